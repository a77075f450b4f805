// Files from disk. Reads only; every error says which file and what to do.

import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../model/citation.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';

/** Folders of a library, in the order of reading. */
export const libraryFolders = ['controls', 'mappings'] as const;

/** Largest file that is read. */
export const maxBytes = 16_000_000;

/** SHA-256 of the bytes, hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a directory',
  ENOTDIR: 'it is not a directory',
  ELOOP: 'its links run in a circle',
};

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code === '' ? String(error) : code);
}

/** Reads one file. `path` is its place in the tree, `label` what messages call it. Throws SourceError. */
export function readSourceFile(location: string, path: string, label: string): SourceFile {
  try {
    const size = statSync(location).size;
    if (size > maxBytes)
      throw new SourceError(`${label}: the file has ${size} bytes`, `${maxBytes} are the most that is read`);
    const bytes = readFileSync(location);
    return { path, label, text: new TextDecoder().decode(bytes), digest: digestOf(bytes), location };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${label}: ${reasonOf(error)}`);
  }
}

/** Files with YAML endings below a folder, as paths with forward slashes, in code-unit order. */
export function listYaml(folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (at: string) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(at, { withFileTypes: true });
    } catch (error) {
      throw new SourceError(`${labelOf(at)}: ${reasonOf(error)}`);
    }
    for (const entry of entries) {
      const location = join(at, entry.name);
      // A link to a directory is not followed: it could lead out of the library, or round in a circle.
      if (entry.isDirectory()) walk(location);
      else if (/\.ya?ml$/i.test(entry.name)) found.push(relative(folder, location).split(sep).join('/'));
    }
  };
  walk(folder);
  return found.sort(compareText);
}

/** How messages name a location: relative to the working directory where it lies below it, else by its last two steps. */
export function labelOf(location: string): string {
  const path = relative(process.cwd(), location).split(sep).join('/');
  if (path === '') return basename(location);
  return path.startsWith('../') ? location.split(sep).slice(-2).join('/') : path;
}

/** The files of one library on disk: YAML under controls/ and mappings/. */
export function readLibraryFiles(root: string, label: (path: string) => string): readonly SourceFile[] {
  return libraryFolders.flatMap((folder) => {
    const at = join(root, folder);
    if (!existsSync(at)) return [];
    return listYaml(at).map((path) => readSourceFile(join(at, path), `${folder}/${path}`, label(`${folder}/${path}`)));
  });
}

/** Is there anything of a library below this directory? */
export function holdsLibrary(root: string): boolean {
  return libraryFolders.some((folder) => {
    const at = join(root, folder);
    return existsSync(at) && statSync(at).isDirectory() && listYaml(at).length > 0;
  });
}

/** The directory itself, links resolved; null where there is none. */
export function realDirectory(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : null;
  } catch {
    return null;
  }
}

/** Files and directories that a person named, with every YAML file below a directory. Throws SourceError; an empty one is an error. */
export function readGiven(paths: readonly string[]): readonly SourceFile[] {
  return paths.flatMap((path) => {
    const directory = realDirectory(path);
    if (directory === null) return [readSourceFile(path, basename(path), labelOf(resolve(path)))];
    const listed = listYaml(path);
    if (listed.length === 0) throw new SourceError(`${labelOf(resolve(path))}: there is no YAML file in it`);
    return listed.map((inside) => readSourceFile(join(path, inside), inside, labelOf(resolve(path, inside))));
  });
}

/** One profile, which is a file. Throws SourceError. */
export function readProfileFile(path: string): SourceFile {
  return readSourceFile(path, basename(path), labelOf(resolve(path)));
}

/** Digest of a file; null where there is none, which is for whoever reads it to say. */
export function digestIfThere(path: string): string | null {
  return existsSync(path) && statSync(path).isFile() ? readProfileFile(path).digest : null;
}
