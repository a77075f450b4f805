// What is known of one place so far, for one provision: every step of the algebra takes one and gives one.

import type { ClaimShown, Conditional, ListedDuty, Reason, Step } from '../model/assessment.ts';
import type { Grade } from '../model/grade.ts';
import type { Parties } from '../model/parties.ts';

/** One place, one provision. */
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

/** A duty as it falls on one system, on whatever row it is imposed; `listed` is null where it is not asked for. */
export interface ReadDuty {
  readonly listed: ListedDuty | null;
  readonly step: Step;
  readonly conditional: Conditional | null;
}
