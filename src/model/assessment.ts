// The answer for one customer: one determination per obligation, roll-ups, counts, findings, clocks (domain, sections 5-6).

import type { LinkState } from './agreement.ts';
import type { Designation } from './catalog.ts';
import type { Citation } from './citation.ts';
import type { StatedSpan } from './clock.ts';
import type { UnstatedList } from './condition.ts';
import type { GateState } from './customer.ts';
import type { Finding } from './finding.ts';
import type { Grade } from './grade.ts';
import type { Disposition, Parties } from './parties.ts';
import type { ClockDirection, ClockKind } from './vendor.ts';

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

/** The rules of the algebra, in the order in which they run; `rule` of a derivation step names one. */
export const rules = [
  'scope',
  'own-system',
  'statement',
  'condition',
  'choice',
  'claim',
  'contract',
  'silence',
  'bears',
  'entity',
  'via',
  'hop',
  'limits',
  'ruling',
  'cap',
  'gate',
  'excluded',
  'below',
  'union',
] as const;
export type Rule = (typeof rules)[number];

/** One step of a derivation, enough for a stranger to check it. */
export interface Step {
  readonly rule: Rule;
  readonly text: string;
  /** Document and clause, citation or profile key; null where the rule of the algebra alone decides. */
  readonly source: string | null;
  readonly grade: Grade | null;
}

/** A duty of the customer, as the row lists it. */
export interface ListedDuty {
  /** `<system>/<duty>` for a vendor's duty, `<citation>/remains` for what the catalog leaves with the customer. */
  readonly id: string;
  readonly text: string;
  readonly source: string;
  /** The group of alternatives that it belongs to, `<system>/<group>`: any one of them is enough. Null where it stands alone. */
  readonly anyOf: string | null;
  /** The choices that are not made, of those with which alone it is asked; the text says it too. */
  readonly only?: string;
}

/** The same things, each group of alternatives where its first one stands. */
export function groupsTogether<T extends { readonly anyOf: string | null }>(things: readonly T[]): readonly T[] {
  return things.flatMap((thing, i) => {
    if (thing.anyOf === null) return [thing];
    const group = things.filter((other) => other.anyOf === thing.anyOf);
    return group[0] === things[i] ? group : [];
  });
}

/** The texts of duties in their order, with alternatives marked as such: "Either: …", "Or: …". */
export function alternatives(duties: readonly Pick<ListedDuty, 'text' | 'anyOf'>[]): readonly string[] {
  return duties.map(({ text, anyOf }, i) => {
    const group = anyOf === null ? [] : duties.filter((d) => d.anyOf === anyOf);
    if (group.length < 2) return text;
    return group[0] === duties[i] ? `Either: ${text}` : `Or: ${text}`;
  });
}

export interface ClaimShown {
  readonly text: string;
  readonly control: string | null;
  readonly says: string;
  readonly source: string;
}

/** What would also hold if the service were used in another way. */
export interface Conditional {
  /** The condition in words. */
  readonly when: string;
  /** Nothing that is chosen rules it out: it is still the customer's to choose. */
  readonly open: boolean;
  readonly provides: string | null;
  /** Met, it would give the vendor alone: no offer, no weak word, nothing left out here or behind. */
  readonly alone: boolean;
  readonly duties: readonly string[];
  readonly source: string;
  /** What stands behind a statement; null for a verdict or a duty, which run through nobody. */
  readonly chain: ConditionalChain | null;
}

/** The choices that a place hangs on where nothing settles it: what is said of it is said for them alone. */
export function choicesOf({ reason, conditional }: Pick<PlaceOutcome, 'reason' | 'conditional'>): readonly string[] {
  return reason === 'silent' ? [...new Set(conditional.filter((c) => c.open).map((c) => c.when))] : [];
}

/** What the agreements behind a statement would be worth, and the links that are void or not verified, in words. */
export interface ConditionalChain {
  readonly state: LinkState;
  readonly weak: readonly string[];
}

/** Places with who acts there, as the derivation of a row lists them: by id there, by title where people read it. */
export const overPlaces = (
  places: readonly PlaceOutcome[],
  nameOf: (place: PlaceOutcome) => string = ({ system, use }) => (use === null ? system : `${system}/${use}`),
): string => places.map((place) => `${nameOf(place)}: ${place.parties.join(' + ') || 'nothing'}`).join('; ');

/** A note on what is said, and where it is said. */
export interface Remark {
  readonly text: string;
  readonly source: string;
}

/** What of a vendor's documents bears on a row without deciding it. */
export interface Bearing {
  readonly kind: 'undertaking' | 'clock' | 'contract-term' | 'recommendation' | 'claim' | 'note' | 'reply';
  readonly text: string;
  readonly source: string | null;
  readonly grade: Grade | null;
}

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
  readonly provides: readonly string[];
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

/**
 * What holds back a vendor's part: a closed gate, PHI in an excluded place, a list of what is used that nobody stated though
 * the vendor excludes some of it, a party behind the vendor without an agreement.
 */
export interface Block {
  readonly kind: 'gate' | 'excluded' | 'unstated' | 'upstream';
  readonly system: string;
  readonly subject: string;
  /** The subject as the mapping calls it. */
  readonly name: string;
  readonly title: string;
  readonly state: string;
  /** How far an agreement is; null for anything else, and where the profile does not say. */
  readonly agreement: GateState | null;
  readonly steps: readonly string[];
  readonly source: string;
  readonly finding: string;
  /** Rows that it costs the customer, in this place; for what is unstated, that it may cost. */
  readonly rows: readonly Citation[];
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

export interface AssessedClock {
  /** Null for a clock of the customer's own that the law sets. */
  readonly system: string | null;
  readonly vendor: string | null;
  readonly id: string;
  readonly title: string;
  readonly kind: ClockKind;
  readonly direction: ClockDirection;
  readonly from: string;
  readonly within: StatedSpan;
  /** "Without unreasonable delay": the number is an outer limit. */
  readonly promptly: boolean;
  readonly about: string | null;
  readonly source: string | null;
  /** The limit that the law sets the vendor, whatever its words are; null where none binds it. */
  readonly limit: { readonly law: string; readonly within: string } | null;
  /** What it leaves the customer, or whom it binds. */
  readonly arithmetic: string | null;
  /** Parties behind the vendor whose own notice may have to run first: who tells whom, and within what time. */
  readonly behind: readonly string[];
  /** What the mapping remarks on it. */
  readonly note: string | null;
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
  /** What contracts ask of the customer where no provision that binds it does: shown, never counted as HIPAA. */
  readonly contractDuties: readonly ListedDuty[];
}
