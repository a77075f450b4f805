// The outcome of single rows, before and after one commit, and the edits that changed it: what a log is made of.

import type { Assessment, Determination } from '../model/assessment.ts';
import type { RowChange, State } from '../model/change.ts';
import { causeKinds } from '../model/change-kinds.ts';
import { type Citation, compareCitations } from '../model/citation.ts';
import { attribute } from './attribute.ts';
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

/** The words, and the texts of the duties: a duty in other words is another outcome. */
function fullWords(row: Determination | undefined): string | null {
  if (row === undefined) return null;
  const words = known.get(row) ?? [outcomeWords(row), ...row.duties.map((d) => d.text)].join('\0');
  known.set(row, words);
  return words;
}

function rowMoves(before: Assessment | null, after: Assessment | null, reach: Reach): readonly Moved[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((citation): Moved[] => {
    const [from, to] = [fullWords(was.get(citation)), fullWords(is.get(citation))];
    if (from === to) return [];
    return [
      {
        kind: 'disposition-moved',
        citation,
        subject: null,
        before: from,
        after: to,
        rows: reach.get(citation) ?? [citation],
        about: null,
        timed: false,
      },
    ];
  });
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

/** Where there was no library, or is none any more, every row comes or goes. */
function wholeChanges(base: State | null, head: State | null, subject: Subject): readonly RowChange[] {
  const side = base ?? head;
  const rows = side === null ? [] : [...rowsOf(subject.assess(side)).values()];
  return rows.map((row): RowChange => {
    const words = outcomeWords(row);
    const [before, after] = base === null ? [null, words] : [words, null];
    return { citation: row.citation, before, after, because: [], attribution: 'alone' };
  });
}

function changesFor(base: State, head: State, edits: readonly Edit[], subject: Subject): readonly RowChange[] {
  const [before, after] = [subject.assess(base), subject.assess(head)];
  const reach = reachOf(head.library);
  const legal = (a: Moved, b: Moved) => compareCitations(a.citation as Citation, b.citation as Citation);
  const moves = [...rowMoves(before, after, reach)].sort(legal);
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const movedTo = (other: Assessment) => rowMoves(before, other, reach);
  // What appears or goes as a whole has one reason: its service.
  const own = new Set(subject.services.map((address) => address.split('/', 1)[0]));
  const whole = edits.filter(
    ({ cause }) => /^(vendor|service)-(added|removed)$/.test(cause.kind) && own.has(cause.vendor ?? ''),
  );
  const reasons =
    before === null || after === null ? null : attribute({ base, head, edits, assess: subject.assess, movedTo }, moves);
  return moves.flatMap(({ citation }, i): RowChange[] => {
    if (citation === null) return [];
    const [old, now] = [was.get(citation), is.get(citation)];
    return [
      {
        citation,
        before: old === undefined ? null : outcomeWords(old),
        after: now === undefined ? null : outcomeWords(now),
        because: (reasons?.[i]?.edits ?? whole).map(causeWords),
        attribution: reasons?.[i]?.attribution ?? 'alone',
      },
    ];
  });
}

/**
 * Every row of every customer that came out otherwise, in legal order.
 * @param base null: there was no library
 */
export function rowChanges(
  base: State | null,
  head: State | null,
  subjects: readonly Subject[],
): readonly CustomerRows[] {
  const of = (subject: Subject, changes: readonly RowChange[]): CustomerRows[] =>
    changes.length === 0 ? [] : [{ customer: subject.id, changes }];
  if (base === null || head === null) return subjects.flatMap((s) => of(s, wholeChanges(base, head, s)));
  const { base: aligned, edits } = editsBetween(base, head);
  return subjects.flatMap((subject) => {
    const near = editsFor(subject, edits, [aligned.library, head.library]).filter(({ undo }) => undo !== null);
    return near.length === 0 ? [] : of(subject, changesFor(aligned, head, near, subject));
  });
}
