// Outcomes in a running text: who must act, and why.

import type { Reason } from '../model/assessment.ts';
import type { Disposition, Party } from '../model/parties.ts';

export const dispositionLabels = {
  inherited: 'inherited',
  shared: 'shared',
  customer: 'customer responsibility',
  unaddressed: 'not addressed',
  'vendor-direct': 'vendor-direct',
  'not-applicable': 'not applicable',
} as const satisfies Record<Disposition, string>;

export const reasonLabels = {
  assigned: 'as stated',
  'not-inheritable': 'cannot be inherited',
  gate: 'a precondition is not met',
  excluded: 'PHI is excluded there',
  'own-system': "the customer's own system",
  silent: 'not stated',
  'void-upstream': 'a subcontractor has no agreement',
  ruling: 'decided by a reviewer',
  scope: 'by the scope of the rule',
} as const satisfies Record<Reason, string>;

export const partyLabels = {
  vendor: 'vendor',
  customer: 'customer',
  silent: 'not addressed',
} as const satisfies Record<Party, string>;
