// Which cells of a row get what. No word of a verdict stands in a row without the conditions on which it holds, and nothing
// of ours stands beside a verdict of somebody else.

import type { BuyerAnswer, FormField, Unanswered, VerdictField, WordsField } from '../../model/buyer-form.ts';
import { buyerWords } from '../../words/forms.ts';
import { type Choice, chooseWord } from './choose-word.ts';
import type { FormRow } from './find-form.ts';

/** `blocked`: merged with cells of other rows, or not the first of a merged cell. */
export type CellState = 'free' | 'filled' | 'formula' | 'blocked';

export interface Placed {
  /** Texts by column. */
  readonly cells: ReadonlyMap<number, string>;
  /** Columns whose list has no word that means the same, or cannot be read. */
  readonly wordless: readonly { readonly column: number; readonly unread: boolean }[];
  /** Cells that had a text and kept it. */
  readonly kept: number;
}

export interface RowView {
  readonly row: FormRow;
  readonly state: (column: number) => CellState;
  readonly choice: (column: number) => Choice;
}

const verdictFields: readonly VerdictField[] = ['ownership', 'inherited', 'answer'];
const wordsFields: readonly WordsField[] = ['implementation', 'customer', 'both', 'notes'];

/** Below the limit of a cell (32,767), with room for characters that are written longer than they are. */
const most = 32_000;

const joined = (texts: readonly string[], by: string) => texts.filter((text) => text !== '').join(by);

/** Whole, or with its middle cut: the conditions at its beginning and what it is of at its end stay. */
function cellText(before: readonly string[], body: string, after: readonly string[]): string {
  const join = (middle: string) => joined([joined(before, ' '), middle, joined(after, ' ')], '\n');
  const whole = join(body);
  if (whole.length <= most) return whole;
  const room = Math.max(0, most - (whole.length - body.length) - buyerWords.cut.length);
  return join(`${body.slice(0, room).replace(/[\ud800-\udbff]$/, '')}${buyerWords.cut}`).slice(0, most);
}

const columnOf = ({ head }: FormRow, field: FormField): number | null => head.columns.get(field)?.[0] ?? null;

/** The sentences of an answer in the cells that are free for them; null where none is. */
function sentences(answer: BuyerAnswer, free: ReadonlyMap<WordsField, number>): ReadonlyMap<number, string> | null {
  const { why, basis, before, after } = answer;
  const [vendors, customers] = [free.get('implementation'), free.get('customer')];
  const apart = vendors !== undefined && customers !== undefined;
  const main = apart ? vendors : (free.get('both') ?? vendors ?? customers ?? free.get('notes'));
  if (main === undefined) return null;
  const notes = free.get('notes');
  const cells = new Map<number, string>();
  const body = apart ? answer.implementation : answer.both;
  if (notes === undefined || notes === main) cells.set(main, cellText([before, why], body, [basis, after]));
  else {
    cells.set(main, cellText([why], body, []));
    cells.set(notes, cellText([before], basis, [after]));
  }
  if (apart) cells.set(customers, cellText([], answer.customer, []));
  return new Map([...cells].filter(([, text]) => text !== ''));
}

type Verdict = readonly [column: number, word: string | null];

/** The words for the verdicts of an answer, by column. */
function verdicts(answer: BuyerAnswer, { row, choice }: RowView): readonly Verdict[] {
  let owned = false;
  return verdictFields.flatMap((field): readonly Verdict[] => {
    const column = columnOf(row, field);
    const meaning = answer[field];
    if (column === null || meaning === null) return [];
    const word = chooseWord(field, meaning, choice(column));
    if (field === 'ownership') owned = word !== null;
    // The CSA's Yes covers a part too, where the column beside it says whose the rest is.
    if (word === null && field === 'answer' && meaning === 'part' && owned)
      return [[column, chooseWord('answer', 'yes', choice(column))]];
    return [[column, word]];
  });
}

export function placeRow(answer: BuyerAnswer, view: RowView): Placed | Exclude<Unanswered, 'uncited'> {
  const { row, state, choice } = view;
  const words = verdicts(answer, view);
  const written = (column: number) => row.cells.get(column)?.text.trim() ?? '';
  const other = verdictFields.some((field) => {
    const column = columnOf(row, field);
    if (column === null || state(column) !== 'filled') return false;
    return words.find(([at]) => at === column)?.[1] !== written(column);
  });
  if (other) return 'filled';
  const present = wordsFields.flatMap((field) => {
    const column = columnOf(row, field);
    return column === null ? [] : [[field, column] as const];
  });
  const free = new Map(present.filter(([, column]) => state(column) === 'free'));
  const said = sentences(answer, free);
  if (said === null) {
    const states = new Set(present.map(([, column]) => state(column)));
    return states.has('filled')
      ? 'filled'
      : states.has('formula')
        ? 'formula'
        : states.has('blocked')
          ? 'merged'
          : 'no-room';
  }
  const cells = new Map(said);
  const wordless: { column: number; unread: boolean }[] = [];
  for (const [column, word] of words) {
    if (state(column) !== 'free') continue;
    if (word === null) wordless.push({ column, unread: choice(column).allowed === null });
    else cells.set(column, word);
  }
  const all = [...row.head.columns].flatMap(([field, columns]) => (field === 'control' ? [] : columns));
  // Where texts are replaced, what somebody else said of the row does not stay beside what is said now.
  for (const column of all)
    if (state(column) === 'free' && written(column) !== '' && !cells.has(column)) cells.set(column, '');
  return { cells, wordless, kept: all.filter((column) => state(column) === 'filled').length };
}
