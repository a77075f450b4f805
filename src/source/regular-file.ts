// Reads regular files only (a FIFO would block, a device never ends) and checks where links lead.

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { inputsRead } from '../model/inputs-read.ts';
import type { Enclosure } from '../words/errors/sources.ts';

/** System error code such as ENOENT, else the thrown value as text. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** A system error as SourceError. A name that is not UTF-8 cannot be opened. */
export function failureOf(label: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const code = codeOf(error);
  const garbled = code === 'ENOENT' && label.includes('\ufffd');
  return new SourceError(garbled ? { says: 'file-name', label } : { says: 'file-failed', label, code });
}

/** Reads a whole regular file of at most `limit` bytes. Throws SourceError. */
export function readRegular(location: string, label: string, limit: number): Buffer {
  const refuse = () => new SourceError({ says: 'file-irregular', label });
  let file: number | undefined;
  try {
    const seen = statSync(location);
    if (seen.isDirectory()) throw new SourceError({ says: 'file-directory', label });
    if (!seen.isFile()) throw refuse();
    // The file may have been replaced since stat: opening must not block.
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
    // Files that the kernel generates on read, as under /proc, report size 0.
    if (size === 0 && length > 0) throw refuse();
    if (length > size) throw new SourceError({ says: 'file-growing', label });
    return bytes.subarray(0, length);
  } catch (error) {
    throw failureOf(label, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether the path from a folder to a location leaves it or enters something hidden, such as .git. */
export function leadsOut(folder: string, place: string): boolean {
  const way = relative(folder, place);
  return isAbsolute(way) || way.split(sep).some((step) => step.startsWith('.'));
}

/** Throws SourceError if the location's links lead out of all of these folders. @param folders real paths */
export function requireInside(folders: readonly string[], location: string, label: string, of: Enclosure): void {
  let target: string;
  try {
    target = realpathSync(location);
  } catch (error) {
    throw failureOf(label, error);
  }
  if (folders.every((folder) => leadsOut(folder, target))) throw new SourceError({ says: 'file-link-out', label, of });
}

/** Throws SourceError if the named file or directory is itself a link out of its folder. */
export function requireNoLinkOut(location: string, label: string): void {
  // Removes a trailing slash, which would make lstat follow the link.
  const named = resolve(location);
  if (lstatSync(named, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  requireInside([realpathSync(dirname(named))], named, label, 'folder');
}
