// The library in use: the shipped one with the user's own layered over it; for the same path, the user's file wins.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '../model/compare-text.ts';
import { SourceError } from '../model/errors.ts';
import type { PassedOver, SourceFile, SourceTree } from '../model/source-tree.ts';
import { shippedReader } from './compiled.ts';
import { labelOf, realDirectory } from './disk.ts';
import { type FoundLibrary, findUpward } from './found-library.ts';
import { type ReadFiles, readLibraryFiles } from './yaml-files.ts';

/** Root of the package: two levels above both src/source and dist/source. */
export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Name and version as printed in reports: `devolve 0.1.0`. */
export function toolVersion(): string {
  const { name, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

export interface LibraryTree extends SourceTree {
  /** Label of the user's own library; null without one. */
  readonly own: string | null;
  /** The files that an answer rests on; absent where it is not known. */
  readonly needed?: readonly SourceFile[];
  /** Paths of shipped files that the user's own replace. */
  readonly replaced: readonly string[];
  /** Labels of files left by editors and systems. */
  readonly passedOver: readonly PassedOver[];
  /** Why a library that was found is not used. */
  readonly refused: FoundLibrary['refused'];
  /** Commit that it was read from; undefined if read from disk. */
  readonly revision?: { readonly name: string; readonly id: string };
}

// The shipped library does not change while the process runs.
const shippedFiles = new Map<boolean, readonly SourceFile[]>();

/** The shipped library. Files that the build parsed carry their data if their bytes are unchanged. */
export function readShipped(): readonly SourceFile[] {
  const inside = !labelOf(join(packageRoot, 'controls')).includes('/');
  const files = shippedFiles.get(inside) ?? readPackage(inside);
  shippedFiles.set(inside, files);
  return files;
}

/** @param inside whether the working directory is the package, so that paths need no prefix */
function readPackage(inside: boolean): readonly SourceFile[] {
  const label = (path: string) => (inside ? path : `devolve:${path}`);
  return readLibraryFiles(packageRoot, label, shippedReader(packageRoot)).files;
}

/** Directory of the user's own library: as given, or found upward from the working directory; null without one. */
export function ownLibrary(directory: string | undefined): FoundLibrary {
  if (directory === undefined) return findUpward(process.cwd());
  const own = realDirectory(directory);
  if (own === null) throw new SourceError({ says: 'directory-missing', label: directory });
  return { own, refused: null, passedOver: [] };
}

/** The same file, still unread. */
function asOwn(file: SourceFile): SourceFile {
  const { path, label, location, names } = file;
  return {
    ...{ path, label },
    ...(location === undefined ? {} : { location }),
    ...(names === undefined ? {} : { names }),
    get text() {
      return file.text;
    },
    get digest() {
      return file.digest;
    },
    get compiled() {
      return file.compiled;
    },
  };
}

/** The shipped library is never layered over itself. */
export function isPackage(own: string): boolean {
  return realDirectory(own) === realDirectory(packageRoot);
}

/** Layers one library over another; the same path wins. */
export function layerOver(shipped: readonly SourceFile[], own: readonly SourceFile[]): readonly SourceFile[] {
  const paths = new Set(own.map((f) => f.path));
  return [...shipped.filter((f) => !paths.has(f.path)), ...own].sort((a, b) => compareText(a.path, b.path));
}

/** Throws SourceError for a library without files. */
export function readOwnFiles(own: string): ReadFiles {
  const read = readLibraryFiles(own, (path) => labelOf(join(own, path)));
  if (read.files.length > 0) return read;
  throw new SourceError({ says: 'library-empty', label: labelOf(own), passedOver: read.passedOver[0] ?? null });
}

/** @param directory the user's own library; undefined: found upward from the working directory */
export function readLibraryTree(directory: string | undefined): LibraryTree {
  const shipped = readShipped();
  const { own, refused, passedOver: left } = ownLibrary(directory);
  if (own === null) return { files: shipped, own: null, replaced: [], passedOver: left, refused };
  // In devolve's own repository, the shipped files are the user's own.
  if (isPackage(own)) return { files: shipped.map(asOwn), own: null, replaced: [], passedOver: left, refused };
  const { files, passedOver } = readOwnFiles(own);
  const paths = new Set(files.map((f) => f.path));
  return {
    files: layerOver(shipped, files),
    own: labelOf(own),
    replaced: shipped.filter((f) => paths.has(f.path)).map((f) => f.path),
    ...{ passedOver: [...left, ...passedOver], refused },
  };
}
