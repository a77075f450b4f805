// The library: every catalog and mapping, linked. The only input of assess and diff beside one customer.

import type { Catalog, Provision } from './catalog.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { InquiryList } from './inquiry.ts';
import type { Paragraph } from './paragraph.ts';
import type { Program } from './program.ts';
import type { StateClock } from './state-clock.ts';
import type { Vendor } from './vendor.ts';

export interface Library {
  readonly catalogs: readonly Catalog[];
  /** In legal order. */
  readonly provisions: readonly Provision[];
  /** Every paragraph of the law, in legal order; read when it is first asked for. */
  readonly paragraphs: () => readonly Paragraph[];
  readonly program: Program;
  /** In code-unit order of id. */
  readonly stateClocks: readonly StateClock[];
  /** What auditors ask; in code-unit order of id. */
  readonly inquiries: readonly InquiryList[];
  /** In code-unit order of id. */
  readonly crosswalks: readonly Crosswalk[];
  /** In code-unit order of id. */
  readonly vendors: readonly Vendor[];
}
