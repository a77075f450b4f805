// Bytes of regular files, and of nothing else: a FIFO would wait for ever, a device would never end. And where links may lead.

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { inputsRead } from '../model/inputs-read.ts';
import type { Enclosure } from '../words/errors/sources.ts';

/** The code of a refusal of the system, such as ENOENT, else what was thrown. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** A failure of the system about a file. A name that is not UTF-8 cannot be asked for at all. */
export function failureOf(label: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const code = codeOf(error);
  const garbled = code === 'ENOENT' && label.includes('\ufffd');
  return new SourceError(garbled ? { says: 'file-name', label } : { says: 'file-failed', label, code });
}

/** All of a regular file, at most `limit` bytes. Throws SourceError. */
export function readRegular(location: string, label: string, limit: number): Buffer {
  const refuse = () => new SourceError({ says: 'file-irregular', label });
  let file: number | undefined;
  try {
    const seen = statSync(location);
    if (seen.isDirectory()) throw new SourceError({ says: 'file-directory', label });
    if (!seen.isFile()) throw refuse();
    // Between the look and the opening it may have become something else: then opening must not wait.
    file = openSync(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = fstatSync(file);
    if (!opened.isFile()) throw refuse();
    inputsRead.note(opened);
    const { size } = opened;
    if (size > limit) throw new SourceError({ says: 'file-large', label, bytes: size, most: limit });
    const bytes = Buffer.allocUnsafe(size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    // What the kernel makes up as it is read, as below /proc, has no size.
    if (size === 0 && length > 0) throw refuse();
    if (length > size) throw new SourceError({ says: 'file-growing', label });
    return bytes.subarray(0, length);
  } catch (error) {
    throw failureOf(label, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Does the way from a folder to a place lead out of the folder, or into something hidden in it, such as .git? */
export function leadsOut(folder: string, place: string): boolean {
  const way = relative(folder, place);
  return isAbsolute(way) || way.split(sep).some((step) => step.startsWith('.'));
}

/** Refuses a place whose links lead out of all of these folders, which are real ones. */
export function requireInside(folders: readonly string[], location: string, label: string, of: Enclosure): void {
  let target: string;
  try {
    target = realpathSync(location);
  } catch (error) {
    throw failureOf(label, error);
  }
  if (folders.every((folder) => leadsOut(folder, target))) throw new SourceError({ says: 'file-link-out', label, of });
}

/** Refuses a file or directory that somebody named, where it is itself a link that leads out of the folder it lies in. */
export function requireNoLinkOut(location: string, label: string): void {
  // Without the slash at its end, behind which a link is followed.
  const named = resolve(location);
  if (lstatSync(named, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  requireInside([realpathSync(dirname(named))], named, label, 'folder');
}
