// Whether an agreement of the profile covers PHI in a system today.

import { judge } from './condition.ts';
import type { Customer, ServiceSystem } from './customer.ts';
import { isAgreement, isOpen } from './gate-state.ts';
import { type Gate, runByCustomer, type Service } from './vendor.ts';

/** By the precondition of the service that asks for an agreement; where none does, by the agreement on file. */
export function isCovered(
  system: ServiceSystem,
  service: Service,
  { agreements }: Pick<Customer, 'agreements'>,
  asOf: string,
): boolean {
  // What the customer runs itself needs no agreement with the maker.
  if (runByCustomer(service, system.use) !== null) return true;
  const { gates } = service;
  const asked = gates.filter((g) => isAgreement(g.kind) && judge(g.when, system.use) !== 'unmet');
  const signed = agreements.some((a) => a.system === system.id && a.executed <= asOf);
  // What was signed all the same was offered.
  const isOffered = (g: Gate) => (signed ? { ...g, offered: null } : g);
  return asked.length > 0 ? asked.some((g) => isOpen(isOffered(g), system, asOf)) : signed;
}
