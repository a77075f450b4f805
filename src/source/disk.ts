// Reads files from disk. Every error names the file and says what to do.

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { readRegular, requireNoLinkOut } from './regular-file.ts';

/** Largest file that is read, in bytes. */
export const maxBytes = 16_000_000;

/** SHA-256 of the bytes, hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const mark = '\ufeff';

/** The text of a file with its byte-order mark, which reading drops. */
export function textWithMark({ text, digest }: Pick<SourceFile, 'text' | 'digest'>): string {
  const marked = `${mark}${text}`;
  return digestOf(Buffer.from(marked)) === digest ? marked : text;
}

/** The file with another text, which may have a byte-order mark. */
export function fileWithText(file: SourceFile, text: string): SourceFile {
  return { ...file, text: text.startsWith(mark) ? text.slice(mark.length) : text, digest: digestOf(Buffer.from(text)) };
}

/** `path` is its path in the tree, `label` its name in messages. Throws SourceError. */
export function readSourceFile(location: string, path: string, label: string): SourceFile {
  const bytes = readRegular(location, label, maxBytes);
  return { path, label, text: new TextDecoder().decode(bytes), digest: digestOf(bytes), location };
}

/** Name of a location in messages: relative to the working directory if inside it, else its last two segments. */
export function labelOf(location: string): string {
  const path = relative(process.cwd(), location).split(sep).join('/');
  if (path === '') return basename(location);
  return path.startsWith('../') ? location.split(sep).slice(-2).join('/') : path;
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** The directory with links resolved; null if there is none. */
export function realDirectory(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : null;
  } catch {
    return null;
  }
}

/** The existing name that was probably meant; null if none. */
function nearby(path: string): string | null {
  try {
    const files = readdirSync(dirname(path), { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    const near = nearest(
      basename(path),
      files.map(({ name }) => name),
    );
    return near === null ? null : join(dirname(path), near);
  } catch {
    return null;
  }
}

/** Reads a file named by the user, such as a profile. Throws SourceError. */
export function readProfileFile(path: string): SourceFile {
  const label = labelOf(resolve(path));
  const meant = isThere(path) ? null : nearby(path);
  if (meant !== null) throw new SourceError({ says: 'file-missing', label, meant });
  requireNoLinkOut(path, label);
  return readSourceFile(path, basename(path), label);
}

/** The bytes of a file named by the user that is not text, and its label. Throws SourceError. */
export function readNamedBytes(path: string, most: number): { readonly bytes: Buffer; readonly label: string } {
  const label = labelOf(resolve(path));
  const meant = isThere(path) ? null : nearby(path);
  if (meant !== null) throw new SourceError({ says: 'file-missing', label, meant });
  requireNoLinkOut(path, label);
  return { bytes: readRegular(path, label, most), label };
}

/** A file that is not written yet. */
export function fileOfText(path: string, text: string): SourceFile {
  const digest = digestOf(new TextEncoder().encode(text));
  return { path: basename(path), label: labelOf(resolve(path)), text, digest, location: path };
}

/** Digest of a file; null if it does not exist, which its reader reports. */
export function digestIfThere(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readProfileFile(path).digest : null;
}
