// Questions to a vendor by a name that stays: reports print it, and a reply in a profile names it.

import type { Citation } from './citation.ts';
import { type FindingKind, findingKinds } from './finding.ts';

/** What a question is about: a row, a time limit, a party behind the vendor, or two places that contradict each other. */
export type QuestionTopic =
  | { readonly kind: 'row'; readonly citation: Citation }
  | { readonly kind: 'clock'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'conflict'; readonly id: string };

/** `q-164.308-a-7-ii-A`, `q-clock-breach-notice`, `q-party-aws`, `q-conflict-amendments`. */
export function questionId(asked: QuestionTopic): string {
  if (asked.kind !== 'row') return `q-${asked.kind}-${asked.id.replaceAll('/', '-')}`;
  return `q-${asked.citation.replace(/\)?\(/g, '-').replace(/\)$/, '')}`;
}

/** The question that a finding of this kind asks of a vendor; null where it asks none. */
export function questionOf(kind: FindingKind, citation: Citation | null, subject: string | null): string | null {
  const { asks } = findingKinds[kind];
  if (asks === 'row') return citation === null ? null : questionId({ kind: 'row', citation });
  return asks === undefined || subject === null ? null : questionId({ kind: asks, id: subject });
}
