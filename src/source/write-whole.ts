// A file is written whole or not at all: beside its place, under a name that nobody guesses, and then put there.

import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SourceError } from '../model/errors.ts';

/** What is written: in one piece, or in pieces that are made when it is their turn. */
export type Data = string | Uint8Array | Iterable<string>;

/** The pieces of what is written, in order. */
export const piecesOf = (data: Data): Iterable<string | Uint8Array> =>
  typeof data === 'string' || data instanceof Uint8Array ? [data] : data;

const temporary = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is half written goes; then the signal does what it always does. */
function onSignal(signal: NodeJS.Signals): void {
  for (const path of temporary) rmSync(path, { force: true });
  for (const s of signals) process.removeListener(s, onSignal);
  process.kill(process.pid, signal);
}

function stopListening(): void {
  if (temporary.size === 0) for (const signal of signals) process.removeListener(signal, onSignal);
}

/** Runs something that leaves a temporary file while it runs; a signal in between leaves none. */
function guarded(path: string, write: () => void): void {
  for (const signal of signals) if (!process.listeners(signal).includes(onSignal)) process.on(signal, onSignal);
  temporary.add(path);
  try {
    write();
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    temporary.delete(path);
    // A signal that came meanwhile is told to us when the loop next looks, which is between these two turns.
    setImmediate(() => setImmediate(stopListening));
  }
}

/** What must stay as it is where a file is replaced: its mode, its owner. Throws SourceError where it would not. */
function requireReplaceable(path: string, there: Stats): void {
  if ((there.mode & 0o222) === 0) throw new SourceError({ says: 'write-read-only', label: path });
  accessSync(path, constants.W_OK);
  if (there.nlink > 1) throw new SourceError({ says: 'write-hard-link', label: path });
}

function keepOwner(path: string, file: number, there: Stats): void {
  const { uid, gid } = fstatSync(file);
  try {
    if (uid !== there.uid || gid !== there.gid) fchownSync(file, there.uid, there.gid);
  } catch {
    throw new SourceError({ says: 'write-owner', label: path });
  }
  fchmodSync(file, there.mode & 0o7777);
}

/** A new file in the place of whatever is there, of this mode. `flush`: waits until the disk has it. */
export function writeAnew(path: string, data: Data, how: { mode: number; flush: boolean }): void {
  put(path, path, undefined, data, how);
}

/** Replaces a file, which keeps its mode and owner, or makes a new one. A link stays a link: what it leads to is replaced. */
export function writeWhole(path: string, data: Data, how: { mode: number; flush: boolean }): void {
  const link = lstatSync(path, { throwIfNoEntry: false });
  const there = statSync(path, { throwIfNoEntry: false });
  if (link !== undefined && there === undefined) throw new SourceError({ says: 'write-dangling', label: path });
  const target = there === undefined ? path : realpathSync(path);
  if (there !== undefined) requireReplaceable(path, there);
  put(path, target, there, data, how);
}

function put(
  path: string,
  target: string,
  there: Stats | undefined,
  data: Data,
  { mode, flush }: { mode: number; flush: boolean },
): void {
  const beside = join(dirname(target), `.devolve-${randomBytes(8).toString('hex')}.tmp`);
  guarded(beside, () => {
    const file = openSync(beside, 'wx', mode);
    try {
      if (there !== undefined) keepOwner(path, file, there);
      for (const piece of piecesOf(data)) writeFileSync(file, piece);
      if (flush) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  });
}
