// Scope: whether a provision binds this customer.

import type { Provision } from '../model/catalog.ts';
import type { Customer } from '../model/customer.ts';
import type { Step } from '../model/step.ts';
import { boundParties } from './bound-parties.ts';

export interface Scope {
  readonly disposition: 'in-scope' | 'vendor-direct' | 'not-applicable';
  readonly step: Step;
}

/** Explains why a provision without a duty of its own has no row. */
export function withoutDuty({ role, status, authority, note, citation }: Provision): Step {
  return { rule: 'scope', says: 'no-row', of: { role, status, authority, note }, source: citation, grade: null };
}

export const inForce = ({ status }: Pick<Provision, 'status'>): boolean =>
  status === 'in-force' || status === 'partly-vacated';

/** Whether a provision in force binds the customer itself. */
export const isBound = (
  provision: Pick<Provision, 'status' | 'binds'>,
  customer: Pick<Customer, 'role' | 'kind' | 'traits'>,
): boolean => inForce(provision) && provision.binds.some((party) => boundParties[party](customer));

/** Scope of one provision for one customer. Vendor-direct requires a vendor in use. */
export function scopeOf(provision: Provision, customer: Customer): Scope {
  const known = scopes.get(provision) ?? new Map<string, Scope>();
  scopes.set(provision, known);
  const legal = legalOf(customer);
  const held = known.get(legal) ?? judgeScope(provision, customer);
  known.set(legal, held);
  return held;
}

// Cached by everything that scope depends on, because rows are evaluated many times.
const scopes = new WeakMap<Provision, Map<string, Scope>>();
const legals = new WeakMap<Customer, string>();

function legalOf(customer: Customer): string {
  const held = legals.get(customer);
  if (held !== undefined) return held;
  const { role, kind, traits, systems } = customer;
  const legal = [role, kind, ...traits, systems.some((s) => s.kind === 'service')].join(' ');
  legals.set(customer, legal);
  return legal;
}

function judgeScope(provision: Provision, customer: Customer): Scope {
  const { binds, status, authority, citation } = provision;
  const common = { rule: 'scope', source: citation, grade: null } as const;
  const about = { binds, customer: { role: customer.role, kind: customer.kind } };
  if (!inForce(provision)) {
    return {
      disposition: 'not-applicable',
      step: { ...common, says: 'not-in-force', of: { status, authority } },
    };
  }
  if (binds.some((party) => boundParties[party](customer))) {
    return { disposition: 'in-scope', step: { ...common, says: 'binds', of: about } };
  }
  const bindsAssociatesOnly = binds.every((party) => party === 'business-associate');
  const hasVendor = customer.systems.some((system) => system.kind === 'service');
  if (bindsAssociatesOnly && hasVendor && customer.role !== 'not-regulated') {
    return { disposition: 'vendor-direct', step: { ...common, says: 'binds-associates', of: null } };
  }
  return { disposition: 'not-applicable', step: { ...common, says: 'binds-others', of: about } };
}
