// The answer for one customer: one determination per obligation, roll-ups, counts, findings, clocks.

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
import type { PossibleExclusion, Step } from './step.ts';
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

/** Why it came out so. The order is that of precedence where several places differ. */
export type Reason = (typeof reasons)[number];

export interface ClaimShown {
  readonly text: string;
  readonly control: string | null;
  readonly says: string;
  readonly source: string;
}

/** What would also hold if the service were used in another way. */
export interface Conditional {
  /** By the titles of what it names; null: an option that nobody can name. */
  readonly when: Condition | null;
  /** Nothing that is chosen rules it out: it is still the customer's to choose. */
  readonly open: boolean;
  readonly provides: readonly Provided[];
  /** Met, it would give the vendor alone: no offer, no weak word, nothing left out here or behind. */
  readonly alone: boolean;
  /** In the vendor's words. */
  readonly duties: readonly string[];
  readonly source: string;
  /** What stands behind a statement; null for a verdict or a duty, which run through nobody. */
  readonly chain: ConditionalChain | null;
}

/** The choices of these that are still open, each once. */
export function openChoicesOf(conditional: readonly Conditional[]): readonly (Condition | null)[] {
  const open = conditional.filter((c) => c.open);
  return [...new Map(open.map(({ when }) => [when === null ? '' : conditionKey(when), when])).values()];
}

/** The choices that a place hangs on where nothing settles it: what is said of it is said for them alone. */
export function choicesOf({
  reason,
  conditional,
}: Pick<PlaceOutcome, 'reason' | 'conditional'>): readonly (Condition | null)[] {
  return reason === 'silent' ? openChoicesOf(conditional) : [];
}

/** What the agreements behind a statement would be worth, and the links that are void or not verified. */
export interface ConditionalChain {
  readonly state: LinkState;
  readonly weak: readonly Step[];
}

/** A note on what is said, and where it is said. */
export type Remark = { readonly source: string } & (
  | { readonly kind: 'note'; readonly text: string }
  /** The contract lays the duty on the customer at a provision that does not bind a business associate. */
  | { readonly kind: 'laid-on-at'; readonly citation: Citation }
  | { readonly kind: 'reply'; readonly on: string; readonly says: string }
);

/** What of a vendor's documents bears on a row without deciding it. */
export type Bearing = {
  readonly source: string | null;
  readonly grade: Grade | null;
  /** It stands in a form of the vendor's that is not the agreement that was signed. */
  readonly unsigned: boolean;
} & (
  | { readonly kind: 'undertaking' | 'contract-term' | 'note'; readonly text: string }
  | { readonly kind: 'clock'; readonly title: string; readonly from: string; readonly within: StatedSpan }
  | { readonly kind: 'recommendation'; readonly text: string; readonly weakens: string | null }
  | { readonly kind: 'claim'; readonly text: string; readonly says: string }
  | { readonly kind: 'reply'; readonly vendor: string; readonly on: string; readonly says: string }
  /** What its documents said before a reply settled it. */
  | { readonly kind: 'before-reply'; readonly provides: readonly Provided[]; readonly duties: readonly string[] }
);

/** One place (a system, or an excluded use of it) for one obligation. */
export interface PlaceOutcome {
  readonly system: string;
  /** The feature or data class that is a place of its own; null for the system itself. */
  readonly use: string | null;
  /** What the mapping calls it. */
  readonly useTitle: string | null;
  readonly parties: Parties;
  readonly reason: Reason;
  readonly assurance: Grade | null;
  /** The weakest grade on the way of the vendor's part, also where a gate or a void link keeps it from counting. */
  readonly pathGrade: Grade | null;
  readonly claim: ClaimShown | null;
  /** What the vendor does, as stated; also where the cap or a gate leaves it as mere support. */
  readonly provides: readonly Provided[];
  readonly duties: readonly ListedDuty[];
  readonly conditional: readonly Conditional[];
  readonly limits: readonly string[];
  readonly notes: readonly Remark[];
  readonly bears: readonly Bearing[];
  /** Lists of what is used that nobody stated though the vendor excludes some of it: whether PHI is there is an open question. */
  readonly unrecorded: readonly UnstatedList[];
  readonly derivation: readonly Step[];
}

export interface Determination {
  readonly citation: Citation;
  readonly title: string;
  readonly designation: Designation | null;
  readonly disposition: Disposition;
  readonly reason: Reason;
  /** Weakest grade on the path of the vendor's part; null without one. */
  readonly assurance: Grade | null;
  /** A vendor does not settle it, or whether PHI is in an excluded place is not recorded. */
  readonly openQuestion: boolean;
  readonly duties: readonly ListedDuty[];
  /** What bears on the row in any place, each once; `bears` is what does not decide it. */
  readonly limits: readonly string[];
  readonly notes: readonly Remark[];
  readonly bears: readonly Bearing[];
  readonly systems: readonly PlaceOutcome[];
  /** Steps that concern the row as a whole: scope, and the union over all places. */
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
  /** With every gate open; null for an excluded use, which is then stopped. */
  readonly unblocked: PlaceCounts | null;
}

interface Blocked {
  readonly system: string;
  readonly subject: string;
  readonly source: string;
  readonly finding: string;
  /** Rows that it costs the customer, in this place; for what is unstated, that it may cost. */
  readonly rows: readonly Citation[];
  /** It is the first that lets PHI in: what is already there must be assessed. */
  readonly assess: boolean;
}

/**
 * What holds back a vendor's part: a closed gate, PHI in an excluded place, a list of what is used that nobody stated though
 * the vendor excludes some of it, a party behind the vendor without an agreement.
 */
export type Block = Blocked &
  (
    | { readonly kind: 'gate'; readonly gate: ClosedGate }
    /** `name`: the use, as the mapping calls it. */
    | { readonly kind: 'excluded'; readonly name: string; readonly title: string }
    | {
        readonly kind: 'unstated';
        readonly list: UnstatedList;
        readonly held: readonly PossibleExclusion[];
        /** What the list may name. */
        readonly ids: readonly string[];
      }
    | { readonly kind: 'upstream'; readonly name: string; readonly link: Step }
  );

/** A gate that is not open. */
export interface ClosedGate extends HeldBack {
  /** The gate, or the group of gates of which any would do. */
  readonly id: string;
  readonly kind: GateKind;
  /** How far an agreement is; null for anything else, for alternatives, and for one that a change reopened. */
  readonly agreement: GateState | null;
  /** In the vendor's words. */
  readonly steps: readonly string[];
  /** What to write once it holds, where the profile says nothing yet: each list of gates of which any would do. */
  readonly record: readonly { readonly system: string; readonly gates: readonly Pick<Gate, 'id' | 'kind'>[] }[];
  readonly source: string;
}

/** What the customer says does not apply to it. The rows keep their disposition; what would be asked about them is not. */
export interface SetAside {
  /** As the profile has it: `<citation>`, `<system>/<citation>`, `<system>/<duty>`. */
  readonly key: string;
  /** Null for a vendor's duty. */
  readonly citation: Citation | null;
  /** Null for every place. */
  readonly system: string | null;
  readonly because: string;
  readonly by: string | null;
  readonly on: string | null;
  /** The obligations that it covers. */
  readonly rows: readonly Citation[];
  /** Those of them for which the rule has no exception: they stay open. */
  readonly refused: readonly Citation[];
}

export interface Assessment {
  readonly determinations: readonly Determination[];
  /** Standards and headings; shown, not counted. */
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
