// Links documents to a Library: catalogs first, then vendors, then checks across vendors.

import { type Document, diagnosticAt } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareText } from '../model/compare-text.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import {
  type Checked,
  codeOf,
  compareDiagnostics,
  type Diagnostic,
  diagnostic,
  startOfFile,
} from '../model/diagnostic.ts';
import type { InquiryList } from '../model/inquiry.ts';
import type { Library } from '../model/library.ts';
import { nearTo } from '../model/nearest.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { Service, Upstream, Vendor } from '../model/vendor.ts';
import type { BesideDocument } from '../schema/beside-document.ts';
import type { CatalogDocument } from '../schema/catalog-document.ts';
import type { CrosswalkDocument } from '../schema/crosswalk-document.ts';
import type { IndexDocument } from '../schema/index-document.ts';
import type { InquiriesDocument } from '../schema/inquiries-document.ts';
import type { MappingDocument } from '../schema/mapping-document.ts';
import type { OverlayDocument } from '../schema/overlay-document.ts';
import type { ProgramDocument } from '../schema/program-document.ts';
import type { Shaped } from '../schema/validate.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import type { NameKind } from '../words/diagnostics/names.ts';
import { citationsOf } from './citations-of.ts';
import { linkBeside } from './link-beside.ts';
import { linkCatalogs } from './link-catalogs.ts';
import { linkCrosswalk } from './link-crosswalk.ts';
import { linkInquiries } from './link-inquiries.ts';
import { type ListKind, linkLists, shippedFirst } from './link-lists.ts';
import { linkOverlays } from './link-overlay.ts';
import { linkParagraphs } from './link-paragraphs.ts';
import { linkPrograms, namesInPrograms } from './link-program.ts';
import { linkVendor } from './link-vendor.ts';
import { reporterFor } from './reporter.ts';

type Mapped = { readonly vendor: Vendor; readonly document: Document<MappingDocument> };

/** Names in an upstream's `use` must exist in the upstream's mapping. */
function checkUse(m: Mapped, { id, use }: Upstream, target: Service): readonly Diagnostic[] {
  const r = reporterFor(m.document);
  const one = (name: string | null) => (name === null ? [] : [name]);
  type Check = readonly [
    key: string,
    kind: NameKind,
    names: readonly string[],
    known: readonly { readonly id: string }[],
  ];
  const checks: readonly Check[] = [
    ['variant', 'variant', one(use.variant), target.variants],
    ['plan', 'plan', one(use.plan), target.plans],
    ['features', 'feature', use.features, target.features],
    ['data-classes', 'data-class', use.dataClasses, target.dataClasses],
    ['settings', 'setting', Object.keys(use.settings), target.settings],
    ['gates', 'gate', use.gates ?? [], target.gates],
  ];
  for (const [key, kind, names, known] of checks)
    for (const name of names) r.known(name, kind, known, ['upstreams', id, 'use', key], 'value', target.address);
  return r.diagnostics;
}

/** Maximum length of a chain of vendors. */
const maxTiers = 50;

/** Maximum number of paths from one vendor: two upstreams per tier double them with each tier. */
const maxWays = 2000;

/** Checks upstreams that have a mapping: the service must exist, and chains must not be cyclic or too deep. */
function checkUpstreams(mapped: readonly Mapped[]): readonly Diagnostic[] {
  const services = new Map<string, Service>();
  for (const { vendor } of mapped) for (const s of vendor.services) services.set(s.address, s);
  const byVendor = new Map(mapped.map((m) => [m.vendor.id, m]));
  const diagnostics: Diagnostic[] = [];
  const at = (m: Mapped, upstream: string, fault: Fault) =>
    diagnostics.push(diagnosticAt(m.document, ['upstreams', upstream, 'service'], 'value', fault));

  const state = new Map<string, 'open' | 'done'>();
  // Number of tiers from a vendor down, including itself.
  const tiers = new Map<string, number>();
  // Number of paths from a vendor down.
  const ways = new Map<string, number>();
  const tooDeep = (m: Mapped, upstream: string, fault: Fault) => {
    if (!diagnostics.some((d) => codeOf(d) === 'upstream-depth')) at(m, upstream, fault);
  };
  const visit = (m: Mapped, trail: readonly string[]): void => {
    state.set(m.vendor.id, 'open');
    let beneath = 0;
    let down = 0;
    for (const upstream of m.vendor.upstreams) {
      if (upstream.service === null) continue;
      const target = services.get(upstream.service);
      if (target === undefined) {
        const { service } = upstream;
        at(m, upstream.id, { says: 'reference-unknown/service', service, near: nearTo(service, services.keys()) });
        continue;
      }
      diagnostics.push(...checkUse(m, upstream, target));
      const next = byVendor.get(target.vendor);
      if (next === undefined) continue;
      const chain = [...trail, m.vendor.id];
      if (state.get(target.vendor) === 'open') {
        const vendors = [...chain.slice(chain.indexOf(target.vendor)), target.vendor];
        at(m, upstream.id, { says: 'upstream-cycle', vendors });
        continue;
      }
      if (state.get(target.vendor) === undefined && chain.length <= maxTiers) visit(next, chain);
      beneath = Math.max(beneath, tiers.get(target.vendor) ?? 1);
      down = Math.min(maxWays + 1, down + 1 + (ways.get(target.vendor) ?? 0));
      if (chain.length + beneath > maxTiers) tooDeep(m, upstream.id, { says: 'upstream-depth', most: maxTiers });
      else if (down > maxWays)
        tooDeep(m, upstream.id, { says: 'upstream-depth/ways', vendor: m.vendor.id, most: maxWays });
    }
    ways.set(m.vendor.id, down);
    tiers.set(m.vendor.id, 1 + beneath);
    state.set(m.vendor.id, 'done');
  };
  for (const m of mapped) if (state.get(m.vendor.id) === undefined) visit(m, []);
  return diagnostics;
}

interface LinkedLaw {
  readonly value: Pick<Library, 'catalogs' | 'provisions' | 'paragraphs' | 'program'>;
  readonly diagnostics: readonly Diagnostic[];
  readonly index: CitationIndex;
  readonly vendors: WeakMap<Document, ReturnType<typeof linkVendor>>;
  readonly inquiries: ListKind<InquiriesDocument, InquiryList>;
  readonly crosswalks: ListKind<CrosswalkDocument, Crosswalk>;
}

type LawDocuments = Pick<LibraryDocuments, 'catalogs' | 'indexes' | 'programs'>;

function linkLaw(documents: LawDocuments): LinkedLaw {
  const catalogs = linkCatalogs(documents.catalogs, namesInPrograms(documents.programs));
  const paragraphs = linkParagraphs(documents.indexes);
  const law = { ...catalogs.value, paragraphs: paragraphs.value };
  const index = citationsOf(law);
  const program = linkPrograms(documents.programs, index);
  return {
    value: { ...law, program: program.value },
    diagnostics: [...catalogs.diagnostics, ...paragraphs.diagnostics, ...program.diagnostics],
    index,
    vendors: new WeakMap(),
    inquiries: { key: 'inquiries', link: linkInquiries, held: new WeakMap() },
    crosswalks: { key: 'crosswalk', link: linkCrosswalk, held: new WeakMap() },
  };
}

/** Cache for linking versions of one library: same documents, same objects. Keeps the last two sets of catalogs. */
export interface LinkMemory {
  overlays?: {
    readonly documents: readonly Document<OverlayDocument>[];
    readonly linked: Checked<readonly StateClock[]>;
  };
  laws: readonly { readonly documents: LawDocuments; readonly law: LinkedLaw }[];
}

function overlaysOf(
  documents: readonly Document<OverlayDocument>[],
  memory: LinkMemory,
): Checked<readonly StateClock[]> {
  const held = memory.overlays;
  if (held !== undefined && isSameList(held.documents, documents)) return held.linked;
  const linked = linkOverlays(documents);
  memory.overlays = { documents, linked };
  return linked;
}

const isSameList = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((item, i) => item === b[i]);

function lawOf(documents: LawDocuments, memory: LinkMemory): LinkedLaw {
  const held = memory.laws.find(
    (known) =>
      isSameList(known.documents.catalogs, documents.catalogs) &&
      isSameList(known.documents.indexes, documents.indexes) &&
      isSameList(known.documents.programs, documents.programs),
  );
  const law = held?.law ?? linkLaw(documents);
  if (held === undefined) memory.laws = [{ documents, law }, ...memory.laws].slice(0, 2);
  return law;
}

interface LibraryDocuments {
  readonly catalogs: readonly Document<CatalogDocument>[];
  readonly indexes: readonly Document<IndexDocument>[];
  readonly programs: readonly Document<ProgramDocument>[];
  readonly mappings: readonly Document<MappingDocument>[];
  readonly besides: readonly Document<BesideDocument>[];
  readonly overlays: readonly Document<OverlayDocument>[];
  readonly inquiries: readonly Document<InquiriesDocument>[];
  readonly crosswalks: readonly Document<CrosswalkDocument>[];
}

function linkLibrary(documents: LibraryDocuments, memory: LinkMemory): Checked<Library> {
  const law = lawOf(documents, memory);
  const diagnostics: Diagnostic[] = [...law.diagnostics];
  const mapped: Mapped[] = [];
  for (const document of shippedFirst(documents.mappings)) {
    const linked = law.vendors.get(document) ?? linkVendor(document, law.index);
    law.vendors.set(document, linked);
    for (const d of linked.diagnostics) diagnostics.push(d);
    const other = mapped.find((m) => m.vendor.id === linked.value.id);
    if (other === undefined) {
      mapped.push({ vendor: linked.value, document });
      continue;
    }
    const { file } = other.document;
    const replaces = file.shipped && !document.file.shipped ? file.path : null;
    const fault = { says: 'vendor-duplicate', vendor: linked.value.id, file: file.label, replaces } as const;
    diagnostics.push(diagnosticAt(document, ['vendor'], 'value', fault));
  }
  mapped.sort((a, b) => compareText(a.vendor.id, b.vendor.id));
  for (const d of checkUpstreams(mapped)) diagnostics.push(d);
  if (law.value.provisions.length === 0)
    diagnostics.push(diagnostic({ says: 'library-empty' }, '(library)', startOfFile));
  const inquiries = linkLists(law.inquiries, documents.inquiries, law.index);
  const crosswalks = linkLists(law.crosswalks, documents.crosswalks, law.index);
  for (const d of [...inquiries.diagnostics, ...crosswalks.diagnostics]) diagnostics.push(d);
  const overlays = overlaysOf(documents.overlays, memory);
  for (const d of overlays.diagnostics) diagnostics.push(d);
  const library: Library = {
    ...law.value,
    stateClocks: overlays.value,
    inquiries: inquiries.value,
    crosswalks: crosswalks.value,
    vendors: mapped.map((m) => m.vendor),
  };
  const vendors = linkBeside(documents.besides, library, law.index);
  for (const d of vendors.diagnostics) diagnostics.push(d);
  return { value: { ...library, vendors: vendors.value }, diagnostics: diagnostics.sort(compareDiagnostics) };
}

/** Links validated documents; ignores profiles and policies. Do not use the library if a diagnostic is an error. */
export function linkShaped(shaped: readonly Shaped[], memory: LinkMemory = { laws: [] }): Checked<Library> {
  const documents = {
    catalogs: shaped.flatMap((s) => (s.kind === 'catalog' ? [s.document] : [])),
    indexes: shaped.flatMap((s) => (s.kind === 'index' ? [s.document] : [])),
    programs: shaped.flatMap((s) => (s.kind === 'program' ? [s.document] : [])),
    mappings: shaped.flatMap((s) => (s.kind === 'mapping' ? [s.document] : [])),
    besides: shaped.flatMap((s) => (s.kind === 'beside' ? [s.document] : [])),
    overlays: shaped.flatMap((s) => (s.kind === 'overlay' ? [s.document] : [])),
    inquiries: shaped.flatMap((s) => (s.kind === 'inquiries' ? [s.document] : [])),
    crosswalks: shaped.flatMap((s) => (s.kind === 'crosswalk' ? [s.document] : [])),
  };
  return linkLibrary(documents, memory);
}
