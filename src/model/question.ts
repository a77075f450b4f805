// Questions to a vendor by a stable id: printed in reports, referenced by replies in a profile.

import type { Citation } from './citation.ts';
import { type FindingKind, findingKinds } from './finding.ts';

/** Topic of a question: a row, a time limit, a subcontractor, or a contradiction. */
export type QuestionTopic =
  | { readonly kind: 'row'; readonly citation: Citation }
  | { readonly kind: 'clock'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'conflict'; readonly id: string };

/** E.g. `q-164.308-a-7-ii-A`, `q-clock-breach-notice`, `q-party-aws`, `q-conflict-amendments`. */
export function questionId(asked: QuestionTopic): string {
  if (asked.kind !== 'row') return `q-${asked.kind}-${asked.id.replaceAll('/', '-')}`;
  return `q-${asked.citation.replace(/\)?\(/g, '-').replace(/\)$/, '')}`;
}

/** Id of the question that a finding asks a vendor; null if it asks none. */
export function questionOf(kind: FindingKind, citation: Citation | null, subject: string | null): string | null {
  const { asks } = findingKinds[kind];
  if (asks === 'row') return citation === null ? null : questionId({ kind: 'row', citation });
  return asks === undefined || subject === null ? null : questionId({ kind: asks, id: subject });
}
