// How revisions are named.

import type { RevisionName } from '../model/change.ts';

/** As it was written, or the commit at which the two revisions of a range parted. */
export const revisionWords = (name: RevisionName): string =>
  typeof name === 'string' ? name : `merge base of ${name.mergeBaseOf.join(' and ')}`;

/** One side of a comparison; null for the files on disk. */
export const sideWords = (revision: { readonly name: RevisionName } | null): string =>
  revision === null ? 'working tree' : revisionWords(revision.name);
