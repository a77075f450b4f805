// A vendor's answer to a question. For this customer it overrides the library, with a grade of its own.

import type { StatedSpan } from './clock.ts';
import type { Presence } from './customer.ts';
import type { Grade } from './grade.ts';
import type { QuestionTopic } from './question.ts';
import type { SourceRef } from './source-tree.ts';
import type { ClockKind, PhiReach, Pointer, UpstreamBaa } from './vendor.ts';

/** What the answer settles; null for free text, which bears on the question but moves no row. */
export type Settled =
  | {
      readonly kind: 'halves';
      readonly provides: string | null;
      readonly duties: readonly string[];
      readonly limits: string | null;
    }
  | { readonly kind: 'time'; readonly within: StatedSpan; readonly promptly: boolean; readonly promise: ClockKind }
  | {
      readonly kind: 'party';
      readonly phi: PhiReach | null;
      readonly baa: UpstreamBaa | null;
      readonly ground: string | null;
    };

export interface Reply {
  /** The system whose vendor answered; for a reply of the library, the id of the service. */
  readonly to: string;
  readonly question: string;
  readonly asked: QuestionTopic;
  /** In the vendor's own words. */
  readonly says: string;
  readonly settled: Settled | null;
  readonly on: string;
  /** The document that contains it; null if it is not in writing. */
  readonly source: string | null;
  /** The same as derivations cite it; without a document, where the reply stands. */
  readonly cited: Pointer;
  /** Whether `source` was found. */
  readonly presence: Presence;
  readonly grade: Grade;
  readonly at: SourceRef;
}

/** What a profile, or a file beside a mapping, says by itself: `profile: evidence/letter.pdf`. No document has such an id. */
export const saidBeside = (where: 'profile' | 'library', what: string): Pointer => ({
  document: `${where}: ${what}`,
  clause: null,
});

/** Whether a pointer, as text, is one of these, and so no document of a vendor. */
export const isSaidBeside = (pointer: string): boolean => /^(?:profile|library): /.test(pointer);
