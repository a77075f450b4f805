// A profile in the history of the repository that it lies in, whether or not a library of the user's own lies there too.

import { dirname, resolve, sep } from 'node:path';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { ownLibrary } from '../source/library-tree.ts';
import { type NamedRevision, openRepository, resolveRevision, rootOf } from './git.ts';
import { openObjects } from './objects.ts';
import { trackProfile } from './tracked-profile.ts';
import { dateOf } from './versioned-library.ts';

export interface ProfileThen {
  readonly revision: NamedRevision;
  readonly file: SourceFile;
  /** The day of the commit; null where it does not say. */
  readonly day: string | null;
  /** Whether the library in force lies in the same repository. */
  readonly withLibrary: boolean;
}

/** The profile as it was at a revision, under whatever name. Throws SourceError where it was not tracked there. */
export async function readProfileThen(path: string, name: string, directory: string | undefined): Promise<ProfileThen> {
  const repository = await openRepository(dirname(resolve(path)));
  const objects = openObjects(repository);
  try {
    const revision = await resolveRevision(repository, name);
    const tracked = trackProfile({ repository, objects }, path);
    const file = (await tracked?.find(revision.id)) ?? null;
    if (file === null) {
      const profile = tracked?.label ?? path;
      throw new SourceError({ says: 'since-without-profile', name, commit: revision.id, profile });
    }
    const day = (await dateOf({ objects }, revision.id))?.slice(0, 10) ?? null;
    const { own } = ownLibrary(directory);
    const root = rootOf(repository);
    return { revision, file, day, withLibrary: own !== null && (own === root || own.startsWith(root + sep)) };
  } finally {
    objects.close();
  }
}
