// Who made each change: the commits between base and head at which the thing itself changed.

import { type Commit, listHistory } from '../git/history.ts';
import type { TrackedProfile } from '../git/tracked-profile.ts';
import { blobsAt, followedPaths, followThrough, type VersionedLibrary } from '../git/versioned-library.ts';
import type { Cause } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { SourceFile, SourceRef } from '../model/source-tree.ts';
import type { Opener } from '../open/opener.ts';
import { type Aliases, contentText, partOf, partsLeftOut, valueAt } from './content-text.ts';
import { type Contents, heldAs, noContents, readContents } from './contents.ts';

/** A thing on one side, and how to recognize it in other versions. */
interface Watched {
  readonly identity: string;
  /** The path to the thing, or to the list that it is in. */
  readonly path: readonly string[];
  /** For a thing in a list, which has no name: its text on the sides that have it. Null for a thing with a name. */
  readonly readings: readonly string[] | null;
  /** Both sides have it, so changes of its parts are reported separately. */
  readonly both: boolean;
  /** The fields of it that changed; null for the whole. */
  readonly part: string | null;
}

/** The depth of the list that a thing is in. A single statement may be written without its list. */
function listAround(data: unknown, path: readonly string[]): number | null {
  const [first, , third] = path;
  if (first === 'services' && third === 'assignments' && path.length >= 4) return 4;
  const at = path.findIndex((_, i) => Array.isArray(valueAt(data, path.slice(0, i))));
  return at < 0 ? null : at;
}

const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Finds the file that a place is in. */
function finderOf({ held: contents }: Contents) {
  const byFile = new Map([...contents].map(([identity, { file, data }]) => [file, { identity, data }]));
  return (ref: SourceRef | null) => {
    const held = ref === null ? undefined : byFile.get(ref.file);
    return ref === null || held === undefined ? [] : [{ path: ref.path, ...held }];
  };
}

type Finder = ReturnType<typeof finderOf>;

function watch(cause: Cause, inBase: Finder, inHead: Finder): readonly Watched[] {
  const found = [...inBase(cause.base), ...inHead(cause.head)];
  const textOf = (value: unknown) => contentText(partOf(value, cause.part));
  // If the field reads the same on both sides, the file calls it something else: watch the whole thing instead.
  const [was, is] = found.map((place) => textOf(valueAt(place.data, place.path)));
  const part = found.length === 2 && was !== is ? cause.part : null;
  return found.map(({ path, identity, data }): Watched => {
    const list = listAround(data, path);
    return {
      identity,
      path: list === null ? path : path.slice(0, list),
      readings: list === null ? null : found.map((place) => contentText(partOf(valueAt(place.data, place.path), part))),
      both: found.length === 2,
      part,
    };
  });
}

/** The text of the thing in one version. */
function standing(data: unknown, { path, readings, both, part }: Watched, aliases: Aliases): string {
  const value = valueAt(data, path, aliases);
  if (readings === null) return contentText(partOf(both ? partsLeftOut(value, path) : value, part));
  const items = listed(value).map((item) => contentText(partOf(item, part)));
  const here = readings.filter((text) => items.includes(text));
  // In between the thing may have read differently. Among several items nobody can tell which one it is.
  const [only, second] = items;
  return here.length > 0 || !both || second !== undefined ? here.join('\n') : (only ?? '');
}

/** The text of a thing in a version; null where it cannot be known. */
type Reads = (version: Contents) => string | null;

/** The changes that give a thing a new id. Other kinds that end in "renamed" change a title. */
const idRenames: ReadonlySet<CauseKind> = new Set([
  'id-renamed',
  'gate-renamed',
  'exclusion-renamed',
  'duty-renamed',
  'clock-renamed',
  'document-renamed',
  'upstream-renamed',
  'provision-renumbered',
]);

const isRename = ({ kind }: Cause) => idRenames.has(kind);

/** Old and new ids of everything renamed, so that a rename is not taken for a change of the content. */
function aliasesIn(causes: readonly Cause[]): Aliases {
  const aliases = new Map<string, readonly string[]>();
  for (const { before, after } of causes.filter(isRename))
    for (const [one, other] of [
      [before, after],
      [after, before],
    ])
      if (one?.kind === 'id' && other?.kind === 'id') aliases.set(one.id, [...(aliases.get(one.id) ?? []), other.id]);
  return aliases;
}

interface Sides {
  readonly base: Contents;
  readonly head: Contents;
}

/** Ids of commits; `working`: the head side is the working tree over that commit. */
interface Range {
  readonly base: string;
  readonly head: string;
  readonly working: boolean;
}

/** Does the commit start from what the base has? Then it made every change. */
async function isStraightOn(
  library: VersionedLibrary,
  tracked: TrackedProfile | null,
  { parents: [parent, second], shallow }: Commit,
  base: string,
): Promise<boolean> {
  if (parent === undefined || second !== undefined || shallow) return false;
  const idsOf = async (id: string) =>
    (await blobsAt(library, tracked, id)).map((blob) => `${blob.path}\0${blob.id}`).join('\n');
  return parent === base || (await idsOf(parent)) === (await idsOf(base));
}

/**
 * The commits in `head` and not in `base` that made each cause, newest first. The list is empty if the head never had what
 * the base has; a cause that is not committed is not in the map.
 * @param tracked the profile, if it is in the repository
 */
export async function authorsOf(
  library: VersionedLibrary,
  tracked: TrackedProfile | null,
  opener: Opener,
  range: Range,
  causes: readonly Cause[],
  sides: Sides,
): Promise<ReadonlyMap<string, readonly Commit[]>> {
  const commits: Commit[] = [];
  const tips = { include: [range.head], exclude: [range.base] };
  // Between two places the library or profile may have been in a third.
  const hasMoved = library.trees.places().length > 1 || (tracked?.paths().length ?? 0) > 1;
  if (hasMoved) await followThrough(library, tracked, tips);
  for await (const commit of listHistory(library.repository, tips, followedPaths(library, tracked)))
    commits.push(commit);
  const known = new Map<string, SourceFile>();
  const versions = new Map<string, Promise<Contents>>();
  const versionOf = (id: string): Promise<Contents> => {
    const held = versions.get(id) ?? readContents(library, tracked, opener, id, known);
    versions.set(id, held);
    return held;
  };
  const tip = range.working ? await versionOf(range.head) : null;
  const [inBase, inHead] = [finderOf(sides.base), finderOf(sides.head)];
  const allAliases = aliasesIn(causes);
  const watched = causes.flatMap((cause): [id: string, things: readonly Reads[]][] => {
    const aliases: Aliases = isRename(cause) ? new Map() : allAliases;
    const things = watch(cause, inBase, inHead).map(
      (w): Reads =>
        ({ held, whole }) => {
          const found = heldAs(held, w.identity, cause.kind === 'file-renamed' ? allAliases : aliases);
          if (found === undefined && !whole) return null;
          return cause.kind === 'file-renamed' ? (found?.file ?? '') : standing(found?.data, w, aliases);
        },
    );
    return tip === null || things.every((reads) => reads(tip) === reads(sides.head)) ? [[cause.id, things]] : [];
  });
  const made = new Map<string, Commit[]>(watched.map(([id]) => [id, []]));
  const repaired = new Map<string, Commit[]>(watched.map(([id]) => [id, []]));
  const [only, second] = commits;
  if (only === undefined) return made;
  if (second === undefined && (await isStraightOn(library, tracked, only, range.base))) {
    for (const [id] of watched) made.get(id)?.push(only);
    return made;
  }
  for (const commit of commits) {
    // At the boundary of a shallow clone a commit looks as if it had made everything.
    if (commit.shallow) continue;
    const after = await versionOf(commit.id);
    const before = await Promise.all(commit.parents.map(versionOf));
    // A merge made what none of its parents has; the first commit made everything.
    const parents = before.length === 0 ? [noContents] : before;
    for (const [id, things] of watched) {
      const readings = things.map((reads) => ({ is: reads(after), was: parents.map(reads) }));
      const moved = readings.filter(({ is, was }) => is !== null && was.every((text) => text !== is));
      if (moved.some(({ was }) => !was.includes(null))) made.get(id)?.push(commit);
      else if (moved.length > 0) repaired.get(id)?.push(commit);
    }
    versions.delete(commit.id);
  }
  // If it was made while nothing could be read, the commit that made it readable again counts.
  return new Map([...made].map(([id, by]) => [id, by.length > 0 ? by : (repaired.get(id) ?? [])]));
}
