// The customer of a matrix without a profile: a provider with default traits, or a business associate where the vendor's
// documents are written for those; one service, and all gates open.

import { type ServiceUse, unstatedUse } from '../model/condition.ts';
import type { Customer } from '../model/customer.ts';
import type { Service, Vendor } from '../model/vendor.ts';

/** Choices missing in `use` are unknown, so statements that depend on them are inactive. */
export function standardCustomer(
  service: Service,
  use: Partial<ServiceUse> = {},
  role: Vendor['customers'] = 'covered-entity',
): Customer {
  const at = service.at;
  return {
    id: 'standard-customer',
    // It is nobody in particular: a report words it.
    name: '',
    role,
    kind: role === 'covered-entity' ? 'provider' : null,
    traits: [],
    states: [],
    systems: [
      {
        kind: 'service',
        id: service.id,
        title: service.title,
        service: service.address,
        unmapped: null,
        use: { ...unstatedUse, ...use },
        gates: {},
        assumed: true,
        agent: 'unknown',
        at,
      },
    ],
    clients: [],
    agreements: [],
    replies: [],
    answers: [],
    activities: [],
    letters: [],
    rulings: [],
    at,
  };
}
