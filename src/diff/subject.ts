// A customer whose consequences are wanted, and the vendors that it depends on.

import type { Assessment } from '../model/assessment.ts';
import type { State } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import type { Library } from '../model/library.ts';
import { andThoseBehind, findVendor, vendorOf } from '../model/lookup.ts';
import type { Edit } from './edit.ts';

/** The customer of a profile, or the standard customer of a service. */
export interface Subject {
  /** Id of the customer, or address of the service. */
  readonly id: string;
  /** True for the standard customer of a service, who uses nothing that is excluded there. */
  readonly prospect: boolean;
  /** Addresses of the services in use. */
  readonly services: readonly string[];
  /** Null where the state has no such service. `only`: just these rows. */
  readonly assess: (state: State, only?: ReadonlySet<Citation> | null) => Assessment | null;
}

/** The edits that can move anything for a subject. Exclusions at a subcontractor count even for a prospect. */
export function editsFor(subject: Subject, edits: readonly Edit[], libraries: readonly Library[]): readonly Edit[] {
  const vendors = vendorsBehind(subject.services, libraries);
  const own = new Set(subject.services.map(vendorOf));
  return edits.filter(({ cause: { vendor }, excludes }) => {
    if (vendor === null) return true;
    return vendors.has(vendor) && !(subject.prospect && excludes && own.has(vendor));
  });
}

/** The vendors of these services, and all their subcontractors. */
export function vendorsBehind(services: readonly string[], libraries: readonly Library[]): ReadonlySet<string> {
  const upstreams = (id: string) => libraries.flatMap((library) => findVendor(library, id)?.upstreams ?? []);
  const behind = (id: string) => upstreams(id).flatMap(({ service }) => (service === null ? [] : vendorOf(service)));
  return andThoseBehind(services.map(vendorOf), behind);
}
