// Files and directories named by the user. A named file is always read; of a directory, what looks like devolve files.

import { lstatSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { looksOurs, seenAs } from '../model/kinds.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { labelOf, readProfileFile, realDirectory } from './disk.ts';
import { requireNoLinkOut } from './regular-file.ts';
import { inLibrary, isYaml, libraryFolders, type ReadFiles, readBelow, refusedFile } from './yaml-files.ts';

/** Folders of dependencies and build output, which may contain copies of a library. */
const broughtOrMade: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'dist',
  'target',
  'venv',
  '__pycache__',
]);

const isLibraryFolder = (step: string) => libraryFolders.some((folder) => folder === step);

/** The library folder that a path is in; null for none. `whole`: the named directory is a library folder itself. */
function folderOf(path: string, whole: boolean): string | null {
  const steps = path.split('/').slice(0, -1);
  const at = steps.findIndex(isLibraryFolder);
  return whole ? '' : at === -1 ? null : steps.slice(0, at + 1).join('/');
}

/**
 * Files of a directory to validate: everything in a library's folders, and elsewhere devolve files. Unclear files are
 * included only if there is nothing else.
 */
function judgedOf(files: readonly SourceFile[], whole: boolean): readonly SourceFile[] {
  const seen = files.map((file) => ({ file, seen: seenAs(file.text), folder: folderOf(file.path, whole) }));
  const folders = new Set(seen.map((s) => s.folder));
  const libraries = new Set(
    [...folders].filter(
      (folder) =>
        folder !== null &&
        looksOurs(
          seen.filter((s) => s.folder === folder),
          (s) => s.seen,
        ),
    ),
  );
  const ours = libraries.size > 0 || seen.some((s) => s.seen === 'ours');
  const judged = seen.filter(({ file, seen: what, folder }) => {
    if (folder !== null && libraries.has(folder)) return true;
    if (file.refused !== undefined) return isYaml(file.path);
    return what === 'ours' || (what === 'unclear' && !ours);
  });
  return judged.map((s) => s.file);
}

function readDirectory(path: string, directory: string): ReadFiles {
  const label = labelOf(resolve(path));
  requireNoLinkOut(path, label);
  const whole = isLibraryFolder(basename(directory));
  const enters = (inside: string) =>
    folderOf(`${inside}/`, whole) !== null ? inLibrary(inside) : !broughtOrMade.has(basename(inside));
  const below = (inside: string) => (inside === '' ? label : labelOf(resolve(path, inside)));
  const { files, passedOver } = readBelow(path, '', below, [directory], 'directory', enters);
  if (files.length === 0) throw new SourceError({ says: 'given-empty', label });
  const judged = new Set(judgedOf(files, whole));
  const others = files.filter((file) => !judged.has(file)).map(({ label }) => ({ label, foreign: false }));
  if (judged.size > 0) return { files: [...judged], passedOver: [...passedOver, ...others] };
  throw new SourceError({ says: 'given-foreign', label, files: files.length });
}

function readNamedFile(path: string): SourceFile {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return readProfileFile(path);
  try {
    return readProfileFile(path);
  } catch (error) {
    return refusedFile(basename(path), labelOf(resolve(path)), error);
  }
}

/** Throws SourceError for a missing path or a directory without devolve files; unreadable files come as refused. */
export function readGiven(paths: readonly string[]): ReadFiles {
  const read = paths.map((path): ReadFiles => {
    const directory = realDirectory(path);
    return directory === null ? { files: [readNamedFile(path)], passedOver: [] } : readDirectory(path, directory);
  });
  return { files: read.flatMap((r) => r.files), passedOver: read.flatMap((r) => r.passedOver) };
}
