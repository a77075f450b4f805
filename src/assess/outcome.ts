// What is known of one place so far, for one provision: every step of the algebra takes one and gives one.

import type { Bearing, ClaimShown, Conditional, ListedDuty, Reason, Remark, Step } from '../model/assessment.ts';
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
  /** How many of the duties, the first ones, are what a limit, an offer or a weak word leaves to the customer. */
  readonly joined: number;
  readonly claim: ClaimShown | null;
  readonly conditional: readonly Conditional[];
  /** What the active statements leave out of the service's own PHI or users. */
  readonly limits: readonly string[];
  /** Notes on what is said. */
  readonly notes: readonly Remark[];
  /** What else in the vendor's documents bears on the provision, and does not decide it. */
  readonly bears: readonly Bearing[];
  readonly steps: readonly Step[];
}

export const nothingSaid: Outcome = {
  parties: [],
  reason: 'silent',
  path: [],
  provides: [],
  duties: [],
  joined: 0,
  claim: null,
  conditional: [],
  limits: [],
  notes: [],
  bears: [],
  steps: [],
};

/** A duty as it falls on one system, on whatever row it is imposed; `listed` is null where it is not asked for. */
export interface ReadDuty {
  readonly listed: ListedDuty | null;
  readonly step: Step;
  readonly conditional: Conditional | null;
}
