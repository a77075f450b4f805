// Names in a mapping document: its vendor, its services, and its direct upstream vendors.

import type { MappingDocument } from '../schema/mapping-document.ts';

export interface MappingNames {
  readonly vendor: string;
  /** Addresses: `lume/crm`. */
  readonly services: readonly string[];
  readonly behind: readonly string[];
}

/** `lume` for `lume/crm`. */
export const vendorOf = (address: string) => address.split('/', 1)[0] ?? '';

export function namesIn({ vendor, services, upstreams }: MappingDocument): MappingNames {
  const behind = Object.values(upstreams ?? {}).flatMap((u) => (u.service === undefined ? [] : [vendorOf(u.service)]));
  return { vendor, services: Object.keys(services ?? {}).map((service) => `${vendor}/${service}`), behind };
}
