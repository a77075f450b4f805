// Ranges: `v1..v2`, and `main...pr`, which starts where the two parted. As in git, an empty end means HEAD.

import { SourceError } from '../model/errors.ts';
import { labelOf } from '../source/disk.ts';
import { isObjectId, type NamedRevision, type Repository, type Revision, resolveRevision } from './git.ts';
import { complaintOf, runGit } from './process.ts';

export interface Range {
  readonly base: string;
  readonly head: string;
  /** Three dots: starts at the merge base. */
  readonly parted: boolean;
}

/** The range in a text; null for a single revision. Braces may hold a text with dots. */
export function readRange(text: string): Range | null {
  const plain = text.replace(/\{[^}]*\}/g, (inside) => '_'.repeat(inside.length));
  const found = /^(.*?)(\.{2,3})(?!\.)(.*)$/s.exec(plain);
  if (found === null || found[3]?.includes('..')) return null;
  const [, before = '', dots = ''] = found;
  const base = text.slice(0, before.length);
  const head = text.slice(before.length + dots.length);
  if (base === '' && head === '') return null;
  return { base: base === '' ? 'HEAD' : base, head: head === '' ? 'HEAD' : head, parted: dots === '...' };
}

/** The commit at which two histories parted; null if they have nothing in common. */
export async function mergeBase(repository: Repository, a: string, b: string): Promise<string | null> {
  const answer = await runGit(repository.directory, ['merge-base', a, b]);
  const id = new TextDecoder().decode(answer.stdout).replace(/\n$/, '');
  if (isObjectId(id)) return id;
  if (answer.code === 1) return null;
  throw new SourceError({
    says: 'range-failed',
    label: labelOf(repository.directory),
    complaint: complaintOf(answer),
  });
}

/** Both ends of a range. Throws UsageError, SourceError. */
export async function resolveRange(
  repository: Repository,
  { base, head, parted }: Range,
): Promise<{ readonly base: Revision; readonly head: NamedRevision }> {
  const [from, to] = [await resolveRevision(repository, base), await resolveRevision(repository, head)];
  if (!parted) return { base: from, head: to };
  const id = await mergeBase(repository, from.id, to.id);
  if (id !== null) return { base: { name: { mergeBaseOf: [base, head] }, id }, head: to };
  throw new SourceError({ says: 'range-unrelated', base, head, shallow: repository.shallow });
}
