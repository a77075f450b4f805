// devolve diff: two revisions, or one and the working tree, to everything that changed between them.

import { diffStates } from '../diff/diff.ts';
import { alignNames } from '../diff/renames.ts';
import type { Subject } from '../diff/subject.ts';
import { type Revision, resolveRevision } from '../git/git.ts';
import { mergeBase, readRange, resolveRange } from '../git/range.ts';
import { trackProfile } from '../git/tracked-profile.ts';
import { openVersionedLibrary, parentsOf, type VersionedLibrary } from '../git/versioned-library.ts';
import type { ComparedSide, Comparison, Placed, State } from '../model/change.ts';
import { impacts } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { ServiceUse } from '../model/condition.ts';
import { UsageError } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import type { Opener } from '../open/opener.ts';
import { comparedFiles, servicesIn as namesIn } from '../revisions/compared-files.ts';
import { digestIfThere } from '../source/disk.ts';
import { workingTree } from '../words/diff-page.ts';
import { datesOf, namesIn as named } from './names.ts';
import { placeCauses } from './place-causes.ts';
import { type DiffRequest, loadSides, type OpenSide, openSide, profilesOf, wantedVendors } from './sides.ts';
import { namedServices, openerWith, profileSubject, type Side, serviceSubject, servicesOf } from './state.ts';

/** What a prospect may read of either side; for anybody else the sides as they are. */
interface Copies {
  readonly of: (side: Side) => Side;
  readonly useOf: (library: Library) => Partial<ServiceUse>;
}

/** @param former what the service was called in the base */
async function copiesFor({ vendor, prospect }: DiffRequest, former: () => string | null): Promise<Copies> {
  if (prospect === undefined) return { of: (side) => side, useOf: () => ({}) };
  const { copyFor } = await import('../report/audience/copy.ts');
  const uses = new WeakMap<Library, Partial<ServiceUse>>();
  // What an edit makes of a library has the ids of the head, and is used as the head is.
  let latest: Partial<ServiceUse> = {};
  const copyOf = (library: Library): Library => {
    const all = library.vendors.flatMap((v) => v.services);
    const named = (address: string | null | undefined) => all.find((s) => s.address === address);
    const service = named(vendor) ?? named(former());
    // Where the service was not there yet, nobody else's words may stand for it.
    if (service === undefined) return { ...library, vendors: [] };
    const copy = copyFor(prospect.audience, library, service, prospect.use);
    uses.set(copy.library, copy.use);
    latest = copy.use;
    return copy.library;
  };
  return {
    of: (side) => ({ ...side, loaded: { ...side.loaded, library: copyOf(side.loaded.library) } }),
    useOf: (library) => uses.get(library) ?? latest,
  };
}

const stateOf = ({ loaded, customer }: Side): State => ({ library: loaded.library, customer });

/** The services that are compared: those of the profile, in the variant and plan that it uses, or those of the prospects. */
function usedServices({ customer }: Side, subjects: readonly Subject[]): Comparison['services'] {
  if (customer === null) return subjects.map(({ id }) => ({ address: id, use: {} }));
  const used = customer.systems.flatMap((s) =>
    s.kind === 'service' ? [{ address: s.service, use: { variant: s.use.variant, plan: s.use.plan } }] : [],
  );
  return [...new Map(used.map((one) => [JSON.stringify(one), one])).values()];
}

/** The customer of the profile; without one the standard customer of every service of the head, or of those asked for. */
export function subjectsOf(
  base: Side,
  head: Side,
  { asOf, vendor, prospect }: Pick<DiffRequest, 'asOf' | 'vendor' | 'prospect'>,
  opener: Opener,
  { useOf }: Pick<Copies, 'useOf'> = { useOf: () => ({}) },
): readonly Subject[] {
  if (head.customer !== null) {
    const services = [...new Set([...servicesOf(base.customer), ...servicesOf(head.customer)])];
    return [profileSubject(head.customer.id, services, asOf)];
  }
  if (vendor !== undefined && prospect !== undefined) return [serviceSubject(vendor, asOf, useOf)];
  const servicesIn = (side: Side) => side.loaded.library.vendors.flatMap((v) => v.services);
  const all = [...servicesIn(head), ...(vendor === undefined ? [] : servicesIn(base))];
  const unread = [base, head].some(({ loaded }) => loaded.broken.length > 0);
  // Who is asked for may stand in what could not be read.
  if (unread && vendor !== undefined && !all.some((s) => s.address === vendor || s.vendor === vendor)) return [];
  const known = () => namesIn(opener, [...head.files, ...base.files]);
  const named = new Set(namedServices(all, vendor, known).map((service) => service.address));
  const isThere = (address: string) => servicesIn(head).some((s) => s.address === address);
  // Who is asked for by a name that only the base has may have got another one.
  const names = [...named].every(isThere) ? null : alignNames(stateOf(base), stateOf(head)).addresses;
  const addresses = new Set(
    [...named].map((address) => (isThere(address) ? address : (names?.get(address) ?? address))),
  );
  return [...addresses].map((address) => serviceSubject(address, asOf));
}

function shownSide({ revision, date, files, loaded }: Side): ComparedSide {
  return {
    name: revision?.name ?? workingTree,
    commit: revision?.id ?? null,
    date,
    files: files.map((f) => ({ path: f.label, sha256: f.digest })),
    broken: [...new Set(loaded.broken.map((d) => d.file))].sort(),
  };
}

/** A comparison as it is kept: plain data, without the names by which the revisions were asked for. */
type Kept = Omit<Comparison, 'placed' | 'titles' | 'customers' | 'names' | 'dated'> & {
  readonly names: readonly (readonly [string, string])[];
  readonly dated: readonly (readonly [string, string])[];
  readonly placed: readonly (readonly [string, Placed])[];
  readonly titles: readonly (readonly [Citation, string])[];
  readonly customers: readonly (readonly [string, string])[];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Does what comes from the cache look like a comparison? Nothing that does not is taken for "no change". */
function isKept(value: unknown): value is Kept {
  if (!isObject(value) || !isObject(value.base) || !isObject(value.head)) return false;
  const { causes, consequences, versions, placed, titles, customers, names, dated, services, remarks } = value;
  const maps = [placed, titles, customers, names, dated];
  const lists = [causes, consequences, versions, services, remarks, ...maps, value.base.files, value.head.files];
  if (!lists.every(Array.isArray)) return false;
  const [moved, pairs] = [[causes, consequences].flat(), maps.flat()];
  return (
    moved.every((c) => isObject(c) && typeof c.id === 'string' && impacts.some((i) => i === c.impact)) &&
    pairs.every((pair) => Array.isArray(pair) && pair.length === 2)
  );
}

/** Everything that a comparison of two commits depends on. A commit id stands for all that is in it and before it. */
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

/** All at once; of several failures the first in order is told, whichever came first. */
async function allInOrder<T>(promises: readonly (T | Promise<T>)[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** The two revisions that are asked for; the head null for the working tree. */
async function revisionsOf(
  { repository }: VersionedLibrary,
  { base, head }: DiffRequest,
): Promise<readonly [base: Revision, head: Revision | null]> {
  const range = readRange(base);
  if (range === null) {
    const named = [resolveRevision(repository, base), head === undefined ? null : resolveRevision(repository, head)];
    return (await allInOrder(named)) as [Revision, Revision | null];
  }
  if (head !== undefined) throw new UsageError({ says: 'range-and-head', name: base, head });
  if (!range.parted) throw new UsageError({ says: 'range-two-dots', name: base, base: range.base, head: range.head });
  const { base: from, head: to } = await resolveRange(repository, range);
  return [from, to];
}

/** Has each of the two commits that the other has not? Of what have nothing in common, as in a clone that is cut, nobody knows. */
async function haveParted(library: VersionedLibrary, base: Revision, head: Revision | null): Promise<boolean> {
  const { repository, objects } = library;
  const tip = head ?? (await resolveRevision(repository, 'HEAD'));
  if (base.id === tip.id) return false;
  // Mostly one lies a few commits before the other: that is seen without a further process.
  for (const [later, earlier] of [
    [tip.id, base.id],
    [base.id, tip.id],
  ] as const) {
    let at: string | undefined = later;
    for (let steps = 0; steps < 24 && at !== undefined && !repository.shallow; steps++) {
      const parents: readonly string[] = await parentsOf(objects, at);
      if (parents.includes(earlier)) return false;
      [at] = parents;
    }
  }
  const common = await mergeBase(repository, base.id, tip.id);
  return common !== null && common !== base.id && common !== tip.id;
}

/** What changed between two revisions, or between one and the working tree. */
export async function diffRevisions(request: DiffRequest): Promise<Comparison> {
  const library = await openVersionedLibrary(request.library);
  try {
    const [base, head] = await revisionsOf(library, request);
    // Of a clone that is cut a commit id does not say how much came before it.
    const parted = haveParted(library, base, head);
    // Should the comparison fail first, nobody waits for it any more.
    parted.catch(() => undefined);
    const told = async (comparison: Comparison): Promise<Comparison> =>
      (await parted)
        ? {
            ...comparison,
            remarks: [...comparison.remarks, { kind: 'parted', base: base.name, head: head?.name ?? 'HEAD' }],
          }
        : comparison;
    if (head === null || library.repository.shallow) return await told(await compare(library, request, base, head));
    const key = keyOf(library, request, base, head);
    const kept = request.cache.get(key);
    if (isKept(kept)) return await told(revive(kept, base.name, head.name));
    const found = await compare(library, request, base, head);
    const plain: Kept = {
      ...found,
      placed: [...found.placed],
      titles: [...found.titles],
      customers: [...found.customers],
      names: [...found.names],
      dated: [...found.dated],
    };
    request.cache.put(key, plain);
    return await told(found);
  } finally {
    library.close();
  }
}

function revive(kept: Kept, base: string, head: string): Comparison {
  return {
    ...kept,
    base: { ...kept.base, name: base },
    head: { ...kept.head, name: head },
    placed: new Map(kept.placed),
    titles: new Map(kept.titles),
    customers: new Map(kept.customers),
    names: new Map(kept.names),
    dated: new Map(kept.dated),
  };
}

async function compare(
  library: VersionedLibrary,
  request: DiffRequest,
  from: Revision,
  to: Revision | null,
): Promise<Comparison> {
  const tracked = request.profile === undefined ? null : trackProfile(library, request.profile);
  const profiles = request.profile === undefined ? null : await profilesOf(request.profile, tracked, [from, to]);
  const sides = await allInOrder(
    [from, to].map((revision, i) => openSide(library, request, profiles?.files[i] ?? null, revision)),
  );
  const [before, after] = sides as [OpenSide, OpenSide];
  const opener = openerWith(request.cache);
  const [beforeFiles, afterFiles] = comparedFiles(
    opener,
    before.files,
    after.files,
    wantedVendors(request, sides, opener),
  );
  const [was, is] = loadSides(before, beforeFiles, after, afterFiles, opener, request.lenient) as [Side, Side];
  const copies = await copiesFor(request, () => {
    const { addresses } = alignNames(stateOf(was), stateOf(is));
    return [...addresses].find(([, address]) => address === request.vendor)?.[0] ?? null;
  });
  const [base, head] = [copies.of(was), copies.of(is)];
  const narrow = request.profile !== undefined || request.vendor !== undefined;
  const subjects = subjectsOf(base, head, request, opener, copies);
  const changes = diffStates(stateOf(base), stateOf(head), subjects, request.policy, narrow, request.asOf);
  const provisions = [...base.loaded.library.provisions, ...head.loaded.library.provisions];
  const services = head.loaded.library.vendors.flatMap((v) => v.services);
  // Only what the changes speak of: a report needs no more.
  const cited = new Set([...changes.causes, ...changes.consequences].map((c) => c.citation));
  return {
    ...changes,
    base: shownSide(base),
    head: shownSide(head),
    asOf: request.asOf,
    remarks: profiles === null || profiles.remark === null ? [] : [profiles.remark],
    placed: await placeCauses(library, opener, { base, head, tracked }, changes.causes),
    names: named(base.loaded.library, head.loaded.library, changes.causes),
    dated: datesOf(base.loaded.library, head.loaded.library, changes.causes),
    services: usedServices(head, subjects),
    titles: new Map(provisions.filter((p) => cited.has(p.citation)).map((p) => [p.citation, p.title])),
    customers: new Map(
      head.customer === null ? services.map((s) => [s.address, s.title]) : [[head.customer.id, head.customer.name]],
    ),
  };
}
