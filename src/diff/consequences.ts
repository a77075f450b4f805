// What moved for one customer between two assessments: rows, places, duties, questions, clocks, findings.

import type { AssessedClock, Assessment, Determination, ListedDuty, PlaceOutcome } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { Consequence } from '../model/change.ts';
import type { ConsequenceKind } from '../model/change-kinds.ts';
import { type Citation, compareCitations, compareText } from '../model/citation.ts';
import { describeWithin } from '../model/clock.ts';
import type { Finding, FindingKind } from '../model/finding.ts';
import { grades } from '../model/grade.ts';
import { type Disposition, dispositionOf } from '../model/parties.ts';
import { clockMove } from './ranks.ts';
import type { Reach } from './reach.ts';

/** A consequence before its impact and its causes are known. */
export interface Moved extends Pick<Consequence, 'kind' | 'citation' | 'subject' | 'before' | 'after'> {
  /** Rows that it hangs on; null where it hangs on none. */
  readonly rows: readonly Citation[] | null;
  /** The clock, conflict or other thing that it speaks of, by its id. */
  readonly about: string | null;
  /** It is a time limit, or a finding on one. */
  readonly timed: boolean;
}

/** What makes two of them the same one: the thing that moved, not which way. */
export function sameThing(a: Moved): string {
  // A duty is the same one on whatever row it is listed first.
  const row = isDuty(a.kind) ? '' : (a.citation ?? '');
  return [familyOf(a.kind), row, a.subject ?? ''].join('\0');
}

const isDuty = (kind: ConsequenceKind) => kind.startsWith('duty-') || kind === 'listed-duty-reworded';

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

const ofRow = (citation: Citation) => ({ citation, rows: [citation], about: null, timed: false });

function movedPlaces(citation: Citation, before: Determination, after: Determination): Moved[] {
  const was = new Map(before.systems.map((p) => [placeName(p), p]));
  return after.systems.flatMap((place): Moved[] => {
    const old = was.get(placeName(place));
    if (old === undefined || old.parties.join() === place.parties.join()) return [];
    const way = wayOf(dispositionOf(old.parties), dispositionOf(place.parties));
    const [from, to] = [old.parties.join(' + ') || 'nothing', place.parties.join(' + ') || 'nothing'];
    return [{ ...ofRow(citation), kind: `place-${way}`, subject: placeName(place), before: from, after: to }];
  });
}

const words = (row: Determination) => `${row.disposition} (${row.reason})`;

function movedRow(before: Determination, after: Determination, provision: Provision | undefined): Moved[] {
  const { citation } = after;
  const moved: Moved[] = [];
  const say = (kind: ConsequenceKind, was: string | null, is: string | null, subject: string | null = null) =>
    moved.push({ ...ofRow(citation), kind, subject, before: was, after: is });
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

function movedRows(
  before: Assessment,
  after: Assessment,
  provisions: ReadonlyMap<Citation, Provision>,
  reach: Reach,
): Moved[] {
  const was = new Map(before.determinations.map((row) => [row.citation, row]));
  const is = new Set(after.determinations.map((row) => row.citation));
  const came = after.determinations.flatMap((row): Moved[] => {
    const old = was.get(row.citation);
    if (old !== undefined) return old === row ? [] : movedRow(old, row, provisions.get(row.citation));
    if (outOfScope(row)) return [];
    return [{ ...ofRow(row.citation), kind: 'row-added', subject: null, before: null, after: words(row) }];
  });
  const went = before.determinations.flatMap((row): Moved[] =>
    is.has(row.citation) || outOfScope(row)
      ? []
      : [{ ...ofRow(row.citation), kind: 'row-removed', subject: null, before: words(row), after: null }],
  );
  const above = new Map(before.rollups.map((row) => [row.citation, row]));
  const rollups = after.rollups.flatMap((row): Moved[] => {
    const old = above.get(row.citation);
    if (old === undefined || old.disposition === row.disposition) return [];
    const { citation } = row;
    const rows = reach.get(citation) ?? null;
    return [
      {
        kind: 'rollup-moved',
        citation,
        subject: null,
        before: words(old),
        after: words(row),
        rows,
        about: null,
        timed: false,
      },
    ];
  });
  return [...came, ...went, ...rollups];
}

// What the catalog leaves with the customer comes and goes with the row, which says so itself: when the whole row becomes
// the customer's, nobody is told that a part of it need no longer be done.
const comesWithRow = (id: string) => id.endsWith('/remains');

type Listed = ListedDuty & { readonly rows: Citation[] };

function listedDuties({ determinations, rollups }: Assessment): Map<string, Listed> {
  const byId = new Map<string, Listed>();
  for (const row of [...determinations, ...rollups]) {
    for (const duty of row.duties) {
      const held = byId.get(duty.id);
      if (held === undefined) byId.set(duty.id, { ...duty, rows: [row.citation] });
      else held.rows.push(row.citation);
    }
  }
  return byId;
}

function movedDuties(was: ReadonlyMap<string, Listed>, is: ReadonlyMap<string, Listed>): Moved[] {
  const moved: Moved[] = [];
  const say = (kind: ConsequenceKind, id: string, old: Listed | undefined, now: Listed | undefined) => {
    const rows = [...(old?.rows ?? []), ...(now?.rows ?? [])];
    const citation = now?.rows[0] ?? old?.rows[0] ?? null;
    moved.push({
      kind,
      citation,
      subject: id,
      before: old?.text ?? null,
      after: now?.text ?? null,
      rows,
      about: null,
      timed: false,
    });
  };
  for (const [id, duty] of is) {
    const old = was.get(id);
    if (old === undefined && !comesWithRow(id)) say('duty-gained', id, old, duty);
    if (old !== undefined && old.text !== duty.text) say('listed-duty-reworded', id, old, duty);
  }
  for (const [id, duty] of was) if (!is.has(id) && !comesWithRow(id)) say('duty-shed', id, duty, undefined);
  return moved;
}

const clockId = (c: AssessedClock) => (c.system === null ? c.id : `${c.system}/${c.id}`);
// Stands in the place of a clock that the vendor does not state: its coming and going is said of that clock.
const isPlaceholder = (c: AssessedClock) => c.vendor !== null && c.source === null;
const clockWords = (c: AssessedClock) =>
  `${describeWithin(c.within)} from ${c.from}${c.arithmetic === null ? '' : `. ${c.arithmetic}`}`;

function movedClocks(before: Assessment, after: Assessment): Moved[] {
  const was = new Map(before.clocks.map((c) => [clockId(c), c]));
  const is = new Map(after.clocks.map((c) => [clockId(c), c]));
  const of = (c: AssessedClock) => ({ citation: c.about as Citation | null, rows: null, about: c.id, timed: true });
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
    if (old === undefined) {
      if (!isPlaceholder(c)) moved.push({ ...of(c), kind: came(c), subject: id, before: null, after: clockWords(c) });
    } else if (clockWords(old) !== clockWords(c)) {
      const way = old.direction === c.direction ? clockMove(c.direction, old.within, c.within) : 'changed';
      moved.push({
        kind: `time-limit-${way}`,
        ...of(c),
        subject: id,
        before: clockWords(old),
        after: clockWords(c),
      });
    }
  }
  for (const [id, c] of was) {
    if (is.has(id) || isPlaceholder(c)) continue;
    const kind = opposite[came(c) as keyof typeof opposite];
    moved.push({ ...of(c), kind, subject: id, before: clockWords(c), after: null });
  }
  return moved;
}

// What is found on a row itself. Other findings cite the provision that they rest on, and hang on something else.
const ofRows: ReadonlySet<FindingKind> = new Set([
  'asked-first-unmet',
  'obligation-unmet',
  'addressable-undecided',
  'evidence-missing',
  'evidence-expired',
  'duty-unanswered',
  'unaddressed',
]);

function movedFindings(
  { findings: before }: Assessment,
  { findings: after }: Assessment,
  duties: readonly ReadonlyMap<string, Listed>[],
): Moved[] {
  const was = new Set(before.map((f) => f.id));
  const is = new Set(after.map((f) => f.id));
  const moved = (kind: 'finding-raised' | 'finding-settled', f: Finding): Moved => {
    // A finding on a duty hangs on every row that imposes the duty.
    const listed = duties.flatMap((side) => side.get(`${f.system}/${f.subject}`)?.rows ?? []);
    const rows = f.citation === null || !ofRows.has(f.kind) ? null : [f.citation, ...listed];
    const [from, to] = kind === 'finding-raised' ? [null, f.do] : [f.do, null];
    const timed = f.kind.startsWith('clock-');
    return { kind, citation: f.citation, subject: f.id, before: from, after: to, rows, about: f.subject, timed };
  };
  return [
    ...after.filter((f) => !was.has(f.id)).map((f) => moved('finding-raised', f)),
    ...before.filter((f) => !is.has(f.id)).map((f) => moved('finding-settled', f)),
  ];
}

const families = ['disposition', 'contract-element', 'row', 'place', 'reason', 'assurance', 'question', 'rollup'];
const others = ['duty', 'listed-duty', 'time-limit', 'finding'];
const rankOf = (m: Moved) => {
  const family = familyOf(m.kind);
  return families.includes(family) ? families.indexOf(family) : families.length + others.indexOf(family);
};

/**
 * Everything that moved, in no order.
 * @param provisions of both sides, for what a row asks
 * @param reach what lies below each standard
 */
export function movesBetween(
  before: Assessment,
  after: Assessment,
  provisions: ReadonlyMap<Citation, Provision>,
  reach: Reach,
): readonly Moved[] {
  const [was, is] = [listedDuties(before), listedDuties(after)];
  return [
    ...movedRows(before, after, provisions, reach),
    ...movedDuties(was, is),
    ...movedClocks(before, after),
    ...movedFindings(before, after, [was, is]),
  ];
}

/** Legal order within rows, then duties, clocks and findings. */
export function compareMoves(a: Moved, b: Moved): number {
  const [x, y] = [rankOf(a), rankOf(b)];
  const row = (rank: number) => rank < families.length;
  if (row(x) !== row(y)) return row(x) ? -1 : 1;
  if (!row(x)) return x - y || compareText(a.subject ?? '', b.subject ?? '');
  const cited = compareCitations(a.citation ?? ('' as Citation), b.citation ?? ('' as Citation));
  return cited || x - y || compareText(a.subject ?? '', b.subject ?? '');
}
