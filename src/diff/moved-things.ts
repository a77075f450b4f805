// What moved beside the rows: listed duties, clocks, findings.

import type { AssessedClock, Assessment, ListedDuty } from '../model/assessment.ts';
import type { ConsequenceKind } from '../model/change-kinds.ts';
import { type Citation, compareText } from '../model/citation.ts';
import { describeTime } from '../model/clock.ts';
import type { Finding, FindingKind } from '../model/finding.ts';
import type { Moved } from './moved.ts';
import { timedMove } from './ranks.ts';

// What the catalog leaves with the customer comes and goes with the row, which says so itself: when the whole row becomes
// the customer's, nobody is told that a part of it need no longer be done.
const comesWithRow = (id: string) => id.endsWith('/remains');

// What a vendor's half leaves out comes and goes with that half: where the vendor is no party any more, nobody is told that
// its limits need no longer be covered.
const leftOutId = /^([^/]+)\/(.+)\/(?:offer|may|limits|hop)(?:-\d+)?$/;

function vendorActs({ determinations, rollups }: Assessment, system: string, citation: string): boolean {
  const row = [...determinations, ...rollups].find((r) => r.citation === citation);
  return row?.systems.some((p) => p.system === system && p.parties.includes('vendor')) === true;
}

/** The row of the system of which the vendor's half leaves something out; null for any other duty. */
function leftOutOf(id: string): { readonly system: string; readonly citation: string } | null {
  const [, system, citation] = leftOutId.exec(id) ?? [];
  return system === undefined || citation === undefined ? null : { system, citation };
}

type Listed = ListedDuty & { readonly rows: Citation[] };

export function listedDuties({ determinations, rollups }: Assessment): Map<string, Listed> {
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

/** Duties that came or went by themselves, and not with the half that leaves them. */
function alone(
  one: ReadonlyMap<string, Listed>,
  other: ReadonlyMap<string, Listed>,
  there: Assessment,
): readonly string[] {
  return [...one.keys()].filter((id) => {
    if (other.has(id) || comesWithRow(id)) return false;
    const left = leftOutOf(id);
    return left === null || vendorActs(there, left.system, left.citation);
  });
}

/** One thing that a half leaves out in the place of another, row by row: one duty in other words. */
function swaps(gone: readonly string[], came: readonly string[]): ReadonlyMap<string, string> {
  const place = (id: string) => (leftOutOf(id) === null ? null : id.slice(0, id.lastIndexOf('/')));
  const free = [...came].sort(compareText);
  const found = new Map<string, string>();
  for (const id of [...gone].sort(compareText)) {
    const at = free.findIndex((other) => place(id) !== null && place(other) === place(id));
    const [other] = at < 0 ? [] : free.splice(at, 1);
    if (other !== undefined) found.set(id, other);
  }
  return found;
}

export function movedDuties(
  was: ReadonlyMap<string, Listed>,
  is: ReadonlyMap<string, Listed>,
  before: Assessment,
  after: Assessment,
): Moved[] {
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
    if (old !== undefined && old.text !== duty.text) say('listed-duty-reworded', id, old, duty);
  }
  const [gone, came] = [alone(was, is, after), alone(is, was, before)];
  const swapped = swaps(gone, came);
  const replacing = new Set(swapped.values());
  for (const id of came) if (!replacing.has(id)) say('duty-gained', id, undefined, is.get(id));
  for (const id of gone) {
    const other = swapped.get(id);
    if (other === undefined) say('duty-shed', id, was.get(id), undefined);
    else say('listed-duty-reworded', other, was.get(id), is.get(other));
  }
  return moved;
}

const clockId = (c: AssessedClock) => (c.system === null ? c.id : `${c.system}/${c.id}`);
// Stands in the place of a clock that the vendor does not state: its coming and going is said of that clock.
const isPlaceholder = (c: AssessedClock) => c.vendor !== null && c.source === null;
const clockWords = (c: AssessedClock) =>
  `${describeTime(c)} from ${c.from}${c.arithmetic === null ? '' : `. ${c.arithmetic}`}`;

export function movedClocks(before: Assessment, after: Assessment): Moved[] {
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
      moved.push({
        kind: `time-limit-${timedMove(old, c)}`,
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

/** A more urgent finding on the same thing stands on the other side: the lesser one neither came nor went by itself. */
const isOutweighed = (f: Finding, others: readonly Finding[]) =>
  others.some(
    (o) => o.system === f.system && o.subject === f.subject && o.citation === f.citation && o.priority < f.priority,
  );

export function movedFindings(
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
  const raised = after.filter((f) => !was.has(f.id));
  const settled = before.filter((f) => !is.has(f.id));
  return [
    ...raised.filter((f) => !isOutweighed(f, settled)).map((f) => moved('finding-raised', f)),
    ...settled.filter((f) => !isOutweighed(f, raised)).map((f) => moved('finding-settled', f)),
  ];
}
