// What became of a customer's plan since a revision: profile and library as they were there, judged on the day of that commit.

import { assess } from '../assess/assess.ts';
import { type PlanState, planChange } from '../diff/plan-changes.ts';
import { resolveRevision } from '../git/git.ts';
import { readRange } from '../git/range.ts';
import { trackProfile } from '../git/tracked-profile.ts';
import { dateOf, openVersionedLibrary, readLibraryAt } from '../git/versioned-library.ts';
import { SourceError, UsageError } from '../model/errors.ts';
import type { PlanChange } from '../model/plan-change.ts';
import { asCommitted } from '../model/source-tree.ts';
import type { Cache } from '../source/cache.ts';
import { customerOf, openerWith } from './state.ts';

interface SinceRequest {
  readonly library: string | undefined;
  readonly base: string;
  readonly profile: string;
  readonly head: PlanState;
  readonly cache: Cache;
}

/** Throws UsageError, SourceError, InvalidInput. A profile that the revision does not have is never taken from elsewhere. */
export async function planSince({ library: directory, base, profile, head, cache }: SinceRequest): Promise<PlanChange> {
  if (readRange(base) !== null) throw new UsageError({ says: 'range-since', name: base });
  const library = await openVersionedLibrary(directory);
  try {
    const revision = await resolveRevision(library.repository, base);
    const tracked = trackProfile(library, profile);
    const file = (await tracked?.find(revision.id)) ?? null;
    if (file === null) {
      const label = tracked?.label ?? profile;
      throw new SourceError({ says: 'since-without-profile', name: base, commit: revision.id, profile: label });
    }
    const [files, date] = await Promise.all([readLibraryAt(library, revision), dateOf(library, revision.id)]);
    const day = date?.slice(0, 10) ?? head.asOf;
    if (day > head.asOf) throw new UsageError({ says: 'since-later', name: base, day, asOf: head.asOf });
    const opener = openerWith(cache);
    const opened = opener.open({ files: files.map(asCommitted) }).library;
    const customer = customerOf(asCommitted(file), opener, opened);
    const then: PlanState = { library: opened, customer, assessment: assess(opened, customer, day), asOf: day };
    return planChange(then, head, revision);
  } finally {
    library.close();
  }
}
