// A comparison of two commits, cached between runs as plain data under a key of everything that it depends on.

import type { Revision } from '../git/git.ts';
import { trackProfile } from '../git/tracked-profile.ts';
import type { VersionedLibrary } from '../git/versioned-library.ts';
import type { Comparison } from '../model/change.ts';
import { impacts } from '../model/change-kinds.ts';
import { digestIfThere } from '../source/disk.ts';
import { sideWords } from '../words/revision.ts';
import type { DiffRequest } from './sides.ts';

const maps = ['placed', 'titles', 'customers', 'names', 'dated'] as const;
const lists = ['causes', 'consequences', 'versions', 'services', 'remarks', 'withheld', ...maps] as const;

type Kept = Omit<Comparison, (typeof maps)[number]> &
  Readonly<Record<(typeof maps)[number], readonly (readonly [string, never])[]>>;

/** A commit id stands for its contents and its whole history, except in a shallow clone, where nothing is kept. */
function keyOf(library: VersionedLibrary, request: DiffRequest, base: Revision, head: Revision): string {
  const { profile, vendor, prospect, asOf, policy, lenient } = request;
  const { prefix } = library.repository;
  const disk = profile === undefined ? null : digestIfThere(profile);
  const shipped = library.shipped.map((f) => `${f.label} ${f.digest}`);
  const tracked = profile === undefined ? null : (trackProfile(library, profile)?.label ?? null);
  const customer = [profile ?? null, tracked, disk];
  const of = [base.id, head.id, prefix, customer, vendor ?? null, prospect ?? null, asOf, policy, lenient, shipped];
  return `diff ${JSON.stringify(of)}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What does not look like a comparison is never taken for "no change". */
function isKept(value: unknown): value is Kept {
  if (!isObject(value) || !isObject(value.base) || !isObject(value.head)) return false;
  if (typeof value.partial !== 'boolean') return false;
  const all = lists.map((name) => value[name]);
  if (![...all, value.base.files, value.head.files].every(Array.isArray)) return false;
  const moved = [value.causes, value.consequences].flat();
  return (
    moved.every((c) => isObject(c) && typeof c.id === 'string' && impacts.some((i) => i === c.impact)) &&
    maps.flatMap((name) => value[name]).every((pair) => Array.isArray(pair) && pair.length === 2)
  );
}

/** The comparison of an earlier run, under today's names of the revisions; or else a new one, which is kept. */
export async function keptOr(
  make: () => Promise<Comparison>,
  library: VersionedLibrary,
  request: DiffRequest,
  base: Revision,
  head: Revision,
): Promise<Comparison> {
  const key = keyOf(library, request, base, head);
  const kept = request.cache.get(key);
  if (!isKept(kept)) {
    const made = await make();
    request.cache.put(key, { ...made, ...Object.fromEntries(maps.map((name) => [name, [...made[name]]])) });
    return made;
  }
  const revived = Object.fromEntries(maps.map((name) => [name, new Map(kept[name])]));
  const sides = { base: { ...kept.base, name: sideWords(base) }, head: { ...kept.head, name: sideWords(head) } };
  return { ...kept, ...revived, ...sides } as unknown as Comparison;
}
