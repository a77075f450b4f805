// What became of a customer's plan since a revision: profile and library as they were there, judged on the day of that commit.

import { dirname, relative, resolve, sep } from 'node:path';
import { assess } from '../assess/assess.ts';
import { type PlanState, planChange } from '../diff/plan-changes.ts';
import { openBlobs } from '../git/blobs.ts';
import { openRepository, type Revision, resolveRevision, rootOf } from '../git/git.ts';
import { openObjects } from '../git/objects.ts';
import { readRange } from '../git/range.ts';
import { trackProfile } from '../git/tracked-profile.ts';
import { dateOf, openVersionedLibrary, readLibraryAt } from '../git/versioned-library.ts';
import { SourceError, UsageError } from '../model/errors.ts';
import type { PlanChange } from '../model/plan-change.ts';
import { asCommitted, type SourceFile } from '../model/source-tree.ts';
import type { Cache } from '../source/cache.ts';
import { ownLibrary } from '../source/library-tree.ts';
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

const isWithin = (folder: string, path: string) => path === folder || path.startsWith(folder + sep);

/** The user's own library at a revision; null where the repository has none, and the library is the same on both sides. */
async function libraryAt(directory: string | undefined, root: string, revision: Revision) {
  const { own } = ownLibrary(directory);
  if (own === null || !isWithin(root, own)) return null;
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
  const repository = await openRepository(dirname(resolve(profile)));
  const objects = openObjects(repository);
  try {
    const revision = await resolveRevision(repository, base);
    const tracked = trackProfile({ repository, objects, blobs: openBlobs(repository, objects) }, profile);
    const file = (await tracked?.find(revision.id)) ?? null;
    if (file === null) {
      const label = tracked?.label ?? relative('', resolve(profile));
      throw new SourceError({ says: 'since-without-profile', name: base, commit: revision.id, profile: label });
    }
    const day = (await dateOf({ objects }, revision.id))?.slice(0, 10) ?? head.asOf;
    if (day > head.asOf) throw new UsageError({ says: 'since-later', name: base, day, asOf: head.asOf });
    const opener = openerWith(given.cache);
    const files = (await libraryAt(given.library, rootOf(repository), revision)) ?? given.files;
    const { library } = opener.open({ files });
    const customer = customerOf(asCommitted(file), opener, library);
    return planChange({ library, customer, assessment: assess(library, customer, day), asOf: day }, head, revision);
  } finally {
    objects.close();
  }
}
