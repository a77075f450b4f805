// The rows that changed between two states, and the edits that changed them: what a log is made of.

import { compareCitations } from '../hipaa/citations/order.ts';
import type { AssessedClock } from '../model/assessed-clock.ts';
import type { Assessment, Determination } from '../model/assessment.ts';
import { type Beneath, beneathEach } from '../model/beneath.ts';
import type { Attribution, RowChange, State } from '../model/change.ts';
import type { Fact, RowOutcome } from '../model/change-facts.ts';
import { type CauseKind, causeKinds } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { askedOf } from '../model/listed-duty.ts';
import { vendorOf } from '../model/lookup.ts';
import { attribute, type Rows } from './attribute.ts';
import type { Edit } from './edit.ts';
import { editsBetween } from './edits.ts';
import { factKey } from './facts.ts';
import type { Moved } from './moved.ts';
import { clockFact, clocksOf } from './row-clocks.ts';
import { editsFor, type Subject } from './subject.ts';

const known = new WeakMap<Determination, RowOutcome>();

/** What of a row matters to the customer, without how it was reached. */
function outcomeOf(row: Determination): RowOutcome {
  const { disposition, reason, assurance, openQuestion, systems, duties } = row;
  const held = known.get(row);
  if (held !== undefined) return held;
  const outcome: RowOutcome = {
    kind: 'row',
    disposition,
    reason,
    assurance,
    openQuestion,
    places: systems.length < 2 ? [] : systems.map(({ system, use, parties }) => ({ system, use, parties })),
    duties: duties.map((duty) => ({ id: duty.id, ...askedOf(duty) })),
  };
  known.set(row, outcome);
  return outcome;
}

const outcomeIn = (rows: ReadonlyMap<Citation, Determination>, citation: Citation): RowOutcome | null => {
  const row = rows.get(citation);
  return row === undefined ? null : outcomeOf(row);
};

const rowsOf = (a: Assessment | null): ReadonlyMap<Citation, Determination> =>
  new Map([...(a?.determinations ?? []), ...(a?.rollups ?? [])].map((row) => [row.citation, row]));

export interface CustomerRows {
  readonly customer: string;
  readonly changes: readonly RowChange[];
}

/** One part of a change: the facts of both sides, and the edits that made it. */
interface Part {
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
  readonly edits: readonly Edit[];
  readonly attribution: Attribution;
}

const each = (edits: readonly Edit[]): Pick<Part, 'edits' | 'attribution'> => ({
  edits,
  attribution: edits.length > 1 ? 'each' : 'alone',
});

const listed = (fact: Fact | null): readonly Fact[] => (fact === null ? [] : [fact]);

/** A whole vendor or service that comes or goes. */
const wholes: ReadonlySet<CauseKind> = new Set(['vendor-added', 'vendor-removed', 'service-added', 'service-removed']);

/** The outcomes that moved, with their edits. */
function movedOutcomes(
  { base, head, edits, beneath }: Compared,
  subject: Subject,
  before: Assessment | null,
  after: Assessment | null,
): ReadonlyMap<Citation, Part> {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const movesTo = (other: Assessment | null, only: Rows): readonly Moved[] => {
    const now = rowsOf(other);
    const wanted = only ?? new Set([...was.keys(), ...now.keys()]);
    return [...wanted].flatMap((citation): Moved[] => {
      const [from, to] = [outcomeIn(was, citation), outcomeIn(now, citation)];
      if (factKey(from) === factKey(to)) return [];
      const rows = beneath.get(citation) ?? [citation];
      const moved = { kind: 'disposition-moved', citation, subject: null, rows, about: null, timed: false } as const;
      return [{ ...moved, before: from, after: to }];
    });
  };
  const moves = movesTo(after, null);
  const active = edits.filter(({ undo }) => undo !== null);
  // Rows that come or go all at once do so with their service.
  const own = new Set(subject.services.map(vendorOf));
  const services = active.filter(({ cause }) => wholes.has(cause.kind) && own.has(cause.vendor ?? ''));
  const reasons =
    before === null || after === null
      ? null
      : attribute({ base, head, edits: active, assess: subject.assess, movedTo: movesTo }, moves);
  return new Map(
    moves.flatMap(({ citation }, i): [Citation, Part][] => {
      if (citation === null) return [];
      const why = reasons?.[i] ?? each(services);
      return [[citation, { before: listed(outcomeIn(was, citation)), after: listed(outcomeIn(is, citation)), ...why }]];
    }),
  );
}

/** Is the edit in a service that the customer uses, or in one of its subcontractors? */
function concerns({ cause: { vendor, base, head } }: Edit, { services }: Subject): boolean {
  const path = (head ?? base)?.path ?? [];
  const own = services.some((address) => address.startsWith(`${vendor}/`));
  return !own || path[0] !== 'services' || services.some((address) => address === `${vendor}/${path[1]}`);
}

/** The statements that changed on each row. Nothing needs to be assessed for them. */
function movedStatements({ edits }: Compared, subject: Subject): ReadonlyMap<Citation, Part> {
  const found = new Map<Citation, Edit[]>();
  for (const edit of edits) {
    const { kind } = edit.cause;
    if (edit.clocks || causeKinds[kind] === 'editorial' || !concerns(edit, subject)) continue;
    for (const row of edit.rows ?? []) found.set(row, [...(found.get(row) ?? []), edit]);
  }
  const unique = (facts: readonly (Fact | null)[]) => [
    ...new Map(facts.flatMap((fact) => (fact === null ? [] : [[factKey(fact), fact] as const]))).values(),
  ];
  return new Map(
    [...found].map(([citation, near]): [Citation, Part] => {
      const before = unique(near.map(({ cause }) => cause.before));
      return [citation, { before, after: unique(near.map(({ cause }) => cause.after)), ...each(near) }];
    }),
  );
}

function movedClocks({ edits }: Compared, old: readonly AssessedClock[], now: readonly AssessedClock[]): Part | null {
  const keyOf = (clock: AssessedClock) => factKey(clockFact(clock));
  const only = (clocks: readonly AssessedClock[], others: readonly AssessedClock[]) =>
    clocks.filter((clock) => !others.some((other) => keyOf(other) === keyOf(clock)));
  const [gone, come] = [only(old, now), only(now, old)];
  const moved = new Set([...gone, ...come].map(({ id }) => id));
  if (moved.size === 0) return null;
  const timed = edits.filter((edit) => edit.clocks === true);
  const near = timed.filter(({ cause: { thing } }) => thing.kind === 'clock' && moved.has(thing.name));
  return {
    before: gone.map(clockFact),
    after: come.map(clockFact),
    ...each(near.length > 0 ? near : timed.length > 0 ? timed : edits.filter((edit) => edit.rows === null)),
  };
}

interface Compared {
  readonly base: State;
  readonly head: State;
  readonly edits: readonly Edit[];
  readonly beneath: Beneath;
}

function rowChange(citation: Citation, parts: readonly Part[]): RowChange {
  const edits = [...new Set(parts.flatMap((part) => part.edits))];
  const [one, other] = parts;
  return {
    citation,
    before: parts.flatMap((part) => part.before),
    after: parts.flatMap((part) => part.after),
    because: edits.map(({ cause: { kind, thing } }) => ({ kind, thing })),
    attribution: one !== undefined && other === undefined ? one.attribution : each(edits).attribution,
  };
}

function changesFor(compared: Compared, subject: Subject): readonly RowChange[] {
  const statements = movedStatements(compared, subject);
  // If every edit is inert no row moves, and nothing needs to be assessed.
  const active = compared.edits.some(({ undo }) => undo !== null);
  const [before, after] = active ? [subject.assess(compared.base), subject.assess(compared.head)] : [null, null];
  const [old, now] = [clocksOf(before), clocksOf(after)];
  const outcomes = active ? movedOutcomes(compared, subject, before, after) : new Map<Citation, Part>();
  // When a whole service comes or goes, its rows already say so.
  const whole = active && (before === null || after === null);
  const citations = [...new Set([...outcomes.keys(), ...statements.keys(), ...old.keys(), ...now.keys()])];
  return citations.sort(compareCitations).flatMap((citation): RowChange[] => {
    const row = outcomes.get(citation) ?? (whole ? null : (statements.get(citation) ?? null));
    const clocks =
      whole && row !== null ? null : movedClocks(compared, old.get(citation) ?? [], now.get(citation) ?? []);
    const parts = [row, clocks].filter((part) => part !== null);
    return parts.length === 0 ? [] : [rowChange(citation, parts)];
  });
}

/** Where one side has no library, every row comes or goes. */
function wholeChanges(base: State | null, head: State | null, subject: Subject): readonly RowChange[] {
  const side = base ?? head;
  const assessment = side === null ? null : subject.assess(side);
  const rows = new Map<Citation, readonly Fact[]>();
  for (const [citation, row] of rowsOf(assessment)) rows.set(citation, [outcomeOf(row)]);
  for (const [citation, clocks] of clocksOf(assessment))
    if (!rows.has(citation)) rows.set(citation, clocks.map(clockFact));
  return [...rows].map(([citation, facts]): RowChange => {
    const [before, after] = base === null ? [[], facts] : [facts, []];
    return { citation, before, after, because: [], attribution: 'alone' };
  });
}

export interface RowChanges {
  readonly rows: readonly CustomerRows[];
  /** Old and new ids of vendors and addresses of services. */
  readonly renamed: readonly (readonly [before: string, after: string])[];
}

/**
 * Every row of every customer whose outcome, statements or clocks changed, in legal order.
 * @param base null where there was no library
 */
export function rowChanges(
  base: State | null,
  head: State | null,
  subjects: readonly Subject[],
  asOf?: string,
): RowChanges {
  const of = (subject: Subject, changes: readonly RowChange[]): CustomerRows[] =>
    changes.length === 0 ? [] : [{ customer: subject.id, changes }];
  if (base === null || head === null)
    return { rows: subjects.flatMap((s) => of(s, wholeChanges(base, head, s))), renamed: [] };
  const { base: aligned, edits, addresses } = editsBetween(base, head, asOf);
  const beneath = beneathEach(head.library.provisions);
  const rows = subjects.flatMap((subject) => {
    const near = editsFor(subject, edits, [aligned.library, head.library]);
    return near.length === 0 ? [] : of(subject, changesFor({ base: aligned, head, edits: near, beneath }, subject));
  });
  return { rows, renamed: [...addresses] };
}
