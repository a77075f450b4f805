// The result for one customer: one determination per obligation, roll-ups, counts, findings, and time limits.

import type { Plan } from './act.ts';
import type { LinkState } from './agreement.ts';
import type { AssessedClock } from './assessed-clock.ts';
import type { Designation } from './catalog.ts';
import type { Citation } from './citation.ts';
import type { StatedSpan } from './clock.ts';
import { type Condition, conditionKey, type UnstatedList } from './condition.ts';
import type { GateState } from './customer.ts';
import type { Finding } from './finding.ts';
import type { HeldBack } from './gate-state.ts';
import type { Grade } from './grade.ts';
import type { ListedDuty } from './listed-duty.ts';
import type { Disposition, Parties } from './parties.ts';
import type { Provided } from './provided.ts';
import type { ExcludedFact, PossibleExclusion, Step } from './step.ts';
import type { Gate, GateKind } from './vendor.ts';

export const reasons = [
  'not-inheritable',
  'gate',
  'excluded',
  'void-upstream',
  'ruling',
  'own-system',
  'silent',
  'assigned',
  'scope',
] as const;

/** Reason for an outcome. Where systems differ, the first in this order wins. */
export type Reason = (typeof reasons)[number];

export interface ClaimShown {
  readonly text: string;
  readonly control: string | null;
  readonly says: string;
  readonly vendor: string | null;
  readonly customer: string | null;
  readonly source: string;
}

/** What would hold if the service were used differently. */
export interface Conditional {
  /** Names titles, not ids; null for an option that the documents do not name. */
  readonly when: Condition | null;
  /** Nothing chosen so far rules it out: the customer can still choose it. */
  readonly open: boolean;
  readonly provides: readonly Provided[];
  /** If the condition is met, the vendor acts alone: no offer, no "may", and no limits here or at a subcontractor. */
  readonly alone: boolean;
  /** In the vendor's words. */
  readonly duties: readonly string[];
  readonly source: string;
  /** The subcontractors behind a statement; null for a verdict or a duty, which have none. */
  readonly chain: ConditionalChain | null;
}

/** The choices in `conditional` that are still open, without repetition. */
export function openChoicesOf(conditional: readonly Conditional[]): readonly (Condition | null)[] {
  const open = conditional.filter((c) => c.open);
  return [...new Map(open.map(({ when }) => [when === null ? '' : conditionKey(when), when])).values()];
}

/** The open choices of a place that no document settles. */
export function choicesOf({
  reason,
  conditional,
}: Pick<PlaceOutcome, 'reason' | 'conditional'>): readonly (Condition | null)[] {
  return reason === 'silent' ? openChoicesOf(conditional) : [];
}

/** State of the agreements behind a statement, and the steps that are void or unverified. */
export interface ConditionalChain {
  readonly state: LinkState;
  readonly weak: readonly Step[];
}

/** A note, with its source. */
export type Remark = { readonly source: string } & (
  | { readonly kind: 'note'; readonly text: string }
  /** The contract puts the duty on the customer by a provision that does not bind a business associate. */
  | { readonly kind: 'laid-on-at'; readonly citation: Citation }
  | { readonly kind: 'reply'; readonly on: string; readonly says: string }
);

/** Something in a vendor's documents that bears on a row but does not decide it. */
export type Bearing = {
  readonly source: string | null;
  readonly grade: Grade | null;
  /** True when it comes from a vendor's form that is not the agreement that was signed. */
  readonly unsigned: boolean;
} & (
  | { readonly kind: 'undertaking' | 'note'; readonly text: string }
  | { readonly kind: 'contract-term'; readonly text: string; readonly weakness: string | null }
  | { readonly kind: 'clock'; readonly title: string; readonly from: string; readonly within: StatedSpan }
  | { readonly kind: 'recommendation'; readonly text: string; readonly weakens: string | null }
  | { readonly kind: 'claim'; readonly text: string; readonly says: string }
  | { readonly kind: 'reply'; readonly vendor: string; readonly on: string; readonly says: string }
  /** What the vendor's documents said before a reply replaced it. */
  | { readonly kind: 'before-reply'; readonly provides: readonly Provided[]; readonly duties: readonly string[] }
);

/** One system, or one excluded use of a system, for one obligation. */
export interface PlaceOutcome {
  readonly system: string;
  /** The feature or data class that is assessed separately; null for the system itself. */
  readonly use: string | null;
  /** Title of the use in the mapping. */
  readonly useTitle: string | null;
  readonly parties: Parties;
  readonly reason: Reason;
  readonly assurance: Grade | null;
  /** Weakest grade on the vendor's path, also if a gate or a void agreement keeps it from counting. */
  readonly pathGrade: Grade | null;
  readonly claim: ClaimShown | null;
  /** What the vendor does, as stated, also if the cap or a gate keeps it from counting. */
  readonly provides: readonly Provided[];
  readonly duties: readonly ListedDuty[];
  readonly conditional: readonly Conditional[];
  readonly limits: readonly string[];
  readonly notes: readonly Remark[];
  readonly bears: readonly Bearing[];
  /** Lists that the profile does not state although the vendor excludes some of their entries: PHI may be in one. */
  readonly unrecorded: readonly UnstatedList[];
  readonly derivation: readonly Step[];
}

export interface Determination {
  readonly citation: Citation;
  readonly title: string;
  readonly designation: Designation | null;
  readonly disposition: Disposition;
  readonly reason: Reason;
  /** Weakest grade on the vendor's path; null if the vendor has no part. */
  readonly assurance: Grade | null;
  /** True when a vendor does not settle the row, or the profile does not say whether PHI is in an excluded use. */
  readonly openQuestion: boolean;
  readonly duties: readonly ListedDuty[];
  /** Union over all systems, without repetition. */
  readonly limits: readonly string[];
  readonly notes: readonly Remark[];
  readonly bears: readonly Bearing[];
  readonly systems: readonly PlaceOutcome[];
  /** Steps for the row as a whole: scope, and the union over all systems. */
  readonly derivation: readonly Step[];
}

export type Counts = Readonly<Record<Disposition, number>>;

export interface PlaceCounts {
  readonly vendor: number;
  readonly both: number;
  readonly customer: number;
  readonly silent: number;
}

export interface Place {
  readonly system: string;
  readonly use: string | null;
  readonly title: string;
  readonly now: PlaceCounts;
  /** Counts with every gate open; null for an excluded use, whose PHI must leave. */
  readonly unblocked: PlaceCounts | null;
}

interface Blocked {
  readonly system: string;
  readonly subject: string;
  readonly source: string;
  readonly finding: string;
  /** Rows that the block costs the customer in this system; for `unstated`, rows that it may cost. */
  readonly rows: readonly Citation[];
  /** True when the gate is the first one that lets PHI in: PHI that is already there must be assessed. */
  readonly assess: boolean;
}

/**
 * What keeps a vendor's part from counting: a closed gate, PHI in an excluded use, a list that the profile does not
 * state although the vendor excludes some of its entries, or a subcontractor without an agreement.
 */
export type Block = Blocked &
  (
    | { readonly kind: 'gate'; readonly gate: ClosedGate }
    /** `name`: title of the use in the mapping. */
    | ({ readonly kind: 'excluded'; readonly name: string } & ExcludedFact)
    | {
        readonly kind: 'unstated';
        readonly list: UnstatedList;
        readonly held: readonly PossibleExclusion[];
        /** Ids that the list may contain. */
        readonly ids: readonly string[];
      }
    | { readonly kind: 'upstream'; readonly name: string; readonly link: Step }
  );

/** A gate that is not open. */
export interface ClosedGate extends HeldBack {
  /** Id of the gate, or of the group of gates of which one is enough. */
  readonly id: string;
  readonly kind: GateKind;
  /** Stage of an agreement; null for other kinds, for alternatives, and for an agreement that a change reopened. */
  readonly agreement: GateState | null;
  /** In the vendor's words. */
  readonly steps: readonly string[];
  /** Gates to record in the profile once open, where it says nothing yet; of each list, one gate is enough. */
  readonly record: readonly { readonly system: string; readonly gates: readonly Pick<Gate, 'id' | 'kind'>[] }[];
  readonly source: string;
}

/** An answer "not applicable". The rows keep their disposition, but nothing more is asked about them. */
export interface SetAside {
  /** As in the profile: `<citation>`, `<system>/<citation>`, or `<system>/<duty>`. */
  readonly key: string;
  /** Null for a vendor's duty. */
  readonly citation: Citation | null;
  /** Null for all systems. */
  readonly system: string | null;
  readonly because: string;
  readonly by: string | null;
  readonly on: string | null;
  /** Obligations that it covers. */
  readonly rows: readonly Citation[];
  /** Those of `rows` to which the rule allows no exception; they stay open. */
  readonly refused: readonly Citation[];
}

export interface Assessment {
  readonly determinations: readonly Determination[];
  /** Standards and headings; displayed, not counted. */
  readonly rollups: readonly Determination[];
  readonly counts: Counts;
  readonly unblocked: Counts;
  readonly places: readonly Place[];
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
  readonly clocks: readonly AssessedClock[];
  /** What to do, in the order in which to act. */
  readonly plan: Plan;
  /** What contracts ask of the customer where no provision that binds it does: shown, never counted as HIPAA. */
  readonly contractDuties: readonly ListedDuty[];
}
