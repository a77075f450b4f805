// How the order laws compare rows: the vendor's share, and the parties across all places.

import type { Determination } from '../../src/model/assessment.ts';
import { type Disposition, union } from '../../src/model/parties.ts';

/** inherited > shared > customer = unaddressed; a row out of scope is only compared with itself. */
export const rank: Readonly<Record<Disposition, number>> = {
  inherited: 2,
  shared: 1,
  customer: 0,
  unaddressed: 0,
  'vendor-direct': 3,
  'not-applicable': 3,
};

export const partiesOf = (row: Determination) => union(...row.systems.map((p) => p.parties));
