// Findings: what the customer must act on, as facts; the sentences stand in src/words/findings/. A new kind is its row in
// `findingKinds` and its details in `FindingDetails`.

import type { AnswerDetails, MissingDocument } from './answer-fault.ts';
import type { AssessedClock, UsedUp } from './assessed-clock.ts';
import type { Citation, ReadingStatus } from './citation.ts';
import type { Span } from './clock.ts';
import type { Condition, UnstatedList } from './condition.ts';
import type { HeldBack } from './gate-state.ts';
import type { QuestionTopic } from './question.ts';
import type { Contradiction } from './signed-agreement.ts';
import type { PossibleExclusion, Step } from './step.ts';
import type { GateKind, Pointer } from './vendor.ts';

export type Priority = 'P1' | 'P2' | 'P3';

export interface FindingRow {
  /** P1: PHI is uncovered, or inheritance is blocked. P2: a gap or an open question. P3: put it on record. */
  readonly priority: Priority;
  /** What its question to the vendor is about, by which a reply names it. */
  readonly asks?: QuestionTopic['kind'];
  /** The sheet of the workbook that lists it beside the findings. */
  readonly sheet?: 'questions' | 'evidence';
  /** Where the first thirty days put it; what asks the vendor goes into the letter to it. */
  readonly days?: 'today' | 'agreement' | 'duty';
  readonly family?: 'contract' | 'clock' | 'upstream';
  /** It is found on the row that it cites; others cite the provision that they rest on, and depend on something else. */
  readonly ofRow?: true;
  /** The act that it belongs to: one of its system or vendor, the piece of work that answers its row, or a named piece. */
  readonly act: 'gate' | 'exclusion' | 'letter' | 'agreement' | 'row' | `work/${string}`;
  /** It says that its row is the customer's; where `instead`, that says so in its place. */
  readonly standsFor?: true;
  readonly instead?: true;
}

/** Within a priority, findings are listed in this order. */
export const findingKinds: Readonly<Record<FindingKind, FindingRow>> = {
  'gate-closed': { priority: 'P1', act: 'gate', days: 'today' },
  'excluded-use': { priority: 'P1', act: 'exclusion', days: 'today' },
  'upstream-without-baa': { priority: 'P1', act: 'letter', days: 'today', asks: 'party', family: 'upstream' },
  'excluded-use-possible': { priority: 'P1', act: 'exclusion', days: 'today' },
  'contract-outdated': { priority: 'P1', act: 'agreement', days: 'today', family: 'contract' },
  'asked-first-unmet': { priority: 'P1', act: 'row', sheet: 'evidence', ofRow: true },
  'agreement-contradicted': { priority: 'P2', act: 'agreement', days: 'agreement' },
  'contract-term-missing': { priority: 'P2', act: 'agreement', days: 'agreement', family: 'contract' },
  'upstream-unverified': { priority: 'P2', act: 'letter', asks: 'party', sheet: 'questions', family: 'upstream' },
  'protection-weakened': { priority: 'P2', act: 'work/risk-management-plan' },
  'clock-too-long': { priority: 'P2', act: 'letter', asks: 'clock', days: 'agreement', family: 'clock' },
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
  'duty-unanswered': { priority: 'P2', act: 'row', days: 'duty', sheet: 'evidence', ofRow: true },
  'obligation-unmet': { priority: 'P2', act: 'row', sheet: 'evidence', ofRow: true, standsFor: true },
  unaddressed: { priority: 'P2', act: 'letter', asks: 'row', sheet: 'questions', ofRow: true, instead: true },
  'contract-term-weak': { priority: 'P2', act: 'agreement', days: 'agreement', family: 'contract' },
  'reply-unjudged': { priority: 'P2', act: 'letter', instead: true },
  'not-ready': { priority: 'P3', act: 'row', sheet: 'evidence', standsFor: true },
  'addressable-undecided': { priority: 'P3', act: 'row', sheet: 'evidence', ofRow: true, standsFor: true },
  'evidence-missing': { priority: 'P3', act: 'row', sheet: 'evidence', ofRow: true },
  'claim-without-statement': { priority: 'P3', act: 'letter', asks: 'row', sheet: 'questions' },
  'stale-citation': { priority: 'P3', act: 'letter', sheet: 'questions' },
};

const order = new Map(Object.keys(findingKinds).map((kind, i) => [kind, i]));

/** The place of a kind in the table. */
export const rankOf = (kind: FindingKind): number => order.get(kind) ?? order.size;

interface OfVendor {
  readonly vendor: string;
}
interface InPlace extends OfVendor {
  /** The title of the system. */
  readonly place: string;
}
interface OnRow extends OfVendor {
  /** The title of the provision. */
  readonly title: string;
}

/** A party behind the vendor, and the one whose subcontractor it is where that is not the vendor itself. */
export interface PartyNamed {
  readonly name: string;
  readonly of: string | null;
}

/** What is known of a link that does not stand, and the rows that run through it. */
export interface LinkTold {
  readonly step: Step;
  readonly rows: readonly Citation[];
}

type OfClock = OfVendor & Pick<AssessedClock, 'name' | 'from'>;

/** The facts of each kind, which its words are made of. Titles and names are the mapping's. */
export interface FindingDetails {
  'gate-closed': InPlace & {
    readonly gate: HeldBack & { readonly kind: GateKind };
    /** The feature or kind of data that alone is held back. */
    readonly use: string | null;
  };
  'excluded-use': InPlace & { readonly use: string; readonly exclusion: string };
  'upstream-without-baa': OfVendor & {
    readonly party: PartyNamed;
    /** The agreement with the vendor itself is missing, and not something further down. */
    readonly direct: boolean;
    readonly links: readonly LinkTold[];
  };
  'excluded-use-possible': InPlace & { readonly list: UnstatedList; readonly held: readonly PossibleExclusion[] };
  'contract-outdated': OfVendor & {
    /** The days of 164.532(e): who entered into a contract before the first had time until the second. */
    readonly grace: { readonly before: string; readonly until: string };
    readonly entered: string | null;
    /** The day of the old form that was used later; null: the time of grace is over. */
    readonly form: string | null;
    readonly signed: boolean;
    readonly lacks: readonly Citation[];
  };
  /** What OCR asks for first is not there. */
  'asked-first-unmet': AnswerDetails;
  /** The gate and the agreement on file disagree on when it was executed. */
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
    /** The customer owes the same in its contracts with subcontractors. */
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
  /** A use that the vendor recommends weakens protection. */
  'protection-weakened': InPlace & { readonly uses: readonly string[]; readonly weakens: string };
  'clock-too-long': OfVendor &
    Pick<AssessedClock, 'name' | 'effect'> & {
      readonly within: Span;
      /** The limits that it may use up. */
      readonly uses: readonly UsedUp[];
      /** A federal one among them runs from the vendor's discovery only if the vendor is an agent. */
      readonly agency: boolean;
    };
  'clock-unstated':
    | (OfClock & { readonly lacks: 'number' })
    | (OfVendor & Pick<AssessedClock, 'limit'> & { readonly lacks: 'notice' })
    | (OfClock & Pick<AssessedClock, 'within' | 'promptly' | 'kind'> & { readonly lacks: 'promise' })
    /** It stands in a document that was not supplied; null: in the agreement with the vendor. */
    | (OfClock & { readonly lacks: 'document'; readonly document: string | null });
  conflict: OfVendor & { readonly text: string; readonly between: readonly Pointer[] };
  /** The vendor claims more than can be inherited. */
  'claim-above-cap': OnRow & { readonly says: string; readonly cap: 'never' | 'partially'; readonly because: string };
  'split-not-stated': OnRow & { readonly says: string };
  'choice-unstated': { readonly place: string } & (
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
    /** The choices on which what the documents say depends. */
    readonly choices: readonly (Condition | null)[];
    /** Something in the documents bears on it without settling it, and where; null: nothing does. */
    readonly bears: readonly string[] | null;
  };
  'contract-term-weak': OnRow & { readonly text: string; readonly weakness: string; readonly read: boolean };
  /** The vendor answered in words that no reviewer has judged. */
  'reply-unjudged': OfVendor & {
    readonly on: string;
    readonly says: string;
    readonly asked: QuestionTopic['kind'];
    readonly asking: Finding;
  };
  /** Not ready for what is owed only when something happens. */
  'not-ready': AnswerDetails;
  'addressable-undecided': AnswerDetails;
  'evidence-missing': AnswerDetails | MissingDocument;
  'claim-without-statement': OnRow;
  'stale-citation': OfVendor & { readonly text: string; readonly problem: Exclude<ReadingStatus, 'exists' | 'alias'> };
}

export type FindingKind = keyof FindingDetails;

/** The kinds that judge an answer of the profile. */
export type AnswerKind = {
  [K in FindingKind]: AnswerDetails extends FindingDetails[K] ? K : never;
}[FindingKind];

interface Common {
  /** Stable: derived from kind, citation, system and subject alone. */
  readonly id: string;
  readonly priority: Priority;
  readonly citation: Citation | null;
  readonly system: string | null;
  /** The gate, upstream, clock, duty or element. */
  readonly subject: string | null;
  /** The question to the vendor that it asks, as a reply names it: `q-164.308-a-7-ii-A`; null where it asks none. */
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
