// devolve log: every commit at which a row came out otherwise, newest first, as a stream.

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
  /** Where the history ends; HEAD where it is undefined. */
  readonly at: string | undefined;
  /** `v1..v2`: only what the second has and the first has not. Undefined for all that leads to `at`. */
  readonly range: string | undefined;
  readonly profile: string | undefined;
  /** A service or vendor. */
  readonly vendor: string | undefined;
  readonly asOf: string;
  readonly cache: Cache;
}

/** One commit with what it changed; none of the rows of interest may be among it. */
export interface LogStep {
  readonly entries: readonly LogEntry[];
  /** History is cut here: a shallow clone does not hold what came before. */
  readonly cut: boolean;
  readonly commit: string;
  /** Why the library of this commit cannot be computed on. */
  readonly broken: Broken | null;
}

export interface Log {
  readonly tip: NamedRevision;
  /** From where it is told; null for its beginning. */
  readonly from: Revision | null;
  readonly remarks: readonly Remark[];
  /** The library at the tip. */
  readonly library: Library;
  /** The history of one row, or of all; newest first. Whoever has enough stops reading. */
  readonly steps: (citation: Citation | null) => AsyncGenerator<LogStep, void, undefined>;
  /** How many commits there are. */
  readonly total: number;
  readonly close: () => void;
}

/** The two ends of a range; null where all of the history is asked for. */
async function endsOf({ repository }: VersionedLibrary, { range, at }: LogRequest) {
  if (range === undefined) return null;
  const read = readRange(range);
  if (read === null) throw new UsageError({ says: 'range-malformed', text: range });
  if (at !== undefined) throw new UsageError({ says: 'range-and-at' });
  return resolveRange(repository, read);
}

/**
 * Opens the history of a library. `close` must be called in the end.
 * @throws UsageError, SourceError, InvalidInput; a broken library further down the history is told in its step
 */
export async function openLog(request: LogRequest): Promise<Log> {
  const library = await openVersionedLibrary(request.library);
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
    // Of older versions only what they changed is kept: whole ones would be as large as the history.
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
      remarks: disk === null ? [] : [{ kind: 'profile-on-disk', label: disk.label, why: 'not-tracked', of: 'commits' }],
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

/** The rows that somebody means by a citation: its own, or those beneath a heading that has none. */
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
  // What the vendor is called: further back it may have had another id.
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
  // Before its first commit a user's library is what devolve ships.
  const shipped =
    library.shipped.length === 0 || forProfile
      ? null
      : { library: opener.open({ files: library.shipped }).library, customer: null };
  // What each commit did to the rows, from an earlier run over the same history and from this one. Labels stand in messages.
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
    // Where history is cut nobody knows what this commit changed.
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
