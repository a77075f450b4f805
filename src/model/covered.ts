// Whether an agreement of the profile covers PHI in a system today.

import { judge } from './condition.ts';
import type { Customer, ServiceSystem } from './customer.ts';
import { isAgreement, isOpen } from './gate-state.ts';
import type { Service } from './vendor.ts';

/** By the precondition of the service that asks for an agreement; where none does, by the agreement on file. */
export function isCovered(
  system: ServiceSystem,
  { gates }: Service,
  { agreements }: Pick<Customer, 'agreements'>,
  asOf: string,
): boolean {
  const asked = gates.filter((g) => isAgreement(g.kind) && judge(g.when, system.use) !== 'unmet');
  if (asked.length > 0) return asked.some((g) => isOpen(g, system, asOf));
  return agreements.some((a) => a.system === system.id && a.executed <= asOf);
}
