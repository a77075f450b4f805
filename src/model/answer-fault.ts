// Problems with what a profile records: answers, their evidence, and documents that it names.

import type { ListedDuty } from './listed-duty.ts';

/** A problem with one answer. `late`: the due date, if it has passed. */
export type Fault =
  | { readonly kind: 'unanswered' | 'undecided' | 'no-reason' | 'no-evidence' }
  | { readonly kind: 'planned' | 'not-started' | 'alternative'; readonly late: string | null }
  | { readonly kind: 'dated-later'; readonly on: string; readonly late: string | null }
  | { readonly kind: 'not-done-elsewhere'; readonly by: string }
  | { readonly kind: 'no-exception'; readonly because: string }
  | { readonly kind: 'files-absent'; readonly files: readonly string[] }
  | {
      readonly kind: 'no-current-evidence';
      readonly files: readonly { readonly file: string; readonly on: string | null; readonly expired: string | null }[];
      readonly absent: readonly string[];
    };

/** What must be answered: the customer's part of a row, or a vendor's duty (or alternatives: one is enough). */
export type ToAnswer =
  | { readonly kind: 'row'; readonly title: string; readonly part: string }
  | {
      readonly kind: 'duty';
      readonly duties: readonly ListedDuty[];
      /** True when a contract asks for it and no provision that binds the customer does. */
      readonly contractAlone: boolean;
      readonly outside: string | null;
      /** Key of its answer in the profile; null for a prospect, who has no profile. */
      readonly key: string | null;
    };

export interface AnswerDetails {
  readonly what: ToAnswer;
  /** Each problem with the systems that have it; no systems means all of them. */
  readonly open: readonly { readonly fault: Fault; readonly places: readonly string[] }[];
}

/** A document that the profile names and that was not found. */
export interface MissingDocument {
  readonly document: string | null;
  readonly of:
    | { readonly kind: 'agreement'; readonly vendor: string }
    | { readonly kind: 'reply'; readonly vendor: string; readonly on: string; readonly question: string }
    | { readonly kind: 'client'; readonly client: string };
}
