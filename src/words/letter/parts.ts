// The parts of a letter, and what one question in them is made of.

import type { Citation } from '../../model/citation.ts';

/** The parts of a letter, in their order. */
export const letterParts = {
  agreement: 'Agreement and terms',
  documents: 'Documents',
  subcontractors: 'Subcontractors',
  safeguards: 'Safeguards',
  times: 'Time limits',
  conflicts: 'Contradictions in your documents',
  table: 'Entries of your table to correct',
} as const satisfies Record<string, string>;
export type LetterPart = keyof typeof letterParts;

/** One thing that is asked. Things with equal `part`, `ask`, `why`, and `settles` are one question. */
export interface Asked {
  readonly part: LetterPart;
  readonly ask: string;
  readonly why: string;
  readonly settles: string;
  /** What it is asked about. */
  readonly item: string;
  /** Requirements that rely on it, listed behind it. */
  readonly rows?: readonly Citation[];
  /** The clause, where it is more than the source of the finding. */
  readonly sources?: readonly string[];
}
