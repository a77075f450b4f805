// The agreement that a customer signed with a vendor: date, document, and the terms that were read in it.

import type { Citation } from './citation.ts';
import type { GateAnswer, GateState, Presence } from './customer.ts';
import type { SourceRef } from './source-tree.ts';

/** One term required by 164.504(e)(2) or 164.314(a)(2)(i), as read in the signed agreement. */
export interface SignedTerm {
  readonly citation: Citation;
  /** Text of the term; null if it is absent. */
  readonly text: string | null;
  readonly clause: string | null;
  readonly weakness: string | null;
}

export interface SignedAgreement {
  readonly system: string;
  readonly document: string;
  /** Whether `document` was found. */
  readonly presence: Presence;
  /** The day on which both sides had signed. */
  readonly executed: string;
  /** The day of the last renewal or amendment. */
  readonly amended: string | null;
  /** The library's document whose text was signed; null if its text is not in the library. */
  readonly form: string | null;
  readonly terms: readonly SignedTerm[];
  readonly at: SourceRef;
}

export type Contradiction =
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'state'; readonly state: GateState }
  | { readonly kind: 'day'; readonly on: string };

/** How the agreement's gate contradicts the agreement on file; null if they agree. */
export function contradiction(gate: GateAnswer | undefined, executed: string): Contradiction | null {
  if (gate === undefined) return { kind: 'not-stated' };
  if (gate.state !== 'executed') return { kind: 'state', state: gate.state };
  return gate.on !== null && gate.on !== executed ? { kind: 'day', on: gate.on } : null;
}
