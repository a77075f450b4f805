// Renames: a thing that went and a thing that came which differ in nothing but the id are one thing. The base is read with
// the new ids before anything else is compared, so that a rename is one cause and has no consequence.

import type { Provision } from '../model/catalog.ts';
import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { Customer } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import type { SourceRef } from '../model/source-tree.ts';
import type { Service, Vendor } from '../model/vendor.ts';
import type { Edit } from './edit.ts';
import { byId, findRenames, type Identified, type Ids, rename, renameDocuments, renameEdit } from './find-renames.ts';
import { pairByKey } from './pairs.ts';

type Renamed<T> = { readonly value: T; readonly edits: readonly Edit[] };

const serviceKinds = [
  ['gates', 'gate', 'gate-renamed'],
  ['exclusions', 'exclusion', 'exclusion-renamed'],
  ['duties', 'duty', 'duty-renamed'],
  ['clocks', 'clock', 'clock-renamed'],
] as const;

function renameService(base: Service, head: Service): Renamed<Service> & { gates: Ids; duties: Ids } {
  const edits: Edit[] = [];
  let value = base;
  const found: Record<string, Ids> = {};
  for (const [list, word, kind] of serviceKinds) {
    const ids = byId(value[list], head[list]);
    found[list] = ids;
    if (ids.size === 0) continue;
    for (const pair of ids) {
      const b = base[list].find((item) => item.id === pair[0]);
      const h = head[list].find((item) => item.id === pair[1]);
      if (b !== undefined && h !== undefined)
        edits.push(renameEdit(kind, word, head.vendor, head.address, pair, b.at, h.at));
    }
    value = { ...value, [list]: rename<Identified>(value[list], ids) };
  }
  const duties = found.duties ?? new Map();
  if (duties.size > 0) {
    const to = (id: string) => duties.get(id) ?? id;
    value = {
      ...value,
      assignments: value.assignments.map((a) => ({
        ...a,
        statements: a.statements.map((s) => ({ ...s, duties: s.duties.map(to) })),
      })),
    };
  }
  return { value, edits, gates: found.gates ?? new Map(), duties };
}

function renameVendor(
  base: Vendor,
  head: Vendor,
  inService: Map<string, { gates: Ids; duties: Ids }>,
): Renamed<Vendor> {
  const edits: Edit[] = [];
  const at = (v: Vendor, list: string, id: string): SourceRef => ({ file: v.at.file, path: [list, id] });
  if (base.at.file !== head.at.file)
    edits.push(renameEdit('file-renamed', 'file', head.id, null, [base.at.file, head.at.file], base.at, head.at));
  const told = (kind: CauseKind, word: string, list: 'documents' | 'upstreams', ids: Ids): Ids => {
    for (const pair of ids)
      edits.push(renameEdit(kind, word, head.id, head.id, pair, at(base, list, pair[0]), at(head, list, pair[1])));
    return ids;
  };
  const documents = told('document-renamed', 'document', 'documents', byId(base.documents, head.documents));
  let value =
    documents.size === 0 ? base : renameDocuments({ ...base, documents: rename(base.documents, documents) }, documents);
  const upstreams = told('upstream-renamed', 'upstream', 'upstreams', byId(value.upstreams, head.upstreams));
  if (upstreams.size > 0) {
    const via = (ids: readonly string[]) => ids.map((id) => upstreams.get(id) ?? id);
    value = {
      ...value,
      upstreams: rename(value.upstreams, upstreams),
      services: value.services.map((s) => ({
        ...s,
        assignments: s.assignments.map((a) => ({
          ...a,
          statements: a.statements.map((x) => ({ ...x, via: via(x.via) })),
        })),
      })),
    };
  }
  const services = value.services.map((service) => {
    const other = head.services.find((s) => s.id === service.id);
    if (other === undefined || other === service) return service;
    const renamed = renameService(service, other);
    edits.push(...renamed.edits);
    inService.set(service.address, renamed);
    return renamed.value;
  });
  return { value: edits.length === 0 ? base : { ...value, services }, edits };
}

/** Provisions that got another citation: everything that names them is read with the new one. */
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

function renameCustomer(
  customer: Customer,
  inService: ReadonlyMap<string, { gates: Ids; duties: Ids }>,
  numbers: Ids,
): Customer {
  const idsOf = (system: string) => {
    const found = customer.systems.find((s) => s.id === system);
    return found?.kind === 'service' ? inService.get(found.service) : undefined;
  };
  const to = (citation: Citation) => (numbers.get(citation) ?? citation) as Citation;
  return {
    ...customer,
    systems: customer.systems.map((s) => {
      const gates = s.kind === 'service' ? inService.get(s.service)?.gates : undefined;
      if (s.kind !== 'service' || gates === undefined || gates.size === 0) return s;
      return { ...s, gates: Object.fromEntries(Object.entries(s.gates).map(([id, g]) => [gates.get(id) ?? id, g])) };
    }),
    answers: customer.answers.map((a) => {
      const { target } = a;
      if (target.kind !== 'duty') return { ...a, target: { ...target, citation: to(target.citation) } };
      const duty = idsOf(target.system)?.duties.get(target.duty) ?? target.duty;
      return { ...a, target: { ...target, duty } };
    }),
    rulings: customer.rulings.map((r) => ({ ...r, citation: to(r.citation) })),
  };
}

const numberOf = (p: Provision) => p.citation;

/** The base with the ids of the head, and one edit for each rename. */
export function alignNames(base: State, head: State): Renamed<State> {
  const edits: Edit[] = [];
  const same = base.library.provisions === head.library.provisions;
  const numbers = findRenames(same ? [] : base.library.provisions, head.library.provisions, numberOf, (p) => ({
    ...p,
    citation: null,
    parent: null,
    aliases: [],
    note: null,
  }));
  for (const pair of numbers) {
    const b = base.library.provisions.find((p) => p.citation === pair[0]);
    const h = head.library.provisions.find((p) => p.citation === pair[1]);
    if (b === undefined || h === undefined) continue;
    const edit = renameEdit('provision-renumbered', 'provision', null, null, pair, b.at, h.at);
    edits.push({ ...edit, cause: { ...edit.cause, citation: h.citation } });
  }
  for (const [b, h] of pairByKey(base.library.catalogs, head.library.catalogs, (c) => c.id).both) {
    if (b.at.file !== h.at.file)
      edits.push(renameEdit('file-renamed', 'file', null, null, [b.at.file, h.at.file], b.at, h.at));
  }
  const inService = new Map<string, { gates: Ids; duties: Ids }>();
  const library = renumber(base.library, numbers);
  const vendors = library.vendors.map((vendor) => {
    const other = head.library.vendors.find((v) => v.id === vendor.id);
    if (other === undefined || other === vendor) return vendor;
    const renamed = renameVendor(vendor, other, inService);
    edits.push(...renamed.edits);
    return renamed.value;
  });
  const customer = base.customer === null ? null : renameCustomer(base.customer, inService, numbers);
  // Without a rename the base stays the very same object: what was worked out of it still holds.
  if (edits.length === 0) return { value: base, edits };
  return { value: { library: { ...library, vendors }, customer }, edits };
}
