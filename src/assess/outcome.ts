// Intermediate result for one place and one provision; each step of the algebra maps one to the next.

import type { Bearing, ClaimShown, Conditional, Reason, Remark } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { Grade } from '../model/grade.ts';
import type { LeftOutDuty, ListedDuty } from '../model/listed-duty.ts';
import type { Parties } from '../model/parties.ts';
import type { Provided } from '../model/provided.ts';
import type { Step } from '../model/step.ts';

/** Why the customer joins the vendor's part: an offer to use, a "may", limits, or the row of the vendor's own table. */
export interface LeftOut extends LeftOutDuty {
  readonly source: string;
  /** Identity of the cause: it counts once, regardless of how many statements depend on it. */
  readonly of: object;
}

export interface Outcome {
  /** Empty: nothing is stated yet. */
  readonly parties: Parties;
  readonly reason: Reason;
  /** Grades along the vendor's path. */
  readonly path: readonly Grade[];
  readonly provides: readonly Provided[];
  readonly duties: readonly ListedDuty[];
  /** What keeps the vendor's part from being complete; later turned into duties. */
  readonly leftOut: readonly LeftOut[];
  readonly claim: ClaimShown | null;
  readonly conditional: readonly Conditional[];
  /** PHI or users that the active statements leave out. */
  readonly limits: readonly string[];
  readonly notes: readonly Remark[];
  /** What bears on the provision without deciding it. */
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

/** Who acts if nothing is stated. */
export function silenceOf({ role, level }: Provision): Parties {
  if (role !== 'obligation') return [];
  return level === 'system' ? ['silent'] : ['customer'];
}

/** A duty in one system, the same for every row that imposes it; `listed` is null if it is not asked. */
export interface ReadDuty {
  readonly listed: ListedDuty | null;
  readonly step: Step;
  readonly conditional: Conditional | null;
}
