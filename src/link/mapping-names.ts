// Names in a mapping document: its vendor, its services, and its direct upstream vendors.

import { vendorOf } from '../model/lookup.ts';
import type { MappingDocument } from '../schema/mapping-document.ts';

export interface MappingNames {
  readonly vendor: string;
  /** Addresses: `lume/crm`. */
  readonly services: readonly string[];
  readonly behind: readonly string[];
}

export function namesIn({ vendor, services, upstreams }: MappingDocument): MappingNames {
  const behind = Object.values(upstreams ?? {}).flatMap((u) => (u.service === undefined ? [] : [vendorOf(u.service)]));
  return { vendor, services: Object.keys(services ?? {}).map((service) => `${vendor}/${service}`), behind };
}
