// What stands behind a statement that runs through others.

import type { LinkState } from '../model/agreement.ts';
import type { Grade } from '../model/grade.ts';
import type { Step } from '../model/step.ts';

export interface Chain {
  readonly state: LinkState;
  /** Grades of every hop beneath the statement. */
  readonly grades: readonly Grade[];
  readonly steps: readonly Step[];
  /** What a hop leaves out of what is said above it; no text: it is said only that it may be done. */
  readonly limits: readonly { readonly text: string | null; readonly source: string; readonly of: object }[];
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
  /** Why it does not stand, with the source of it. */
  readonly step: Step;
}
