// What moved for one customer between two assessments: rows, places, duties, questions, clocks, findings.

import type { AssessedClock, Assessment, Determination, ListedDuty, PlaceOutcome } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { Consequence } from '../model/change.ts';
import type { ConsequenceKind } from '../model/change-kinds.ts';
import { type Citation, compareCitations, compareText } from '../model/citation.ts';
import { describeWithin } from '../model/clock.ts';
import { grades } from '../model/grade.ts';
import { type Disposition, dispositionOf } from '../model/parties.ts';
import { clockMove } from './ranks.ts';

/** A consequence before its impact and its causes are known. */
export type Moved = Pick<Consequence, 'kind' | 'citation' | 'subject' | 'before' | 'after'>;

/** What makes two of them the same one: the thing that moved, not which way. */
export function sameThing(a: Moved): string {
  return [familyOf(a.kind), a.citation ?? '', a.subject ?? ''].join('\0');
}

const familyOf = (kind: ConsequenceKind): string => kind.slice(0, kind.lastIndexOf('-'));

// How much of a row is the customer's. What does not bind it is least; an unanswered question is the customer's too.
const burden: Readonly<Record<Disposition, number>> = {
  'not-applicable': 0,
  'vendor-direct': 0,
  inherited: 1,
  shared: 2,
  customer: 3,
  unaddressed: 3,
};

type Way = 'worsened' | 'improved' | 'moved';

function wayOf(before: Disposition, after: Disposition): Way {
  if (burden[after] === burden[before]) return 'moved';
  return burden[after] > burden[before] ? 'worsened' : 'improved';
}

const placeName = (p: PlaceOutcome) => (p.use === null ? p.system : `${p.system}/${p.use}`);

function movedPlaces(citation: Citation, before: Determination, after: Determination): Moved[] {
  const was = new Map(before.systems.map((p) => [placeName(p), p]));
  return after.systems.flatMap((place): Moved[] => {
    const old = was.get(placeName(place));
    if (old === undefined || old.parties.join() === place.parties.join()) return [];
    const way = wayOf(dispositionOf(old.parties), dispositionOf(place.parties));
    const [from, to] = [old.parties.join(' + ') || 'nothing', place.parties.join(' + ') || 'nothing'];
    return [{ kind: `place-${way}`, citation, subject: placeName(place), before: from, after: to }];
  });
}

const words = (row: Determination) => `${row.disposition} (${row.reason})`;

function movedRow(before: Determination, after: Determination, provision: Provision | undefined): Moved[] {
  const { citation } = after;
  const moved: Moved[] = [];
  const say = (kind: ConsequenceKind, was: string | null, is: string | null, subject: string | null = null) =>
    moved.push({ kind, citation, subject, before: was, after: is });
  if (before.disposition !== after.disposition) {
    const way = wayOf(before.disposition, after.disposition);
    if (provision?.contractTerm && way !== 'moved')
      say(way === 'worsened' ? 'contract-element-lost' : 'contract-element-gained', words(before), words(after));
    else say(`disposition-${way}`, words(before), words(after));
  } else {
    const places = movedPlaces(citation, before, after);
    moved.push(...places);
    if (places.length === 0 && before.reason !== after.reason) say('reason-changed', before.reason, after.reason);
    if (before.assurance !== null && after.assurance !== null && before.assurance !== after.assurance) {
      const weaker = grades.indexOf(after.assurance) > grades.indexOf(before.assurance);
      say(weaker ? 'assurance-weakened' : 'assurance-strengthened', before.assurance, after.assurance);
    }
  }
  if (before.openQuestion !== after.openQuestion)
    say(after.openQuestion ? 'question-opened' : 'question-closed', null, null);
  return moved;
}

const outOfScope = (row: Determination) => burden[row.disposition] === 0;

function movedRows(before: Assessment, after: Assessment, provisions: ReadonlyMap<Citation, Provision>): Moved[] {
  const was = new Map(before.determinations.map((row) => [row.citation, row]));
  const is = new Set(after.determinations.map((row) => row.citation));
  const came = after.determinations.flatMap((row): Moved[] => {
    const old = was.get(row.citation);
    if (old !== undefined) return old === row ? [] : movedRow(old, row, provisions.get(row.citation));
    if (outOfScope(row)) return [];
    return [{ kind: 'row-added', citation: row.citation, subject: null, before: null, after: words(row) }];
  });
  const went = before.determinations.flatMap((row): Moved[] =>
    is.has(row.citation) || outOfScope(row)
      ? []
      : [{ kind: 'row-removed', citation: row.citation, subject: null, before: words(row), after: null }],
  );
  const above = new Map(before.rollups.map((row) => [row.citation, row]));
  const rollups = after.rollups.flatMap((row): Moved[] => {
    const old = above.get(row.citation);
    if (old === undefined || old.disposition === row.disposition) return [];
    return [{ kind: 'rollup-moved', citation: row.citation, subject: null, before: words(old), after: words(row) }];
  });
  return [...came, ...went, ...rollups];
}

// What the catalog leaves with the customer comes and goes with the row, which says so itself: when the whole row becomes
// the customer's, nobody is told that a part of it need no longer be done.
const comesWithRow = (id: string) => id.endsWith('/remains');

function listedDuties({ determinations, rollups }: Assessment): Map<string, ListedDuty & { row: Citation }> {
  const byId = new Map<string, ListedDuty & { row: Citation }>();
  for (const row of [...determinations, ...rollups])
    for (const duty of row.duties) if (!byId.has(duty.id)) byId.set(duty.id, { ...duty, row: row.citation });
  return byId;
}

function movedDuties(before: Assessment, after: Assessment): Moved[] {
  const was = listedDuties(before);
  const is = listedDuties(after);
  const moved: Moved[] = [];
  for (const [id, duty] of is) {
    const old = was.get(id);
    if (old === undefined && comesWithRow(id)) continue;
    if (old === undefined)
      moved.push({ kind: 'duty-gained', citation: duty.row, subject: id, before: null, after: duty.text });
    else if (old.text !== duty.text)
      moved.push({ kind: 'listed-duty-reworded', citation: duty.row, subject: id, before: old.text, after: duty.text });
  }
  for (const [id, duty] of was)
    if (!is.has(id) && !comesWithRow(id))
      moved.push({ kind: 'duty-shed', citation: duty.row, subject: id, before: duty.text, after: null });
  return moved;
}

const clockId = (c: AssessedClock) => [c.system, c.vendor, c.id].filter((part) => part !== null).join('/');
const clockWords = (c: AssessedClock) =>
  `${describeWithin(c.within)} from ${c.from}${c.arithmetic === null ? '' : `. ${c.arithmetic}`}`;

function movedClocks(before: Assessment, after: Assessment): Moved[] {
  const was = new Map(before.clocks.map((c) => [clockId(c), c]));
  const is = new Map(after.clocks.map((c) => [clockId(c), c]));
  const about = (c: AssessedClock) => c.about as Citation | null;
  const came = (c: AssessedClock): ConsequenceKind =>
    c.vendor !== null && (c.direction === 'to-customer' || c.direction === 'by-vendor')
      ? 'time-limit-improved'
      : 'time-limit-worsened';
  const opposite = {
    'time-limit-improved': 'time-limit-worsened',
    'time-limit-worsened': 'time-limit-improved',
  } as const;
  const moved: Moved[] = [];
  for (const [id, c] of is) {
    const old = was.get(id);
    if (old === undefined)
      moved.push({ kind: came(c), citation: about(c), subject: id, before: null, after: clockWords(c) });
    else if (clockWords(old) !== clockWords(c)) {
      const way = old.direction === c.direction ? clockMove(c.direction, old.within, c.within) : 'changed';
      moved.push({
        kind: `time-limit-${way}`,
        citation: about(c),
        subject: id,
        before: clockWords(old),
        after: clockWords(c),
      });
    }
  }
  for (const [id, c] of was) {
    if (is.has(id)) continue;
    const kind = opposite[came(c) as keyof typeof opposite];
    moved.push({ kind, citation: about(c), subject: id, before: clockWords(c), after: null });
  }
  return moved;
}

function movedFindings(before: Assessment, after: Assessment): Moved[] {
  const was = new Set(before.findings.map((f) => f.id));
  const is = new Set(after.findings.map((f) => f.id));
  return [
    ...after.findings
      .filter((f) => !was.has(f.id))
      .map((f): Moved => ({ kind: 'finding-raised', citation: f.citation, subject: f.id, before: null, after: f.do })),
    ...before.findings
      .filter((f) => !is.has(f.id))
      .map((f): Moved => ({ kind: 'finding-settled', citation: f.citation, subject: f.id, before: f.do, after: null })),
  ];
}

const families = ['disposition', 'contract-element', 'row', 'place', 'reason', 'assurance', 'question', 'rollup'];
const rankOf = (m: Moved) => {
  const family = families.indexOf(familyOf(m.kind));
  return family < 0 ? families.length : family;
};

/**
 * Everything that moved, in legal order within rows, then duties, clocks and findings.
 * @param provisions of both sides, for what a row asks
 */
export function consequencesBetween(
  before: Assessment,
  after: Assessment,
  provisions: ReadonlyMap<Citation, Provision>,
): readonly Moved[] {
  const rows = movedRows(before, after, provisions).sort(
    (a, b) =>
      compareCitations(a.citation ?? ('' as Citation), b.citation ?? ('' as Citation)) ||
      rankOf(a) - rankOf(b) ||
      compareText(a.subject ?? '', b.subject ?? ''),
  );
  const bySubject = (a: Moved, b: Moved) => compareText(a.subject ?? '', b.subject ?? '');
  return [
    ...rows,
    ...movedDuties(before, after).sort(bySubject),
    ...movedClocks(before, after).sort(bySubject),
    ...movedFindings(before, after).sort(bySubject),
  ];
}
