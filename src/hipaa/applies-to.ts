// Which rows reach which systems.

import type { Provision } from '../model/catalog.ts';
import type { System } from '../model/customer.ts';

/** The Security Rule protects electronic PHI only (164.302); every other rule here reaches paper too. */
function reachesPaper({ citation }: Pick<Provision, 'citation'>): boolean {
  return !/^164\.3\d\d(\(|$)/.test(citation);
}

/** Is it about those who act for the customer, and what they are bound to by contract? */
export function isAboutVendors({ citation, contractTerm }: Pick<Provision, 'citation' | 'contractTerm'>): boolean {
  return contractTerm || /^164\.(308\(b\)|314\(a\)|502\(e\)|504\(e\))/.test(citation);
}

/** Does the provision ask for anything in this system? An own system is no party to a contract. */
export function appliesTo(system: System, provision: Pick<Provision, 'citation' | 'contractTerm'>): boolean {
  if (system.kind === 'service') return true;
  return !isAboutVendors(provision) && (system.holds === 'ephi' || reachesPaper(provision));
}
