// Writes a file completely or not at all: to a temporary file with a random name beside it, which is then renamed.

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
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
import { digestOf } from './disk.ts';
import { ownName } from './holder.ts';
import { temporaryName } from './left-behind.ts';
import { codeOf, readRegular } from './regular-file.ts';
import { undoneAtEnd } from './undone-at-end.ts';

/** Content, either whole or as pieces that are produced one by one. */
export type Data = string | Uint8Array | Iterable<string>;

/** The content as pieces, in order. */
export const piecesOf = (data: Data): Iterable<string | Uint8Array> =>
  typeof data === 'string' || data instanceof Uint8Array ? [data] : data;

/** Runs `write`, which creates a temporary file; an error or a signal deletes it. */
function guarded(path: string, write: () => void): void {
  const remove = () => rmSync(path, { force: true });
  const done = undoneAtEnd(remove);
  try {
    write();
  } catch (error) {
    remove();
    throw error;
  } finally {
    done();
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
  put(path, { target: path, there: undefined }, data, how);
}

interface Place {
  /** What is replaced, or created: the path with its links resolved. */
  readonly target: string;
  readonly there: Stats | undefined;
}

/** Throws SourceError for what must not be replaced. */
function placeOf(path: string): Place {
  const link = lstatSync(path, { throwIfNoEntry: false });
  const there = statSync(path, { throwIfNoEntry: false });
  if (link !== undefined && there === undefined) throw new SourceError({ says: 'write-dangling', label: path });
  if (there !== undefined) requireReplaceable(path, there);
  return { target: there === undefined ? path : realpathSync(path), there };
}

/** Gives a finished file its name, which must be free: unlike a rename, a link replaces nothing. */
function placeNew(beside: string, target: string): void {
  try {
    linkSync(beside, target);
  } catch (error) {
    // Some file systems have no hard links.
    if (codeOf(error) === 'EEXIST' || lstatSync(target, { throwIfNoEntry: false }) !== undefined)
      throw new SourceError({ says: 'write-taken', label: target });
    renameSync(beside, target);
    return;
  }
  rmSync(beside);
}

/** Writes a file that is not there yet, whole or not at all. Throws SourceError if anything has its name. */
export function writeNew(path: string, data: Data): void {
  put(path, { target: path, there: undefined }, data, { mode: 0o644, flush: true }, undefined, placeNew);
}

/** Replaces a file, keeping its mode and owner, or creates it. If the path is a link, its target is replaced. */
export function writeWhole(path: string, data: Data, how: { mode: number; flush: boolean }): void {
  put(path, placeOf(path), data, how);
}

/**
 * Replaces a file that was read before, if its bytes still have this digest: an editor knows nothing of our locks.
 * @throws SourceError changed meanwhile, gone, or not writable; nothing is written
 */
export function replaceIfUnchanged(path: string, digest: string, data: Data): void {
  const requireUnchanged = (target: string) => {
    if (digestOf(readRegular(target, path, Number.POSITIVE_INFINITY)) !== digest)
      throw new SourceError({ says: 'write-meanwhile', label: path });
  };
  try {
    put(path, placeOf(path), data, { mode: 0o644, flush: true }, requireUnchanged);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError({ says: 'write-failed', label: path, code: codeOf(error) });
  }
}

function put(
  path: string,
  { target, there }: Place,
  data: Data,
  { mode, flush }: { mode: number; flush: boolean },
  beforeRename: (target: string) => void = () => undefined,
  place: (beside: string, target: string) => void = renameSync,
): void {
  const beside = join(dirname(target), temporaryName(ownName()));
  guarded(beside, () => {
    const file = openSync(beside, 'wx', mode);
    try {
      if (there !== undefined) keepOwner(path, file, there);
      for (const piece of piecesOf(data)) writeFileSync(file, piece);
      if (flush) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    beforeRename(target);
    place(beside, target);
  });
}
