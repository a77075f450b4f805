// What of a vendor's documents bears on a provision without deciding it: so that "the documents say nothing" is said only
// where it is so (domain, section 5).

import type { Bearing } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import { asCitation, type Citation } from '../model/citation.ts';
import { describeWithin } from '../model/clock.ts';
import type { Grade } from '../model/grade.ts';
import type { Clock, Pointer, Service, Vendor } from '../model/vendor.ts';
import { vendorHalf } from './vendor-half.ts';
import { cite, gradeFor, type ServiceFacts, type World } from './world.ts';

/** Rows by what their citation begins with: 164.524, 164.524(c), 164.524(c)(1). The law stays the same from customer to customer. */
const beginnings = new WeakMap<readonly Provision[], ReadonlyMap<string, readonly Citation[]>>();

function wholesOf(citation: string): readonly string[] {
  const cuts = [...citation.matchAll(/\(/g)].map(({ index }) => index);
  return [...cuts.map((at) => citation.slice(0, at)), citation];
}

function rowsByBeginning({ obligations, rollups }: World): ReadonlyMap<string, readonly Citation[]> {
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

/** The rows that a text about one provision touches: its own, those beneath it, and the row that it is a paragraph of. */
function touchedBy(world: World, about: string): readonly Citation[] {
  const citation = asCitation(about);
  if (citation === null) return [];
  const rows = rowsByBeginning(world);
  const holding = wholesOf(citation).flatMap((whole) => (rows.get(whole) ?? []).filter((row) => row === whole));
  return [...new Set([...holding, ...(rows.get(citation) ?? []), ...(world.below.get(citation) ?? [])])];
}

const worthOf = (facts: ServiceFacts, source: Pointer): Grade => {
  const document = facts.documents.get(source.document);
  return document?.supplied === true ? gradeFor(facts, { source, grade: document.grade }) : 'unverified';
};

/** A clock in a sentence; what starts it only where that is said. */
function timeOf({ title, within, from }: Clock, titleOf: (document: string) => string): string {
  const time = within.kind === 'unstated' ? 'no time is stated' : describeWithin(within, titleOf);
  return `${title}: ${time}${/not stated/.test(from) && !/\(/.test(from) ? ', nor what starts it' : `, from ${from}`}.`;
}

type About = Bearing & { readonly about: readonly string[] };

/** Everything of a service's and its vendor's words that names a provision and is no statement on it. */
function allOf(facts: ServiceFacts): readonly About[] {
  const { vendor, service, unsigned } = facts;
  const whose = (source: Pointer | null, kind: Bearing['kind']) =>
    unsigned !== null && (kind === 'contract-term' || source?.document === unsigned)
      ? 'The form of the vendor, which is not the agreement that you signed: '
      : '';
  const said = (kind: Bearing['kind'], about: readonly string[], text: string, source: Pointer | null): About => ({
    kind,
    about,
    text: `${whose(source, kind)}${text}`,
    source: source === null ? null : cite(facts, source),
    grade: source === null ? null : worthOf(facts, source),
  });
  return [
    ...vendor.undertakings.map((u) => said('undertaking', u.about, u.text, u.source)),
    ...service.clocks.map((c) =>
      said(
        'clock',
        c.about === null ? [] : [c.about],
        timeOf(c, (id) => facts.documents.get(id)?.title ?? id),
        c.source,
      ),
    ),
    ...(vendor.contract?.terms ?? []).map((t) => said('contract-term', [t.citation], t.text, t.source)),
    ...service.recommendations.map((r) => {
      const weakens = r.weakens === null ? '' : ` It weakens protection. ${r.weakens}`;
      return said('recommendation', r.about, `Recommended, not asked: ${r.text}${weakens}`, r.source);
    }),
    ...vendor.notes.map((n) => said('note', n.about, n.text, n.source)),
  ];
}

/** A vendor's verdict on a standard or heading is about more than the row: it bears on what hangs there, and gives it nothing. */
function fromAbove(world: World, facts: ServiceFacts, found: Map<Citation, Bearing[]>): void {
  for (const c of facts.service.claims) {
    if (c.says === '') continue;
    const text = `On ${c.text}: its own verdict is "${c.says}".`;
    const bearing: Bearing = { kind: 'claim', text, source: cite(facts, c.source), grade: 'asserted' };
    const beneath = c.citations.flatMap((citation) => world.below.get(citation) ?? []);
    for (const row of new Set([...beneath, ...c.bearsOn])) push(found, row, bearing);
  }
}

/** What a reply says in words alone, and what the documents said before a reply settled it. */
function fromReplies(facts: ServiceFacts): ReadonlyMap<Citation, Bearing[]> {
  const found = new Map<Citation, Bearing[]>();
  for (const { asked, settled, says, on, source, grade } of facts.replies) {
    if (asked.kind !== 'row' || settled !== null) continue;
    const text = `${facts.vendor.name} answered on ${on}: "${says}"`;
    push(found, asked.citation, { kind: 'reply', text, source: `profile: ${source ?? 'replies'}`, grade });
  }
  for (const [citation, statements] of facts.outranked) {
    for (const s of statements) {
      const parts = [...vendorHalf(s), ...s.duties.flatMap((id) => facts.duties.get(id)?.text ?? [])];
      const text = `Before its reply its documents said: ${parts.join(' ')}`;
      push(found, citation, { kind: 'reply', text, source: cite(facts, s.source), grade: s.grade });
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

// The words of a vendor are the same from customer to customer, and in most of the states that are compared.
const stated = new WeakMap<Service, Stated>();

function statedBy(world: World, facts: ServiceFacts): Stated['found'] {
  const { service, vendor, unsigned } = facts;
  const law = world.obligations;
  const held = stated.get(service);
  if (held?.vendor === vendor && held.unsigned === unsigned && held.law === law) return held.found;
  const found = new Map<Citation, Bearing[]>();
  for (const { about, ...bearing } of allOf(facts)) {
    for (const row of new Set(about.flatMap((text) => touchedBy(world, text)))) push(found, row, bearing);
  }
  fromAbove(world, facts, found);
  stated.set(service, { vendor, unsigned, law, found });
  return found;
}

/** What bears on one provision: replies first, then the words of the service and its vendor, in the order of the mapping. */
export function bearingOn(world: World, facts: ServiceFacts, citation: Citation): readonly Bearing[] {
  const known = statedBy(world, facts).get(citation) ?? nothing;
  const replied = world.memo.replied.get(facts) ?? fromReplies(facts);
  world.memo.replied.set(facts, replied);
  const told = replied.get(citation);
  return told === undefined ? known : [...told, ...known];
}
