// Lookup of parts of a library or customer by id, address, or citation.

import type { Provision } from './catalog.ts';
import type { Citation } from './citation.ts';
import type { Customer, System } from './customer.ts';
import type { Library } from './library.ts';
import type { Service, Vendor } from './vendor.ts';

// Lists are immutable, so each is indexed once.
const indexes = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

function indexOf<T>(list: readonly unknown[], entries: () => Iterable<readonly [string, T]>): ReadonlyMap<string, T> {
  const known = indexes.get(list) ?? new Map(entries());
  indexes.set(list, known);
  return known as ReadonlyMap<string, T>;
}

/** A service with its vendor. */
interface Offered {
  readonly vendor: Vendor;
  readonly service: Service;
}

export const findProvision = ({ provisions }: Pick<Library, 'provisions'>, citation: Citation): Provision | undefined =>
  indexOf(provisions, () => provisions.map((p) => [p.citation, p] as const)).get(citation);

/** Vendors by id and services by address in one map; only an address contains a slash. */
const offers = ({ vendors }: Pick<Library, 'vendors'>) =>
  indexOf<Vendor | Offered>(vendors, () =>
    vendors.flatMap((vendor): (readonly [string, Vendor | Offered])[] => [
      [vendor.id, vendor],
      ...vendor.services.map((service) => [service.address, { vendor, service }] as const),
    ]),
  );

export const findVendor = (library: Pick<Library, 'vendors'>, id: string): Vendor | undefined => {
  const found = offers(library).get(id);
  return found !== undefined && 'id' in found ? found : undefined;
};

/** @param address `lume/crm` */
export const findOffered = (library: Pick<Library, 'vendors'>, address: string): Offered | undefined => {
  const found = offers(library).get(address);
  return found !== undefined && 'service' in found ? found : undefined;
};

/** @param address `lume/crm` */
export const findService = (library: Pick<Library, 'vendors'>, address: string): Service | undefined =>
  findOffered(library, address)?.service;

export const findSystem = ({ systems }: Pick<Customer, 'systems'>, id: string | null): System | undefined =>
  systems.find((system) => system.id === id);

/** Title of a system; its id if the system does not exist. */
export const systemTitle = (customer: Pick<Customer, 'systems'>, id: string): string =>
  findSystem(customer, id)?.title ?? id;

/** `lume` of `lume/crm`. */
export const vendorOf = (address: string): string => address.split('/', 1)[0] ?? '';

/** The vendors given, and all behind them. */
export function andThoseBehind(
  vendors: Iterable<string>,
  behind: (vendor: string) => Iterable<string>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...vendors];
  for (let vendor = open.pop(); vendor !== undefined; vendor = open.pop()) {
    if (seen.has(vendor)) continue;
    seen.add(vendor);
    open.push(...behind(vendor));
  }
  return seen;
}

/** The vendors with a mapping that a vendor names behind it. */
export const mappedBehind = (vendor: Vendor | undefined): readonly string[] =>
  vendor?.upstreams.flatMap(({ service }) => (service === null ? [] : [vendorOf(service)])) ?? [];

/** A vendor and those behind it, as far as the library has their mappings. */
export function chainOf(library: Pick<Library, 'vendors'>, id: string): readonly Vendor[] {
  const chain = andThoseBehind([id], (vendor) => mappedBehind(findVendor(library, vendor)));
  return [...chain].flatMap((vendor) => findVendor(library, vendor) ?? []);
}
