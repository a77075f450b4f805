// Which rows apply to which systems.

import type { Provision } from '../model/catalog.ts';
import type { System } from '../model/customer.ts';

/** The Security Rule protects electronic PHI only (164.302); all other rules here also cover paper. */
function reachesPaper({ citation }: Pick<Provision, 'citation'>): boolean {
  return !/^164\.3\d\d(\(|$)/.test(citation);
}

/** Whether it concerns parties that act for the customer, and their contracts. */
export function isAboutVendors({ citation, contractTerm }: Pick<Provision, 'citation' | 'contractTerm'>): boolean {
  return contractTerm || /^164\.(308\(b\)|314\(a\)|502\(e\)|504\(e\))/.test(citation);
}

/** Whether the provision requires anything of this system. An own system is not a party to a contract. */
export function appliesTo(system: System, provision: Pick<Provision, 'citation' | 'contractTerm'>): boolean {
  if (system.kind === 'service') return system.unmapped?.holds !== 'paper' || reachesPaper(provision);
  return !isAboutVendors(provision) && (system.holds === 'ephi' || reachesPaper(provision));
}
