// The two sides of a comparison: the request, their files, and the library and customer in them.

import type { Revision } from '../git/git.ts';
import type { TrackedProfile } from '../git/tracked-profile.ts';
import { dateOf, readLibraryAt, readWorkingTree, type VersionedLibrary } from '../git/versioned-library.ts';
import type { ProfileOnDisk } from '../model/change.ts';
import type { ImpactPolicy } from '../model/change-kinds.ts';
import type { ServiceUse } from '../model/condition.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { InvalidInput, SourceError } from '../model/errors.ts';
import { vendorOf } from '../model/lookup.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Audience } from '../model/vendor.ts';
import type { Opener } from '../open/opener.ts';
import type { Cache } from '../source/cache.ts';
import { readProfileFile } from '../source/disk.ts';
import { sideWords } from '../words/revision.ts';
import { customerOf, type Side } from './state.ts';

export interface DiffRequest {
  readonly library: string | undefined;
  /** A revision, or a range of two: `v1..v2`, `main...pr`. */
  readonly base: string;
  /** Undefined: the working tree, or the end of the range. */
  readonly head: string | undefined;
  readonly profile: string | undefined;
  /** A service or vendor, to compare only for its standard customer. */
  readonly vendor: string | undefined;
  /** How a prospect would use one service, and what it may read. `vendor` is then the address of the service. */
  readonly prospect?: { readonly use: Partial<ServiceUse>; readonly audience: Audience };
  readonly asOf: string;
  readonly policy: ImpactPolicy;
  readonly lenient: boolean;
  readonly cache: Cache;
}

/** A side before it is loaded. */
export type OpenSide = Omit<Side, 'loaded' | 'customer'>;

/** The files of one side. */
export async function openSide(
  library: VersionedLibrary,
  request: DiffRequest,
  profile: SourceFile | null,
  revision: Revision | null,
): Promise<OpenSide> {
  const [files, date] =
    revision === null
      ? [readWorkingTree(library, request.library), null]
      : await Promise.all([readLibraryAt(library, revision), dateOf(library, revision.id)]);
  return { revision, date, files, profile };
}

export interface Profiles {
  readonly files: readonly (SourceFile | null)[];
  /** What the reader must know about where they are from, if anything. */
  readonly remark: ProfileOnDisk | null;
}

/**
 * The profile of each side, under whatever name it had at that revision. A profile that was never committed is the same for
 * both sides. A committed one that is missing at a revision cannot be compared.
 */
export async function profilesOf(
  path: string,
  tracked: TrackedProfile | null,
  revisions: readonly (Revision | null)[],
): Promise<Profiles> {
  const disk = () => {
    const file = readProfileFile(path);
    return tracked === null ? file : { ...file, label: tracked.label };
  };
  const fromDisk = (why: ProfileOnDisk['why']): Profiles => {
    const file = readProfileFile(path);
    return {
      files: revisions.map(() => file),
      remark: { kind: 'profile-on-disk', label: file.label, why, of: 'sides' },
    };
  };
  if (tracked === null) return fromDisk('other-repository');
  // The head first, since its profile is the one to recognize on the other side.
  const found = new Map<Revision | null, SourceFile | null>();
  for (const revision of [...revisions].reverse())
    found.set(revision, revision === null ? disk() : await tracked.find(revision.id));
  // What one side taught us may help to find the profile on the other, so ask again where it is missing.
  for (const revision of revisions)
    if (revision !== null && found.get(revision) === null) found.set(revision, await tracked.find(revision.id));
  const missing = revisions.filter((revision) => revision !== null && found.get(revision) === null);
  const [first] = missing;
  if (first === undefined || first === null)
    return { files: revisions.map((revision) => found.get(revision) ?? null), remark: null };
  const all = missing.length === revisions.filter((revision) => revision !== null).length;
  if (all && !(await tracked.isKnown())) return fromDisk('never-committed');
  const lacking = { name: first.name, commit: first.id, profile: tracked.label, log: false };
  throw new SourceError({ says: 'revision-without-profile', ...lacking });
}

function loadSide(side: OpenSide, files: readonly SourceFile[], opener: Opener, lenient: boolean): Side {
  let left: readonly Diagnostic[] = [];
  try {
    const loaded = opener.open({ files }, { lenient });
    left = loaded.broken;
    const customer = side.profile === null ? null : customerOf(side.profile, opener, loaded.library);
    return { ...side, loaded, customer };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    // If the profile names something in a file that was left out, that file is the real problem.
    throw inSide(
      side,
      left.length === 0 ? error : new InvalidInput([...left, ...error.diagnostics], [...files, ...error.files]),
    );
  }
}

/** Loads both sides. A file that is broken on one side is left out of both, as it cannot be compared. */
export function loadSides(
  before: OpenSide,
  beforeFiles: readonly SourceFile[],
  after: OpenSide,
  afterFiles: readonly SourceFile[],
  opener: Opener,
  lenient: boolean,
): readonly [base: Side, head: Side] {
  const base = loadSide(before, beforeFiles, opener, lenient);
  const head = loadSide(after, afterFiles, opener, lenient);
  const pathsOf = (files: readonly SourceFile[], { loaded }: Side) =>
    files.filter((f) => loaded.broken.some((d) => d.file === f.label)).map((f) => f.path);
  const out = new Set([...pathsOf(beforeFiles, base), ...pathsOf(afterFiles, head)]);
  if (out.size === 0) return [base, head];
  const again = (side: OpenSide, files: readonly SourceFile[], first: Side): Side => {
    const left = files.filter((f) => !out.has(f.path));
    const { loaded, customer } = loadSide(side, left, opener, lenient);
    return { ...side, customer, loaded: { ...loaded, broken: [...first.loaded.broken, ...loaded.broken] } };
  };
  return [again(before, beforeFiles, base), again(after, afterFiles, head)];
}

/** Puts the side before each file name: `main~1: mappings/lume.yaml`. */
function inSide({ revision }: OpenSide, error: InvalidInput): InvalidInput {
  const label = (file: string) => `${sideWords(revision)}: ${file}`;
  return new InvalidInput(
    error.diagnostics.map((d) => ({ ...d, file: label(d.file) })),
    error.files.map((f) => ({ ...f, label: label(f.label) })),
  );
}

/** The vendors to compare; null for all. */
export function wantedVendors(
  { vendor }: DiffRequest,
  sides: readonly OpenSide[],
  opener: Opener,
): readonly string[] | null {
  if (vendor !== undefined) return [vendorOf(vendor)];
  const profiles = sides.flatMap(({ profile }) => (profile === null ? [] : [opener.read(profile).shaped]));
  if (profiles.length === 0) return null;
  return profiles.flatMap((shaped) =>
    shaped?.kind !== 'profile'
      ? []
      : Object.values(shaped.document.data.systems ?? {}).flatMap((s) => ('service' in s ? [vendorOf(s.service)] : [])),
  );
}
