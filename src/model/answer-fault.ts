// What is wrong with what the profile records: an answer, the evidence behind it, a document that it names.

import type { ListedDuty } from './listed-duty.ts';

/** What is wrong with an answer of the profile; `late`: the day on which it was due, once that is past. */
export type Fault =
  | { readonly kind: 'unanswered' | 'undecided' | 'no-reason' | 'no-evidence' }
  | { readonly kind: 'planned' | 'not-started' | 'unknown' | 'later' | 'alternative'; readonly late: string | null }
  | { readonly kind: 'dated-later'; readonly on: string; readonly late: string | null }
  | { readonly kind: 'not-done-elsewhere'; readonly by: string }
  | { readonly kind: 'no-exception'; readonly because: string }
  | { readonly kind: 'files-absent'; readonly files: readonly string[] }
  | {
      readonly kind: 'no-current-evidence';
      readonly files: readonly { readonly file: string; readonly on: string | null; readonly expired: string | null }[];
      readonly absent: readonly string[];
    };

/** What the profile has to answer: the customer's part of a row, or a duty of a vendor, or alternatives of which one is enough. */
export type ToAnswer =
  | { readonly kind: 'row'; readonly title: string; readonly part: string }
  | {
      readonly kind: 'duty';
      readonly duties: readonly ListedDuty[];
      /** A contract asks for it, and no provision that binds the customer. */
      readonly contractAlone: boolean;
      readonly outside: string | null;
      /** The key of its answer; null for a prospect, who has no profile. */
      readonly key: string | null;
    };

export interface AnswerDetails {
  readonly what: ToAnswer;
  /** What is wrong, each with the places where it is; no places: in all of them. */
  readonly open: readonly { readonly fault: Fault; readonly places: readonly string[] }[];
}

/** A document that the profile names and that is not there. */
export interface MissingDocument {
  readonly document: string | null;
  readonly of:
    | { readonly kind: 'agreement'; readonly vendor: string }
    | { readonly kind: 'reply'; readonly vendor: string; readonly on: string; readonly question: string }
    | { readonly kind: 'client'; readonly client: string };
}
