// The subcontractors behind a statement.

import type { LinkState } from '../model/agreement.ts';
import type { Grade } from '../model/grade.ts';
import type { Step } from '../model/step.ts';

export interface Chain {
  readonly state: LinkState;
  /** Grades of every subcontractor's statement. */
  readonly grades: readonly Grade[];
  readonly steps: readonly Step[];
  /** Limits of subcontractors' statements; `text` is null if the statement only says "may". */
  readonly limits: readonly { readonly text: string | null; readonly source: string; readonly of: object }[];
  /** Void or unverified links, for findings. */
  readonly weak: readonly WeakLink[];
}

/** A void or unverified link behind an upstream. */
export interface WeakLink {
  /** Path of party ids: `aptible/aws`. */
  readonly path: string;
  /** `agreement`: the agreement with the party. `hop`: what the party's own documents say. */
  readonly kind: 'agreement' | 'hop';
  readonly state: 'unverified' | 'void';
  /** Reason, with its source. */
  readonly step: Step;
}
