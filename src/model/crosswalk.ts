// Provisions mapped to controls of another framework, as published by an official source.

import type { Citation } from './citation.ts';
import type { SourceRef } from './source-tree.ts';

export interface CrosswalkPair {
  readonly citation: Citation;
  /** In the source's order. */
  readonly controls: readonly string[];
  readonly at: SourceRef;
}

export interface Crosswalk {
  readonly id: string;
  /** Name of the other framework, used as a column heading. */
  readonly title: string;
  readonly source: string;
  readonly asOf: string;
  /** In legal order; only what the source maps. */
  readonly pairs: readonly CrosswalkPair[];
  readonly at: SourceRef;
}
