// A buyer's own form: what its columns ask, and what a row of ours answers, whatever words the form has for it.

/** What a column of a buyer's form holds. `both`: what vendor and customer do, in one column. */
export const formFields = [
  'control',
  'inherited',
  'answer',
  'ownership',
  'implementation',
  'customer',
  'both',
  'notes',
] as const;
export type FormField = (typeof formFields)[number];

/** Columns with one word out of few. */
export type VerdictField = 'inherited' | 'answer' | 'ownership';
/** Columns with sentences. */
export type WordsField = 'implementation' | 'customer' | 'both' | 'notes';

/** What a word in such a column means. */
export interface Meanings {
  readonly inherited: 'all' | 'part' | 'none' | 'not-applicable';
  readonly answer: 'yes' | 'part' | 'no' | 'not-applicable';
  readonly ownership:
    | 'vendor'
    | 'customer'
    | 'shared'
    | 'independent'
    | 'dependent'
    | 'others'
    | 'with-others'
    | 'not-applicable';
}

/** Null where the vendor's documents settle no word. */
export type Verdicts = { readonly [F in VerdictField]: Meanings[F] | null };

export interface BuyerAnswer extends Verdicts {
  /** Why it is only a part where some of its rows say more; empty where they agree. */
  readonly why: string;
  /** From which rows it is, and whose pairs these are; empty for one row that the form itself cites. */
  readonly basis: string;
  readonly implementation: string;
  readonly customer: string;
  /** Both halves with the name of each party. */
  readonly both: string;
  /** What must be in place before the answer holds; empty where the vendor takes nothing. */
  readonly before: string;
  /** Of what and of which day the answer is, and what it is not. */
  readonly after: string;
}

/** Why a row of a form gets no answer. */
export const unansweredReasons = [
  'uncited',
  'not-in-rule',
  'no-duty',
  'takes-out',
  'asks-otherwise',
  'range',
  'no-pair',
  'silent',
  'filled',
  'merged',
  'formula',
  'no-room',
] as const;
export type Unanswered = (typeof unansweredReasons)[number];

export type BuyerReply =
  | BuyerAnswer
  | { readonly none: 'uncited' | 'not-in-rule' | 'no-duty' | 'takes-out' | 'range' | 'no-pair' | 'silent' };

/** Answers a row of a form by the texts of its columns for controls and citations. */
export type Answering = (cited: readonly string[]) => BuyerReply;
