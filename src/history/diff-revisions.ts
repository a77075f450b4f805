// devolve diff: two revisions, or one and the working tree, to everything that changed between them.

import { diffStates } from '../diff/diff.ts';
import type { Subject } from '../diff/subject.ts';
import type { ComparedSide, Comparison, State } from '../model/change.ts';
import type { ImpactPolicy } from '../model/change-kinds.ts';
import type { Customer } from '../model/customer.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Loaded, Loader } from '../revisions/loader.ts';
import { reachedFiles } from '../revisions/reach.ts';
import type { Cache } from '../source/cache.ts';
import { readProfileFile } from '../source/disk.ts';
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
import { customerOf, loaderWith, namedServices, profileSubject, serviceSubject, servicesOf } from './state.ts';

/** One side of a comparison, or the state that --at asks for. */
export interface Side {
  /** The name as given; null for the working tree. */
  readonly revision: Revision | null;
  readonly files: readonly SourceFile[];
  readonly profile: SourceFile | null;
  readonly loaded: Loaded;
  readonly customer: Customer | null;
}

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
  name: string | undefined,
): Promise<OpenSide> {
  const revision = name === undefined ? null : await resolveRevision(library.repository, name);
  const files = revision === null ? readWorkingTree(library, request.library) : await readLibraryAt(library, revision);
  const then = revision === null ? null : ((await tracked?.readAt(revision.id)) ?? null);
  const profile = request.profile === undefined ? null : (then ?? readProfileFile(request.profile));
  return { revision, files, profile };
}

function loadSide(side: OpenSide, files: readonly SourceFile[], loader: Loader, lenient: boolean): Side {
  const loaded = loader.load(files, lenient);
  return { ...side, loaded, customer: side.profile === null ? null : customerOf(side.profile, loader, loaded.library) };
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

/** The customer of the profile; without one the standard customer of every service of the head. */
function subjectsOf(base: Side, head: Side, { asOf, vendor }: DiffRequest): readonly Subject[] {
  if (head.customer !== null) {
    const services = [...new Set([...servicesOf(base.customer), ...servicesOf(head.customer)])];
    return [profileSubject(head.customer.id, services, asOf)];
  }
  const all = head.loaded.library.vendors.flatMap((v) => v.services);
  return namedServices(all, vendor).map((service) => serviceSubject(service.address, asOf));
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

/** What changed between two revisions, or between one and the working tree. */
export async function diffRevisions(request: DiffRequest): Promise<Comparison> {
  const library = await openVersionedLibrary(request.library);
  try {
    const tracked = request.profile === undefined ? null : trackProfile(library, request.profile);
    const [from, to] = await Promise.all([
      openSide(library, request, tracked, request.base),
      openSide(library, request, tracked, request.head),
    ]);
    const loader = loaderWith(request.cache);
    const [fromFiles, toFiles] = reachedFiles(loader, from.files, to.files, wantedVendors(request, [from, to], loader));
    const base = loadSide(from, fromFiles, loader, request.lenient);
    const head = loadSide(to, toFiles, loader, request.lenient);
    const stateOf = ({ loaded, customer }: Side): State => ({ library: loaded.library, customer });
    const subjects = subjectsOf(base, head, request);
    const narrow = request.profile !== undefined || request.vendor !== undefined;
    const changes = diffStates(stateOf(base), stateOf(head), subjects, request.policy, narrow);
    const dates = await Promise.all(
      [base, head].map(async ({ revision }) => (revision === null ? null : dateOf(library, revision.id))),
    );
    const provisions = [...base.loaded.library.provisions, ...head.loaded.library.provisions];
    const services = head.loaded.library.vendors.flatMap((v) => v.services);
    return {
      ...changes,
      base: shownSide(base, dates[0] ?? null),
      head: shownSide(head, dates[1] ?? null),
      asOf: request.asOf,
      placed: await placeCauses(library, loader, { base, head, tracked }, changes.causes),
      titles: new Map(provisions.map((p) => [p.citation, p.title])),
      customers: new Map(
        head.customer === null ? services.map((s) => [s.address, s.title]) : [[head.customer.id, head.customer.name]],
      ),
    };
  } finally {
    library.close();
  }
}
