// What is known of one place, for one provision: every step of the algebra takes one and gives one.

import type { ClaimShown, Conditional, ListedDuty, Reason, Step } from '../model/assessment.ts';
import type { Grade } from '../model/grade.ts';
import type { Parties } from '../model/parties.ts';

/** What is known of one place so far; every later step of the algebra takes one and gives one. */
export interface Outcome {
  /** Empty: nobody has said anything yet. */
  readonly parties: Parties;
  readonly reason: Reason;
  /** Grades along the vendor's part. */
  readonly path: readonly Grade[];
  readonly provides: readonly string[];
  readonly duties: readonly ListedDuty[];
  readonly claim: ClaimShown | null;
  readonly conditional: readonly Conditional[];
  readonly steps: readonly Step[];
}

export const nothingSaid: Outcome = {
  parties: [],
  reason: 'silent',
  path: [],
  provides: [],
  duties: [],
  claim: null,
  conditional: [],
  steps: [],
};
