// What stands behind a statement that runs through others: the words for it.

import type { LinkState } from '../model/agreement.ts';
import type { Step } from '../model/assessment.ts';
import type { Grade } from '../model/grade.ts';

export interface Chain {
  readonly state: LinkState;
  /** Grades of every hop beneath the statement. */
  readonly grades: readonly Grade[];
  readonly steps: readonly Step[];
  /** What a hop leaves out of what is said above it. */
  readonly limits: readonly { readonly text: string; readonly source: string; readonly of: object }[];
  /** Links that do not stand, for findings: whose, why, where. */
  readonly weak: readonly WeakLink[];
}

/** One link behind an upstream that is void or not verified. */
export interface WeakLink {
  /** The way down: `aptible/aws`. */
  readonly path: string;
  /** The agreement with the party, or what the party's own documents say. */
  readonly kind: 'agreement' | 'hop';
  readonly state: 'unverified' | 'void';
  readonly text: string;
  readonly source: string | null;
}
