// Decides whether a customer is one of the parties that a provision binds.

import type { BoundParty } from '../model/catalog.ts';
import type { Customer, Trait } from '../model/customer.ts';

type Legal = Pick<Customer, 'role' | 'kind' | 'traits'>;

const covered = (c: Legal) => c.role === 'covered-entity' || c.role === 'hybrid-entity';
const has = (trait: Trait) => (c: Legal) => covered(c) && c.traits.includes(trait);

/** Predicates for the values of a provision's `binds`. */
export const boundParties = {
  'covered-entity': covered,
  'business-associate': (c: Legal) => c.role === 'business-associate',
  provider: (c: Legal) => covered(c) && c.kind === 'provider',
  'direct-treatment-provider': (c: Legal) =>
    covered(c) && c.kind === 'provider' && !c.traits.includes('indirect-treatment-only'),
  'health-plan': (c: Legal) => covered(c) && c.kind === 'health-plan',
  'group-health-plan': has('group-health-plan'),
  clearinghouse: (c: Legal) => covered(c) && c.kind === 'clearinghouse',
  'clearinghouse-in-larger-organization': has('clearinghouse-in-larger-organization'),
  'hybrid-entity': (c: Legal) => c.role === 'hybrid-entity',
  'affiliated-covered-entity': has('affiliated-covered-entity'),
  'multiple-covered-functions': has('multiple-covered-functions'),
  'part-2-records-holder': has('part-2-records-holder'),
  'state-reporting-entity': has('state-reporting-entity'),
  'organized-health-care-arrangement': has('organized-health-care-arrangement'),
} as const satisfies Record<BoundParty, (customer: Legal) => boolean>;
