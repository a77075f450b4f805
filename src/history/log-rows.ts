// devolve log: every commit that changed a row, newest first, as a stream.

import type { Subject } from '../diff/subject.ts';
import { type NamedRevision, type Revision, resolveRevision } from '../git/git.ts';
import type { Tips } from '../git/history.ts';
import { readRange, resolveRange } from '../git/range.ts';
import { type TrackedProfile, trackProfile } from '../git/tracked-profile.ts';
import { followThrough, openVersionedLibrary, readLibraryAt, type VersionedLibrary } from '../git/versioned-library.ts';
import { hasRow } from '../model/catalog.ts';
import type { LogEntry, Remark, State } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import { SourceError, UsageError } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import { findProvision } from '../model/lookup.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Opener } from '../open/opener.ts';
import { walk } from '../revisions/walk.ts';
import type { Cache } from '../source/cache.ts';
import { readProfileFile } from '../source/disk.ts';
import type { Broken } from '../words/broken.ts';
import { changesAt, type Done, isDone, readerOf } from './changes-at.ts';
import { authorOf } from './place-causes.ts';
import { customerOf, namedServices, openerWith, profileSubject, serviceSubject, servicesOf } from './state.ts';

export interface LogRequest {
  readonly library: string | undefined;
  /** The last commit; HEAD if undefined. */
  readonly at: string | undefined;
  /** `v1..v2`: only commits that the second has and the first lacks. Undefined for all up to `at`. */
  readonly range: string | undefined;
  readonly profile: string | undefined;
  /** A service or vendor. */
  readonly vendor: string | undefined;
  readonly asOf: string;
  readonly cache: Cache;
}

/** One commit with the wanted rows that it changed, if any. */
export interface LogStep {
  readonly entries: readonly LogEntry[];
  /** A shallow clone ends here. */
  readonly cut: boolean;
  readonly commit: string;
  /** Why nothing can be computed for this commit. */
  readonly broken: Broken | null;
}

export interface Log {
  readonly tip: NamedRevision;
  /** Where a range starts; null for the first commit. */
  readonly from: Revision | null;
  readonly remarks: readonly Remark[];
  /** The library at the tip. */
  readonly library: Library;
  /** The history of one row, or of all, newest first. A reader may stop at any time. */
  readonly steps: (citation: Citation | null) => AsyncGenerator<LogStep, void, undefined>;
  readonly total: number;
  readonly close: () => void;
}

/** The two ends of a range; null for the whole history. */
async function endsOf({ repository }: VersionedLibrary, { range, at }: LogRequest) {
  if (range === undefined) return null;
  const read = readRange(range);
  if (read === null) throw new UsageError({ says: 'range-malformed', text: range });
  if (at !== undefined) throw new UsageError({ says: 'range-and-at' });
  return resolveRange(repository, read);
}

/**
 * Opens the history of a library. The caller must call `close`.
 * @throws UsageError, SourceError, InvalidInput; a library that is broken further back is reported in its step
 */
export async function openLog(request: LogRequest): Promise<Log> {
  const library = await openVersionedLibrary(request.library, request.profile);
  try {
    const { repository } = library;
    const ends = await endsOf(library, request);
    const tip = ends?.head ?? (await resolveRevision(repository, request.at ?? 'HEAD'));
    const tips: Tips = { include: [tip.id], exclude: ends === null ? [] : [ends.base.id] };
    const profile = request.profile === undefined ? null : trackProfile(library, request.profile);
    const atTipProfile = (await profile?.find(tip.id)) ?? null;
    const tracked = atTipProfile === null ? null : profile;
    const disk = request.profile === undefined || tracked !== null ? null : readProfileFile(request.profile);
    if (disk !== null && profile !== null && (await profile.isKnown()))
      throw new SourceError({
        says: 'revision-without-profile',
        name: tip.name,
        commit: tip.id,
        profile: profile.label,
        log: true,
      });
    // Parsed files of older versions are not cached: together they would be as large as the history.
    let atTheTip = true;
    const opener = openerWith(request.cache, () => atTheTip);
    const atTip = opener.open({ files: await readLibraryAt(library, tip) }).library;
    atTheTip = false;
    const customer = disk ?? atTipProfile;
    if (customer !== null) customerOf(customer, opener, atTip);
    if (request.vendor !== undefined)
      namedServices(
        atTip.vendors.flatMap((v) => v.services),
        request.vendor,
      );
    return {
      tip,
      from: ends?.base ?? null,
      remarks: [
        ...(library.builtInAlone ? [{ kind: 'built-in-alone', of: 'commits' } as const] : []),
        ...(disk === null
          ? []
          : [{ kind: 'profile-on-disk', label: disk.label, why: 'not-tracked', of: 'commits' } as const]),
      ],
      library: atTip,
      total: await followThrough(library, tracked, tips),
      steps: (citation) => {
        const rows = citation === null ? null : rowsMeant(atTip, citation);
        return steps(request, library, opener, tips, { tracked, disk }, rows);
      },
      close: library.close,
    };
  } catch (error) {
    library.close();
    throw error;
  }
}

/** The row of a citation, or the rows beneath it if it is a heading without one. */
function rowsMeant(library: Library, citation: Citation): ReadonlySet<Citation> {
  const own = findProvision(library, citation);
  if (own !== undefined && hasRow(own)) return new Set([citation]);
  const beneath = library.provisions.filter((p) => hasRow(p) && p.citation.startsWith(`${citation}(`));
  return new Set([citation, ...beneath.map((p) => p.citation)]);
}

async function* steps(
  request: LogRequest,
  library: VersionedLibrary,
  opener: Opener,
  tips: Tips,
  { tracked, disk }: { tracked: TrackedProfile | null; disk: SourceFile | null },
  rows: ReadonlySet<Citation> | null,
): AsyncGenerator<LogStep, void, undefined> {
  const { cache, asOf, vendor } = request;
  const forProfile = request.profile !== undefined;
  const read = readerOf(library, opener, disk, forProfile);
  const known = new Map<string, Subject>();
  const once = (id: string, make: () => Subject) => {
    const subject = known.get(id) ?? make();
    known.set(id, subject);
    return subject;
  };
  // The ids of the vendor so far: further back it may have had another one.
  const called = new Set(vendor === undefined ? [] : [vendor]);
  const subjectsOf = (states: readonly (State | null)[]): readonly Subject[] => {
    const customers = states.flatMap((s) => s?.customer ?? []);
    const [customer] = customers;
    if (forProfile) {
      if (customer === undefined) return [];
      const services = [...new Set(customers.flatMap(servicesOf))];
      return [once(`${customer.id} ${services.join(' ')}`, () => profileSubject(customer.id, services, asOf))];
    }
    const all = states.flatMap((s) => s?.library.vendors.flatMap((v) => v.services) ?? []);
    const wanted = all.filter((s) => vendor === undefined || called.has(s.address) || called.has(s.vendor));
    const addresses = [...new Set(wanted.map((s) => s.address))].sort();
    return addresses.map((address) => once(address, () => serviceSubject(address, asOf)));
  };
  // Before its first commit, a user's library is the built-in one.
  const shipped =
    library.shipped.length === 0 || forProfile
      ? null
      : { library: opener.open({ files: library.shipped }).library, customer: null };
  // What each commit did to the rows, from earlier runs and this one. Labels are part of the key, since messages show them.
  const of = (f: SourceFile | null) => (f === null ? null : [f.label, f.digest]);
  const customer = forProfile ? [tracked?.label ?? null, of(disk)] : null;
  const key = JSON.stringify([
    'log',
    vendor ?? null,
    customer,
    asOf,
    library.repository.prefix,
    library.shipped.map(of),
  ]);
  const earlier = new Map(Object.entries(cache.get(key) ?? {}).filter(isDone));
  const done: Record<string, Done> = {};
  for await (const step of walk(library, tips, tracked)) {
    const { commit, before, after } = step;
    const versions = [...called, ...[after, ...before].map((v) => v.key)].join(' ');
    // At the boundary of a shallow clone nobody can tell what the commit changed.
    const at = commit.shallow
      ? { changes: [], broken: null, renamed: [] }
      : (earlier.get(versions) ?? (await changesAt(step, read, shipped, subjectsOf, asOf)));
    if (!commit.shallow && at.broken === null) done[versions] = at;
    for (const [was, is] of at.renamed) if (called.has(is)) called.add(was);
    const made = authorOf(commit);
    const entries = at.changes.flatMap(({ customer, changes }) =>
      changes.filter((c) => rows === null || rows.has(c.citation)).map((c): LogEntry => ({ made, customer, ...c })),
    );
    yield { entries, cut: commit.shallow, commit: commit.id, broken: at.broken };
  }
  if (Object.keys(done).some((versions) => !earlier.has(versions))) cache.put(key, done);
}
