// What a vendor promises and hands out: undertakings, its contract, ways to documents, contradictions, notes.

import type { Citation } from './citation.ts';
import type { Grade } from './grade.ts';
import type { SourceRef } from './source-tree.ts';
import type { Pointer, Stated } from './vendor.ts';

/** A vendor's promise about itself. Moves no row. */
export interface Undertaking extends Stated {
  readonly id: string;
  readonly text: string;
  readonly about: readonly string[];
}

export interface ContractTerm {
  readonly citation: Citation;
  readonly text: string;
  readonly source: Pointer;
  readonly grade: Grade;
  readonly weakness: string | null;
  readonly at: SourceRef;
}

/** The business associate contract: its document, and its known terms. */
export interface Contract {
  readonly document: string;
  readonly source: Pointer;
  readonly terms: readonly ContractTerm[];
  readonly at: SourceRef;
}

/** How to obtain a document: the agreement, an audit report. */
export interface RequestProcess {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly conditions: readonly string[];
  readonly approver: string | null;
  readonly contact: string | null;
  readonly states: readonly string[];
  readonly source: Pointer;
  readonly at: SourceRef;
}

/** Two sources that contradict each other. */
export interface Conflict {
  readonly id: string;
  readonly text: string;
  readonly between: readonly Pointer[];
  readonly at: SourceRef;
}

export interface Note {
  readonly text: string;
  /** Citations that it bears on. */
  readonly about: readonly string[];
  readonly source: Pointer | null;
  readonly at: SourceRef;
}
