// The verdicts of a vendor's own table that are understood as they stand. A table may have other words for them.

import type { Verdict } from './vendor.ts';

export type PlainVerdict = 'Yes' | 'Partially' | 'No' | 'Yes (optional)' | 'NA';

export const plainVerdicts: Readonly<Record<PlainVerdict, Verdict>> = {
  Yes: 'yes',
  Partially: 'partially',
  No: 'no',
  'Yes (optional)': 'optional',
  NA: 'not-applicable',
};

export const isPlainVerdict = (says: string): says is PlainVerdict => Object.hasOwn(plainVerdicts, says);
