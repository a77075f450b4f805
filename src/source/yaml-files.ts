// The YAML files below a directory: of a library, or of what a person named. What cannot be read is told beside the others.

import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareText } from '../model/citation.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { digestOf, labelOf, readProfileFile, readSourceFile, realDirectory } from './disk.ts';
import { isLitter } from './litter.ts';
import { failureOf, requireInside, requireNoLinkOut } from './regular-file.ts';

/** Folders of a library, in the order of reading. */
export const libraryFolders = ['controls', 'mappings'] as const;

/** A file of which nothing is read, and why: an error among those of the other files, so that it hides none of them. */
function refusedFile(path: string, label: string, error: unknown): SourceFile {
  if (!(error instanceof SourceError)) throw error;
  const { message, hint } = error;
  const tooLarge = /the file has \d+ bytes$/.test(message);
  const refused = { tooLarge, message: message.replace(`${label}: `, ''), hint };
  return { path, label, text: '', digest: digestOf(Buffer.from(message)), refused };
}

/** What lies below a folder: YAML files and what cannot be read, and the names of what is passed over. */
interface Listed {
  /** Paths with forward slashes, in code-unit order. */
  readonly files: readonly { readonly path: string; readonly failure: SourceError | null }[];
  readonly passedOver: readonly string[];
}

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Files with YAML endings below a folder. A link to a directory is not followed: it could lead round in a circle. */
function listYaml(folder: string, label: (path: string) => string): Listed {
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
      if (isLitter(entry.name)) {
        if (counts) passedOver.push(path);
      } else if (linked) {
        const words = 'it is a link to a directory, which is not followed';
        const hint = 'put the directory itself in its place, or take the link away';
        files.push({ path, failure: new SourceError(`${label(path)}: ${words}`, hint) });
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
  readonly passedOver: readonly string[];
}

/** Every YAML file below a folder; what cannot be read stands among them as refused. `inside`: where links may lead. */
function readBelow(
  folder: string,
  prefix: string,
  label: (path: string) => string,
  inside: readonly string[] | null,
  what: string,
): ReadFiles {
  const labelBelow = (path: string) => label(`${prefix}${path}`.replace(/\/$/, ''));
  try {
    if (inside !== null) requireInside(inside, folder, labelBelow(''), what);
  } catch (error) {
    return { files: [refusedFile(prefix.slice(0, -1), labelBelow(''), error)], passedOver: [] };
  }
  const { files, passedOver } = listYaml(folder, labelBelow);
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
  return { files: read, passedOver: passedOver.map((path) => label(`${prefix}${path}`)) };
}

/** The folders of a library that are there. */
export const foldersOf = (root: string) =>
  libraryFolders.filter((folder) => lstatSync(join(root, folder), { throwIfNoEntry: false }) !== undefined);

/**
 * The files of one library on disk: YAML under controls/ and mappings/.
 * @param trusted what devolve ships may be links, as some installers make them; a user's links lead out of no library
 */
export function readLibraryFiles(root: string, label: (path: string) => string, trusted = false): ReadFiles {
  const inside = trusted ? null : libraryFolders.map((folder) => join(realpathSync(root), folder));
  const read = foldersOf(root).map((folder) =>
    readBelow(join(root, folder), `${folder}/`, label, inside, 'the library'),
  );
  return { files: read.flatMap((r) => r.files), passedOver: read.flatMap((r) => r.passedOver) };
}

/** Paths of the YAML files below a folder, whether they can be read or not. */
export const yamlBelow = (folder: string): readonly string[] =>
  realDirectory(folder) === null ? [] : listYaml(folder, labelOf).files.map((file) => file.path);

/** Is there anything of a library below this directory? */
export function holdsLibrary(root: string): boolean {
  return foldersOf(root).some((folder) => yamlBelow(join(root, folder)).length > 0);
}

/**
 * Files and directories that a person named, with every YAML file below a directory. Throws SourceError for what is not
 * there, and for a directory without a YAML file; what is there and cannot be read stands among the files as refused.
 */
export function readGiven(paths: readonly string[]): ReadFiles {
  const read = paths.map((path): ReadFiles => {
    const label = labelOf(resolve(path));
    const directory = realDirectory(path);
    if (directory === null) return { files: [readNamedFile(path, label)], passedOver: [] };
    requireNoLinkOut(path, label);
    const below = (inside: string) => (inside === '' ? label : labelOf(resolve(path, inside)));
    const found = readBelow(path, '', below, [directory], 'the directory');
    if (found.files.length === 0) throw new SourceError(`${label}: there is no YAML file in it`);
    return found;
  });
  return { files: read.flatMap((r) => r.files), passedOver: read.flatMap((r) => r.passedOver) };
}

function readNamedFile(path: string, label: string): SourceFile {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return readProfileFile(path);
  try {
    return readProfileFile(path);
  } catch (error) {
    return refusedFile(basename(path), label, error);
  }
}
