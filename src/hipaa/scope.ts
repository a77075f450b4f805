// Step 0 of the algebra: does the obligation bind this customer at all?

import type { Step } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import { type Customer, describeRole } from '../model/customer.ts';
import { boundParties } from './bound-parties.ts';

export interface Scope {
  readonly disposition: 'in-scope' | 'vendor-direct' | 'not-applicable';
  readonly step: Step;
}

/** Provisions that state no duty of their own are on no list; this says why, for whoever asks. */
export function withoutDuty(provision: Provision): Step {
  const why = {
    structural: 'It is a section: a heading for what stands below it.',
    general: 'It is a general rule: it applies to other rows and is none of its own.',
    context: 'It is a permission, an exception, a definition or spent text: it asks nothing of anybody.',
    obligation: '',
    rollup: '',
  }[provision.role];
  const status =
    provision.status === 'in-force'
      ? ''
      : ` It is ${provision.status}: ${provision.authority ?? 'no authority is recorded'}.`;
  const note = provision.note === null ? '' : ` Note: ${provision.note}.`;
  return { rule: 'scope', text: `${why}${status}${note}`.trim(), source: provision.citation, grade: null };
}

export const inForce = ({ status }: Pick<Provision, 'status'>): boolean =>
  status === 'in-force' || status === 'partly-vacated';

/** Whether a provision in force binds the customer itself. */
export const isBound = (
  provision: Pick<Provision, 'status' | 'binds'>,
  customer: Pick<Customer, 'role' | 'kind' | 'traits'>,
): boolean => inForce(provision) && provision.binds.some((party) => boundParties[party].is(customer));

/** Scope of one provision for one customer. Vendor-direct needs a vendor that it could bind. */
export function scopeOf(provision: Provision, customer: Customer): Scope {
  const known = scopes.get(provision) ?? new Map<string, Scope>();
  scopes.set(provision, known);
  const legal = legalOf(customer);
  const held = known.get(legal) ?? judgeScope(provision, customer);
  known.set(legal, held);
  return held;
}

// The same for every customer that the law sees alike: a row is asked several times, over many states.
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
  const step = (text: string): Step => ({ rule: 'scope', text, source: provision.citation, grade: null });
  const bound = provision.binds.map((party) => boundParties[party].title).join(' and ');
  if (!inForce(provision)) {
    const authority = provision.authority === null ? '' : `: ${provision.authority}`;
    return {
      disposition: 'not-applicable',
      step: step(`Nobody is asked for it; it is ${provision.status}${authority}.`),
    };
  }
  if (provision.binds.some((party) => boundParties[party].is(customer))) {
    return { disposition: 'in-scope', step: step(`Binds ${bound}; the customer is one (${describeRole(customer)}).`) };
  }
  const bindsAssociatesOnly = provision.binds.every((party) => party === 'business-associate');
  const hasVendor = customer.systems.some((system) => system.kind === 'service');
  if (bindsAssociatesOnly && hasVendor && customer.role !== 'not-regulated') {
    const text = 'Binds business associates only: your vendors answer for it themselves. Watch it, do not do it.';
    return { disposition: 'vendor-direct', step: step(text) };
  }
  const why =
    customer.role === 'not-regulated'
      ? 'the profile says that you are not regulated'
      : `you are a ${describeRole(customer)}`;
  return { disposition: 'not-applicable', step: step(`Binds ${bound}; ${why}.`) };
}
