// The library as it stood at a commit: the user's own layer from git, over what devolve ships.

import { SourceError } from '../model/errors.ts';
import { inputsRead } from '../model/inputs-read.ts';
import { looksOurs, type Seen, seenAs } from '../model/kinds.ts';
import type { Compiled, SourceFile } from '../model/source-tree.ts';
import { isPackage, layerOver, ownLibrary, readOwnFiles, readShipped } from '../source/library-tree.ts';
import { holdsLibrary, libraryFolders } from '../source/yaml-files.ts';
import { type BlobReader, type BlobText, openBlobs } from './blobs.ts';
import { openRepository, pathFrom, type Repository, type Revision, resolveRevision, rootOf } from './git.ts';
import { type Commit, listHistory, type Tips } from './history.ts';
import { type FollowedLibrary, followLibrary, type LibraryBlob } from './moved-library.ts';
import { type ObjectReader, openObjects } from './objects.ts';
import { refusedOnly } from './revision-tree.ts';
import type { TrackedProfile } from './tracked-profile.ts';

/** A library under version control. */
export interface VersionedLibrary {
  readonly repository: Repository;
  /** The one process that everything is read through. */
  readonly objects: ObjectReader;
  /** Which files it has at a commit, wherever it lay then. */
  readonly trees: FollowedLibrary;
  readonly blobs: BlobReader;
  /** What the user's own layer lies over; nothing where it is what devolve ships. */
  readonly shipped: readonly SourceFile[];
  /** Data that the build has parsed, by digest. */
  readonly compiled: ReadonlyMap<string, Compiled>;
  readonly close: () => void;
}

/**
 * Finds the library in force and the repository that versions it.
 * @param directory as `readLibraryTree` takes it; a bare repository is one too, and its root is the library
 */
export async function openVersionedLibrary(directory: string | undefined): Promise<VersionedLibrary> {
  const { own, refused } = ownLibrary(directory);
  if (refused !== null) throw new SourceError(refused);
  const found = await openRepository(own ?? directory ?? process.cwd());
  // Nothing on disk: the library may still be in the history of the repository, at its root.
  const repository = own === null ? { ...found, directory: rootOf(found), prefix: '' } : found;
  const objects = openObjects(repository);
  const shipped = readShipped();
  const blobs = openBlobs(repository, objects);
  const onDisk = own === null || repository.bare || !holdsLibrary(own) ? null : () => readOwnFiles(own).files;
  inputsRead.noteLibrary(repository.directory);
  return {
    repository,
    objects,
    trees: followLibrary(repository, objects, blobs, onDisk, () => lastSeenIn(repository, objects)),
    blobs,
    shipped: own !== null && isPackage(own) ? [] : shipped,
    compiled: new Map(shipped.flatMap((f) => (f.compiled === undefined ? [] : [[f.digest, f.compiled]]))),
    close: objects.close,
  };
}

/** Parents of a commit, as it names them: a shallow clone may not have them. */
export async function parentsOf(objects: ObjectReader, commit: string): Promise<readonly string[]> {
  const { bytes } = await objects.read(commit, `commit ${commit.slice(0, 12)}`);
  const [header = ''] = new TextDecoder().decode(bytes).split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, id]) => id ?? []);
}

/** Where a library that is not on disk was seen last: at the last commit that touched it, or at those before it. */
async function lastSeenIn(repository: Repository, objects: ObjectReader): Promise<readonly string[]> {
  const { id } = await resolveRevision(repository, 'HEAD');
  for await (const commit of listHistory(repository, { include: [id], exclude: [] }, libraryFolders))
    return [commit.id, ...(commit.shallow ? [] : await parentsOf(objects, commit.id))];
  return [];
}

/** The folders of the library wherever it lay, as git is told them. */
const foldersOf = ({ repository, trees }: VersionedLibrary) =>
  trees.places().flatMap((place) => libraryFolders.map((folder) => pathFrom(repository, `${place}${folder}`)));

/** What git is asked for: the folders of the library wherever it lay, and the names of the profile. */
export const followedPaths = (library: VersionedLibrary, profile: TrackedProfile | null): readonly string[] => [
  ...foldersOf(library),
  ...(profile?.paths() ?? []),
];

/**
 * Looks before the first commits that touched some paths, where what lies there may have been in another place; and again,
 * as long as that adds a path. Gives how many commits there are.
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

/** Finds where library and profile lay in a history before it is walked. Gives how many commits touched them. */
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

/** Texts of the files listed, with what `make` says of each; files that are `known` already are not read again. */
async function readFiles(
  { blobs }: VersionedLibrary,
  listed: readonly LibraryBlob[],
  known: Map<string, SourceFile>,
  make: (blob: LibraryBlob, text: BlobText) => Pick<SourceFile, 'digest' | 'compiled'>,
): Promise<readonly SourceFile[]> {
  const keyOf = (b: LibraryBlob) => `${b.id} ${b.label}`;
  const missing = listed.filter((b) => !known.has(keyOf(b)));
  const labels = new Map(missing.map((b) => [b.id, b.label]));
  const texts = missing.length === 0 ? new Map() : await blobs.read([...labels.keys()], (id) => labels.get(id) ?? id);
  for (const b of missing) {
    const read: BlobText | undefined = texts.get(b.id);
    if (read === undefined) continue;
    known.set(keyOf(b), { path: b.path, label: b.label, text: read.text, ...make(b, read) });
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
  const { prefix } = library.repository;
  const others = await library.trees.others(revision.id);
  const { name, id: commit } = revision;
  throw new SourceError({ says: 'revision-without-library', name, commit, prefix, others });
}

/** The library as it lies in the working tree, with labels as revisions have them. */
export function readWorkingTree(library: VersionedLibrary, directory: string | undefined): readonly SourceFile[] {
  const { own } = ownLibrary(directory);
  if (own === null || library.repository.bare) throw new SourceError({ says: 'working-tree-missing' });
  // As of a revision: what the build has parsed already stands for the same bytes.
  const files = readOwnFiles(own).files.map((f) => {
    const compiled = library.compiled.get(f.digest);
    const file = { ...f, label: `${library.repository.prefix}${f.path}` };
    return compiled === undefined ? file : { ...file, compiled };
  });
  return layerOver(library.shipped, files);
}

/**
 * For each file the last commit that touched it, as of a commit; none for what devolve ships, nor where history is cut
 * before it.
 * @param labels paths in the repository
 */
export async function lastCommits(
  library: VersionedLibrary,
  tracked: TrackedProfile | null,
  commit: string,
  labels: readonly string[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map<string, Commit>();
  if (labels.length === 0) return found;
  const { repository, trees } = library;
  const idsOf = async (id: string) => {
    const [blobs, profile] = await Promise.all([trees.list(id), tracked?.blobAt(id) ?? null]);
    const ids = new Map(blobs.map((blob) => [blob.label, blob.id]));
    return profile === null ? ids : ids.set(profile.path, profile.id);
  };
  const paths = labels.map((label) => pathFrom(repository, label));
  for await (const step of listHistory(repository, { include: [commit], exclude: [] }, paths)) {
    // A clone that is cut here knows what the commit holds, and not what it changed.
    if (step.shallow) continue;
    const versions = await Promise.all([step.id, ...step.parents].map(idsOf)).catch(refusedOnly);
    // Behind what is refused it is not known who was the last.
    if (versions === null) break;
    const [after = new Map(), ...before] = versions;
    for (const label of labels)
      if (!found.has(label) && after.has(label) && before.every((ids) => ids.get(label) !== after.get(label)))
        found.set(label, step);
    if (found.size === labels.length) break;
  }
  return found;
}

/** When a commit was written, ISO 8601 in UTC; null where it does not say. */
export async function dateOf({ objects }: Pick<VersionedLibrary, 'objects'>, commit: string): Promise<string | null> {
  const { bytes } = await objects.read(commit, `commit ${commit.slice(0, 12)}`);
  const header = new TextDecoder().decode(bytes).split('\n\n', 1)[0] ?? '';
  const seconds = /^author .*> (\d{1,11}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === undefined ? null : new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}
