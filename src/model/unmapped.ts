// Vendors without a mapping. A profile names them and says what they are, and nothing else is known of them: link and
// assess read them as a vendor with one service, one precondition, and no document.

import { asName } from './as-name.ts';
import { compareText } from './compare-text.ts';
import type { System } from './customer.ts';
import type { Library } from './library.ts';
import { vendorOf } from './lookup.ts';
import type { SourceRef } from './source-tree.ts';
import { stableId } from './stable-id.ts';
import type { Gate, Service, Vendor } from './vendor.ts';

/** What a vendor is, as an office manager would say it. */
export const vendorKinds = [
  ...['ehr', 'practice-management', 'scheduling', 'forms', 'telehealth', 'transcription', 'ai', 'e-prescribing'],
  ...['laboratory', 'imaging', 'billing', 'clearinghouse', 'collections', 'payments', 'email', 'messaging'],
  ...['telephone', 'answering-service', 'fax', 'mailing', 'website', 'marketing', 'surveys', 'analytics'],
  ...['file-storage', 'backup', 'hosting', 'it-support', 'shredding', 'records-storage', 'professional-services'],
  'other',
] as const;
export type VendorKind = (typeof vendorKinds)[number];

/** Kinds that get PHI on paper, unless the profile says otherwise. */
const onPaper: readonly VendorKind[] = ['shredding', 'records-storage'];

/** What a profile says of a vendor without a mapping. */
export interface Unmapped {
  /** Its name, as people write it. */
  readonly vendor: string;
  readonly kind: VendorKind;
  readonly holds: 'ephi' | 'paper';
}

export const holdsOf = (kind: VendorKind): Unmapped['holds'] => (onPaper.includes(kind) ? 'paper' : 'ephi');

const longest = 60;

/** The id that a mapping of it would have; two spellings that differ only in case or signs are one vendor. */
export function vendorIdOf(name: string): string {
  const id = asName(name);
  if (id !== '' && id.length <= longest) return id;
  return [id.slice(0, longest).replace(/-$/, ''), stableId('v', name)].filter((part) => part !== '').join('-');
}

/** In parentheses, as the name of no service in a mapping can be. */
export const unmappedAddress = ({ vendor, kind }: Pick<Unmapped, 'vendor' | 'kind'>): string =>
  `${vendorIdOf(vendor)}/(${kind})`;

/** Its only precondition, with the id that most mappings use. */
export const unmappedGate = (vendor: string, at: SourceRef): Gate => ({
  id: 'baa-executed',
  kind: 'baa',
  title: `business associate agreement with ${vendor}`,
  steps: [],
  when: null,
  offered: null,
  anyOf: null,
  source: { document: 'profile: systems', clause: null },
  note: null,
  at,
});

function serviceOf({ vendor, kind }: Unmapped, at: SourceRef): Service {
  const address = unmappedAddress({ vendor, kind });
  return {
    ...{ id: `(${kind})`, address, vendor: vendorOf(address), title: vendor, gates: [unmappedGate(vendor, at)], at },
    ...{ variants: [], plans: [], features: [], groups: [], dataClasses: [], settings: [], settingValues: {} },
    ...{ exclusions: [], duties: [], assignments: [], claims: [], rulings: [], clocks: [], recommendations: [] },
  };
}

const silent = {
  documents: [],
  upstreams: [],
  contract: null,
  undertakings: [],
  conflicts: [],
  notes: [],
  replies: [],
  beside: [],
};

/** The vendor without anything that its documents say: a mapping of another service of it says nothing of this one. */
export const withoutDocuments = (vendor: Vendor): Vendor => ({ ...vendor, ...silent });

/** The library with the vendors that only these systems name; the same library if there are none. */
export function withUnmapped<L extends Pick<Library, 'vendors'>>(library: L, systems: readonly System[]): L {
  const known = new Set(library.vendors.flatMap((v) => v.services.map((s) => s.address)));
  const vendors = new Map(library.vendors.map((v) => [v.id, v]));
  const before = known.size;
  for (const system of systems) {
    if (system.kind !== 'service' || system.unmapped === null || known.has(system.service)) continue;
    known.add(system.service);
    const id = vendorOf(system.service);
    const { vendor: name } = system.unmapped;
    const customers = 'covered-entity' as const;
    const held = vendors.get(id) ?? { id, name, customers, ...silent, requests: [], services: [], at: system.at };
    vendors.set(id, { ...held, services: [...held.services, serviceOf(system.unmapped, system.at)] });
  }
  if (known.size === before) return library;
  return { ...library, vendors: [...vendors.values()].sort((a, b) => compareText(a.id, b.id)) };
}
