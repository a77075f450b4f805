// One commit of a log: the rows that it changed against each of its parents.

import { type CustomerRows, type RowChanges, rowChanges } from '../diff/row-changes.ts';
import type { Subject } from '../diff/subject.ts';
import { isRefused } from '../git/revision-tree.ts';
import type { VersionedLibrary } from '../git/versioned-library.ts';
import type { State } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import { isError } from '../model/diagnostic.ts';
import { InvalidInput } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Opener } from '../open/opener.ts';
import type { Step, Version } from '../revisions/walk.ts';
import { layerOver } from '../source/library-tree.ts';
import type { Broken } from '../words/broken.ts';
import { customerOf } from './state.ts';

/** The state of a version; `broken` says why there is none. */
interface Reading {
  readonly state: State | null;
  readonly broken: Broken | null;
}

function firstError(error: InvalidInput): Broken {
  const errors = error.diagnostics.filter(isError);
  const [first, ...rest] = errors.length === 0 ? error.diagnostics : errors;
  if (first === undefined) throw error;
  const { file, line, column, fault } = first;
  return { is: 'invalid', file, line, column, fault, more: rest.length };
}

/** @param forProfile skip versions that have no customer yet */
export function readerOf(library: VersionedLibrary, opener: Opener, disk: SourceFile | null, forProfile: boolean) {
  const held = new Map<string, Promise<Reading>>();
  const readAnew = async (version: Version): Promise<Reading> => {
    try {
      const { own, profile } = await version.files();
      const files = layerOver(library.shipped, own);
      const file = profile ?? disk;
      if (files.length === 0 || (forProfile && file === null)) return { state: null, broken: null };
      const loaded = opener.open({ files }).library;
      return {
        state: { library: loaded, customer: file === null ? null : customerOf(file, opener, loaded) },
        broken: null,
      };
    } catch (error) {
      if (error instanceof InvalidInput) return { state: null, broken: firstError(error) };
      if (isRefused(error)) return { state: null, broken: { is: 'refused', reason: error.reason } };
      throw error;
    }
  };
  return (version: Version): Promise<Reading> => {
    const known = held.get(version.key) ?? readAnew(version);
    held.delete(version.key);
    held.set(version.key, known);
    const oldest = held.keys().next().value;
    if (held.size > 4 && oldest !== undefined) held.delete(oldest);
    return known;
  };
}

export type Done = {
  readonly changes: readonly CustomerRows[];
  readonly broken: Broken | null;
  /** Old and new ids of vendors and services that were renamed here. */
  readonly renamed: RowChanges['renamed'];
};

const isList = (value: unknown, of: (item: Readonly<Record<string, unknown>>) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && of(item));

/** Does a cache entry have the right shape? Broken commits are never kept. */
export function isDone(entry: readonly [string, unknown]): entry is [string, Done] {
  return isList([entry[1]], ({ changes, broken, renamed }) => {
    const told = broken === null && Array.isArray(renamed);
    return told && isList(changes, (rows) => typeof rows.customer === 'string' && isList(rows.changes, isRow));
  });
}

const isFact = ({ kind }: Readonly<Record<string, unknown>>) => typeof kind === 'string';
const isRow = ({ citation, before, after, because }: Readonly<Record<string, unknown>>) =>
  typeof citation === 'string' &&
  isList(before, isFact) &&
  isList(after, isFact) &&
  isList(because, ({ kind, thing }) => typeof kind === 'string' && isList([thing], isFact));

/** The rows of each customer that a commit changed. A row that equals that of any parent was not changed here. */
export async function changesAt(
  step: Step,
  read: (version: Version) => Promise<Reading>,
  base: State | null,
  subjectsOf: (states: readonly (State | null)[]) => readonly Subject[],
  asOf: string,
): Promise<Done> {
  const after = await read(step.after);
  const before = await Promise.all(step.before.map(read));
  const broken = after.broken ?? before.find((b) => b.broken !== null)?.broken ?? null;
  // Next to a broken version no change can be known, which is reported for both commits.
  if (broken !== null) return { changes: [], broken: after.broken ?? { is: 'after-broken' }, renamed: [] };
  const parents = before.length === 0 ? [base] : before.map((b) => b.state);
  const subjects = subjectsOf([after.state, ...parents]);
  const compared = parents.map((parent) => rowChanges(parent, after.state, subjects, asOf));
  const [first = [], ...others] = compared.map(({ rows }) => rows);
  const isIn = (list: readonly CustomerRows[], customer: string, citation: Citation) =>
    list.some((rows) => rows.customer === customer && rows.changes.some((c) => c.citation === citation));
  const changes = first.map(({ customer, changes: rows }) => ({
    customer,
    changes: rows.filter((c) => others.every((list) => isIn(list, customer, c.citation))),
  }));
  const renamed = compared.flatMap((one) => one.renamed);
  return { changes: changes.filter((c) => c.changes.length > 0), broken: null, renamed };
}
