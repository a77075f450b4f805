// devolve diff: two revisions, or one and the working tree, to everything that changed between them.

import { diffStates } from '../diff/diff.ts';
import type { Subject } from '../diff/subject.ts';
import type { ComparedSide, Comparison, Placed, State } from '../model/change.ts';
import type { ImpactPolicy } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { InvalidInput } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Loader } from '../revisions/loader.ts';
import { namesIn, reachedFiles } from '../revisions/reach.ts';
import type { Cache } from '../source/cache.ts';
import { digestIfThere, readProfileFile } from '../source/disk.ts';
import { type Revision, resolveRevision } from '../source/git.ts';
import {
  dateOf,
  openVersionedLibrary,
  readLibraryAt,
  readWorkingTree,
  type TrackedProfile,
  trackProfile,
  type VersionedLibrary,
} from '../source/revision-library.ts';
import { placeCauses } from './place-causes.ts';
import {
  customerOf,
  loaderWith,
  namedServices,
  profileSubject,
  type Side,
  serviceSubject,
  servicesOf,
} from './state.ts';

/** A side before it is loaded. */
type OpenSide = Omit<Side, 'loaded' | 'customer'>;

export interface DiffRequest {
  readonly library: string | undefined;
  readonly base: string;
  /** Undefined: the working tree. */
  readonly head: string | undefined;
  readonly profile: string | undefined;
  /** A service or vendor: only for its standard customer. */
  readonly vendor: string | undefined;
  readonly asOf: string;
  readonly policy: ImpactPolicy;
  readonly lenient: boolean;
  readonly cache: Cache;
}

async function openSide(
  library: VersionedLibrary,
  request: DiffRequest,
  tracked: TrackedProfile | null,
  revision: Revision | null,
): Promise<OpenSide> {
  const files = revision === null ? readWorkingTree(library, request.library) : await readLibraryAt(library, revision);
  const then = revision === null ? null : ((await tracked?.readAt(revision.id)) ?? null);
  const profile = request.profile === undefined ? null : (then ?? readProfileFile(request.profile));
  return { revision, files, profile };
}

function loadSide(side: OpenSide, files: readonly SourceFile[], loader: Loader, lenient: boolean): Side {
  try {
    const loaded = loader.load(files, lenient);
    const customer = side.profile === null ? null : customerOf(side.profile, loader, loaded.library);
    return { ...side, loaded, customer };
  } catch (error) {
    throw error instanceof InvalidInput ? inSide(side, error) : error;
  }
}

/** Both sides. What is broken on one of them is left out of both: of it there is nothing to compare. */
function loadSides(
  before: OpenSide,
  beforeFiles: readonly SourceFile[],
  after: OpenSide,
  afterFiles: readonly SourceFile[],
  loader: Loader,
  lenient: boolean,
): readonly [base: Side, head: Side] {
  const base = loadSide(before, beforeFiles, loader, lenient);
  const head = loadSide(after, afterFiles, loader, lenient);
  const pathsOf = (files: readonly SourceFile[], { loaded }: Side) =>
    files.filter((f) => loaded.broken.some((d) => d.file === f.label)).map((f) => f.path);
  const out = new Set([...pathsOf(beforeFiles, base), ...pathsOf(afterFiles, head)]);
  if (out.size === 0) return [base, head];
  const again = (side: OpenSide, files: readonly SourceFile[], first: Side): Side => {
    const left = files.filter((f) => !out.has(f.path));
    const { loaded, customer } = loadSide(side, left, loader, lenient);
    return { ...side, customer, loaded: { ...loaded, broken: [...first.loaded.broken, ...loaded.broken] } };
  };
  return [again(before, beforeFiles, base), again(after, afterFiles, head)];
}

/** What is wrong, with the side that it is wrong in: `main~1: mappings/lume.yaml`. */
function inSide({ revision }: OpenSide, error: InvalidInput): InvalidInput {
  const label = (file: string) => `${revision?.name ?? 'working tree'}: ${file}`;
  return new InvalidInput(
    error.diagnostics.map((d) => ({ ...d, file: label(d.file) })),
    error.files.map((f) => ({ ...f, label: label(f.label) })),
  );
}

/** The vendors that are compared, where the request says; null for all. */
function wantedVendors({ vendor }: DiffRequest, sides: readonly OpenSide[], loader: Loader): readonly string[] | null {
  if (vendor !== undefined) return [vendor.split('/', 1)[0] ?? ''];
  const profiles = sides.flatMap(({ profile }) => (profile === null ? [] : [loader.read(profile).shaped]));
  if (profiles.length === 0) return null;
  return profiles.flatMap((shaped) =>
    shaped?.kind !== 'profile'
      ? []
      : Object.values(shaped.document.data.systems ?? {}).flatMap((s) =>
          'service' in s ? [s.service.split('/', 1)[0] ?? ''] : [],
        ),
  );
}

/** The customer of the profile; without one the standard customer of every service of the head, or of those asked for. */
function subjectsOf(base: Side, head: Side, { asOf, vendor }: DiffRequest, loader: Loader): readonly Subject[] {
  if (head.customer !== null) {
    const services = [...new Set([...servicesOf(base.customer), ...servicesOf(head.customer)])];
    return [profileSubject(head.customer.id, services, asOf)];
  }
  const all = head.loaded.library.vendors.flatMap((v) => v.services);
  if (vendor !== undefined) all.push(...base.loaded.library.vendors.flatMap((v) => v.services));
  const known = () => namesIn(loader, [...head.files, ...base.files]);
  const addresses = new Set(namedServices(all, vendor, known).map((service) => service.address));
  return [...addresses].map((address) => serviceSubject(address, asOf));
}

function shownSide({ revision, files, loaded }: Side, date: string | null): ComparedSide {
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

/** Everything that a comparison of two commits depends on. A commit id stands for all that is in it and before it. */
function keyOf(library: VersionedLibrary, request: DiffRequest, base: Revision, head: Revision): string {
  const { profile, vendor, asOf, policy, lenient } = request;
  const { prefix } = library.repository;
  const disk = profile === undefined ? null : digestIfThere(profile);
  const shipped = library.shipped.map((f) => `${f.label} ${f.digest}`);
  const tracked = profile === undefined ? null : (trackProfile(library, profile)?.path ?? null);
  const customer = [profile ?? null, tracked, disk];
  const of = [base.id, head.id, prefix, customer, vendor ?? null, asOf, policy, lenient, shipped];
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
    const kept = request.cache.get(key) as Kept | null;
    if (kept !== null) return revive(kept, base.name, head.name);
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
  const [base, head] = loadSides(before, beforeFiles, after, afterFiles, loader, request.lenient);
  const stateOf = ({ loaded, customer }: Side): State => ({ library: loaded.library, customer });
  const narrow = request.profile !== undefined || request.vendor !== undefined;
  const subjects = subjectsOf(base, head, request, loader);
  const changes = diffStates(stateOf(base), stateOf(head), subjects, request.policy, narrow);
  const [baseDate = null, headDate = null] = await Promise.all(
    [from, to].map((revision) => (revision === null ? null : dateOf(library, revision.id))),
  );
  const provisions = [...base.loaded.library.provisions, ...head.loaded.library.provisions];
  const services = head.loaded.library.vendors.flatMap((v) => v.services);
  // Only what the changes speak of: a report needs no more.
  const cited = new Set([...changes.causes, ...changes.consequences].map((c) => c.citation));
  return {
    ...changes,
    base: shownSide(base, baseDate),
    head: shownSide(head, headDate),
    asOf: request.asOf,
    placed: await placeCauses(library, loader, { base, head, tracked }, changes.causes),
    titles: new Map(provisions.filter((p) => cited.has(p.citation)).map((p) => [p.citation, p.title])),
    customers: new Map(
      head.customer === null ? services.map((s) => [s.address, s.title]) : [[head.customer.id, head.customer.name]],
    ),
  };
}
