// Provisions beside the controls of another framework, as one official source pairs them.

import type { Citation } from './citation.ts';
import type { SourceRef } from './source-tree.ts';

export interface CrosswalkPair {
  readonly citation: Citation;
  /** In the order of the source. */
  readonly controls: readonly string[];
  readonly at: SourceRef;
}

export interface Crosswalk {
  readonly id: string;
  /** The other framework, as a column head names it. */
  readonly title: string;
  readonly source: string;
  readonly asOf: string;
  /** In legal order. What the source does not pair is not here. */
  readonly pairs: readonly CrosswalkPair[];
  readonly at: SourceRef;
}
