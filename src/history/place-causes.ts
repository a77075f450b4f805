// Where each cause is on both sides, and the commits that made it.

import { resolveRevision } from '../git/git.ts';
import type { Commit } from '../git/history.ts';
import type { TrackedProfile } from '../git/tracked-profile.ts';
import { lastCommits, type VersionedLibrary } from '../git/versioned-library.ts';
import type { Author, Cause, Placed, Position } from '../model/change.ts';
import type { SourceRef } from '../model/source-tree.ts';
import type { Opener } from '../open/opener.ts';
import { authorsOf } from '../revisions/authorship.ts';
import { contentsOf } from '../revisions/contents.ts';
import type { Side } from './state.ts';

interface Sides {
  readonly base: Side;
  readonly head: Side;
  readonly tracked: TrackedProfile | null;
}

export const authorOf = ({ id, author, date, subject }: Commit): Author => ({ commit: id, author, date, subject });

export async function placeCauses(
  library: VersionedLibrary,
  opener: Opener,
  { base, head, tracked }: Sides,
  causes: readonly Cause[],
): Promise<ReadonlyMap<string, Placed>> {
  if (causes.length === 0 || base.revision === null) return new Map();
  const documentOf = (side: Side, path: string) =>
    side.loaded.documents.get(path) ??
    (side.profile?.path === path ? opener.read(side.profile).shaped?.document : undefined);
  const tip = head.revision?.id ?? (await resolveRevision(library.repository, 'HEAD')).id;
  const range = { base: base.revision.id, head: tip, working: head.revision === null };
  const contents = (side: Side) => {
    const profile = side.profile === null ? undefined : opener.read(side.profile).shaped?.document;
    return contentsOf([...side.loaded.documents.values(), ...(profile === undefined ? [] : [profile])]);
  };
  const sides = { base: contents(base), head: contents(head) };
  const labelOf = (side: Side, path: string) => documentOf(side, path)?.file.label ?? path;
  const filesOf = (name: 'base' | 'head', side: Side) => [
    ...new Set(causes.flatMap((cause) => (cause[name] === null ? [] : [labelOf(side, cause[name].file)]))),
  ];
  const [made, lastInBase] = await Promise.all([
    authorsOf(library, tracked, opener, range, causes, sides),
    lastCommits(library, tracked, base.revision.id, filesOf('base', base)),
  ]);
  const unmade = causes.filter((cause) => made.get(cause.id)?.length === 0);
  const last = {
    base: lastInBase,
    // On the head side nearly every cause already has a commit of the range.
    head: unmade.length === 0 ? null : await lastCommits(library, tracked, tip, filesOf('head', head)),
  };
  const position = (side: Side, ref: SourceRef | null, commit: Commit | null): Position | null => {
    if (ref === null) return null;
    const document = documentOf(side, ref.file);
    return {
      file: document?.file.label ?? ref.file,
      line: document?.locate(ref.path, 'key').line ?? 1,
      made: commit === null ? null : authorOf(commit),
    };
  };
  return new Map(
    causes.map((cause): [string, Placed] => {
      const commits = made.get(cause.id) ?? [];
      const lastOf = (name: 'base' | 'head', side: Side) =>
        cause[name] === null ? null : (last[name]?.get(labelOf(side, cause[name].file)) ?? null);
      return [
        cause.id,
        {
          base: position(base, cause.base, lastOf('base', base)),
          // A change that only the working tree has is not committed.
          head: position(head, cause.head, made.has(cause.id) ? (commits[0] ?? lastOf('head', head)) : null),
          authors: commits.map(authorOf),
          committed: made.has(cause.id),
        },
      ];
    }),
  );
}
