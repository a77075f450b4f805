// What an auditor asks about a provision, and what would show it: after the OCR audit protocol, in words of our own.

import type { Citation } from './citation.ts';
import type { SourceRef } from './source-tree.ts';

export interface Inquiry {
  /** `q-` and ten digits, from list, provision and key activity: the same however the rest is worded. */
  readonly id: string;
  readonly citation: Citation;
  /** Key activity. */
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
