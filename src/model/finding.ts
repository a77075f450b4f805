// Findings: what the customer must act on. The whole policy of kinds and priorities is this one table; within a priority
// they are listed in its order.

import type { Citation } from './citation.ts';

export type Priority = 'P1' | 'P2' | 'P3';

/** P1: PHI is uncovered, or inheritance is blocked. P2: a gap or an open question. P3: put it on record. */
export const findingKinds = {
  'gate-closed': { priority: 'P1', title: 'What must hold before anything is inherited does not hold' },
  'excluded-use': { priority: 'P1', title: 'PHI in a place that the vendor excludes' },
  'upstream-without-baa': { priority: 'P1', title: 'PHI reaches a party behind the vendor without an agreement' },
  'excluded-use-possible': {
    priority: 'P1',
    title: 'PHI may be in a place that the vendor does not cover: not stated',
  },
  'contract-outdated': { priority: 'P1', title: 'A contract, or its form, older than the rule of 2013' },
  'asked-first-unmet': { priority: 'P1', title: 'What OCR asks for first is not there' },
  'agreement-contradicted': { priority: 'P2', title: 'A gate and the agreement on file do not agree' },
  'contract-term-missing': { priority: 'P2', title: 'The contract lacks a required term' },
  'upstream-unverified': { priority: 'P2', title: 'An agreement behind the vendor is not confirmed' },
  'protection-weakened': { priority: 'P2', title: 'A use that the vendor recommends weakens protection' },
  'clock-too-long': { priority: 'P2', title: "The vendor's time limit uses up yours" },
  'clock-unstated': { priority: 'P2', title: 'A time limit is not stated' },
  conflict: { priority: 'P2', title: 'The sources contradict each other' },
  'claim-above-cap': { priority: 'P2', title: 'The vendor claims more than can be inherited' },
  'split-not-stated': { priority: 'P2', title: 'The vendor says "partially" and not which part' },
  'choice-unstated': { priority: 'P2', title: 'What you chose or use is not stated' },
  'own-systems-unstated': { priority: 'P2', title: 'Where does the rest of your PHI live?' },
  'clients-unstated': { priority: 'P2', title: 'The clients whose PHI you handle are not stated' },
  'no-exception': { priority: 'P2', title: 'Said not to apply, where the rule has no exception' },
  'not-done-elsewhere': { priority: 'P2', title: 'Said to be done by a system that does not do it' },
  'state-unknown': { priority: 'P2', title: 'The library has no notice clocks for a state' },
  'evidence-expired': { priority: 'P2', title: 'Evidence has expired' },
  'duty-unanswered': { priority: 'P2', title: 'A duty that the vendor leaves to you has no answer' },
  'obligation-unmet': { priority: 'P2', title: 'Your part is not done' },
  unaddressed: { priority: 'P2', title: 'The vendor is silent' },
  'contract-term-weak': { priority: 'P2', title: 'The contract has a required term in a weak form' },
  'reply-unjudged': { priority: 'P2', title: 'The vendor answered in words that nobody has judged' },
  'not-ready': { priority: 'P3', title: 'Not ready for what is owed only when something happens' },
  'addressable-undecided': { priority: 'P3', title: 'An addressable specification without a recorded decision' },
  'evidence-missing': { priority: 'P3', title: 'Done, but what would show it is not on file' },
  'claim-without-statement': { priority: 'P3', title: 'A bare claim, without a document that says it' },
  'stale-citation': { priority: 'P3', title: 'The vendor cites a provision that does not exist' },
} as const satisfies Record<string, { priority: Priority; title: string }>;

export type FindingKind = keyof typeof findingKinds;

export interface Finding {
  /** Stable: derived from kind, citation, system and subject alone. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly priority: Priority;
  /** Imperative sentence. */
  readonly do: string;
  readonly citation: Citation | null;
  readonly system: string | null;
  /** The gate, upstream, clock, duty or element. */
  readonly subject: string | null;
  /** The question to the vendor that it asks, as a reply names it: `q-164.308-a-7-ii-A`; null where it asks none. */
  readonly question: string | null;
  readonly why: string;
  readonly source: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly closes: string;
}
