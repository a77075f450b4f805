// The two sides of a comparison: what is asked for, its files, and the library and customer that they come to.

import type { ImpactPolicy } from '../model/change-kinds.ts';
import type { ServiceUse } from '../model/condition.ts';
import { InvalidInput } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Audience } from '../model/vendor.ts';
import type { Loader } from '../revisions/loader.ts';
import type { Cache } from '../source/cache.ts';
import { readProfileFile } from '../source/disk.ts';
import type { Revision } from '../source/git.ts';
import {
  dateOf,
  readLibraryAt,
  readWorkingTree,
  type TrackedProfile,
  type VersionedLibrary,
} from '../source/revision-library.ts';
import { customerOf, type Side } from './state.ts';

export interface DiffRequest {
  readonly library: string | undefined;
  readonly base: string;
  /** Undefined: the working tree. */
  readonly head: string | undefined;
  readonly profile: string | undefined;
  /** A service or vendor: only for its standard customer. */
  readonly vendor: string | undefined;
  /** The prospect of one service: how it would use it, and what it may read. `vendor` is then the address of the service. */
  readonly prospect?: { readonly use: Partial<ServiceUse>; readonly audience: Audience };
  readonly asOf: string;
  readonly policy: ImpactPolicy;
  readonly lenient: boolean;
  readonly cache: Cache;
}

/** A side before it is loaded. */
export type OpenSide = Omit<Side, 'loaded' | 'customer'>;

/** The files of one side, and the profile: of that revision where it is tracked there, else from disk. */
export async function openSide(
  library: VersionedLibrary,
  request: DiffRequest,
  tracked: TrackedProfile | null,
  revision: Revision | null,
): Promise<OpenSide> {
  const [files, then, date] =
    revision === null
      ? [readWorkingTree(library, request.library), null, null]
      : await Promise.all([
          readLibraryAt(library, revision),
          tracked?.readAt(revision.id) ?? null,
          dateOf(library, revision.id),
        ]);
  const profile = request.profile === undefined ? null : (then ?? readProfileFile(request.profile));
  return { revision, date, files, profile };
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
export function loadSides(
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
export function wantedVendors(
  { vendor }: DiffRequest,
  sides: readonly OpenSide[],
  loader: Loader,
): readonly string[] | null {
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
