// The history of a library, newest first: each commit that touched it, with its parents.

import { type Commit, listHistory, type Tips } from '../git/history.ts';
import { isRefused } from '../git/revision-tree.ts';
import type { TrackedProfile } from '../git/tracked-profile.ts';
import { blobsAt, followedPaths, readOwnAt, type VersionedLibrary } from '../git/versioned-library.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { digestOf } from '../source/disk.ts';

/** The library at a commit. Files are read only when asked for. */
export interface Version {
  /** Equal keys mean equal files with equal contents. */
  readonly key: string;
  /** The user's own layer, and the profile if it was tracked. */
  readonly files: () => Promise<{ readonly own: readonly SourceFile[]; readonly profile: SourceFile | null }>;
}

export interface Step {
  readonly commit: Commit;
  readonly after: Version;
  /** One for each parent; none for the first commit. */
  readonly before: readonly Version[];
}

// A walk returns to a parent soon, or at the end of a branch.
const heldVersions = 64;

/**
 * Walks the history of the library through all its known places.
 * @param profile a profile to follow as well
 */
export async function* walk(
  library: VersionedLibrary,
  tips: Tips,
  profile: TrackedProfile | null,
): AsyncGenerator<Step, void, undefined> {
  const held = new Map<string, Promise<Version>>();
  const texts = new Map<string, SourceFile>();
  const versionOf = async (id: string): Promise<Version> => {
    const listed = await blobsAt(library, profile, id).catch((error: unknown) => {
      if (isRefused(error)) return error;
      throw error;
    });
    // The refusal is thrown once somebody asks for the files.
    if (listed instanceof SourceError) return { key: `refused ${id}`, files: () => Promise.reject(listed) };
    const names = listed.map((blob) => `${blob.path}\0${blob.id}`);
    return {
      key: digestOf(new TextEncoder().encode(names.join('\n'))),
      files: async () => {
        // Keep the texts of a version and its parents, not of the whole history.
        if (texts.size > 24) texts.clear();
        return { own: await readOwnAt(library, id, texts), profile: (await profile?.readAt(id)) ?? null };
      },
    };
  };
  const version = (id: string): Promise<Version> => {
    const known = held.get(id) ?? versionOf(id);
    held.delete(id);
    held.set(id, known);
    const oldest = held.keys().next().value;
    if (held.size > heldVersions && oldest !== undefined) held.delete(oldest);
    return known;
  };
  for await (const commit of listHistory(library.repository, tips, followedPaths(library, profile))) {
    const [after, ...before] = await Promise.all([commit.id, ...commit.parents].map(version));
    if (after !== undefined) yield { commit, after, before };
  }
}
