// The library at a commit: the user's own layer from git, over the built-in one.

import { dirname, resolve } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { inputsRead } from '../model/inputs-read.ts';
import { looksOurs, type Seen, seenAs } from '../model/kinds.ts';
import { lazily } from '../model/lazily.ts';
import type { Compiled, SourceFile } from '../model/source-tree.ts';
import { isPackage, layerOver, ownLibrary, readOwnFiles, readShipped } from '../source/library-tree.ts';
import { holdsLibrary, libraryFolders } from '../source/yaml-files.ts';
import { type BlobText, readBlobs } from './blobs.ts';
import { openRepository, pathFrom, type Repository, type Revision, resolveRevision, rootOf } from './git.ts';
import { type Commit, isoDate, listHistory, type Tips } from './history.ts';
import { type FollowedLibrary, followLibrary, type LibraryBlob } from './moved-library.ts';
import { type ObjectReader, openObjects } from './objects.ts';
import { refusedOnly } from './revision-tree.ts';
import type { TrackedProfile } from './tracked-profile.ts';

/** A library under version control. */
export interface VersionedLibrary {
  readonly repository: Repository;
  /** Everything is read through this one process. */
  readonly objects: ObjectReader;
  /** The files at a commit, wherever the library was then. */
  readonly trees: FollowedLibrary;
  /** The user has no library, now or ever: a profile is compared under the built-in one. */
  readonly builtInAlone: boolean;
  /** The layer below the user's own; empty if the library is the built-in one. */
  readonly shipped: readonly SourceFile[];
  /** Data that the build parsed, by digest. */
  readonly compiled: ReadonlyMap<string, Compiled>;
  readonly close: () => void;
}

/**
 * Finds the library in force, and its repository.
 * @param directory as for `readLibraryTree`, or a bare repository, whose root is then the library
 * @param profile where the user has no library: its repository, under the built-in library
 */
export async function openVersionedLibrary(directory: string | undefined, profile?: string): Promise<VersionedLibrary> {
  const { own, refused } = ownLibrary(directory);
  if (refused !== null) throw new SourceError(refused);
  const alone = own === null && directory === undefined && profile !== undefined;
  const found = await openRepository(alone ? dirname(resolve(profile)) : (own ?? directory ?? process.cwd()));
  // With nothing on disk, the library may still be in the history, at the root of the repository.
  const repository = own === null ? { ...found, directory: rootOf(found), prefix: '' } : found;
  const objects = openObjects(repository);
  const shipped = readShipped();
  const onDisk = own === null || repository.bare || !holdsLibrary(own) ? null : () => readOwnFiles(own).files;
  const lastSeen = lazily(() => lastSeenIn(repository, objects));
  const builtInAlone = alone && (await lastSeen()).length === 0;
  if (!builtInAlone) inputsRead.noteLibrary(repository.directory);
  return {
    repository,
    objects,
    builtInAlone,
    trees: followLibrary(repository, objects, onDisk, lastSeen),
    shipped: own !== null && isPackage(own) ? [] : shipped,
    compiled: new Map(shipped.flatMap((f) => (f.compiled === undefined ? [] : [[f.digest, f.compiled]]))),
    close: objects.close,
  };
}

async function headerOf(objects: ObjectReader, commit: string): Promise<string> {
  const { bytes } = await objects.read(commit, `commit ${commit.slice(0, 12)}`);
  return new TextDecoder().decode(bytes).split('\n\n', 1)[0] ?? '';
}

/** The parents that a commit names, even if a shallow clone lacks them. */
export async function parentsOf(objects: ObjectReader, commit: string): Promise<readonly string[]> {
  const header = await headerOf(objects, commit);
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, id]) => id ?? []);
}

/** Where a library that is not on disk was last: at the last commit that touched it, or at its parents. */
async function lastSeenIn(repository: Repository, objects: ObjectReader): Promise<readonly string[]> {
  const { id } = await resolveRevision(repository, 'HEAD');
  for await (const commit of listHistory(repository, { include: [id], exclude: [] }, libraryFolders))
    return [commit.id, ...(commit.shallow ? [] : await parentsOf(objects, commit.id))];
  return [];
}

/** The folders of the library in all its places, relative to where git runs. */
const foldersOf = ({ repository, trees }: VersionedLibrary) =>
  trees.places().flatMap((place) => libraryFolders.map((folder) => pathFrom(repository, `${place}${folder}`)));

/** The paths to ask git about: the folders of the library, and the names of the profile. */
export const followedPaths = (library: VersionedLibrary, profile: TrackedProfile | null): readonly string[] => [
  ...foldersOf(library),
  ...(profile?.paths() ?? []),
];

/**
 * Looks before the first commits that touched the paths, where the files may have been elsewhere, and again for every new
 * path. Returns the number of commits.
 */
async function lookBehind(
  { repository, objects }: VersionedLibrary,
  tips: Tips,
  pathsOf: () => readonly string[],
  look: (commit: string) => Promise<unknown>,
): Promise<number> {
  const asked = new Set<string>();
  for (;;) {
    const paths = pathsOf();
    const commits: Commit[] = [];
    for await (const commit of listHistory(repository, tips, paths)) commits.push(commit);
    const listed = new Set(commits.map((c) => c.id));
    const first = commits.filter((c) => !c.shallow && !c.parents.some((id) => listed.has(id)) && !asked.has(c.id));
    for (const { id } of first) {
      asked.add(id);
      for (const parent of await parentsOf(objects, id)) await look(parent).catch(refusedOnly);
    }
    if (pathsOf().length === paths.length) return commits.length;
  }
}

/** Finds all places of library and profile before a walk. Returns the number of commits that touched them. */
export async function followThrough(
  library: VersionedLibrary,
  profile: TrackedProfile | null,
  tips: Tips,
): Promise<number> {
  const count = await lookBehind(library, tips, () => foldersOf(library), library.trees.list);
  if (profile === null) return count;
  await lookBehind(library, tips, profile.paths, profile.find);
  return lookBehind(
    library,
    tips,
    () => followedPaths(library, profile),
    async () => null,
  );
}

/** The listed files, with what `make` adds to each. Files in `known` are not read again. */
async function readFiles(
  { objects }: VersionedLibrary,
  listed: readonly LibraryBlob[],
  known: Map<string, SourceFile>,
  make: (blob: LibraryBlob, text: BlobText) => Pick<SourceFile, 'digest' | 'names' | 'compiled'>,
): Promise<readonly SourceFile[]> {
  const keyOf = (b: LibraryBlob) => `${b.id} ${b.label}`;
  const missing = listed.filter((b) => !known.has(keyOf(b)));
  const labels = new Map(missing.map((b) => [b.id, b.label]));
  const texts =
    missing.length === 0 ? new Map() : await readBlobs(objects, [...labels.keys()], (id) => labels.get(id) ?? id);
  for (const b of missing) {
    const read: BlobText | undefined = texts.get(b.id);
    if (read === undefined) continue;
    known.set(keyOf(b), { path: b.path, label: b.label, text: read.text, ...make(b, read) });
  }
  return withoutOthers(listed.flatMap((b) => known.get(keyOf(b)) ?? []));
}

// Many commits hold the same file.
const seen = new WeakMap<SourceFile, Seen>();
const seenOf = (file: SourceFile): Seen => {
  const known = seen.get(file) ?? seenAs(file.text);
  seen.set(file, known);
  return known;
};

/** Leaves out folders with nothing of ours, which belong to another program. */
function withoutOthers(files: readonly SourceFile[]): readonly SourceFile[] {
  const folders = libraryFolders.map((folder) => files.filter((file) => file.path.startsWith(`${folder}/`)));
  const ours = folders.filter((folder) => looksOurs(folder, seenOf));
  return ours.length === folders.filter((folder) => folder.length > 0).length ? files : ours.flat();
}

/** The user's own layer at one of many commits, with blob ids as digests; empty if the commit has none. */
export async function readOwnAt(
  library: VersionedLibrary,
  commit: string,
  known: Map<string, SourceFile>,
): Promise<readonly SourceFile[]> {
  return readFiles(library, await library.trees.list(commit), known, ({ id }) => ({ digest: `blob ${id}` }));
}

/** The whole library in force at a revision. Throws if the revision has none. */
export async function readLibraryAt(library: VersionedLibrary, revision: Revision): Promise<readonly SourceFile[]> {
  const listed = await library.trees.list(revision.id);
  // Data that the build parsed is good for the same bytes anywhere.
  const own = await readFiles(library, listed, new Map(), (_, { digest }) => {
    const compiled = library.compiled.get(digest);
    return compiled === undefined ? { digest } : { digest, names: compiled, compiled };
  });
  if (own.length > 0 || library.builtInAlone) return layerOver(library.shipped, own);
  const { prefix } = library.repository;
  const others = await library.trees.others(revision.id);
  const { name, id: commit } = revision;
  throw new SourceError({ says: 'revision-without-library', name, commit, prefix, others });
}

/** The library in the working tree, with labels like those of revisions. */
export function readWorkingTree(library: VersionedLibrary, directory: string | undefined): readonly SourceFile[] {
  if (library.builtInAlone) return library.shipped;
  const { own } = ownLibrary(directory);
  if (own === null || library.repository.bare) throw new SourceError({ says: 'working-tree-missing' });
  const files = readOwnFiles(own).files.map((f) => {
    const compiled = library.compiled.get(f.digest);
    const file = { ...f, label: `${library.repository.prefix}${f.path}` };
    return compiled === undefined ? file : { ...file, names: compiled, compiled };
  });
  return layerOver(library.shipped, files);
}

/** The blobs of the library at a commit, and of the profile if it was tracked. */
export async function blobsAt(
  { trees }: VersionedLibrary,
  tracked: TrackedProfile | null,
  commit: string,
): Promise<readonly LibraryBlob[]> {
  const [blobs, profile] = await Promise.all([trees.list(commit), tracked?.blobAt(commit) ?? null]);
  return profile === null ? blobs : [...blobs, { ...profile, label: profile.path }];
}

/**
 * The last commit that touched each file, as of a commit. None for built-in files, and for those older than a shallow clone.
 * @param places paths in the repository; empty for what a copy for an audience does not place
 */
export async function lastCommits(
  library: VersionedLibrary,
  tracked: TrackedProfile | null,
  commit: string,
  places: readonly string[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map<string, Commit>();
  const labels = places.filter((place) => place !== '');
  if (labels.length === 0) return found;
  const { repository } = library;
  const idsOf = async (id: string) =>
    new Map((await blobsAt(library, tracked, id)).map((blob) => [blob.label, blob.id]));
  const paths = labels.map((label) => pathFrom(repository, label));
  for await (const step of listHistory(repository, { include: [commit], exclude: [] }, paths)) {
    // At the boundary of a shallow clone it is not known what the commit changed.
    if (step.shallow) continue;
    const versions = await Promise.all([step.id, ...step.parents].map(idsOf)).catch(refusedOnly);
    // Before a refused version the last commit cannot be known.
    if (versions === null) break;
    const [after = new Map(), ...before] = versions;
    for (const label of labels)
      if (!found.has(label) && after.has(label) && before.every((ids) => ids.get(label) !== after.get(label)))
        found.set(label, step);
    if (found.size === labels.length) break;
  }
  return found;
}

/** When a commit was written, ISO 8601 in UTC; null if it has no date. */
export async function dateOf({ objects }: Pick<VersionedLibrary, 'objects'>, commit: string): Promise<string | null> {
  const seconds = /^author .*> (\d{1,11}) [+-]\d{4}$/m.exec(await headerOf(objects, commit))?.[1];
  return seconds === undefined ? null : isoDate(seconds);
}
