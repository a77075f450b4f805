// What the order laws compare rows by: how much of a row the vendor takes, and who stands in it over all its places.

import type { Determination } from '../../src/model/assessment.ts';
import { type Disposition, union } from '../../src/model/parties.ts';

/** Inherited above shared above customer and unaddressed; what is out of scope is compared with itself alone. */
export const rank: Readonly<Record<Disposition, number>> = {
  inherited: 2,
  shared: 1,
  customer: 0,
  unaddressed: 0,
  'vendor-direct': 3,
  'not-applicable': 3,
};

export const partiesOf = (row: Determination) => union(...row.systems.map((p) => p.parties));
