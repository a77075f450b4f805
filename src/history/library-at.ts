// --at: the library and a profile at a revision.

import { resolveRevision } from '../git/git.ts';
import { type ProfileThen, readProfileThen } from '../git/profile-history.ts';
import { trackProfile } from '../git/tracked-profile.ts';
import { openVersionedLibrary, readLibraryAt } from '../git/versioned-library.ts';
import { asCommitted, type SourceFile } from '../model/source-tree.ts';
import { type LibraryTree, ownLibrary } from '../source/library-tree.ts';

/** The library in force at a revision. Throws UsageError, SourceError. */
export async function readLibraryTreeAt(directory: string | undefined, name: string): Promise<LibraryTree> {
  const library = await openVersionedLibrary(directory);
  try {
    const revision = await resolveRevision(library.repository, name);
    const files = await readLibraryAt(library, revision);
    const shipped = new Set(library.shipped.map((f) => `${f.path} ${f.digest}`));
    const own = files.filter((f) => !shipped.has(`${f.path} ${f.digest}`)).map((f) => f.path);
    const replaced = library.shipped.map((f) => f.path).filter((path) => own.includes(path));
    return { files, own: library.repository.prefix || '.', replaced, revision, passedOver: [], refused: null };
  } finally {
    library.close();
  }
}

/**
 * A profile at a revision of the repository that it lies in, where the user has no library of its own; null where there is
 * one. Throws SourceError where the profile was not tracked at the revision.
 */
export async function profileWithoutLibrary(
  directory: string | undefined,
  name: string,
  path: string,
): Promise<Pick<ProfileThen, 'file' | 'revision'> | null> {
  if (ownLibrary(directory).own !== null) return null;
  const { file, revision } = await readProfileThen(path, name, directory);
  return { file: asCommitted(file), revision };
}

/** A profile at a revision, under whatever name it had; null if it was not tracked there. */
export async function profileAt(directory: string | undefined, name: string, path: string): Promise<SourceFile | null> {
  const library = await openVersionedLibrary(directory);
  try {
    const { id } = await resolveRevision(library.repository, name);
    const file = (await trackProfile(library, path)?.find(id)) ?? null;
    return file && asCommitted(file);
  } finally {
    library.close();
  }
}

/** A profile as the last commit of its own repository has it. Throws SourceError where it has none. */
export async function profileCommitted(directory: string | undefined, path: string): Promise<SourceFile> {
  return (await readProfileThen(path, 'HEAD', directory)).file;
}
