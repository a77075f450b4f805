// A vendor without the texts that a copy must withhold. Rebuilt key by key for the reason in withhold-service.ts.

import { needsNoAgreement } from '../../model/agreement.ts';
import type { Conflict, Contract, RequestProcess, Undertaking } from '../../model/promises.ts';
import type { SourceRef } from '../../model/source-tree.ts';
import { isBeside, type Pointer, type SourceDocument, type Upstream, type Vendor } from '../../model/vendor.ts';
import { conflictOnUnnamed, noteOnUnnamed, there, withheldWords } from '../../words/withheld.ts';
import type { Screen } from './screen.ts';
import { conditionOfAny, nowhere, thereIf, withholdService } from './withhold-service.ts';

function document(d: SourceDocument, s: Screen): SourceDocument {
  const from = s.above({ document: d.id, clause: null });
  if (from === null) return { ...d, note: s.note(d.note) };
  return {
    id: s.documents(d.id),
    title: withheldWords.document(from),
    version: null,
    date: null,
    retrieved: null,
    changed: null,
    url: null,
    earlier: [],
    supplied: d.supplied,
    grade: d.grade,
    audience: d.audience,
    note: null,
    retired: [],
    at: nowhere(d.at),
  };
}

/** The service and use of another vendor, in the ids of this copy; given by the caller. */
export type Behind = Pick<Upstream, 'service' | 'use'>;

function upstream(u: Upstream, s: Screen, behind: Behind): Upstream {
  const from = s.above(u.source);
  const when = conditionOfAny(u.when, s, from);
  if (from === null) return { ...u, ...behind, when, note: s.note(u.note) };
  // The wording of a ground decides whether it counts; a ground that does not count must not start to.
  const stands = u.phi === 'no' || needsNoAgreement(u);
  return {
    service: behind.service,
    use: behind.use,
    when,
    id: s.upstreams(u.id),
    name: withheldWords.party(from),
    phi: u.phi,
    baa: u.baa,
    ground: stands ? thereIf(u.ground) : null,
    purpose: there,
    source: s.pointer(u.source),
    note: null,
    at: nowhere(u.at),
  };
}

function contract(c: Contract, s: Screen): Contract {
  return {
    document: s.documents(c.document),
    source: s.pointer(c.source),
    terms: c.terms.map((t) => {
      const from = s.above(t.source);
      if (from === null) return { ...t, weakness: t.weakness === null ? null : (s.note(t.weakness) ?? there) };
      const { citation, grade } = t;
      const text = withheldWords.statement(from);
      const source = s.pointer(t.source);
      return { citation, text, source, grade, weakness: thereIf(t.weakness), at: nowhere(t.at) };
    }),
    at: c.at,
  };
}

function undertaking(u: Undertaking, s: Screen): Undertaking {
  const from = s.above(u.source);
  if (from === null) return { ...u, note: s.note(u.note) };
  const text = withheldWords.statement(from);
  return { id: s.undertakings(u.id), text, about: [], source: s.pointer(u.source), note: null, at: nowhere(u.at) };
}

function request(r: RequestProcess, s: Screen): RequestProcess {
  const from = s.above(r.source);
  if (from === null) return r;
  return {
    id: s.requests(r.id),
    title: withheldWords.request(from),
    steps: [],
    conditions: [],
    approver: null,
    contact: null,
    states: [],
    source: s.pointer(r.source),
    at: nowhere(r.at),
  };
}

// Shown even where one side is withheld: the reader must know that the visible side is not reliable.
function conflict(c: Conflict, s: Screen): Conflict {
  const [from] = c.between.flatMap((p) => s.above(p) ?? []);
  if (from === undefined) return s.note(c.text) === null ? { ...c, text: conflictOnUnnamed } : c;
  const between = c.between.map(s.pointer);
  return { id: s.conflicts(c.id), text: withheldWords.conflict(from), between, at: nowhere(c.at) };
}

/** The same thing with every text in it changed; where it stands in a file is no text. */
function everyText<T>(thing: T, change: (text: string) => string, cut: Set<string>): T {
  if (typeof thing === 'string') {
    const told = change(thing);
    if (told !== thing) cut.add(told);
    return told as T;
  }
  if (Array.isArray(thing)) return thing.map((one) => everyText(one, change, cut)) as T;
  if (typeof thing !== 'object' || thing === null) return thing;
  const keys = Object.entries(thing).map(([key, one]) => [key, key === 'at' ? one : everyText(one, change, cut)]);
  const changed: { readonly id?: string; readonly title?: string; readonly name?: string } = Object.fromEntries(keys);
  const { id, title = '', name = '' } = changed;
  if (id !== undefined && (cut.has(title) || cut.has(name))) cut.add(id);
  return changed as T;
}

type Sources = readonly (Pointer | null)[];

/** The vendor as a copy may show it. Its id and name stay, because it was requested by name. */
export function withholdVendor(vendor: Vendor, s: Screen, behind: (upstream: Upstream) => Behind): Vendor {
  // What stands beside the mapping is no word of the vendor and moves no row, but for a ruling: it is left out, not counted.
  const kept = <T extends { readonly at: SourceRef }>(things: readonly T[], sourcesOf: (thing: T) => Sources) =>
    things.filter((t) => !isBeside(vendor, t.at) || sourcesOf(t).every((source) => s.above(source, t.at) === null));
  const shown: Vendor = {
    id: vendor.id,
    name: vendor.name,
    customers: vendor.customers,
    documents: kept(vendor.documents, ({ id }) => [{ document: id, clause: null }]).map((d) => document(d, s)),
    upstreams: vendor.upstreams.map((u) => upstream(u, s, behind(u))),
    contract: vendor.contract === null ? null : contract(vendor.contract, s),
    undertakings: vendor.undertakings.map((u) => undertaking(u, s)),
    requests: vendor.requests.map((r) => request(r, s)),
    conflicts: kept(vendor.conflicts, ({ between }) => between).map((c) => conflict(c, s)),
    notes: kept(vendor.notes, ({ source }) => [source]).map((n) => {
      const from = s.above(n.source, n.at);
      if (from !== null) return { ...n, text: withheldWords.note(from), source: n.source && s.pointer(n.source) };
      return s.note(n.text) === null ? { ...n, text: noteOnUnnamed } : n;
    }),
    services: vendor.services.map((service) => withholdService(service, s)),
    replies: vendor.replies.filter((r) => s.above(null, r.at) === null),
    beside: vendor.beside.filter((at) => s.above(null, at) === null),
    at: vendor.at,
  };
  return s.text === null ? shown : everyText(shown, s.text, s.cut);
}
