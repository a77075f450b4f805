// What moved, and when two moves are of the same thing.

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
  /** The rows that it depends on; null for none. */
  readonly rows: readonly Citation[] | null;
  /** The id of the clock, conflict or other thing that it is about. */
  readonly about: string | null;
  /** It is a time limit, or a finding on one. */
  readonly timed: boolean;
}

/** Identifies the thing that moved, whichever way it moved. */
export function sameThing(a: Moved): string {
  // A duty stays the same, whichever row lists it first.
  const row = isDuty(a.kind) ? '' : (a.citation ?? '');
  return [familyOf(a.kind), row, a.subject ?? ''].join('\0');
}

export const isDuty = (kind: ConsequenceKind) => kind.startsWith('duty-') || kind === 'listed-duty-reworded';

export const familyOf = (kind: ConsequenceKind): string => kind.slice(0, kind.lastIndexOf('-'));

/** What a row says, in the order in which it is told. */
export const ofRows = ['disposition', 'contract-element', 'row', 'place', 'reason', 'assurance', 'question', 'rollup'];

/** False for duties, time limits and findings, which may depend on several rows. */
export const isOfRow = (kind: ConsequenceKind): boolean => ofRows.includes(familyOf(kind));
