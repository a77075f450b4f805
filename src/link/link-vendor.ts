// Links one mapping: the vendor's documents, upstreams, contract, and other data, then its services.

import type { Document } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareCitations } from '../hipaa/citations/order.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Conflict, Contract, Note } from '../model/promises.ts';
import type { Service, SourceDocument, Upstream, Vendor } from '../model/vendor.ts';
import type { MappingDocument } from '../schema/mapping-document.ts';
import { linkService } from './link-service.ts';
import { type Reporter, reporterFor } from './reporter.ts';
import { sortedEntries } from './sorted-entries.ts';
import {
  gradeOf,
  type Names,
  readAbout,
  readCitationKeys,
  readCondition,
  readPointer,
  type VendorScope,
} from './vendor-scope.ts';

export function linkDocuments(
  data: Partial<Pick<MappingDocument, 'documents'>>,
  r: Reporter,
): readonly SourceDocument[] {
  return sortedEntries(data.documents).map(([id, d]) => ({
    id,
    title: d.title,
    version: d.version ?? null,
    date: d.date ?? null,
    retrieved: d.retrieved ?? null,
    changed: d.changed ?? null,
    url: d.url ?? null,
    earlier: (d.earlier ?? []).map(({ version = null, date = null, note }) => ({ version, date, note })),
    supplied: d.supplied ?? true,
    grade: d.grade,
    audience: d.audience,
    note: d.note ?? null,
    retired: sortedEntries(d.retired).map(([clause, note]) => ({ clause, note })),
    at: r.at(['documents', id]),
  }));
}

/** What a customer can choose in any of the services. */
const allNames = (services: readonly Service[]): Names => ({
  variants: services.flatMap((s) => s.variants),
  plans: services.flatMap((s) => s.plans),
  features: services.flatMap((s) => s.features),
  groups: services.flatMap((s) => s.groups),
  dataClasses: services.flatMap((s) => s.dataClasses),
  settings: services.flatMap((s) => s.settings),
});

function linkUpstreams(data: MappingDocument, scope: VendorScope, services: readonly Service[]): readonly Upstream[] {
  const names = allNames(services);
  return sortedEntries(data.upstreams).map(([id, u]) => {
    const path = ['upstreams', id];
    if (u.baa === 'not-needed' && u.ground === undefined && u.phi !== 'no')
      scope.r.warn({ says: 'upstream-ground', upstream: id }, path, 'key');
    return {
      id,
      name: u.name ?? id,
      phi: u.phi,
      baa: u.baa,
      ground: u.ground ?? null,
      purpose: u.for,
      source: readPointer(scope, u.source, [...path, 'source']),
      service: u.service ?? null,
      use: {
        variant: u.use?.variant ?? null,
        plan: u.use?.plan ?? null,
        features: u.use?.features ?? [],
        dataClasses: u.use?.['data-classes'] ?? [],
        settings: u.use?.settings ?? {},
        ...(u.use?.gates === undefined ? {} : { gates: u.use.gates }),
        phiFree: [],
        unstated: [],
      },
      when: readCondition(scope, u.when, names, [...path, 'when']),
      note: u.note ?? null,
      at: scope.r.at(path),
    };
  });
}

function linkContract(data: MappingDocument, scope: VendorScope): Contract | null {
  const contract = data.contract;
  if (contract === undefined) return null;
  scope.r.known(contract.document, 'document', scope.documents.keys(), ['contract', 'document']);
  const entries = contract.terms ?? {};
  const path = ['contract', 'terms'];
  const terms = [...readCitationKeys(scope, Object.keys(entries), path)].flatMap(([citation, text]) => {
    const term = entries[text];
    if (term === undefined) return [];
    if (scope.index.provisions.get(citation)?.contractTerm !== true) {
      const asked = (scope.index.standing(citation)?.rows ?? []).filter(
        (c) => scope.index.provisions.get(c)?.contractTerm,
      );
      scope.r.report({ says: 'contract-term', text, asked }, [...path, text], 'key');
    }
    const source = readPointer(scope, term.source, [...path, text, 'source']);
    const grade = gradeOf(scope, source, term.grade);
    const at = scope.r.at([...path, text]);
    return [{ citation, text: term.says, source, grade, weakness: term.weakness ?? null, at }];
  });
  return {
    document: contract.document,
    source: readPointer(scope, contract.source, ['contract', 'source']),
    terms: terms.sort((a, b) => compareCitations(a.citation, b.citation)),
    at: scope.r.at(['contract']),
  };
}

type Scope = Pick<VendorScope, 'r' | 'index' | 'documents'>;

export const linkConflicts = ({ conflicts }: Pick<MappingDocument, 'conflicts'>, scope: Scope): readonly Conflict[] =>
  sortedEntries(conflicts).map(([id, c]) => ({
    id,
    text: c.says,
    between: c.between.map((p, i) => readPointer(scope, p, ['conflicts', id, 'between', String(i)])),
    at: scope.r.at(['conflicts', id]),
  }));

export const linkNotes = ({ notes }: Pick<MappingDocument, 'notes'>, scope: Scope): readonly Note[] =>
  (notes ?? []).map((n, i) => ({
    text: n.text,
    about: readAbout(scope, n.about, ['notes', String(i), 'about']),
    source: n.source === undefined ? null : readPointer(scope, n.source, ['notes', String(i), 'source']),
    at: scope.r.at(['notes']),
  }));

/** Services of other vendors are resolved later, when all vendors are known. */
export function linkVendor(
  document: Document<MappingDocument>,
  index: CitationIndex,
): { value: Vendor; diagnostics: readonly Diagnostic[] } {
  const r = reporterFor(document);
  const data = document.data;
  const documents = linkDocuments(data, r);
  const scope: VendorScope = {
    data,
    r,
    index,
    documents: new Map(documents.map((d) => [d.id, d])),
    upstreams: new Set(Object.keys(data.upstreams ?? {})),
    judged: document.file.compiled !== undefined,
  };
  const services = sortedEntries(data.services).map(([id, s]) =>
    linkService(scope, data.vendor, id, s, ['services', id]),
  );
  const value: Vendor = {
    id: data.vendor,
    name: data.name,
    customers: data.customers ?? 'covered-entity',
    documents,
    upstreams: linkUpstreams(data, scope, services),
    contract: linkContract(data, scope),
    undertakings: sortedEntries(data.undertakings).map(([id, u]) => {
      const source = readPointer(scope, u.source, ['undertakings', id, 'source']);
      const about = readAbout(scope, u.about, ['undertakings', id, 'about']);
      return { id, text: u.says, about, source, note: u.note ?? null, at: r.at(['undertakings', id]) };
    }),
    requests: sortedEntries(data.requests).map(([id, q]) => ({
      id,
      title: q.title,
      steps: q.steps ?? [],
      conditions: q.conditions ?? [],
      approver: q.approver ?? null,
      contact: q.contact ?? null,
      states: q.states ?? [],
      source: readPointer(scope, q.source, ['requests', id, 'source']),
      at: r.at(['requests', id]),
    })),
    conflicts: linkConflicts(data, scope),
    notes: linkNotes(data, scope),
    services,
    replies: [],
    beside: [],
    at: r.at([]),
  };
  return { value, diagnostics: r.diagnostics };
}
