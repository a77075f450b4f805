// Who acts: subsets of {vendor, customer, silent}, and the disposition that a union of them means.

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

// One array for each subset: the algebra makes many thousand of them.
const bit: Readonly<Record<Party, number>> = { vendor: 1, customer: 2, silent: 4 };
const subsets: readonly Parties[] = Array.from({ length: 8 }, (_, bits) =>
  allParties.filter((party) => (bits & bit[party]) !== 0),
);

/** Union of any number of subsets. */
export function union(...of: readonly Parties[]): Parties {
  let bits = 0;
  for (const subset of of) for (const party of subset) bits |= bit[party];
  return subsets[bits] ?? [];
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
