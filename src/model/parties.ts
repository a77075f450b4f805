// Who acts: subsets of {vendor, customer, silent}, and the disposition of a union.

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

// One shared array per subset: the algebra makes many thousands.
const bit: Readonly<Record<Party, number>> = { vendor: 1, customer: 2, silent: 4 };
const subsets: readonly Parties[] = Array.from({ length: 8 }, (_, bits) =>
  allParties.filter((party) => (bits & bit[party]) !== 0),
);

export function union(...of: readonly Parties[]): Parties {
  let bits = 0;
  for (const subset of of) for (const party of subset) bits |= bit[party];
  return subsets[bits] ?? [];
}

/** Replaces the vendor by the customer; silence stays. */
export function customerForVendor(parties: Parties): Parties {
  return allParties.filter((p) =>
    p === 'customer'
      ? parties.includes('customer') || parties.includes('vendor')
      : p === 'silent' && parties.includes(p),
  );
}

/** Worst case over all places. Silence together with others counts as customer; no place at all means customer. */
export function dispositionOf(parties: Parties): Disposition {
  const silent = parties.includes('silent');
  const vendor = parties.includes('vendor');
  const customer = parties.includes('customer');
  if (vendor) return customer || silent ? 'shared' : 'inherited';
  return silent && !customer ? 'unaddressed' : 'customer';
}
