// What the commands on revisions share: loading libraries and customers, and the customers to compare for.

import { assess } from '../assess/assess.ts';
import { standardCustomer } from '../assess/standard-customer.ts';
import { type Subject, vendorsBehind } from '../diff/subject.ts';
import type { Revision } from '../git/git.ts';
import { requireCustomer } from '../link/link-customer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { State } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import type { ServiceUse } from '../model/condition.ts';
import type { Customer } from '../model/customer.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import { InvalidInput, UsageError } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import { findOffered } from '../model/lookup.ts';
import { nearTo } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Service } from '../model/vendor.ts';
import { createOpener, type Opened, type Opener, type ParsedStore } from '../open/opener.ts';
import { type Cache, noCache, openCache } from '../source/cache.ts';

/** One side of a comparison, or the state that --at asks for. */
export interface Side {
  /** The name as given; null for the working tree. */
  readonly revision: Revision | null;
  /** When the commit was written, ISO 8601 in UTC; null for the working tree, or if the commit has no date. */
  readonly date: string | null;
  readonly files: readonly SourceFile[];
  readonly profile: SourceFile | null;
  readonly loaded: Opened;
  readonly customer: Customer | null;
}

export const cacheOf = (wanted: boolean, env: Readonly<Record<string, string | undefined>>): Cache =>
  wanted ? openCache(env) : noCache;

/** An opener that caches parsed files for the next run, while `keeps` allows it. */
export function openerWith(cache: Cache, keeps: () => boolean = () => true): Opener {
  const store: ParsedStore = {
    get: (digest) => (keeps() ? cache.get(`parsed ${digest}`) : null),
    put: (digest, data) => {
      if (keeps()) cache.put(`parsed ${digest}`, data);
    },
  };
  return createOpener(store, true);
}

/** The customer of a profile, against a library. Throws InvalidInput. */
export function customerOf(file: SourceFile, opener: Opener, library: Library): Customer {
  const { shaped, diagnostics } = opener.read(file);
  if (shaped === null) throw new InvalidInput([...diagnostics].sort(compareDiagnostics), [file]);
  return requireCustomer(shaped, file, library);
}

/** The library, cut down to what these services depend on. */
function around(library: Library, services: readonly string[]): Library {
  const wanted = vendorsBehind(services, [library]);
  return { ...library, vendors: library.vendors.filter((v) => wanted.has(v.id)) };
}

/** Remembers the last assessments, since the same objects give the same result. */
function remembering(asOf: string, prospect: boolean) {
  const held: { readonly parts: readonly unknown[]; readonly assessment: Assessment }[] = [];
  return (library: Library, customer: Customer, key: unknown, only: ReadonlySet<Citation> | null): Assessment => {
    // For a few rows, computing again is faster than looking them up.
    if (only !== null) return assess(library, customer, asOf, { prospect, only });
    const parts = [library.provisions, library.stateClocks, key, ...library.vendors];
    const known = held.find((h) => h.parts.length === parts.length && h.parts.every((p, i) => p === parts[i]));
    const assessment = known?.assessment ?? assess(library, customer, asOf, { prospect });
    if (known === undefined) held.unshift({ parts, assessment });
    held.length = Math.min(held.length, 6);
    return assessment;
  };
}

export const servicesOf = (customer: Customer | null): readonly string[] =>
  (customer?.systems ?? []).flatMap((s) => (s.kind === 'service' ? [s.service] : []));

/** The customer of a profile. @param services those of both sides */
export function profileSubject(id: string, services: readonly string[], asOf: string): Subject {
  const look = remembering(asOf, false);
  return {
    id,
    prospect: false,
    services,
    assess: ({ library, customer }: State, only = null) =>
      customer === null ? null : look(around(library, servicesOf(customer)), customer, customer, only),
  };
}

/** The standard customer of one service. @param useOf how it uses the service in each library */
export function serviceSubject(
  address: string,
  asOf: string,
  useOf: (library: Library) => Partial<ServiceUse> = () => ({}),
): Subject {
  const look = remembering(asOf, true);
  return {
    id: address,
    prospect: true,
    services: [address],
    assess: ({ library }: State, only = null) => {
      const found = findOffered(library, address);
      if (found === undefined) return null;
      const { service, vendor } = found;
      return look(around(library, [address]), standardCustomer(service, useOf(library), vendor.customers), null, only);
    },
  };
}

/**
 * The services with that name, which may be a vendor's; all if no name is given. Throws UsageError.
 * @param known the names to suggest from
 */
export function namedServices(
  all: readonly Service[],
  name: string | undefined,
  known: () => readonly string[] = () => all.flatMap((s) => [s.address, s.vendor]),
): readonly Service[] {
  const services = name === undefined ? all : all.filter((s) => s.address === name || s.vendor === name);
  if (services.length > 0 || name === undefined) return services;
  throw new UsageError({ says: 'service-unknown', name, near: nearTo(name, known()) });
}
