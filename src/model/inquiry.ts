// What an auditor asks about a provision, and what would show it: after the OCR audit protocol, in words of our own.

import type { Citation } from './citation.ts';
import type { SourceRef } from './source-tree.ts';

export interface Inquiry {
  /** `er-…`: stays the same whatever is reworded. */
  readonly id: string;
  readonly citation: Citation;
  /** Key activity: it names the inquiry among those of its provision. */
  readonly activity: string;
  readonly inquiry: string;
  readonly evidence: readonly string[];
  readonly at: SourceRef;
}

export interface InquiryList {
  readonly id: string;
  readonly title: string;
  /** What it is modelled on. */
  readonly source: string;
  readonly asOf: string;
  /** In legal order; those of one provision in the order of the file, which is that of asking. */
  readonly asks: readonly Inquiry[];
  readonly at: SourceRef;
}
