// Links files beside a mapping: a user's own documents, contradictions, notes, rulings and replies join those of the vendor,
// each with its own place. What the mapping itself says stays.

import type { Document } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareCitations } from '../hipaa/citations/order.ts';
import { compareText } from '../model/compare-text.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { type Reply, saidBeside } from '../model/reply.ts';
import type { SourceRef } from '../model/source-tree.ts';
import type { Ruling, Service, Vendor } from '../model/vendor.ts';
import type { BesideDocument } from '../schema/beside-document.ts';
import type { OwnThing } from '../words/diagnostics/law.ts';
import { linkVendorRulings } from './link-assignments.ts';
import { readReply } from './link-replies.ts';
import { linkConflicts, linkDocuments, linkNotes } from './link-vendor.ts';
import { type Reporter, reporterFor } from './reporter.ts';
import { gradeOf, readPointer } from './vendor-scope.ts';

/** One file beside a mapping. */
interface Own {
  readonly data: BesideDocument;
  readonly r: Reporter;
}

/** What is there, and what the files add to it, sorted by name. Reports what would be there twice. */
function joined<T extends { readonly at: SourceRef }>(
  thing: OwnThing,
  nameOf: (item: T) => string,
  there: readonly T[],
  own: readonly Own[],
  read: (one: Own) => readonly T[],
): readonly T[] {
  const all = [...there];
  for (const one of own) {
    for (const item of read(one)) {
      const name = nameOf(item);
      const other = all.find((held) => nameOf(held) === name);
      if (other === undefined) all.push(item);
      else one.r.report({ says: 'beside-duplicate', thing, name, file: other.at.file }, item.at.path, 'key');
    }
  }
  return all.sort((a, b) => compareText(nameOf(a), nameOf(b)));
}

const idOf = ({ id }: { readonly id: string }) => id;

function withRulings(service: Service, own: readonly Own[], index: CitationIndex): Service {
  const citationOf = ({ citation }: Ruling) => citation;
  const rulings = joined('ruling', citationOf, [], own, ({ data, r }) =>
    linkVendorRulings({ r, index }, data.services?.[service.id] ?? {}, ['services', service.id]),
  );
  if (rulings.length === 0) return service;
  // One's own ruling outranks that of the mapping.
  const left = service.rulings.filter((ruling) => rulings.every((one) => one.citation !== ruling.citation));
  return { ...service, rulings: [...left, ...rulings].sort((a, b) => compareCitations(a.citation, b.citation)) };
}

/** The vendor with all but the replies, which may answer questions about the vendors behind it. */
function withOwn(vendor: Vendor, own: readonly Own[], index: CitationIndex): Vendor {
  const documents = joined('document', idOf, vendor.documents, own, ({ data, r }) => linkDocuments(data, r));
  const byId = new Map(documents.map((d) => [d.id, d]));
  const scopeOf = (r: Reporter) => ({ r, index, documents: byId });
  for (const { data, r } of own)
    for (const id of Object.keys(data.services ?? {}))
      r.known(id, 'service', vendor.services, ['services', id], 'key', vendor.id);
  return {
    ...vendor,
    documents,
    conflicts: joined('conflict', idOf, vendor.conflicts, own, ({ data, r }) => linkConflicts(data, scopeOf(r))),
    notes: [...vendor.notes, ...own.flatMap(({ data, r }) => linkNotes(data, scopeOf(r)))],
    services: vendor.services.map((service) => withRulings(service, own, index)),
    beside: own.map(({ r }) => r.at([])),
  };
}

function repliesIn({ data, r }: Own, vendor: Vendor, library: Library): readonly Reply[] {
  const documents = new Map(vendor.documents.map((d) => [d.id, d]));
  return (data.replies ?? []).flatMap((entry, i): readonly Reply[] => {
    const path = ['replies', String(i)];
    if (!r.known(entry.to, 'service', vendor.services, [...path, 'to'], 'value', vendor.id)) return [];
    const said = readReply(entry, library, `${vendor.id}/${entry.to}`, path, r);
    const source = entry.source === undefined ? null : readPointer({ r, documents }, entry.source, [...path, 'source']);
    if (said === null) return [];
    return [
      {
        ...said,
        source: entry.source ?? null,
        cited: source ?? saidBeside('library', r.file),
        presence: 'not-looked-for',
        grade: source === null ? 'asserted' : gradeOf({ documents }, source, entry.grade),
      },
    ];
  });
}

/** The vendors of a library with what stands beside their mappings. */
export function linkBeside(
  documents: readonly Document<BesideDocument>[],
  library: Library,
  index: CitationIndex,
): Checked<readonly Vendor[]> {
  const files = [...documents].sort((a, b) => compareText(a.file.path, b.file.path));
  const own = files.map((document): Own => ({ data: document.data, r: reporterFor(document) }));
  for (const { data, r } of own) {
    const vendor = data.beside;
    const path = `mappings/${vendor}.yaml`;
    if (r.file === path && library.vendors.every(({ id }) => id !== vendor))
      r.report({ says: 'reference-unknown/replaced', vendor, path }, ['beside'], 'value');
    else r.known(vendor, 'mapped', library.vendors, ['beside']);
  }
  const besideOf = ({ id }: Vendor) => own.filter(({ data }) => data.beside === id);
  const linked = library.vendors.map((vendor) => {
    const beside = besideOf(vendor);
    return beside.length === 0 ? vendor : withOwn(vendor, beside, index);
  });
  const whole = { ...library, vendors: linked };
  const value = linked.map((vendor) => {
    const replies = besideOf(vendor).flatMap((one) => repliesIn(one, vendor, whole));
    return replies.length === 0 ? vendor : { ...vendor, replies };
  });
  return { value, diagnostics: own.flatMap(({ r }) => r.diagnostics) };
}
