// Before anything else is compared, the base gets the ids of the head. So a rename is one cause, and has no consequence.

import type { Provision } from '../model/catalog.ts';
import type { State } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import type { Library } from '../model/library.ts';
import { findVendor } from '../model/lookup.ts';
import type { Vendor } from '../model/vendor.ts';
import { rename, renameIn } from './apply-renames.ts';
import { type Edit, nobodys } from './edit.ts';
import { byId, findRenames, type Ids } from './find-renames.ts';
import { pairByKey } from './pairs.ts';
import { alignCustomer, alignReply } from './rename-customer.ts';
import { renameEdit, renameEdits } from './rename-edit.ts';
import { alignVendor, type ServiceNames } from './rename-vendor.ts';

export interface Aligned {
  /** The base with the ids of the head; the same object if nothing was renamed. */
  readonly value: State;
  readonly edits: readonly Edit[];
  /** From the base's service addresses and vendor ids to those of the head. */
  readonly addresses: Ids;
}

/** The library with the new citations of renumbered provisions. */
function renumber(library: Library, ids: Ids): Library {
  if (ids.size === 0) return library;
  const to = (citation: Citation) => (ids.get(citation) ?? citation) as Citation;
  const cited = <T extends { citation: Citation }>(item: T): T => ({ ...item, citation: to(item.citation) });
  return {
    ...library,
    provisions: library.provisions.map((p) => ({ ...cited(p), parent: p.parent === null ? null : to(p.parent) })),
    vendors: library.vendors.map((v) => ({
      ...v,
      contract: v.contract === null ? null : { ...v.contract, terms: v.contract.terms.map(cited) },
      services: v.services.map((s) => ({
        ...s,
        assignments: s.assignments.map(cited),
        rulings: s.rulings.map(cited),
        claims: s.claims.map((c) => ({ ...c, citations: c.citations.map(to) })),
      })),
    })),
  };
}

const lists = [
  ['catalogs', 'catalog'],
  ['stateClocks', 'state notice'],
  ['inquiries', 'inquiries'],
  ['crosswalks', 'crosswalk'],
] as const;

function alignLaw(base: Library, head: Library, edits: Edit[]): { readonly value: Library; readonly numbers: Ids } {
  let value = base;
  for (const [list, word] of lists) {
    const ids = byId<{ id: string }>(value[list], head[list]);
    edits.push(...renameEdits('id-renamed', word, nobodys, ids, base[list], head[list]));
    if (ids.size > 0) value = { ...value, [list]: rename<{ id: string }>(value[list], ids) };
    if (ids.size > 0 && list === 'catalogs')
      value = { ...value, provisions: renameIn(value.provisions, { of: { catalog: ids } }) };
    for (const [b, h] of pairByKey<Library[typeof list][number]>(value[list], head[list], (item) => item.id).both)
      if (b.at.file !== h.at.file && list !== 'stateClocks')
        edits.push(renameEdit('file-renamed', 'file', nobodys, [b.at.file, h.at.file], b, h));
  }
  const same = value.provisions === head.provisions;
  const numbers = findRenames(
    same ? [] : value.provisions,
    head.provisions,
    (p: Provision) => p.citation,
    (p) => ({ ...p, citation: null, parent: null, aliases: [], note: null }),
  );
  for (const pair of numbers) {
    const b = base.provisions.find((p) => p.citation === pair[0]);
    const h = head.provisions.find((p) => p.citation === pair[1]);
    if (b === undefined || h === undefined) continue;
    const edit = renameEdit('provision-renumbered', 'provision', nobodys, pair, b, h);
    edits.push({ ...edit, cause: { ...edit.cause, citation: h.citation } });
  }
  return { value: renumber(value, numbers), numbers };
}

/** A vendor without its names. */
const anonymous = (v: Vendor) => ({
  ...v,
  id: null,
  services: v.services.map((s) => ({ ...s, address: null, vendor: null })),
});

function underId(vendor: Vendor, id: string): Vendor {
  const services = vendor.services.map((s) => ({ ...s, vendor: id, address: `${id}/${s.id}` }));
  return { ...vendor, id, services };
}

/** The base with the ids of the head, and one edit for each rename. */
export function alignNames(base: State, head: State): Aligned {
  const edits: Edit[] = [];
  const { value: library, numbers } = alignLaw(base.library, head.library, edits);
  const vendorIds = findRenames(library.vendors, head.library.vendors, (v) => v.id, anonymous);
  const addresses = new Map<string, string>(vendorIds);
  const names = new Map<string, ServiceNames>();
  const vendors = library.vendors.map((vendor) => {
    const id = vendorIds.get(vendor.id) ?? vendor.id;
    const other = findVendor(head.library, id);
    if (other === undefined || other === vendor) return vendor;
    if (id !== vendor.id)
      edits.push(renameEdit('id-renamed', 'vendor', { vendor: id, name: null }, [vendor.id, id], vendor, other));
    const named = id === vendor.id ? vendor : underId(vendor, id);
    const aligned = alignVendor(named, other, edits, names);
    vendor.services.forEach((service, i) => {
      const now = aligned.services[i]?.address ?? service.address;
      if (now !== service.address) addresses.set(service.address, now);
    });
    return aligned;
  });
  // Vendors above a renamed service name it, and its plan, features and settings; replies name what was asked.
  const above = vendors.map((vendor) => {
    const upstreams = vendor.upstreams.map((u) => {
      const moved = renameIn(u, { of: { service: addresses } });
      const of = moved.service === null ? undefined : names.get(moved.service);
      return of === undefined ? moved : renameIn(moved, of.use);
    });
    const replies = vendor.replies.map((r) => alignReply(r, names.get(`${vendor.id}/${r.to}`), numbers));
    const isSame =
      upstreams.every((u, i) => u === vendor.upstreams[i]) && replies.every((r, i) => r === vendor.replies[i]);
    return isSame ? vendor : { ...vendor, upstreams, replies };
  });
  const customer =
    base.customer === null ? null : alignCustomer(base.customer, head.customer, { addresses, names, numbers }, edits);
  // If nothing was renamed the base stays the same object, and whatever was computed from it stays valid.
  if (edits.length === 0) return { value: base, edits, addresses };
  return { value: { library: { ...library, vendors: above }, customer }, edits, addresses };
}
