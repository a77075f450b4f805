// What moved besides the rows: listed duties, clocks, findings.

import type { AssessedClock } from '../model/assessed-clock.ts';
import type { Assessment } from '../model/assessment.ts';
import type { ClockFact, MovedFact } from '../model/change-facts.ts';
import type { ConsequenceKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { type Finding, findingKinds } from '../model/finding.ts';
import { lazily } from '../model/lazily.ts';
import { askedOf, askSame, type ListedDuty } from '../model/listed-duty.ts';
import { unfolded } from '../model/unfolded.ts';
import { factKey } from './facts.ts';
import type { Moved } from './moved.ts';
import { timedMove } from './ranks.ts';

// What the catalog leaves with the customer comes and goes with the row, which says so itself: when the whole row becomes
// the customer's, nobody is told that a part of it need no longer be done.
const comesWithRow = ({ asked: { kind } }: ListedDuty) => kind === 'remains';

// So does what only joins the customer to a vendor's half, such as what its limits leave out.
function hasHalf({ determinations, rollups }: Assessment): (duty: ListedDuty) => boolean {
  const rows = new Map([...determinations, ...rollups].map((row) => [row.citation, row]));
  return ({ joins }) => {
    if (joins === undefined) return true;
    const places = rows.get(joins.citation)?.systems ?? [];
    return places.some((p) => p.system === joins.system && p.parties.includes('vendor'));
  };
}

/** A duty with the rows that list it. Rows may word it differently: one may require a choice that another does not. */
type Listed = ListedDuty & { readonly rows: Citation[]; readonly on: Map<Citation, ListedDuty> };

const asked = (duty: ListedDuty | undefined): MovedFact | null =>
  duty === undefined ? null : { kind: 'listed-duty', duty: askedOf(duty) };

const listed = new WeakMap<Assessment, ReadonlyMap<string, Listed>>();

/** Computed once for each assessment: the base is compared with many. */
export function listedDuties(assessment: Assessment): ReadonlyMap<string, Listed> {
  const known = listed.get(assessment) ?? listDuties(assessment);
  listed.set(assessment, known);
  return known;
}

function listDuties({ determinations, rollups }: Assessment): ReadonlyMap<string, Listed> {
  const byId = new Map<string, Listed>();
  for (const row of [...determinations, ...rollups]) {
    for (const duty of row.duties) {
      const held = byId.get(duty.id);
      if (held === undefined) byId.set(duty.id, { ...duty, rows: [row.citation], on: new Map([[row.citation, duty]]) });
      else {
        held.rows.push(row.citation);
        held.on.set(row.citation, duty);
      }
    }
  }
  return byId;
}

/** True if no row asks for it as any row did before. */
function isReworded(old: Listed, now: Listed): boolean {
  const was = [...old.on.values()];
  return ![...now.on.values()].some((duty) => was.some((before) => askSame(before, duty)));
}

/** A duty on both sides: the rows that newly ask for it, and those that no longer do. */
function onRows(id: string, old: Listed, now: Listed, sides: readonly [Assessment, Assessment]): readonly Moved[] {
  // A row that comes or goes as a whole is reported as a row.
  const rows = lazily(() => sides.map((a) => new Set([...a.determinations, ...a.rollups].map((row) => row.citation))));
  const stays = (citation: Citation) => rows().every((side) => side.has(citation));
  const of = (citation: Citation) => ({ citation, subject: id, rows: [citation], about: null, timed: false });
  const come = now.rows.filter((row) => !old.rows.includes(row) && stays(row));
  const gone = old.rows.filter((row) => !now.rows.includes(row) && stays(row));
  return [
    ...come.map((row): Moved => ({ ...of(row), kind: 'row-duty-gained', before: null, after: asked(now.on.get(row)) })),
    ...gone.map((row): Moved => ({ ...of(row), kind: 'row-duty-shed', before: asked(old.on.get(row)), after: null })),
  ];
}

export function movedDuties(
  [before, after]: readonly [Assessment, Assessment],
  [was, is]: readonly [ReadonlyMap<string, Listed>, ReadonlyMap<string, Listed>],
): Moved[] {
  const moved: Moved[] = [];
  const [hadHalf, hasHalfNow] = [hasHalf(before), hasHalf(after)];
  const say = (kind: ConsequenceKind, id: string, old: Listed | undefined, now: Listed | undefined) => {
    const rows = [...(old?.rows ?? []), ...(now?.rows ?? [])];
    const citation = now?.rows[0] ?? old?.rows[0] ?? null;
    moved.push({
      kind,
      citation,
      subject: id,
      before: asked(old),
      after: asked(now),
      rows,
      about: null,
      timed: false,
    });
  };
  for (const [id, duty] of is) {
    const old = was.get(id);
    if (old === undefined && !comesWithRow(duty) && hadHalf(duty)) say('duty-gained', id, old, duty);
    if (old !== undefined) moved.push(...onRows(id, old, duty, [before, after]));
    if (old !== undefined && isReworded(old, duty)) say('listed-duty-reworded', id, old, duty);
  }
  for (const [id, duty] of was)
    if (!is.has(id) && !comesWithRow(duty) && hasHalfNow(duty)) say('duty-shed', id, duty, undefined);
  return moved;
}

const clockId = (c: AssessedClock) => (c.system === null ? c.id : `${c.system}/${c.id}`);
// Stands in for a clock that the vendor does not state, which is the clock that gets reported.
const isPlaceholder = (c: AssessedClock) => c.vendor !== null && c.source === null;
/** @param titled whether to show its title, which for a notice of state law says whom to tell */
const clock = (
  { name, within, promptly, kind, from, effect }: AssessedClock,
  titled = name.kind === 'state',
): ClockFact => ({
  kind: 'assessed-clock',
  titled,
  name: titled || from === null ? name : null,
  within,
  promptly,
  promise: kind,
  from,
  effect,
});

const isSameName = (a: AssessedClock, b: AssessedClock) => JSON.stringify(a.name) === JSON.stringify(b.name);

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
      if (!isPlaceholder(c)) moved.push({ ...of(c), kind: came(c), subject: id, before: null, after: clock(c, false) });
    } else if (factKey(clock(old)) !== factKey(clock(c))) {
      moved.push({
        kind: `time-limit-${timedMove(old, c)}`,
        ...of(c),
        subject: id,
        before: isSameName(old, c) ? clock(old, false) : clock(old),
        after: isSameName(old, c) ? clock(c, false) : clock(c),
      });
    }
  }
  for (const [id, c] of was) {
    if (is.has(id) || isPlaceholder(c)) continue;
    const kind = opposite[came(c) as keyof typeof opposite];
    moved.push({ ...of(c), kind, subject: id, before: clock(c, false), after: null });
  }
  return moved;
}

/** Whether a finding would be about a row, or a task, that the customer's own answer turns off. */
function offIn(assessment: Assessment): (finding: Finding) => boolean {
  // Most comparisons move no finding and need no plan.
  const rows = lazily(() => new Set(assessment.plan.off.map((o) => o.citation)));
  const tasks = lazily(() => new Set(assessment.setAside.map((aside) => aside.key)));
  return ({ citation, system, subject }) =>
    (citation !== null && rows().has(citation)) || tasks().has(`${system}/${subject}`);
}

export function movedFindings(
  base: Assessment,
  head: Assessment,
  duties: readonly ReadonlyMap<string, Listed>[],
): Moved[] {
  const [before, after] = [base.findings, head.findings];
  // What one finding stands for is asked by it: nothing is raised or settled when it is asked by itself instead.
  const idsOf = (findings: readonly Finding[]) =>
    new Set(findings.flatMap((f) => [f, ...unfolded(f)]).map((f) => f.id));
  const [was, is] = [idsOf(before), idsOf(after)];
  const [wasOff, isOff] = [offIn(base), offIn(head)];
  const moved = (kind: ConsequenceKind, f: Finding): Moved => {
    // A finding on a duty depends on every row that imposes the duty.
    const listed = duties.flatMap((side) => side.get(`${f.system}/${f.subject}`)?.rows ?? []);
    const rows = f.citation === null || findingKinds[f.kind].ofRow === undefined ? null : [f.citation, ...listed];
    const act: MovedFact = { kind: 'finding', finding: f };
    const [from, to] = kind === 'finding-raised' || kind === 'finding-back' ? [null, act] : [act, null];
    const timed = findingKinds[f.kind].family === 'clock';
    return { kind, citation: f.citation, subject: f.id, before: from, after: to, rows, about: f.subject, timed };
  };
  // While the vendor is asked about a row, the question itself says that the row is the customer's. It replaces the finding
  // on the row, which was neither raised nor settled.
  const asks = (findings: readonly Finding[]) =>
    new Set(
      findings.flatMap(unfolded).flatMap((f) => (findingKinds[f.kind].instead === undefined ? [] : (f.citation ?? []))),
    );
  const asked = asks(before);
  const asking = asks(after);
  const stoodFor = (f: Finding, there: ReadonlySet<string>) =>
    f.citation !== null && findingKinds[f.kind].standsFor === true && there.has(f.citation);
  return [
    ...after
      .filter((f) => !was.has(f.id) && !stoodFor(f, asked))
      .map((f) => moved(wasOff(f) ? 'finding-back' : 'finding-raised', f)),
    ...before
      .filter((f) => !is.has(f.id) && !stoodFor(f, asking))
      .map((f) => moved(isOff(f) ? 'finding-off' : 'finding-settled', f)),
  ];
}
