// Whom a provision binds, and when a customer is one.

import type { BoundParty } from '../model/catalog.ts';
import type { Customer, Trait } from '../model/customer.ts';

type Legal = Pick<Customer, 'role' | 'kind' | 'traits'>;

const covered = (c: Legal) => c.role === 'covered-entity' || c.role === 'hybrid-entity';
const has = (trait: Trait) => (c: Legal) => covered(c) && c.traits.includes(trait);

/** Whom a provision binds, and when a customer is one. The rule's own words stand in `binds` of each provision. */
export const boundParties = {
  'covered-entity': { title: 'covered entities', is: covered },
  'business-associate': { title: 'business associates', is: (c: Legal) => c.role === 'business-associate' },
  provider: { title: 'health care providers', is: (c: Legal) => covered(c) && c.kind === 'provider' },
  'direct-treatment-provider': {
    title: 'providers with a direct treatment relationship',
    is: (c: Legal) => covered(c) && c.kind === 'provider' && !c.traits.includes('indirect-treatment-only'),
  },
  'health-plan': { title: 'health plans', is: (c: Legal) => covered(c) && c.kind === 'health-plan' },
  'group-health-plan': { title: 'group health plans', is: has('group-health-plan') },
  clearinghouse: { title: 'health care clearinghouses', is: (c: Legal) => covered(c) && c.kind === 'clearinghouse' },
  'clearinghouse-in-larger-organization': {
    title: 'clearinghouses that are part of a larger organization',
    is: has('clearinghouse-in-larger-organization'),
  },
  'hybrid-entity': { title: 'hybrid entities', is: (c: Legal) => c.role === 'hybrid-entity' },
  'affiliated-covered-entity': { title: 'affiliated covered entities', is: has('affiliated-covered-entity') },
  'multiple-covered-functions': {
    title: 'covered entities with multiple covered functions',
    is: has('multiple-covered-functions'),
  },
  'part-2-records-holder': { title: 'holders of Part 2 records', is: has('part-2-records-holder') },
  'state-reporting-entity': { title: 'State reporting entities', is: has('state-reporting-entity') },
  'organized-health-care-arrangement': {
    title: 'organized health care arrangements',
    is: has('organized-health-care-arrangement'),
  },
} as const satisfies Record<BoundParty, { title: string; is: (customer: Legal) => boolean }>;
