// What an auditor asks about a provision and what evidence answers it: after the OCR audit protocol, in our words.

import type { Citation } from './citation.ts';
import type { SourceRef } from './source-tree.ts';

export interface Inquiry {
  /** `er-…`: stays the same whatever is reworded. */
  readonly id: string;
  readonly citation: Citation;
  /** Key activity; unique among the inquiries of its provision. */
  readonly activity: string;
  readonly inquiry: string;
  readonly evidence: readonly string[];
  readonly at: SourceRef;
}

export interface InquiryList {
  readonly id: string;
  readonly title: string;
  /** The publication that it is based on. */
  readonly source: string;
  readonly asOf: string;
  /** In legal order; within a provision, in file order, which is the order of asking. */
  readonly asks: readonly Inquiry[];
  readonly at: SourceRef;
}
