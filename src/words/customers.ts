// The customer's role in law, and whom a provision binds.

import type { BoundParty } from '../model/catalog.ts';
import type { Customer } from '../model/customer.ts';

/** The customer of a matrix, who is nobody in particular. */
export const standardName = ({ role }: Pick<Customer, 'role'>): string =>
  role === 'business-associate' ? 'a business associate' : 'a covered provider';

/** `covered entity, provider`. */
export function describeRole({ role, kind }: Pick<Customer, 'role' | 'kind'>): string {
  const words = role.replace('-', ' ');
  return kind === null || role === 'business-associate' ? words : `${words}, ${kind.replace('-', ' ')}`;
}

const names = {
  'covered-entity': 'covered entities',
  'business-associate': 'business associates',
  provider: 'health care providers',
  'direct-treatment-provider': 'providers with a direct treatment relationship',
  'health-plan': 'health plans',
  'group-health-plan': 'group health plans',
  clearinghouse: 'health care clearinghouses',
  'clearinghouse-in-larger-organization': 'clearinghouses that are part of a larger organization',
  'hybrid-entity': 'hybrid entities',
  'affiliated-covered-entity': 'affiliated covered entities',
  'multiple-covered-functions': 'covered entities with multiple covered functions',
  'part-2-records-holder': 'holders of Part 2 records',
  'state-reporting-entity': 'State reporting entities',
  'organized-health-care-arrangement': 'organized health care arrangements',
} as const satisfies Record<BoundParty, string>;

export const boundNames = (binds: readonly BoundParty[]): readonly string[] => binds.map((party) => names[party]);

/** `covered entities and business associates`. */
export const boundText = (binds: readonly BoundParty[]): string => boundNames(binds).join(' and ');
