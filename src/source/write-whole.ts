// Writes a file completely or not at all: to a temporary file with a random name beside it, which is then renamed.

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

/** Content, either whole or as pieces that are produced one by one. */
export type Data = string | Uint8Array | Iterable<string>;

/** The content as pieces, in order. */
export const piecesOf = (data: Data): Iterable<string | Uint8Array> =>
  typeof data === 'string' || data instanceof Uint8Array ? [data] : data;

const temporary = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Deletes temporary files, then raises the signal again. */
function onSignal(signal: NodeJS.Signals): void {
  for (const path of temporary) rmSync(path, { force: true });
  for (const s of signals) process.removeListener(s, onSignal);
  process.kill(process.pid, signal);
}

function stopListening(): void {
  if (temporary.size === 0) for (const signal of signals) process.removeListener(signal, onSignal);
}

/** Runs `write`, which creates a temporary file; an error or a signal deletes it. */
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
    // A signal that arrived meanwhile is delivered in the next loop iteration, between these two.
    setImmediate(() => setImmediate(stopListening));
  }
}

/** Throws SourceError if the file's mode or owner does not permit replacing it, or if it has other hard links. */
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

/** Replaces whatever is there by a new file with this mode. `flush`: waits until the data is on disk. */
export function writeAnew(path: string, data: Data, how: { mode: number; flush: boolean }): void {
  put(path, path, undefined, data, how);
}

/** Replaces a file, keeping its mode and owner, or creates it. If the path is a link, its target is replaced. */
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
