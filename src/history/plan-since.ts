// What became of a customer's plan since a revision: profile and library as they were there, judged on the day of that commit.

import { assess } from '../assess/assess.ts';
import { type PlanState, planChange } from '../diff/plan-changes.ts';
import type { Revision } from '../git/git.ts';
import { readProfileThen } from '../git/profile-history.ts';
import { readRange } from '../git/range.ts';
import { openVersionedLibrary, readLibraryAt } from '../git/versioned-library.ts';
import { UsageError } from '../model/errors.ts';
import type { PlanChange } from '../model/plan-change.ts';
import { asCommitted, type SourceFile } from '../model/source-tree.ts';
import type { Cache } from '../source/cache.ts';
import { customerOf, openerWith } from './state.ts';

interface SinceRequest {
  readonly library: string | undefined;
  readonly base: string;
  readonly profile: string;
  readonly head: PlanState;
  /** The library of the head: also that of the base, where the repository of the profile has none of its own. */
  readonly files: readonly SourceFile[];
  readonly cache: Cache;
}

async function libraryAt(directory: string | undefined, revision: Revision): Promise<readonly SourceFile[]> {
  const library = await openVersionedLibrary(directory);
  try {
    return (await readLibraryAt(library, revision)).map(asCommitted);
  } finally {
    library.close();
  }
}

/** Throws UsageError, SourceError, InvalidInput. A profile that the revision does not have is never taken from elsewhere. */
export async function planSince({ base, profile, head, ...given }: SinceRequest): Promise<PlanChange> {
  if (readRange(base) !== null) throw new UsageError({ says: 'range-since', name: base });
  const { revision, file, day, withLibrary } = await readProfileThen(profile, base, given.library);
  const asOf = day ?? head.asOf;
  if (asOf > head.asOf) throw new UsageError({ says: 'since-later', name: base, day: asOf, asOf: head.asOf });
  const opener = openerWith(given.cache);
  const files = withLibrary ? await libraryAt(given.library, revision) : given.files;
  const { library } = opener.open({ files });
  const customer = customerOf(asCommitted(file), opener, library);
  return planChange({ library, customer, assessment: assess(library, customer, asOf), asOf }, head, revision);
}
