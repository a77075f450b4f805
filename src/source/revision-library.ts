// The library as it stood at a commit: the user's own layer from git, over what devolve ships.

import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { inputsRead } from '../model/inputs-read.ts';
import { looksOurs, type Seen, seenAs } from '../model/kinds.ts';
import type { Compiled, SourceFile } from '../model/source-tree.ts';
import { realDirectory } from './disk.ts';
import { openRepository, type Repository, type Revision } from './git.ts';
import { type BlobReader, type BlobText, openBlobs } from './git-blobs.ts';
import { type Commit, listHistory } from './git-history.ts';
import { type ObjectReader, openObjects } from './git-objects.ts';
import { isPackage, layerOver, ownLibrary, readOwnFiles, readShipped } from './library-tree.ts';
import { type Blob, openTrees, refusedOnly, type TreeReader } from './revision-tree.ts';
import { libraryFolders } from './yaml-files.ts';

/** A library under version control. */
export interface VersionedLibrary {
  readonly repository: Repository;
  /** The one process that everything is read through. */
  readonly objects: ObjectReader;
  readonly trees: TreeReader;
  readonly blobs: BlobReader;
  /** What the user's own layer lies over; nothing where it is what devolve ships. */
  readonly shipped: readonly SourceFile[];
  /** Data that the build has parsed, by digest. */
  readonly compiled: ReadonlyMap<string, Compiled>;
  /** Paths below the repository's prefix that hold it. */
  readonly paths: readonly string[];
  readonly close: () => void;
}

/** The top of the working tree: `directory` lies `prefix` below it. */
function rootOf({ directory, prefix }: Repository): string {
  return join(directory, ...prefix.split('/').flatMap((step) => (step === '' ? [] : ['..'])));
}

/**
 * Finds the library in force and the repository that versions it.
 * @param directory as `readLibraryTree` takes it; a bare repository is one too, and its root is the library
 */
export async function openVersionedLibrary(directory: string | undefined): Promise<VersionedLibrary> {
  const { own, refused } = ownLibrary(directory);
  if (refused !== null) throw new SourceError(refused.message, refused.hint);
  const found = await openRepository(own ?? directory ?? process.cwd());
  // Nothing on disk: the library may still be in the history of the repository, at its root.
  const repository = own === null ? { ...found, directory: rootOf(found), prefix: '' } : found;
  const objects = openObjects(repository);
  const shipped = readShipped();
  inputsRead.noteLibrary(repository.directory);
  return {
    repository,
    objects,
    trees: openTrees(repository, libraryFolders, objects),
    blobs: openBlobs(repository, objects),
    shipped: own !== null && isPackage(own) ? [] : shipped,
    compiled: new Map(shipped.flatMap((f) => (f.compiled === undefined ? [] : [[f.digest, f.compiled]]))),
    paths: libraryFolders,
    close: objects.close,
  };
}

/** Texts of the files listed, with what `make` says of each; files that are `known` already are not read again. */
async function readFiles(
  { blobs, repository }: VersionedLibrary,
  listed: readonly Blob[],
  known: Map<string, SourceFile>,
  make: (blob: Blob, text: BlobText) => Pick<SourceFile, 'digest' | 'compiled'>,
): Promise<readonly SourceFile[]> {
  const keyOf = (b: Blob) => `${b.id} ${b.path}`;
  const missing = listed.filter((b) => !known.has(keyOf(b)));
  const labels = new Map(missing.map((b) => [b.id, `${repository.prefix}${b.path}`]));
  const texts = missing.length === 0 ? new Map() : await blobs.read([...labels.keys()], (id) => labels.get(id) ?? id);
  for (const b of missing) {
    const read: BlobText | undefined = texts.get(b.id);
    if (read === undefined) continue;
    known.set(keyOf(b), { path: b.path, label: `${repository.prefix}${b.path}`, text: read.text, ...make(b, read) });
  }
  return withoutOthers(listed.flatMap((b) => known.get(keyOf(b)) ?? []));
}

// What a text is seen as is asked of many commits that hold the same file.
const seen = new WeakMap<SourceFile, Seen>();
const seenOf = (file: SourceFile): Seen => {
  const known = seen.get(file) ?? seenAs(file.text);
  seen.set(file, known);
  return known;
};

/** Without the folders in which nothing is ours: they are another program's. */
function withoutOthers(files: readonly SourceFile[]): readonly SourceFile[] {
  const folders = libraryFolders.map((folder) => files.filter((file) => file.path.startsWith(`${folder}/`)));
  const ours = folders.filter((folder) => looksOurs(folder, seenOf));
  return ours.length === folders.filter((folder) => folder.length > 0).length ? files : ours.flat();
}

/** The user's own layer at one of many commits, with blob ids for digests; empty where the commit has none. */
export async function readOwnAt(
  library: VersionedLibrary,
  commit: string,
  known: Map<string, SourceFile>,
): Promise<readonly SourceFile[]> {
  return readFiles(library, await library.trees.list(commit), known, ({ id }) => ({ digest: `blob ${id}` }));
}

/** The whole library in force at a revision. A revision without a library is an error, not an empty one. */
export async function readLibraryAt(library: VersionedLibrary, revision: Revision): Promise<readonly SourceFile[]> {
  const listed = await library.trees.list(revision.id);
  // What the build has parsed already stands for the same bytes, wherever they lie.
  const own = await readFiles(library, listed, new Map(), (_, { digest }) => {
    const compiled = library.compiled.get(digest);
    return compiled === undefined ? { digest } : { digest, compiled };
  });
  if (own.length > 0) return layerOver(library.shipped, own);
  const where = library.repository.prefix === '' ? '' : ` below ${library.repository.prefix}`;
  throw new SourceError(
    `${revision.name} (${revision.id.slice(0, 12)}) has no library${where}`,
    `a library has YAML files under ${libraryFolders.map((f) => `${f}/`).join(' or ')}; name a later revision`,
  );
}

/** The library as it lies in the working tree, with labels as revisions have them. */
export function readWorkingTree(library: VersionedLibrary, directory: string | undefined): readonly SourceFile[] {
  const { own } = ownLibrary(directory);
  if (own === null || library.repository.bare)
    throw new SourceError('there is no working tree with a library here', 'name the second revision');
  const files = readOwnFiles(own).files.map((f) => ({ ...f, label: `${library.repository.prefix}${f.path}` }));
  return layerOver(library.shipped, files);
}

/**
 * For each file of the library the last commit that touched it, as of a commit; none for what devolve ships, nor where
 * history is cut before it.
 * @param paths of files in the tree; a tracked profile may be among them
 */
export async function lastCommits(
  { repository, trees }: VersionedLibrary,
  tracked: TrackedProfile | null,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map<string, Commit>();
  if (paths.length === 0) return found;
  const idsOf = async (id: string) => {
    const [blobs, profile] = await Promise.all([trees.list(id), tracked?.blobAt(id) ?? null]);
    const ids = new Map(blobs.map((blob) => [blob.path, blob.id]));
    return tracked === null || profile === null ? ids : ids.set(tracked.name, profile);
  };
  const followed = paths.map((path) => (path === tracked?.name ? tracked.path : path));
  for await (const step of listHistory(repository, { include: [commit], exclude: [] }, followed)) {
    // A clone that is cut here knows what the commit holds, and not what it changed.
    if (step.shallow) continue;
    const versions = await Promise.all([step.id, ...step.parents].map(idsOf)).catch(refusedOnly);
    // Behind what is refused it is not known who was the last.
    if (versions === null) break;
    const [after = new Map(), ...before] = versions;
    for (const path of paths)
      if (!found.has(path) && after.has(path) && before.every((ids) => ids.get(path) !== after.get(path)))
        found.set(path, step);
    if (found.size === paths.length) break;
  }
  return found;
}

/** When a commit was written, ISO 8601 in UTC; null where it does not say. */
export async function dateOf({ objects }: VersionedLibrary, commit: string): Promise<string | null> {
  const { bytes } = await objects.read(commit, `commit ${commit.slice(0, 12)}`);
  const header = new TextDecoder().decode(bytes).split('\n\n', 1)[0] ?? '';
  const seconds = /^author .*> (\d{1,11}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === undefined ? null : new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** A profile that lies in the repository. */
export interface TrackedProfile {
  /** As the tree of a library has it, and the sides of a comparison. */
  readonly name: string;
  /** As git is told it: from the repository's directory. */
  readonly path: string;
  /** The blob at a commit; null where it is not tracked there. */
  readonly blobAt: (commit: string) => Promise<string | null>;
  readonly readAt: (commit: string) => Promise<SourceFile | null>;
}

/** Follows a profile through history; null where it lies outside of the repository. */
export function trackProfile({ repository, blobs, objects }: VersionedLibrary, path: string): TrackedProfile | null {
  const folder = realDirectory(dirname(resolve(path)));
  if (folder === null || repository.bare) return null;
  const from = (directory: string) =>
    relative(directory, join(folder, basename(path)))
      .split(sep)
      .join('/');
  const inside = from(rootOf(repository));
  if (inside.startsWith('../')) return null;
  const trees = openTrees({ ...repository, prefix: '' }, [inside], objects);
  const onDisk = statSync(path, { throwIfNoEntry: false });
  if (onDisk !== undefined) inputsRead.note(onDisk);
  const blobAt = async (commit: string) => (await trees.list(commit))[0]?.id ?? null;
  return {
    name: basename(path),
    path: from(repository.directory),
    blobAt,
    readAt: async (commit) => {
      const id = await blobAt(commit);
      const text = id === null ? undefined : (await blobs.read([id], () => inside)).get(id);
      return text === undefined ? null : { path: basename(path), label: inside, ...text };
    },
  };
}
