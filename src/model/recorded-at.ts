// Where a profile records what a person says of a finding, by its kind; a new kind does not compile without its row.

import type { FindingKind } from './finding.ts';

/** What to change instead, where a status, an owner and a date are no answer. */
export type Instead =
  | 'agreement'
  | 'choice'
  | 'clients'
  | 'document'
  | 'exclusion'
  | 'judge'
  | 'letter'
  | 'own-systems'
  /** Work outside the program: each of its rows has an answer of its own. */
  | 'single-rows'
  | 'state'
  /** Several answers speak for it, one in each system. */
  | 'several-places'
  /** Several preconditions, of which one is enough. */
  | 'several-gates'
  /** The row or the act is older than what it stood for. */
  | 'gone';

/**
 * `answer`: of its row or its vendor's task. `place`: of its row in its system. `reply`: what the vendor says to its
 * question.
 */
type RecordedAt = 'answer' | 'place' | 'gate' | 'reply' | { readonly instead: Instead };

export const recordedAt: Readonly<Record<FindingKind, RecordedAt>> = {
  'gate-closed': 'gate',
  'excluded-use': { instead: 'exclusion' },
  'upstream-without-baa': 'reply',
  'excluded-use-possible': { instead: 'choice' },
  'contract-outdated': { instead: 'agreement' },
  'asked-first-unmet': 'answer',
  'agreement-contradicted': { instead: 'agreement' },
  'contract-term-missing': { instead: 'agreement' },
  'upstream-unverified': 'reply',
  'protection-weakened': { instead: 'choice' },
  'clock-too-long': 'reply',
  'clock-unstated': 'reply',
  conflict: 'reply',
  'claim-above-cap': { instead: 'letter' },
  'split-not-stated': 'reply',
  'choice-unstated': { instead: 'choice' },
  'own-systems-unstated': { instead: 'own-systems' },
  'clients-unstated': { instead: 'clients' },
  'no-exception': 'answer',
  'not-done-elsewhere': 'answer',
  'state-unknown': { instead: 'state' },
  'documents-missing': { instead: 'letter' },
  'evidence-expired': 'answer',
  'duty-unanswered': 'answer',
  'obligation-unmet': 'answer',
  unaddressed: 'place',
  'contract-term-weak': { instead: 'agreement' },
  'reply-unjudged': { instead: 'judge' },
  'not-ready': 'answer',
  'addressable-undecided': 'answer',
  'evidence-missing': 'answer',
  'claim-without-statement': 'reply',
  'stale-citation': { instead: 'letter' },
};
