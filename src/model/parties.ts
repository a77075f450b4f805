// Who acts: subsets of {vendor, customer, silent}, and the disposition that a union of them means (domain, section 5).

export const allParties = ['vendor', 'customer', 'silent'] as const;

export type Party = (typeof allParties)[number];

/** A subset of the three, without repetition, in the order of `allParties`. */
export type Parties = readonly Party[];

export const dispositions = [
  'inherited',
  'shared',
  'customer',
  'unaddressed',
  'vendor-direct',
  'not-applicable',
] as const;

export type Disposition = (typeof dispositions)[number];

/** Union of any number of subsets. */
export function union(...subsets: readonly Parties[]): Parties {
  return allParties.filter((party) => subsets.some((subset) => subset.includes(party)));
}

/** The customer stands where the vendor stood; silence stays silent. */
export function customerForVendor(parties: Parties): Parties {
  return allParties.filter((p) =>
    p === 'customer'
      ? parties.includes('customer') || parties.includes('vendor')
      : p === 'silent' && parties.includes(p),
  );
}

/** Worst case over all places. Silence beside others counts as customer; no place at all is the customer's. */
export function dispositionOf(parties: Parties): Disposition {
  const silent = parties.includes('silent');
  const vendor = parties.includes('vendor');
  const customer = parties.includes('customer');
  if (vendor) return customer || silent ? 'shared' : 'inherited';
  return silent && !customer ? 'unaddressed' : 'customer';
}
