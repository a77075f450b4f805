// devolve diff: everything that changed between two revisions, or between one and the working tree.

import { diffStates } from '../diff/diff.ts';
import { alignNames } from '../diff/renames.ts';
import type { Subject } from '../diff/subject.ts';
import { type Revision, resolveRevision } from '../git/git.ts';
import { mergeBase, readRange, resolveRange } from '../git/range.ts';
import { trackProfile } from '../git/tracked-profile.ts';
import { openVersionedLibrary, parentsOf, type VersionedLibrary } from '../git/versioned-library.ts';
import type { ComparedSide, Comparison, State } from '../model/change.ts';
import type { ServiceUse } from '../model/condition.ts';
import { UsageError } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import type { Opener } from '../open/opener.ts';
import { comparedFiles, servicesIn as namesIn } from '../revisions/compared-files.ts';
import { sideWords } from '../words/revision.ts';
import { keptOr } from './kept-comparison.ts';
import { datesOf, namesIn as named } from './names.ts';
import { placeCauses } from './place-causes.ts';
import { type DiffRequest, loadSides, type OpenSide, openSide, profilesOf, wantedVendors } from './sides.ts';
import { namedServices, openerWith, profileSubject, type Side, serviceSubject, servicesOf } from './state.ts';

const builtInAlone = { kind: 'built-in-alone', of: 'sides' } as const;

/** What a prospect may read of each side; for anybody else, the sides as they are. */
interface Copies {
  readonly of: (side: Side) => Side;
  readonly useOf: (library: Library) => Partial<ServiceUse>;
  /** Whether a fact speaks of what the reader may not see. */
  readonly withholds: (fact: unknown) => boolean;
  /** Whether any of the copies made so far lacks something. */
  readonly partial: () => boolean;
}

/** @param former what the service was called in the base */
async function copiesFor({ vendor, prospect }: DiffRequest, former: () => string | null): Promise<Copies> {
  if (prospect === undefined)
    return { of: (side) => side, useOf: () => ({}), withholds: () => false, partial: () => false };
  const [{ copyFor, speaksOfWithheld }, { withholdsAny }] = await Promise.all([
    import('../report/audience/copy.ts'),
    import('../report/audience/withheld.ts'),
  ]);
  const uses = new WeakMap<Library, Partial<ServiceUse>>();
  const marks = new Set<string>();
  let partial = false;
  // A library with edits applied has the ids of the head, so the use of the head fits it.
  let latest: Partial<ServiceUse> = {};
  const copyOf = (library: Library): Library => {
    const all = library.vendors.flatMap((v) => v.services);
    const named = (address: string | null | undefined) => all.find((s) => s.address === address);
    const service = named(vendor) ?? named(former());
    // Before the service existed, no other vendor's words may stand in for it.
    if (service === undefined) return { ...library, vendors: [] };
    const copy = copyFor(prospect.audience, library, service, prospect.use);
    uses.set(copy.library, copy.use);
    latest = copy.use;
    partial ||= withholdsAny(copy.withheld);
    for (const mark of copy.marks) marks.add(mark);
    return copy.library;
  };
  return {
    of: (side) => ({ ...side, loaded: { ...side.loaded, library: copyOf(side.loaded.library) } }),
    useOf: (library) => uses.get(library) ?? latest,
    withholds: (fact) => marks.size > 0 && speaksOfWithheld(fact, marks),
    partial: () => partial,
  };
}

const stateOf = ({ loaded, customer }: Side): State => ({ library: loaded.library, customer });

/** The compared services: those of the profile, with variant and plan, or those of the prospects. */
function usedServices({ customer }: Side, subjects: readonly Subject[]): Comparison['services'] {
  if (customer === null) return subjects.map(({ id }) => ({ address: id, use: {} }));
  const used = customer.systems.flatMap((s) =>
    s.kind === 'service' ? [{ address: s.service, use: { variant: s.use.variant, plan: s.use.plan } }] : [],
  );
  return [...new Map(used.map((one) => [JSON.stringify(one), one])).values()];
}

/** The customer of the profile, or else the standard customer of each service asked for. */
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
  // The vendor asked for may be in a file that could not be read.
  if (unread && vendor !== undefined && !all.some((s) => s.address === vendor || s.vendor === vendor)) return [];
  const known = () => namesIn(opener, [...head.files, ...base.files]);
  const named = new Set(namedServices(all, vendor, known).map((service) => service.address));
  const isThere = (address: string) => servicesIn(head).some((s) => s.address === address);
  // A name that only the base has may have been renamed since.
  const names = [...named].every(isThere) ? null : alignNames(stateOf(base), stateOf(head)).addresses;
  const addresses = new Set(
    [...named].map((address) => (isThere(address) ? address : (names?.get(address) ?? address))),
  );
  return [...addresses].map((address) => serviceSubject(address, asOf));
}

function shownSide({ revision, date, files, loaded }: Side): ComparedSide {
  return {
    name: sideWords(revision),
    commit: revision?.id ?? null,
    date,
    files: files.map((f) => ({ path: f.label, sha256: f.digest })),
    broken: [...new Set(loaded.broken.map((d) => d.file))].sort(),
  };
}

/** Runs all at once. Of several failures, throws the first in the given order. */
async function allInOrder<T>(promises: readonly (T | Promise<T>)[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** The two revisions; the head is null for the working tree. */
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

/** Does each side have commits that the other lacks? False where they share none, as in a shallow clone. */
async function haveParted(library: VersionedLibrary, base: Revision, head: Revision | null): Promise<boolean> {
  const { repository, objects } = library;
  const tip = head ?? (await resolveRevision(repository, 'HEAD'));
  if (base.id === tip.id) return false;
  // Usually one is a few commits before the other, which shows without starting another process.
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
  const library = await openVersionedLibrary(request.library, request.profile);
  try {
    const [base, head] = await revisionsOf(library, request);
    const parted = haveParted(library, base, head);
    // If the comparison fails first, nobody awaits this promise.
    parted.catch(() => undefined);
    const make = () => compare(library, request, base, head);
    const known = head !== null && !library.repository.shallow;
    const comparison = known ? await keptOr(make, library, request, base, head) : await make();
    if (!(await parted)) return comparison;
    const remark = { kind: 'parted', base: sideWords(base), head: head === null ? 'HEAD' : sideWords(head) } as const;
    return { ...comparison, remarks: [...comparison.remarks, remark] };
  } finally {
    library.close();
  }
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
  // A report needs only the titles that its changes cite.
  const cited = new Set([...changes.causes, ...changes.consequences].map((c) => c.citation));
  const { causes, consequences } = changes;
  const spoken = [
    ...causes.map(({ id, thing, before, after }) => ({ id, of: [thing, before, after] })),
    ...consequences.map(({ id, subject, before, after }) => ({ id, of: [subject, before, after] })),
  ];
  return {
    ...changes,
    withheld: spoken.filter(({ of }) => copies.withholds(of)).map(({ id }) => id),
    partial: copies.partial(),
    base: shownSide(base),
    head: shownSide(head),
    asOf: request.asOf,
    remarks: [...(library.builtInAlone ? [builtInAlone] : []), ...(profiles?.remark ? [profiles.remark] : [])],
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
