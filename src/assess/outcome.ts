// What is known of one place so far, for one provision: every step of the algebra takes one and gives one.

import type { Bearing, ClaimShown, Conditional, Reason, Remark } from '../model/assessment.ts';
import type { Grade } from '../model/grade.ts';
import type { LeftOutDuty, ListedDuty } from '../model/listed-duty.ts';
import type { Parties } from '../model/parties.ts';
import type { Provided } from '../model/provided.ts';
import type { Step } from '../model/step.ts';

/** Why the customer joins a vendor's half: an offer to use, a word that is no promise, what a limit leaves out here or at a hop. */
export interface LeftOut extends LeftOutDuty {
  readonly source: string;
  /** What says so: it counts once, however many statements run through it. */
  readonly of: object;
}

/** One place, one provision. */
export interface Outcome {
  /** Empty: nobody has said anything yet. */
  readonly parties: Parties;
  readonly reason: Reason;
  /** Grades along the vendor's part. */
  readonly path: readonly Grade[];
  readonly provides: readonly Provided[];
  readonly duties: readonly ListedDuty[];
  /** What keeps the vendor's half from being the whole, until it has become duties. */
  readonly leftOut: readonly LeftOut[];
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
  leftOut: [],
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
