// Lists and reads YAML files under a directory. Unreadable files are returned as refused; the others are read.

import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import { SourceError } from '../model/errors.ts';
import { looksOurs, seenAs } from '../model/kinds.ts';
import type { PassedOver, SourceFile } from '../model/source-tree.ts';
import type { Enclosure } from '../words/errors/sources.ts';
import { digestOf, labelOf, readSourceFile, realDirectory } from './disk.ts';
import { isLitter } from './litter.ts';
import { failureOf, requireInside } from './regular-file.ts';

/** Folders of a library, in reading order. */
export const libraryFolders = ['controls', 'mappings'] as const;

/** A file that could not be read, with the reason; reported together with the problems of other files. */
export function refusedFile(path: string, label: string, error: unknown): SourceFile {
  if (!(error instanceof SourceError)) throw error;
  const { reason } = error;
  return { path, label, text: '', digest: digestOf(Buffer.from(JSON.stringify(reason))), refused: reason };
}

/** Content of a folder: YAML files, entries that cannot be read, and paths that are skipped. */
interface Listed {
  /** Paths with forward slashes, in code-unit order. */
  readonly files: readonly { readonly path: string; readonly failure: SourceError | null }[];
  readonly passedOver: readonly string[];
}

/** Whether to descend into a folder. @param path relative to the folder that is read */
export type Enters = (path: string) => boolean;

export const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Links to directories are not followed, because they could be cyclic. */
function listYaml(folder: string, label: (path: string) => string, enters: Enters = () => true): Listed {
  const files: { path: string; failure: SourceError | null }[] = [];
  const passedOver: string[] = [];
  const walk = (at: string, steps: string) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(at, { withFileTypes: true });
    } catch (error) {
      files.push({ path: steps.slice(0, -1), failure: failureOf(label(steps.slice(0, -1)), error) });
      return;
    }
    for (const entry of entries) {
      const path = `${steps}${entry.name}`;
      const location = join(at, entry.name);
      const linked = entry.isSymbolicLink() && realDirectory(location) !== null;
      const counts = entry.isDirectory() || linked || isYaml(entry.name);
      if (isLitter(entry.name) || (entry.isDirectory() && !enters(path))) {
        if (counts) passedOver.push(path);
      } else if (linked) {
        files.push({ path, failure: new SourceError({ says: 'file-link-to-directory', label: label(path) }) });
      } else if (entry.isDirectory()) walk(location, `${path}/`);
      else if (counts) files.push({ path, failure: null });
    }
  };
  walk(folder, '');
  return { files: files.sort((a, b) => compareText(a.path, b.path)), passedOver: passedOver.sort(compareText) };
}

/** Files of a tree, and the labels of those that were skipped. */
export interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly passedOver: readonly PassedOver[];
}

/** All YAML files under a folder; unreadable ones are refused. `inside`: folders that links must not lead out of. */
export function readBelow(
  folder: string,
  prefix: string,
  label: (path: string) => string,
  inside: readonly string[] | null,
  what: Enclosure,
  enters?: Enters,
  readFile: typeof readSourceFile = readSourceFile,
): ReadFiles {
  const labelBelow = (path: string) => label(`${prefix}${path}`.replace(/\/$/, ''));
  try {
    if (inside !== null) requireInside(inside, folder, labelBelow(''), what);
  } catch (error) {
    return { files: [refusedFile(prefix.slice(0, -1), labelBelow(''), error)], passedOver: [] };
  }
  const { files, passedOver } = listYaml(folder, labelBelow, enters);
  const read = files.map(({ path, failure }): SourceFile => {
    const place = `${prefix}${path}`.replace(/\/$/, '');
    try {
      if (failure !== null) throw failure;
      if (inside !== null) requireInside(inside, join(folder, path), label(place), what);
      return readFile(join(folder, path), place, label(place));
    } catch (error) {
      return refusedFile(place, label(place), error);
    }
  });
  return { files: read, passedOver: passedOver.map((path) => ({ label: label(`${prefix}${path}`), foreign: false })) };
}

/** In a library, any folder name is allowed except that of a package manager. */
export const inLibrary: Enters = (path) => basename(path) !== 'node_modules';

/** Library folders that exist. */
export const foldersOf = (root: string) =>
  libraryFolders.filter((folder) => lstatSync(join(root, folder), { throwIfNoEntry: false }) !== undefined);

/** Skips a `controls` or `mappings` folder that belongs to another program. */
const withoutOthers = (read: ReadFiles, label: string): ReadFiles =>
  read.files.length === 0 || looksOurs(read.files, (file) => seenAs(file.text))
    ? read
    : { files: [], passedOver: [...read.passedOver, { label, foreign: true }] };

/**
 * YAML files under controls/ and mappings/ of one library.
 * @param shipped reads a file of the shipped library, whose files some installers link; null for any other
 */
export function readLibraryFiles(
  root: string,
  label: (path: string) => string,
  shipped: typeof readSourceFile | null = null,
): ReadFiles {
  const inside = shipped !== null ? null : libraryFolders.map((folder) => join(realpathSync(root), folder));
  const read = foldersOf(root).map((folder) => {
    const below = readBelow(
      join(root, folder),
      `${folder}/`,
      label,
      inside,
      'library',
      inLibrary,
      shipped ?? readSourceFile,
    );
    return shipped !== null ? below : withoutOthers(below, label(folder));
  });
  return { files: read.flatMap((r) => r.files), passedOver: read.flatMap((r) => r.passedOver) };
}

/** Paths of the YAML files under a folder, including unreadable ones. */
export const yamlBelow = (folder: string): readonly string[] =>
  realDirectory(folder) === null ? [] : listYaml(folder, labelOf, inLibrary).files.map((file) => file.path);

/** Texts of the YAML files under a folder; empty for unreadable ones. */
function* textsBelow(folder: string): Generator<string> {
  for (const path of yamlBelow(folder)) {
    try {
      yield readSourceFile(join(folder, path), path, path).text;
    } catch {
      yield '';
    }
  }
}

/** Whether this directory holds a library. A folder of another program does not count, whatever its name. */
export function holdsLibrary(root: string): boolean {
  return foldersOf(root).some((folder) => looksOurs(textsBelow(join(root, folder)), seenAs));
}
