// The answers to one form: which row gets which texts, and what became of each row.

import { type Answering, type Unanswered, unansweredReasons } from '../../model/buyer-form.ts';
import { SourceError } from '../../model/errors.ts';
import { asksOtherwise, isBuyers } from '../../words/buyer-form.ts';
import { limits } from '../limits.ts';
import type { AllowedIn } from './allowed.ts';
import { coverOf } from './cover.ts';
import type { FormRow } from './find-form.ts';
import type { FoundForm } from './find-forms.ts';
import type { CellTexts } from './patch-sheet.ts';
import { type CellState, placeRow } from './place-row.ts';

/** What became of the rows of one sheet. */
export interface SheetFilled {
  readonly sheet: string;
  readonly rows: number;
  readonly answered: number;
  /** Answered rows that a filter hides. */
  readonly hidden: number;
  readonly kept: number;
  /** The numbers of the rows left blank, by the reason. */
  readonly blank: ReadonlyMap<Unanswered, readonly number[]>;
  /** By head: rows for which its list has no word that means the same. */
  readonly wordless: ReadonlyMap<string, readonly number[]>;
  /** Heads whose list cannot be read. */
  readonly unread: readonly string[];
}

export interface HowToFill {
  /** The name of the vendor, which lists may have. */
  readonly vendor: string;
  readonly answering: Answering;
  /** Replaces texts that are there. */
  readonly overwrite: boolean;
}

function note<K>(lists: Map<K, number[]>, key: K, row: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}

const columnsOf = ({ head }: FormRow) => [...head.columns.values()].flat();

/** @param label the file, for errors. Throws SourceError. */
export function fillSheet(
  { sheet, table }: FoundForm,
  allowedIn: AllowedIn,
  label: string,
  { answering, overwrite, vendor }: HowToFill,
): { readonly told: SheetFilled; readonly texts: CellTexts } {
  const columns = [...new Set(table.rows.flatMap(columnsOf))];
  const allowed = allowedIn(sheet, columns);
  const last = table.rows.at(-1)?.number ?? 0;
  const cover = coverOf(table.merges, columns, last, { label, sheet: sheet.name });
  const byNumber = new Map(table.rows.map((row) => [row.number, row]));
  const texts = new Map<number, ReadonlyMap<number, string>>();
  const blank = new Map<Unanswered, number[]>();
  const wordless = new Map<string, number[]>();
  const unread = new Set<string>();
  let [rows, hidden, kept, length] = [0, 0, 0, 0];
  const leave = (why: Unanswered, row: FormRow) => note(blank, why, row.number);
  const cited = (row: FormRow) =>
    (row.head.columns.get('control') ?? []).map(
      (column) => byNumber.get(cover.beginning(column, row.number))?.cells.get(column)?.text ?? '',
    );

  for (const row of table.rows) {
    const reply = answering(cited(row));
    const none = 'none' in reply ? reply.none : null;
    // Titles above a table without heads, and rows without any text in the column, are no rows of the form.
    if (none === 'uncited' && ((!table.headed && rows === 0) || cited(row).every((text) => text.trim() === '')))
      continue;
    rows++;
    if ('none' in reply) {
      leave(reply.none, row);
      continue;
    }
    const asked = row.head.questions.map((column) => row.cells.get(column)?.text ?? '');
    if (asked.some((text) => asksOtherwise(text, vendor)) || cited(row).some(isBuyers)) {
      leave('asks-otherwise', row);
      continue;
    }
    const state = (column: number): CellState => {
      if (cover.isBlocked(column, row.number)) return 'blocked';
      const cell = row.cells.get(column);
      if (cell?.is === 'formula') return 'formula';
      return cell === undefined || cell.text.trim() === '' || overwrite ? 'free' : 'filled';
    };
    const head = (column: number) => row.head.texts.get(column) ?? '';
    const choice = (column: number) => ({ allowed: allowed(column, row.number), head: head(column), vendor });
    const placed = placeRow(reply, { row, state, choice });
    if (typeof placed === 'string') {
      leave(placed, row);
      continue;
    }
    texts.set(row.number, placed.cells);
    for (const text of placed.cells.values()) length += text.length;
    if (length > limits.answers)
      throw new SourceError({ says: 'filled-large', label, of: 'answers', part: sheet.name, most: limits.answers });
    kept += placed.kept;
    if (row.hidden) hidden++;
    for (const { column, unread: computed } of placed.wordless) {
      if (computed) unread.add(head(column));
      else note(wordless, head(column), row.number);
    }
  }
  const reasons = unansweredReasons.flatMap((why) => {
    const numbers = blank.get(why);
    return numbers === undefined ? [] : [[why, numbers] as const];
  });
  return {
    told: {
      sheet: sheet.name,
      rows,
      answered: texts.size,
      hidden,
      kept,
      blank: new Map(reasons),
      wordless,
      unread: [...unread],
    },
    texts,
  };
}
