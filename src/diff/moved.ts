// One thing that moved, before its impact and its causes are known.

import type { MovedFact } from '../model/change-facts.ts';
import type { ConsequenceKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';

/** A consequence before its impact and its causes are known. */
export interface Moved {
  readonly kind: ConsequenceKind;
  readonly citation: Citation | null;
  readonly subject: string | null;
  readonly before: MovedFact | null;
  readonly after: MovedFact | null;
  /** Rows that it hangs on; null where it hangs on none. */
  readonly rows: readonly Citation[] | null;
  /** The clock, conflict or other thing that it speaks of, by its id. */
  readonly about: string | null;
  /** It is a time limit, or a finding on one. */
  readonly timed: boolean;
}

/** What makes two of them the same one: the thing that moved, not which way. */
export function sameThing(a: Moved): string {
  // A duty is the same one on whatever row it is listed first.
  const row = isDuty(a.kind) ? '' : (a.citation ?? '');
  return [familyOf(a.kind), row, a.subject ?? ''].join('\0');
}

export const isDuty = (kind: ConsequenceKind) => kind.startsWith('duty-') || kind === 'listed-duty-reworded';

export const familyOf = (kind: ConsequenceKind): string => kind.slice(0, kind.lastIndexOf('-'));

/** What a row says, in the order in which it is told. */
export const ofRows = ['disposition', 'contract-element', 'row', 'place', 'reason', 'assurance', 'question', 'rollup'];

/** It is what a row says; else a duty, a time limit or a finding, each of which may hang on several. */
export const isOfRow = (kind: ConsequenceKind): boolean => ofRows.includes(familyOf(kind));
