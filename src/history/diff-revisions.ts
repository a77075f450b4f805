// devolve diff: two revisions, or one and the working tree, to everything that changed between them.

import { diffStates } from '../diff/diff.ts';
import type { Subject } from '../diff/subject.ts';
import type { ComparedSide, Comparison, Placed, State } from '../model/change.ts';
import { impacts } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { ServiceUse } from '../model/condition.ts';
import type { Library } from '../model/library.ts';
import type { Loader } from '../revisions/loader.ts';
import { reachedFiles, servicesIn } from '../revisions/reach.ts';
import { digestIfThere } from '../source/disk.ts';
import { type Revision, resolveRevision } from '../source/git.ts';
import { openVersionedLibrary, trackProfile, type VersionedLibrary } from '../source/revision-library.ts';
import { placeCauses } from './place-causes.ts';
import { type DiffRequest, loadSides, type OpenSide, openSide, wantedVendors } from './sides.ts';
import { loaderWith, namedServices, profileSubject, type Side, serviceSubject, servicesOf } from './state.ts';

/** What a prospect may read of either side; for anybody else the sides as they are. */
interface Copies {
  readonly of: (side: Side) => Side;
  readonly useOf: (library: Library) => Partial<ServiceUse>;
}

async function copiesFor({ vendor, prospect }: DiffRequest): Promise<Copies> {
  if (prospect === undefined) return { of: (side) => side, useOf: () => ({}) };
  const { copyFor } = await import('../report/audience/copy.ts');
  const uses = new WeakMap<Library, Partial<ServiceUse>>();
  const copyOf = (library: Library): Library => {
    const service = library.vendors.flatMap((v) => v.services).find((s) => s.address === vendor);
    // Where the service was not there yet, nobody else's words may stand for it.
    if (service === undefined) return { ...library, vendors: [] };
    const copy = copyFor(prospect.audience, library, service, prospect.use);
    uses.set(copy.library, copy.use);
    return copy.library;
  };
  return {
    of: (side) => ({ ...side, loaded: { ...side.loaded, library: copyOf(side.loaded.library) } }),
    useOf: (library) => uses.get(library) ?? {},
  };
}

/** The customer of the profile; without one the standard customer of every service of the head, or of those asked for. */
function subjectsOf(
  base: Side,
  head: Side,
  { asOf, vendor, prospect }: DiffRequest,
  loader: Loader,
  copies: Copies,
): readonly Subject[] {
  if (head.customer !== null) {
    const services = [...new Set([...servicesOf(base.customer), ...servicesOf(head.customer)])];
    return [profileSubject(head.customer.id, services, asOf)];
  }
  if (vendor !== undefined && prospect !== undefined) return [serviceSubject(vendor, asOf, copies.useOf)];
  const all = head.loaded.library.vendors.flatMap((v) => v.services);
  if (vendor !== undefined) all.push(...base.loaded.library.vendors.flatMap((v) => v.services));
  const known = () => servicesIn(loader, [...head.files, ...base.files]);
  const addresses = new Set(namedServices(all, vendor, known).map((service) => service.address));
  return [...addresses].map((address) => serviceSubject(address, asOf));
}

function shownSide({ revision, date, files, loaded }: Side): ComparedSide {
  return {
    name: revision?.name ?? 'working tree',
    commit: revision?.id ?? null,
    date,
    files: files.map((f) => ({ path: f.label, sha256: f.digest })),
    broken: [...new Set(loaded.broken.map((d) => d.file))].sort(),
  };
}

/** A comparison as it is kept: plain data, without the names by which the revisions were asked for. */
type Kept = Omit<Comparison, 'placed' | 'titles' | 'customers'> & {
  readonly placed: readonly (readonly [string, Placed])[];
  readonly titles: readonly (readonly [Citation, string])[];
  readonly customers: readonly (readonly [string, string])[];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Does what comes from the cache look like a comparison? Nothing that does not is taken for "no change". */
function isKept(value: unknown): value is Kept {
  if (!isObject(value) || !isObject(value.base) || !isObject(value.head)) return false;
  const { causes, consequences, versions, placed, titles, customers } = value;
  const lists = [causes, consequences, versions, placed, titles, customers, value.base.files, value.head.files];
  if (!lists.every(Array.isArray)) return false;
  const [moved, pairs] = [[causes, consequences].flat(), [placed, titles, customers].flat()];
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
  const tracked = profile === undefined ? null : (trackProfile(library, profile)?.path ?? null);
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

/** What changed between two revisions, or between one and the working tree. */
export async function diffRevisions(request: DiffRequest): Promise<Comparison> {
  const library = await openVersionedLibrary(request.library);
  try {
    const named = [request.base, request.head].map((name) =>
      name === undefined ? null : resolveRevision(library.repository, name),
    );
    const [base = null, head = null] = await allInOrder(named);
    // Of a clone that is cut a commit id does not say how much came before it.
    if (base === null || head === null || library.repository.shallow)
      return await compare(library, request, base, head);
    const key = keyOf(library, request, base, head);
    const kept = request.cache.get(key);
    if (isKept(kept)) return revive(kept, base.name, head.name);
    const found = await compare(library, request, base, head);
    const plain: Kept = {
      ...found,
      placed: [...found.placed],
      titles: [...found.titles],
      customers: [...found.customers],
    };
    request.cache.put(key, plain);
    return found;
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
  };
}

async function compare(
  library: VersionedLibrary,
  request: DiffRequest,
  from: Revision | null,
  to: Revision | null,
): Promise<Comparison> {
  const tracked = request.profile === undefined ? null : trackProfile(library, request.profile);
  const sides = await allInOrder([from, to].map((revision) => openSide(library, request, tracked, revision)));
  const [before, after] = sides as [OpenSide, OpenSide];
  const loader = loaderWith(request.cache);
  const [beforeFiles, afterFiles] = reachedFiles(
    loader,
    before.files,
    after.files,
    wantedVendors(request, sides, loader),
  );
  const copies = await copiesFor(request);
  const sidesLoaded = loadSides(before, beforeFiles, after, afterFiles, loader, request.lenient);
  const [base, head] = sidesLoaded.map(copies.of) as [Side, Side];
  const stateOf = ({ loaded, customer }: Side): State => ({ library: loaded.library, customer });
  const narrow = request.profile !== undefined || request.vendor !== undefined;
  const subjects = subjectsOf(base, head, request, loader, copies);
  const changes = diffStates(stateOf(base), stateOf(head), subjects, request.policy, narrow);
  const provisions = [...base.loaded.library.provisions, ...head.loaded.library.provisions];
  const services = head.loaded.library.vendors.flatMap((v) => v.services);
  // Only what the changes speak of: a report needs no more.
  const cited = new Set([...changes.causes, ...changes.consequences].map((c) => c.citation));
  return {
    ...changes,
    base: shownSide(base),
    head: shownSide(head),
    asOf: request.asOf,
    placed: await placeCauses(library, loader, { base, head, tracked }, changes.causes),
    titles: new Map(provisions.filter((p) => cited.has(p.citation)).map((p) => [p.citation, p.title])),
    customers: new Map(
      head.customer === null ? services.map((s) => [s.address, s.title]) : [[head.customer.id, head.customer.name]],
    ),
  };
}
