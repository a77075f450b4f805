// Findings: what the customer must act on, as facts; worded in src/words/findings/. A new kind needs a row in
// `findingKinds` and its details in `FindingDetails`.

import type { AnswerDetails, MissingDocument } from './answer-fault.ts';
import type { AssessedClock, UsedUp } from './assessed-clock.ts';
import type { Citation, ReadingStatus } from './citation.ts';
import type { Span } from './clock.ts';
import type { Condition, UnstatedList } from './condition.ts';
import type { ChoiceTarget } from './entry-target.ts';
import type { HeldBack } from './gate-state.ts';
import type { QuestionTopic } from './question.ts';
import type { Contradiction } from './signed-agreement.ts';
import type { ExcludedFact, PossibleExclusion, Step } from './step.ts';
import type { Unmapped } from './unmapped.ts';
import type { GateKind, Pointer } from './vendor.ts';

export type Priority = 'P1' | 'P2' | 'P3';

export interface FindingRow {
  /** P1: PHI is uncovered, or inheritance is blocked. P2: a gap or an open question. P3: a record is missing. */
  readonly priority: Priority;
  /** Topic of its question to the vendor, by which a reply refers to it. */
  readonly asks?: QuestionTopic['kind'];
  /** Workbook sheet that also lists it. */
  readonly sheet?: 'questions' | 'evidence';
  readonly family?: 'contract' | 'clock' | 'upstream';
  /** It concerns the row that it cites. Other kinds cite the provision that they rely on. */
  readonly ofRow?: true;
  /** The act that it belongs to: one of its system or vendor, the piece of work that answers its row, or a named piece. */
  readonly act: 'gate' | 'exclusion' | 'letter' | 'agreement' | 'row' | `work/${string}`;
  /** It says that its row is the customer's; where `instead`, that takes its place. Either way the row is open. */
  readonly standsFor?: true;
  readonly instead?: true;
}

const rows = {
  'gate-closed': { priority: 'P1', act: 'gate' },
  'excluded-use': { priority: 'P1', act: 'exclusion' },
  'upstream-without-baa': { priority: 'P1', act: 'letter', asks: 'party', family: 'upstream' },
  'excluded-use-possible': { priority: 'P1', act: 'exclusion' },
  'contract-outdated': { priority: 'P1', act: 'agreement', family: 'contract' },
  'asked-first-unmet': { priority: 'P1', act: 'row', sheet: 'evidence', ofRow: true },
  'agreement-contradicted': { priority: 'P2', act: 'agreement' },
  'contract-term-missing': { priority: 'P2', act: 'agreement', family: 'contract' },
  'upstream-unverified': { priority: 'P2', act: 'letter', asks: 'party', sheet: 'questions', family: 'upstream' },
  'protection-weakened': { priority: 'P2', act: 'work/risk-management-plan' },
  'clock-too-long': { priority: 'P2', act: 'letter', asks: 'clock', family: 'clock' },
  'clock-unstated': { priority: 'P2', act: 'letter', asks: 'clock', sheet: 'questions', family: 'clock' },
  conflict: { priority: 'P2', act: 'letter', asks: 'conflict', sheet: 'questions' },
  'claim-above-cap': { priority: 'P2', act: 'letter' },
  'split-not-stated': { priority: 'P2', act: 'letter', asks: 'row', sheet: 'questions' },
  'choice-unstated': { priority: 'P2', act: 'work/phi-inventory' },
  'own-systems-unstated': { priority: 'P2', act: 'work/phi-inventory' },
  'clients-unstated': { priority: 'P2', act: 'work/client-contract-rules' },
  'no-exception': { priority: 'P2', act: 'row', sheet: 'evidence' },
  'not-done-elsewhere': { priority: 'P2', act: 'row', sheet: 'evidence' },
  'state-unknown': { priority: 'P2', act: 'work/breach-response-plan' },
  'evidence-expired': { priority: 'P2', act: 'row', ofRow: true },
  'duty-unanswered': { priority: 'P2', act: 'row', sheet: 'evidence', ofRow: true },
  'obligation-unmet': { priority: 'P2', act: 'row', sheet: 'evidence', ofRow: true, standsFor: true },
  unaddressed: { priority: 'P2', act: 'letter', asks: 'row', sheet: 'questions', ofRow: true, instead: true },
  'documents-missing': { priority: 'P2', act: 'letter', sheet: 'questions' },
  'contract-term-weak': { priority: 'P2', act: 'agreement', family: 'contract' },
  'reply-unjudged': { priority: 'P2', act: 'letter', instead: true },
  'not-ready': { priority: 'P3', act: 'row', sheet: 'evidence', standsFor: true },
  'addressable-undecided': { priority: 'P3', act: 'row', sheet: 'evidence', ofRow: true, standsFor: true },
  'evidence-missing': { priority: 'P3', act: 'row', sheet: 'evidence', ofRow: true },
  'claim-without-statement': { priority: 'P3', act: 'letter', asks: 'row', sheet: 'questions' },
  'stale-citation': { priority: 'P3', act: 'letter', sheet: 'questions' },
} as const satisfies Readonly<Record<FindingKind, FindingRow>>;

/** Findings of equal priority are listed in this order. */
export const findingKinds: Readonly<Record<FindingKind, FindingRow>> = rows;

/** What a letter to a vendor asks for: kinds that its act gathers, and terms that its agreement lacks. */
export type LetterKind = {
  [K in FindingKind]: (typeof rows)[K] extends { readonly act: 'letter' } | { readonly family: 'contract' } ? K : never;
}[FindingKind];

const order = new Map(Object.keys(findingKinds).map((kind, i) => [kind, i]));

/** Index of a kind in the table. */
export const rankOf = (kind: FindingKind): number => order.get(kind) ?? order.size;

interface OfVendor {
  readonly vendor: string;
}
interface InPlace extends OfVendor {
  /** Title of the system. */
  readonly place: string;
}
/** Where the profile records a choice, and the ids that it can have. */
interface ChoiceAsked {
  readonly at: ChoiceTarget;
  readonly ids: readonly string[];
}
interface OnRow extends OfVendor {
  /** Title of the provision. */
  readonly title: string;
}

/** A subcontractor and, if it is not the vendor's own, the party whose subcontractor it is. */
export interface PartyNamed {
  readonly name: string;
  readonly of: string | null;
}

/** A void or unverified agreement, and the rows that depend on it. */
export interface LinkTold {
  readonly step: Step;
  readonly rows: readonly Citation[];
}

type OfClock = OfVendor & Pick<AssessedClock, 'name' | 'from'>;

/** Facts of each kind, which its sentences are made from. Titles and names come from the mapping. */
export interface FindingDetails {
  'gate-closed': InPlace & {
    readonly gate: HeldBack & { readonly kind: GateKind };
    /** The only feature or data class that is held back; null for all. */
    readonly use: string | null;
  };
  'excluded-use': InPlace & { readonly use: string; readonly exclusion: ExcludedFact; readonly at: ChoiceTarget };
  'upstream-without-baa': OfVendor & {
    readonly party: PartyNamed;
    /** True if the vendor's own agreement with the party is missing, not one further down. */
    readonly direct: boolean;
    readonly links: readonly LinkTold[];
  };
  'excluded-use-possible': InPlace &
    ChoiceAsked & { readonly list: UnstatedList; readonly held: readonly PossibleExclusion[] };
  'contract-outdated': OfVendor & {
    /** 164.532(e): contracts entered into before the first date had until the second to comply. */
    readonly grace: { readonly before: string; readonly until: string };
    readonly entered: string | null;
    /** Date of the old form, if it was signed later; null if the transition period is over. */
    readonly form: string | null;
    readonly signed: boolean;
    readonly lacks: readonly Citation[];
  };
  /** Something that OCR asks for first is missing. */
  'asked-first-unmet': AnswerDetails;
  /** The gate and the agreement on file disagree about the execution date. */
  'agreement-contradicted': OfVendor & {
    readonly document: string;
    readonly executed: string;
    readonly gate: string;
    /** What the gate says instead. */
    readonly found: Contradiction;
  };
  'contract-term-missing': OnRow & {
    readonly duty: string;
    readonly signed: boolean;
    /** The customer must require the same of its subcontractors. */
    readonly flowsDown: boolean;
  };
  'upstream-unverified': OfVendor &
    (
      | {
          readonly lacks: 'agreement' | 'statement';
          readonly party: PartyNamed;
          readonly direct: boolean;
          readonly links: readonly LinkTold[];
        }
      | {
          readonly lacks: 'choice';
          readonly party: string;
          readonly service: string;
          readonly options: readonly string[];
          readonly gates: readonly string[];
        }
    );
  /** The vendor recommends a use that weakens protection. */
  'protection-weakened': InPlace & { readonly uses: readonly string[]; readonly weakens: string };
  'clock-too-long': OfVendor &
    Pick<AssessedClock, 'name' | 'effect'> & {
      readonly within: Span;
      /** Time limits that it may use up. */
      readonly uses: readonly UsedUp[];
      /** A federal limit is among them, which runs from the vendor's discovery only if the vendor is an agent. */
      readonly agency: boolean;
    };
  'clock-unstated':
    | (OfClock & { readonly lacks: 'number' })
    | (OfVendor & Pick<AssessedClock, 'limit'> & { readonly lacks: 'notice' })
    | (OfClock & Pick<AssessedClock, 'within' | 'promptly' | 'kind'> & { readonly lacks: 'promise' })
    /** Stated in a document that was not supplied; null: in the agreement with the vendor. */
    | (OfClock & { readonly lacks: 'document'; readonly document: string | null });
  conflict: OfVendor & { readonly text: string; readonly between: readonly Pointer[] };
  /** The vendor claims more than can be inherited. */
  'claim-above-cap': OnRow & { readonly says: string; readonly cap: 'never' | 'partially'; readonly because: string };
  'split-not-stated': OnRow & { readonly says: string };
  'choice-unstated': ChoiceAsked & { readonly place: string } & (
      | { readonly choice: 'variant' | 'plan'; readonly service: string; readonly options: readonly string[] }
      | { readonly choice: UnstatedList; readonly options: readonly string[] }
      | { readonly choice: 'setting'; readonly id: string; readonly title: string; readonly options: readonly string[] }
    );
  'own-systems-unstated': null;
  'clients-unstated': null;
  'no-exception': AnswerDetails;
  'not-done-elsewhere': AnswerDetails;
  'state-unknown': { readonly state: string; readonly name: string };
  'evidence-expired': AnswerDetails;
  'duty-unanswered': AnswerDetails;
  'obligation-unmet': AnswerDetails;
  unaddressed: OnRow & {
    readonly place: string;
    readonly duty: string;
    /** Choices that the documents' answer depends on. */
    readonly choices: readonly (Condition | null)[];
    /** Sources that bear on the row without settling it; null if none does. */
    readonly bears: readonly string[] | null;
  };
  /** Nothing is known of a vendor: everything that would be asked of it, in one. */
  'documents-missing': InPlace & {
    readonly of: Unmapped;
    /** The signed agreement is on file. */
    readonly signed: boolean;
    readonly asked: readonly FindingOf<'unaddressed' | 'clock-unstated'>[];
  };
  'contract-term-weak': OnRow & { readonly text: string; readonly weakness: string; readonly read: boolean };
  /** The vendor replied in text that no reviewer has judged. */
  'reply-unjudged': OfVendor & {
    readonly on: string;
    readonly says: string;
    readonly asked: QuestionTopic['kind'];
    readonly asking: Finding;
  };
  /** Not prepared for a duty that an event triggers. */
  'not-ready': AnswerDetails;
  'addressable-undecided': AnswerDetails;
  'evidence-missing': AnswerDetails | MissingDocument;
  'claim-without-statement': OnRow;
  'stale-citation': OfVendor & { readonly text: string; readonly problem: Exclude<ReadingStatus, 'exists' | 'alias'> };
}

export type FindingKind = keyof FindingDetails;

/** Kinds that judge an answer in the profile. */
export type AnswerKind = {
  [K in FindingKind]: AnswerDetails extends FindingDetails[K] ? K : never;
}[FindingKind];

interface Common {
  /** Stable: derived only from kind, citation, system, and subject. */
  readonly id: string;
  readonly priority: Priority;
  readonly citation: Citation | null;
  readonly system: string | null;
  /** Id of the gate, upstream, clock, duty, or element. */
  readonly subject: string | null;
  /** Id of its question to the vendor, as used in a reply: `q-164.308-a-7-ii-A`; null if it asks none. */
  readonly question: string | null;
  readonly source: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}

/** A finding of one of these kinds. */
export type FindingOf<K extends FindingKind> = {
  readonly [P in K]: Common & { readonly kind: P; readonly details: FindingDetails[P] };
}[K];

export type Finding = FindingOf<FindingKind>;
