// Finds what in a vendor's documents bears on a provision without deciding it, so that "not addressed" is true.

import type { Bearing } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import { asCitation, type Citation } from '../model/citation.ts';
import type { StatedSpan } from '../model/clock.ts';
import type { Grade } from '../model/grade.ts';
import { vendorHalf } from '../model/provided.ts';
import type { Pointer, Service, Vendor } from '../model/vendor.ts';
import { type AssessmentContext, cite, gradeFor, type ServiceFacts } from './context.ts';

/** Rows by prefix of their citation: 164.524, 164.524(c), 164.524(c)(1). Cached per catalog. */
const beginnings = new WeakMap<readonly Provision[], ReadonlyMap<string, readonly Citation[]>>();

function wholesOf(citation: string): readonly string[] {
  const cuts = [...citation.matchAll(/\(/g)].map(({ index }) => index);
  return [...cuts.map((at) => citation.slice(0, at)), citation];
}

function rowsByBeginning({ obligations, rollups }: AssessmentContext): ReadonlyMap<string, readonly Citation[]> {
  const held = beginnings.get(obligations);
  if (held !== undefined) return held;
  const rows = new Map<string, Citation[]>();
  for (const { citation } of [...obligations, ...rollups]) {
    for (const whole of wholesOf(citation)) {
      const within = rows.get(whole);
      if (within === undefined) rows.set(whole, [citation]);
      else within.push(citation);
    }
  }
  beginnings.set(obligations, rows);
  return rows;
}

/** Rows that a text about a provision concerns: the provision, rows under it, and the row that includes it. */
function touchedBy(context: AssessmentContext, about: string): readonly Citation[] {
  const citation = asCitation(about);
  if (citation === null) return [];
  const rows = rowsByBeginning(context);
  const holding = wholesOf(citation).flatMap((whole) => (rows.get(whole) ?? []).filter((row) => row === whole));
  return [...new Set([...holding, ...(rows.get(citation) ?? []), ...(context.below.get(citation) ?? [])])];
}

const worthOf = (facts: ServiceFacts, source: Pointer): Grade => {
  const document = facts.documents.get(source.document);
  return document?.supplied === true ? gradeFor(facts, { source, grade: document.grade }) : 'unverified';
};

/** What is said, about which citations. */
interface About {
  readonly about: readonly string[];
  readonly bearing: Bearing;
}

/** Everything from a service and its vendor that cites a provision but is not a statement. */
function allOf(facts: ServiceFacts): readonly About[] {
  const { vendor, service, unsigned } = facts;
  const at = (source: Pointer | null, term = false) => ({
    source: source === null ? null : cite(facts, source),
    grade: source === null ? null : worthOf(facts, source),
    unsigned: unsigned !== null && (term || source?.document === unsigned),
  });
  const called = (within: StatedSpan): StatedSpan =>
    within.kind === 'stated-elsewhere'
      ? { ...within, document: facts.documents.get(within.document)?.title ?? within.document }
      : within;
  return [
    ...vendor.undertakings.map(
      ({ about, text, source }): About => ({ about, bearing: { kind: 'undertaking', text, ...at(source) } }),
    ),
    ...service.clocks.flatMap(({ about, title, from, within, source }): readonly About[] =>
      about === null
        ? []
        : [{ about: [about], bearing: { kind: 'clock', title, from, within: called(within), ...at(source) } }],
    ),
    ...(vendor.contract?.terms ?? []).map(
      ({ citation, text, weakness, source }): About => ({
        about: [citation],
        bearing: { kind: 'contract-term', text, weakness, ...at(source, true) },
      }),
    ),
    ...service.recommendations.map(
      ({ about, text, weakens, source }): About => ({
        about,
        bearing: { kind: 'recommendation', text, weakens, ...at(source) },
      }),
    ),
    ...vendor.notes.map(
      ({ about, text, source }): About => ({ about, bearing: { kind: 'note', text, ...at(source) } }),
    ),
  ];
}

/** A vendor's verdict on a standard or heading also bears on the rows under it, without settling them. */
function fromAbove(context: AssessmentContext, facts: ServiceFacts, found: Map<Citation, Bearing[]>): void {
  for (const c of facts.service.claims) {
    if (c.says === '') continue;
    const { text, says } = c;
    const at = { source: cite(facts, c.source), grade: 'asserted', unsigned: false } as const;
    const bearing: Bearing = { kind: 'claim', text, says, ...at };
    const beneath = c.citations.flatMap((citation) => context.below.get(citation) ?? []);
    for (const row of new Set([...beneath, ...c.bearsOn])) push(found, row, bearing);
  }
}

/** Free-text replies, and what the documents said before a reply replaced it. */
function fromReplies(facts: ServiceFacts): ReadonlyMap<Citation, Bearing[]> {
  const found = new Map<Citation, Bearing[]>();
  for (const { asked, settled, says, on, cited, grade } of facts.replies) {
    if (asked.kind !== 'row' || settled !== null) continue;
    const at = { source: cite(facts, cited), grade, unsigned: false };
    push(found, asked.citation, { kind: 'reply', vendor: facts.vendor.name, on, says, ...at });
  }
  for (const [citation, statements] of facts.outranked) {
    for (const s of statements) {
      const duties = s.duties.flatMap((id) => facts.duties.get(id)?.text ?? []);
      const at = { source: cite(facts, s.source), grade: s.grade, unsigned: false };
      push(found, citation, { kind: 'before-reply', provides: vendorHalf(s), duties, ...at });
    }
  }
  return found;
}

function push(found: Map<Citation, Bearing[]>, row: Citation, bearing: Bearing): void {
  const held = found.get(row);
  if (held === undefined) found.set(row, [bearing]);
  else held.push(bearing);
}

const nothing: readonly Bearing[] = [];

interface Stated {
  readonly vendor: Vendor;
  readonly unsigned: string | null;
  readonly law: readonly Provision[];
  readonly found: ReadonlyMap<Citation, readonly Bearing[]>;
}

// Cached per service: the same for all customers, and in most versions that are compared.
const stated = new WeakMap<Service, Stated>();

function statedBy(context: AssessmentContext, facts: ServiceFacts): Stated['found'] {
  const { service, vendor, unsigned } = facts;
  const law = context.obligations;
  const held = stated.get(service);
  if (held?.vendor === vendor && held.unsigned === unsigned && held.law === law) return held.found;
  const found = new Map<Citation, Bearing[]>();
  for (const { about, bearing } of allOf(facts)) {
    for (const row of new Set(about.flatMap((text) => touchedBy(context, text)))) push(found, row, bearing);
  }
  fromAbove(context, facts, found);
  stated.set(service, { vendor, unsigned, law, found });
  return found;
}

/** What bears on one provision: replies first, then the service and its vendor, in mapping order. */
export function bearingOn(context: AssessmentContext, facts: ServiceFacts, citation: Citation): readonly Bearing[] {
  const known = statedBy(context, facts).get(citation) ?? nothing;
  const replied = context.memo.replied.get(facts) ?? fromReplies(facts);
  context.memo.replied.set(facts, replied);
  const told = replied.get(citation);
  return told === undefined ? known : [...told, ...known];
}
