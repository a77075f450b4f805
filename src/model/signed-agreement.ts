// The agreement that a customer really signed with a vendor: its date, its document, and the terms that somebody read in it.

import type { Citation } from './citation.ts';
import type { GateAnswer, GateState, Presence } from './customer.ts';
import type { SourceRef } from './source-tree.ts';

/** One term that 164.504(e)(2) or 164.314(a)(2)(i) asks for, as it was read in the signed agreement. */
export interface SignedTerm {
  readonly citation: Citation;
  /** What it says; null: it is absent. */
  readonly text: string | null;
  readonly clause: string | null;
  readonly weakness: string | null;
}

export interface SignedAgreement {
  readonly system: string;
  readonly document: string;
  /** Whether that file is there. */
  readonly presence: Presence;
  /** The day on which both had signed. */
  readonly executed: string;
  /** The day of the last renewal or amendment. */
  readonly amended: string | null;
  /** The document of the library whose text was signed; null: its text is not in the library. */
  readonly form: string | null;
  readonly terms: readonly SignedTerm[];
  readonly at: SourceRef;
}

export type Contradiction =
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'state'; readonly state: GateState }
  | { readonly kind: 'day'; readonly on: string };

/** What the gate of the agreement says against the agreement on file; null where they agree. */
export function contradiction(gate: GateAnswer | undefined, executed: string): Contradiction | null {
  if (gate === undefined) return { kind: 'not-stated' };
  if (gate.state !== 'executed') return { kind: 'state', state: gate.state };
  return gate.on !== null && gate.on !== executed ? { kind: 'day', on: gate.on } : null;
}
