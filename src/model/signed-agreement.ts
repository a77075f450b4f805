// The agreement that a customer really signed with a vendor: its date, its document, and the terms that somebody read in it.

import type { Citation } from './citation.ts';
import type { GateAnswer, Presence } from './customer.ts';
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

/** What the gate of the agreement says against the agreement on file, as the end of a sentence; null where they agree. */
export function contradiction(gate: GateAnswer | undefined, executed: string): string | null {
  if (gate === undefined) return 'is not stated, so closed';
  if (gate.state !== 'executed') return `says "${gate.state}"`;
  return gate.on !== null && gate.on !== executed ? `says ${gate.on}` : null;
}
