// The outcome of single rows, before and after one commit, and the edits that changed it: what a log is made of.

import { breachNotice, isBreachNotice } from '../hipaa/breach-notice.ts';
import { compareCitations } from '../hipaa/citations/order.ts';
import type { AssessedClock } from '../model/assessed-clock.ts';
import type { Assessment, Determination } from '../model/assessment.ts';
import type { Attribution, RowChange, State } from '../model/change.ts';
import { causeKinds } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { askedKey } from '../model/listed-duty.ts';
import { clockFrom, clockTitle, describeWithin } from '../words/clocks.ts';
import { attribute, type Rows } from './attribute.ts';
import type { Edit } from './edit.ts';
import { editsBetween } from './edits.ts';
import type { Moved } from './moved.ts';
import { type Reach, reachOf } from './reach.ts';
import { editsFor, type Subject } from './subject.ts';

/** The outcome in words: all of it that matters to the customer, and nothing of how it was reached. */
export function outcomeWords(row: Determination): string {
  return [
    `${row.disposition} (${row.reason})`,
    row.assurance === null ? '' : `on the word of: ${row.assurance}`,
    row.openQuestion ? 'question open' : '',
    row.systems.length < 2
      ? ''
      : row.systems
          .map((p) => `${p.use === null ? p.system : `${p.system}/${p.use}`}: ${p.parties.join(' + ') || 'nothing'}`)
          .join(', '),
    row.duties.length === 0 ? '' : `duties: ${row.duties.map((d) => d.id).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const rowsOf = (a: Assessment | null): ReadonlyMap<Citation, Determination> =>
  new Map([...(a?.determinations ?? []), ...(a?.rollups ?? [])].map((row) => [row.citation, row]));

const known = new WeakMap<Determination, string>();

/** All that decides: the outcome, and the texts of its duties. */
function fullWords(row: Determination): string {
  const words = known.get(row) ?? [outcomeWords(row), ...row.duties.map(askedKey)].join('\0');
  known.set(row, words);
  return words;
}

const clockWords = (c: AssessedClock) => `${clockTitle(c)}: ${describeWithin(c.within)} from ${clockFrom(c)}`;

/** The time limits about each citation: a heading too, on which no row stands. */
function clocksOf(assessment: Assessment | null): ReadonlyMap<Citation, readonly AssessedClock[]> {
  const found = new Map<Citation, readonly AssessedClock[]>();
  for (const clock of assessment?.clocks ?? []) {
    // It stands in the place of a time limit that the vendor does not state.
    if (clock.vendor !== null && clock.source === null) continue;
    const about = clock.about ?? (isBreachNotice(clock) ? breachNotice : null);
    if (about !== null) found.set(about as Citation, [...(found.get(about as Citation) ?? []), clock]);
  }
  return found;
}

const causeWords = ({ cause }: Edit) => ({
  kind: cause.kind,
  text: `${causeKinds[cause.kind].title}: ${cause.subject}`,
});

/** One customer with the rows that came out otherwise for it. */
export interface CustomerRows {
  readonly customer: string;
  readonly changes: readonly RowChange[];
}

/** What is printed of a change: the words of both sides, and the edits that made it. */
interface Part {
  readonly before: string | null;
  readonly after: string | null;
  readonly edits: readonly Edit[];
  readonly attribution: Attribution;
}

const each = (edits: readonly Edit[]): Pick<Part, 'edits' | 'attribution'> => ({
  edits,
  attribution: edits.length > 1 ? 'each' : 'alone',
});

/** Outcomes that moved, each with the edits that moved it. */
function movedOutcomes(
  { base, head, edits, reach }: Compared,
  subject: Subject,
  before: Assessment | null,
  after: Assessment | null,
): ReadonlyMap<Citation, Part> {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const movesTo = (other: Assessment | null, only: Rows): readonly Moved[] => {
    const now = rowsOf(other);
    const wanted = only ?? new Set([...was.keys(), ...now.keys()]);
    return [...wanted].flatMap((citation): Moved[] => {
      const [from, to] = [was.get(citation), now.get(citation)].map((row) => row && fullWords(row));
      if (from === to) return [];
      const rows = reach.get(citation) ?? [citation];
      const moved = { kind: 'disposition-moved', citation, subject: null, rows, about: null, timed: false } as const;
      return [{ ...moved, before: from ?? null, after: to ?? null }];
    });
  };
  const moves = movesTo(after, null);
  const whole = before === null || after === null;
  const active = edits.filter(({ undo }) => undo !== null);
  // What appears or goes as a whole has one reason: its service.
  const own = new Set(subject.services.map((address) => address.split('/', 1)[0]));
  const services = active.filter(
    ({ cause }) => /^(vendor|service)-(added|removed)$/.test(cause.kind) && own.has(cause.vendor ?? ''),
  );
  const reasons = whole
    ? null
    : attribute({ base, head, edits: active, assess: subject.assess, movedTo: movesTo }, moves);
  return new Map(
    moves.flatMap(({ citation }, i): [Citation, Part][] => {
      if (citation === null) return [];
      const [old, now] = [was.get(citation), is.get(citation)];
      const why = reasons?.[i] ?? each(services);
      return [[citation, { before: old ? outcomeWords(old) : null, after: now ? outcomeWords(now) : null, ...why }]];
    }),
  );
}

/** The lines that one side alone has. */
const only = (lines: readonly string[], others: readonly string[]) => lines.filter((line) => !others.includes(line));

/** Is it said of a service that the customer uses, or by somebody behind it? */
function concerns({ cause: { vendor, base, head } }: Edit, { services }: Subject): boolean {
  const path = (head ?? base)?.path ?? [];
  const own = services.some((address) => address.startsWith(`${vendor}/`));
  return !own || path[0] !== 'services' || services.some((address) => address === `${vendor}/${path[1]}`);
}

/** What the documents say on each row otherwise, where its outcome stayed: as it stands, nothing is worked out for it. */
function movedWords({ edits }: Compared, subject: Subject): ReadonlyMap<Citation, Part> {
  const found = new Map<Citation, Edit[]>();
  for (const edit of edits) {
    const { kind } = edit.cause;
    if (edit.clocks || causeKinds[kind].impact === 'editorial' || !concerns(edit, subject)) continue;
    for (const row of edit.rows ?? []) found.set(row, [...(found.get(row) ?? []), edit]);
  }
  const words = (texts: readonly (string | null)[]) => joined([...new Set(texts)]);
  return new Map(
    [...found].map(([citation, near]): [Citation, Part] => {
      const before = words(near.map(({ cause }) => cause.before));
      return [citation, { before, after: words(near.map(({ cause }) => cause.after)), ...each(near) }];
    }),
  );
}

function movedClocks({ edits }: Compared, old: readonly AssessedClock[], now: readonly AssessedClock[]): Part | null {
  const [from, to] = [old.map(clockWords), now.map(clockWords)];
  const [gone, come] = [only(from, to), only(to, from)];
  if (gone.length === 0 && come.length === 0) return null;
  const moved = [...old, ...now].filter((c) => [...gone, ...come].includes(clockWords(c)));
  const timed = edits.filter((edit) => edit.clocks === true);
  const near = timed.filter(({ cause }) => moved.some((c) => cause.subject.startsWith(`clock ${c.id} of `)));
  return {
    before: gone.length === 0 ? null : gone.join('\n'),
    after: come.length === 0 ? null : come.join('\n'),
    ...each(near.length > 0 ? near : timed.length > 0 ? timed : edits.filter((edit) => edit.rows === null)),
  };
}

interface Compared {
  readonly base: State;
  readonly head: State;
  readonly edits: readonly Edit[];
  readonly reach: Reach;
}

const joined = (parts: readonly (string | null)[]) => {
  const words = parts.filter((part) => part !== null);
  return words.length === 0 ? null : words.join('\n');
};

/** One change of a row out of what moved in it. */
function rowChange(citation: Citation, parts: readonly Part[]): RowChange {
  const edits = [...new Set(parts.flatMap((part) => part.edits))];
  const [one, other] = parts;
  return {
    citation,
    before: joined(parts.map((part) => part.before)),
    after: joined(parts.map((part) => part.after)),
    because: edits.map(causeWords),
    attribution: one !== undefined && other === undefined ? one.attribution : each(edits).attribution,
  };
}

function changesFor(compared: Compared, subject: Subject): readonly RowChange[] {
  const words = movedWords(compared, subject);
  // Words alone move no row: then nobody has to work out what the rows come to.
  const active = compared.edits.some(({ undo }) => undo !== null);
  const [before, after] = active ? [subject.assess(compared.base), subject.assess(compared.head)] : [null, null];
  const [old, now] = [clocksOf(before), clocksOf(after)];
  const outcomes = active ? movedOutcomes(compared, subject, before, after) : new Map<Citation, Part>();
  // With the whole service all that is said on its rows comes and goes, and the rows say so.
  const whole = active && (before === null || after === null);
  const citations = [...new Set([...outcomes.keys(), ...words.keys(), ...old.keys(), ...now.keys()])];
  return citations.sort(compareCitations).flatMap((citation): RowChange[] => {
    const row = outcomes.get(citation) ?? (whole ? null : (words.get(citation) ?? null));
    const clocks =
      whole && row !== null ? null : movedClocks(compared, old.get(citation) ?? [], now.get(citation) ?? []);
    const parts = [row, clocks].filter((part) => part !== null);
    return parts.length === 0 ? [] : [rowChange(citation, parts)];
  });
}

/** Where there was no library, or is none any more, every row comes or goes. */
function wholeChanges(base: State | null, head: State | null, subject: Subject): readonly RowChange[] {
  const side = base ?? head;
  const assessment = side === null ? null : subject.assess(side);
  const rows = new Map([...rowsOf(assessment)].map(([citation, row]) => [citation, outcomeWords(row)]));
  for (const [citation, clocks] of clocksOf(assessment))
    if (!rows.has(citation)) rows.set(citation, clocks.map(clockWords).join('\n'));
  return [...rows].map(([citation, words]): RowChange => {
    const [before, after] = base === null ? [null, words] : [words, null];
    return { citation, before, after, because: [], attribution: 'alone' };
  });
}

export interface RowChanges {
  readonly rows: readonly CustomerRows[];
  /** Ids of vendors and addresses of services as they were before, with those of now. */
  readonly renamed: readonly (readonly [before: string, after: string])[];
}

/**
 * Every row of every customer that came out otherwise or is spoken of otherwise, in legal order.
 * @param base null: there was no library
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
  const reach = reachOf(head.library);
  const rows = subjects.flatMap((subject) => {
    const near = editsFor(subject, edits, [aligned.library, head.library]);
    return near.length === 0 ? [] : of(subject, changesFor({ base: aligned, head, edits: near, reach }, subject));
  });
  return { rows, renamed: [...addresses] };
}
