// The library: all catalogs and mappings, linked. Besides one customer, it is the only input of assess and diff.

import type { Catalog, Provision } from './catalog.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { InquiryList } from './inquiry.ts';
import type { Paragraph } from './paragraph.ts';
import type { StateClock } from './state-clock.ts';
import type { Vendor } from './vendor.ts';

export interface Library {
  readonly catalogs: readonly Catalog[];
  /** In legal order. */
  readonly provisions: readonly Provision[];
  /** All paragraphs of the law, in legal order; loaded on first use. */
  readonly paragraphs: () => readonly Paragraph[];
  /** Sorted by id in code-unit order, as are all lists below. */
  readonly stateClocks: readonly StateClock[];
  /** What auditors ask. */
  readonly inquiries: readonly InquiryList[];
  readonly crosswalks: readonly Crosswalk[];
  readonly vendors: readonly Vendor[];
}
