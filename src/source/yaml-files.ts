// The YAML files below a directory: of a library, or of what a person named. What cannot be read is told beside the others.

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

/** Folders of a library, in the order of reading. */
export const libraryFolders = ['controls', 'mappings'] as const;

/** A file of which nothing is read, and why: an error among those of the other files, so that it hides none of them. */
export function refusedFile(path: string, label: string, error: unknown): SourceFile {
  if (!(error instanceof SourceError)) throw error;
  const { reason } = error;
  return { path, label, text: '', digest: digestOf(Buffer.from(JSON.stringify(reason))), refused: reason };
}

/** What lies below a folder: YAML files and what cannot be read, and the names of what is passed over. */
interface Listed {
  /** Paths with forward slashes, in code-unit order. */
  readonly files: readonly { readonly path: string; readonly failure: SourceError | null }[];
  readonly passedOver: readonly string[];
}

/** Whether a folder is looked into, by its path below the one that is read. */
export type Enters = (path: string) => boolean;

export const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Files with YAML endings below a folder. A link to a directory is not followed: it could lead round in a circle. */
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

/** Files of a tree, and what was passed over in it, as messages name them. */
export interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly passedOver: readonly PassedOver[];
}

/** Every YAML file below a folder; what cannot be read stands among them as refused. `inside`: where links may lead. */
export function readBelow(
  folder: string,
  prefix: string,
  label: (path: string) => string,
  inside: readonly string[] | null,
  what: Enclosure,
  enters?: Enters,
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
      return readSourceFile(join(folder, path), place, label(place));
    } catch (error) {
      return refusedFile(place, label(place), error);
    }
  });
  return { files: read, passedOver: passedOver.map((path) => ({ label: label(`${prefix}${path}`), foreign: false })) };
}

/** In a library folders have the names that people give them; only what a package manager brought is none of it. */
export const inLibrary: Enters = (path) => basename(path) !== 'node_modules';

/** The folders of a library that are there. */
export const foldersOf = (root: string) =>
  libraryFolders.filter((folder) => lstatSync(join(root, folder), { throwIfNoEntry: false }) !== undefined);

/** Folders of a library that hold nothing of ours are another program's, of the same name. */
const withoutOthers = (read: ReadFiles, label: string): ReadFiles =>
  read.files.length === 0 || looksOurs(read.files, (file) => seenAs(file.text))
    ? read
    : { files: [], passedOver: [...read.passedOver, { label, foreign: true }] };

/**
 * The files of one library on disk: YAML under controls/ and mappings/.
 * @param trusted what devolve ships may be links, as some installers make them; a user's links lead out of no library
 */
export function readLibraryFiles(root: string, label: (path: string) => string, trusted = false): ReadFiles {
  const inside = trusted ? null : libraryFolders.map((folder) => join(realpathSync(root), folder));
  const read = foldersOf(root).map((folder) => {
    const below = readBelow(join(root, folder), `${folder}/`, label, inside, 'library', inLibrary);
    return trusted ? below : withoutOthers(below, label(folder));
  });
  return { files: read.flatMap((r) => r.files), passedOver: read.flatMap((r) => r.passedOver) };
}

/** Paths of the YAML files below a folder, whether they can be read or not. */
export const yamlBelow = (folder: string): readonly string[] =>
  realDirectory(folder) === null ? [] : listYaml(folder, labelOf, inLibrary).files.map((file) => file.path);

/** Texts of the YAML files below a folder, one after the other; of what cannot be read, nothing. */
function* textsBelow(folder: string): Generator<string> {
  for (const path of yamlBelow(folder)) {
    try {
      yield readSourceFile(join(folder, path), path, path).text;
    } catch {
      yield '';
    }
  }
}

/** Is there anything of a library below this directory? A folder of another program is none, whatever its name. */
export function holdsLibrary(root: string): boolean {
  return foldersOf(root).some((folder) => looksOurs(textsBelow(join(root, folder)), seenAs));
}
