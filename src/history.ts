// The same line as pipeline.ts, over revisions: a library at a commit, what changed between two, and when a row changed.

import { assess } from './assess/assess.ts';
import { standardCustomer } from './assess/standard-customer.ts';
import { diffStates, type Subject } from './diff/diff.ts';
import { linkCustomer } from './link/link-customer.ts';
import { linkPolicy } from './link/link-policy.ts';
import type { Author, Cause, ComparedSide, Comparison, Placed, Position, State } from './model/change.ts';
import type { ImpactPolicy } from './model/change-kinds.ts';
import type { Customer } from './model/customer.ts';
import { compareDiagnostics, isError } from './model/diagnostic.ts';
import { InvalidInput, SourceError, UsageError } from './model/errors.ts';
import type { Library } from './model/library.ts';
import { didYouMean } from './model/nearest.ts';
import type { SourceFile, SourceRef } from './model/source-tree.ts';
import { authorsOf } from './revisions/authorship.ts';
import { createLoader, type Loaded, type Loader } from './revisions/loader.ts';
import { reachedFiles } from './revisions/reach.ts';
import { type Cache, noCache, openCache } from './source/cache.ts';
import { readProfileFile } from './source/disk.ts';
import { type Revision, resolveRevision } from './source/git.ts';
import type { Commit } from './source/git-history.ts';
import {
  dateOf,
  lastCommits,
  openVersionedLibrary,
  readLibraryAt,
  readProfileAt,
  readWorkingTree,
  type VersionedLibrary,
} from './source/revision-library.ts';

export { noCache, openCache };

const noStore = { get: () => null, put: () => undefined };

function loaderWith(cache: Cache): Loader {
  return createLoader({
    get: (digest) => cache.get(`parsed ${digest}`),
    put: (digest, data) => cache.put(`parsed ${digest}`, data),
  });
}

function customerOf(file: SourceFile, loader: Loader, library: Library): Customer {
  const { shaped, diagnostics } = loader.read(file);
  if (shaped === null) throw new InvalidInput([...diagnostics].sort(compareDiagnostics), [file]);
  if (shaped.kind !== 'profile')
    throw new SourceError(
      `${file.label}: the file is a ${shaped.kind}, not a profile`,
      'a profile begins with the key "customer"',
    );
  const { value, diagnostics: wrong } = linkCustomer(shaped.document, library);
  if (wrong.some(isError)) throw new InvalidInput([...wrong].sort(compareDiagnostics), [file]);
  return value;
}

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

async function openSide(library: VersionedLibrary, request: DiffRequest, name: string | undefined): Promise<OpenSide> {
  const revision = name === undefined ? null : await resolveRevision(library.repository, name);
  const files = revision === null ? readWorkingTree(library, request.library) : await readLibraryAt(library, revision);
  const tracked =
    request.profile === undefined || revision === null ? null : await readProfileAt(library, request.profile, revision);
  const profile = request.profile === undefined ? null : (tracked ?? readProfileFile(request.profile));
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

/** The library as far as these services reach. */
function around(library: Library, services: readonly string[]): Library {
  const wanted = new Set<string>();
  const visit = (address: string | null) => {
    const id = address?.slice(0, address.indexOf('/')) ?? '';
    if (address === null || wanted.has(id)) return;
    wanted.add(id);
    for (const upstream of library.vendors.find((v) => v.id === id)?.upstreams ?? []) visit(upstream.service);
  };
  for (const address of services) visit(address);
  return { ...library, vendors: library.vendors.filter((v) => wanted.has(v.id)) };
}

const servicesOf = (customer: Customer | null) =>
  (customer?.systems ?? []).flatMap((s) => (s.kind === 'service' ? [s.service] : []));

/** Reads a team's own impacts. Throws SourceError, InvalidInput. */
export function readPolicy(path: string): ImpactPolicy {
  const file = readProfileFile(path);
  const { shaped, diagnostics } = createLoader(noStore).read(file);
  if (shaped === null) throw new InvalidInput([...diagnostics].sort(compareDiagnostics), [file]);
  if (shaped.kind !== 'policy')
    throw new SourceError(
      `${file.label}: the file is a ${shaped.kind}, not a policy`,
      'a policy begins with the key "impacts"',
    );
  const { value, diagnostics: wrong } = linkPolicy(shaped.document);
  if (wrong.some(isError)) throw new InvalidInput([...wrong].sort(compareDiagnostics), [file]);
  return value;
}

/** The customer of the profile; without one the standard customer of every service that both sides have. */
function subjectsOf(base: Side, head: Side, { asOf, vendor: wanted }: DiffRequest): readonly Subject[] {
  if (head.customer !== null) {
    const services = [...new Set([...servicesOf(base.customer), ...servicesOf(head.customer)])];
    const look = ({ library, customer }: State) =>
      customer === null ? null : assess(around(library, servicesOf(customer)), customer, asOf);
    return [{ id: head.customer.id, services, assess: look }];
  }
  const all = head.loaded.library.vendors.flatMap((vendor) => vendor.services);
  const services = wanted === undefined ? all : all.filter((s) => s.address === wanted || s.vendor === wanted);
  if (services.length === 0 && wanted !== undefined)
    throw new UsageError(
      `there is no vendor or service "${wanted}"`,
      didYouMean(
        wanted,
        all.flatMap((s) => [s.address, s.vendor]),
      ),
    );
  return services.map(
    (service): Subject => ({
      id: service.address,
      services: [service.address],
      assess: ({ library }) => {
        const found = library.vendors.flatMap((v) => v.services).find((s) => s.address === service.address);
        if (found === undefined) return null;
        return assess(around(library, [found.address]), standardCustomer(found), asOf, true);
      },
    }),
  );
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
    const [from, to] = await Promise.all([
      openSide(library, request, request.base),
      openSide(library, request, request.head),
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
      placed: await place(library, loader, base, head, changes.causes),
      titles: new Map(provisions.map((p) => [p.citation, p.title])),
      customers: new Map(
        head.customer === null ? services.map((s) => [s.address, s.title]) : [[head.customer.id, head.customer.name]],
      ),
    };
  } finally {
    library.close();
  }
}

const authorOf = ({ id, author, date, subject }: Commit): Author => ({ commit: id, author, date, subject });

/** Finds every cause in its file on both sides, and the commits that made it. */
async function place(
  library: VersionedLibrary,
  loader: Loader,
  base: Side,
  head: Side,
  causes: readonly Cause[],
): Promise<ReadonlyMap<string, Placed>> {
  if (causes.length === 0 || base.revision === null) return new Map();
  const documentOf = (side: Side, path: string) =>
    side.loaded.documents.get(path) ??
    (side.profile?.path === path ? loader.read(side.profile).shaped?.document : undefined);
  const tip = head.revision?.id ?? (await resolveRevision(library.repository, 'HEAD')).id;
  const range = { base: base.revision.id, head: tip, working: head.revision === null };
  const made = await authorsOf(library, loader, range, causes, {
    base: { get: (path) => documentOf(base, path) },
    head: { get: (path) => documentOf(head, path) },
  });
  const filesOf = (side: 'base' | 'head') => [...new Set(causes.flatMap((cause) => cause[side]?.file ?? []))];
  const unmade = causes.filter((cause) => (made.get(cause.id) ?? []).length === 0);
  const last = {
    base: await lastCommits(library, base.revision.id, filesOf('base')),
    // On the head side a commit of the range is known of nearly every cause.
    head: head.revision === null || unmade.length === 0 ? null : await lastCommits(library, tip, filesOf('head')),
  };
  const position = (side: Side, ref: SourceRef | null, commit: Commit | null): Position | null => {
    if (ref === null) return null;
    const document = documentOf(side, ref.file);
    return {
      file: document?.file.label ?? ref.file,
      line: document?.locate(ref.path, 'key').line ?? 1,
      made: commit === null ? null : authorOf(commit),
    };
  };
  return new Map(
    causes.map((cause): [string, Placed] => {
      const commits = made.get(cause.id) ?? [];
      const lastOf = (side: 'base' | 'head') => last[side]?.get(cause[side]?.file ?? '') ?? null;
      return [
        cause.id,
        {
          base: position(base, cause.base, lastOf('base')),
          // What only the working tree has was committed by nobody.
          head: position(head, cause.head, commits[0] ?? lastOf('head')),
          authors: commits.map(authorOf),
        },
      ];
    }),
  );
}

// ── Comparison → views and text ────────────────────────────────────────────────────────────────────────────────────

export async function viewDiff(comparison: Comparison) {
  return (await import('./report/diff-view.ts')).diffView(comparison);
}

export async function viewNotice(comparison: Comparison) {
  return (await import('./report/notice-view.ts')).noticeView(comparison);
}

export async function reportDiff(
  format: 'markdown' | 'html' | 'json' | 'github',
  comparison: Comparison,
  notice: boolean,
): Promise<string> {
  if (format === 'json') return (await import('./report/diff-json.ts')).diffJson(comparison);
  if (format === 'github') return (await import('./report/annotations.ts')).diffAnnotations(comparison);
  const { render } = await import('./report/render.ts');
  return notice
    ? render('notice', format, await viewNotice(comparison))
    : render('diff', format, await viewDiff(comparison));
}
