// Who made each change: the commits between base and head at which the thing itself reads otherwise than before.

import type { Cause } from '../model/change.ts';
import type { SourceFile, SourceRef } from '../model/source-tree.ts';
import { type Commit, listHistory } from '../source/git-history.ts';
import { readOwnAt, type TrackedProfile, type VersionedLibrary } from '../source/revision-library.ts';
import type { Loader } from './loader.ts';
import { followedPaths } from './walk.ts';

/** One side of a comparison, as far as authorship looks at it: the parsed data of each file by path. */
export interface DataByPath {
  readonly get: (path: string) => { readonly data: unknown } | undefined;
}

const text = (value: unknown) => JSON.stringify(value) ?? '';

/** What stands at the way down. In a list that has no keys: whether the item of `model` is among the others. */
function standing(data: unknown, path: readonly string[], model: unknown): string {
  let node = data;
  let like = model;
  for (const step of path) {
    if (Array.isArray(node) || Array.isArray(like)) {
      const item = Array.isArray(like) ? text(like[Number(step)]) : '';
      return String(Array.isArray(node) && node.some((held) => text(held) === item));
    }
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined;
    like = typeof like === 'object' && like !== null ? (like as Record<string, unknown>)[step] : undefined;
  }
  return text(node);
}

/** One version of the library: data by what the file is (vendor lume, catalog …), so that a renamed file stays itself. */
type Version = ReadonlyMap<string, unknown>;

interface Watched {
  readonly file: string;
  readonly identity: string;
  readonly path: readonly string[];
  readonly model: unknown;
}

/**
 * The commits in `head` and not in `base` that made each cause, newest first.
 * @param tracked the profile, where it lies in the repository
 * @param range ids of commits; `working`: the head side is the working tree over that commit, and what only it has was
 *   made by no commit
 */
export async function authorsOf(
  library: VersionedLibrary,
  tracked: TrackedProfile | null,
  loader: Loader,
  range: { readonly base: string; readonly head: string; readonly working: boolean },
  causes: readonly Cause[],
  sides: { readonly base: DataByPath; readonly head: DataByPath },
): Promise<ReadonlyMap<string, readonly Commit[]>> {
  const made = new Map<string, Commit[]>(causes.map((cause) => [cause.id, []]));
  const commits: Commit[] = [];
  for await (const commit of listHistory(
    library.repository,
    { include: [range.head], exclude: [range.base] },
    followedPaths(library, tracked),
  ))
    commits.push(commit);
  const known = new Map<string, SourceFile>();
  const versions = new Map<string, Promise<Version>>();
  const versionOf = (id: string): Promise<Version> => {
    const held = versions.get(id) ?? readVersion(library, tracked, loader, id, known);
    versions.set(id, held);
    return held;
  };
  const reads = (version: Version | undefined, w: Watched) => standing(version?.get(w.identity), w.path, w.model);
  const tip = range.working ? await versionOf(range.head) : null;
  const watched = causes.flatMap((cause): [string, readonly Watched[]][] => {
    const things = watch(cause, sides);
    const committed =
      tip === null || things.every((w) => reads(tip, w) === standing(dataOf(sides.head, w), w.path, w.model));
    return committed ? [[cause.id, things]] : [];
  });
  const [only, second] = commits;
  if (only === undefined) return made;
  if (second === undefined) {
    for (const [id] of watched) made.get(id)?.push(only);
    return made;
  }
  for (const commit of commits) {
    const after = await versionOf(commit.id);
    const before = await Promise.all(commit.parents.map(versionOf));
    for (const [id, things] of watched) {
      // A merge made what is so in none of its parents; the first commit made everything in it.
      const touched = things.some((w) =>
        before.length === 0
          ? reads(after, w) !== reads(undefined, w)
          : before.every((version) => reads(version, w) !== reads(after, w)),
      );
      if (touched) made.get(id)?.push(commit);
    }
    versions.delete(commit.id);
  }
  return made;
}

const dataOf = (side: DataByPath, w: Watched) => side.get(w.file)?.data;

function watch(cause: Cause, sides: { readonly base: DataByPath; readonly head: DataByPath }): readonly Watched[] {
  const of = (ref: SourceRef | null, side: DataByPath): Watched[] => {
    if (ref === null) return [];
    const model = side.get(ref.file)?.data;
    const identity = identityOfData(model);
    return identity === null ? [] : [{ file: ref.file, identity, path: ref.path, model }];
  };
  return [...of(cause.base, sides.base), ...of(cause.head, sides.head)];
}

function identityOfData(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const held = data as Readonly<Record<string, unknown>>;
  for (const kind of ['catalog', 'vendor', 'overlay', 'customer'])
    if (typeof held[kind] === 'string') return `${kind} ${held[kind]}`;
  return null;
}

async function readVersion(
  library: VersionedLibrary,
  tracked: TrackedProfile | null,
  loader: Loader,
  commit: string,
  known: Map<string, SourceFile>,
): Promise<Version> {
  const profile = (await tracked?.readAt(commit)) ?? null;
  const files = [...(await readOwnAt(library, commit, known)), ...(profile === null ? [] : [profile])];
  return new Map(
    files.flatMap((file): [string, unknown][] => {
      const data = loader.read(file).shaped?.document.data;
      const identity = identityOfData(data);
      return identity === null ? [] : [[identity, data]];
    }),
  );
}
