// Finds the table of a buyer's form in a sheet: by its heads, or where a person says that its columns are.

import { type FormField, formFields } from '../../model/buyer-form.ts';
import { SourceError } from '../../model/errors.ts';
import { fieldHeads, isCustomers, isQuestionHead, plainHead } from '../../words/buyer-form.ts';
import type { ForeignCell, ForeignRow } from '../cell.ts';
import { limits } from '../limits.ts';
import type { Merge } from '../worksheet.ts';

/** Columns by field, counted from 0; several only for `control`. */
export type Mapped = ReadonlyMap<FormField, readonly number[]>;

export interface FormHead {
  readonly columns: Mapped;
  /** The heads as the form has them, by column. */
  readonly texts: ReadonlyMap<number, string>;
  /** Columns that ask in sentences. */
  readonly questions: readonly number[];
  /** Heads of one answer. */
  readonly twice: readonly string[];
}

export interface FormRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly head: FormHead;
  /** The cells of the columns that the head names. */
  readonly cells: ReadonlyMap<number, ForeignCell>;
}

export interface FormTable {
  readonly rows: readonly FormRow[];
  readonly merges: readonly Merge[];
  /** A row of heads was found; without one the columns are only those that a person named. */
  readonly headed: boolean;
}

const longestHead = 120;
const asking: readonly FormField[] = ['inherited', 'answer', 'ownership', 'implementation', 'customer', 'both'];

const verdictFields: ReadonlySet<FormField> = new Set(['inherited', 'answer', 'ownership']);

const fieldOf = (head: string): FormField | undefined => fieldHeads.find(([, pattern]) => pattern.test(head))?.[0];

/** The head in a row; null where it is not one: a column that cites, and one that asks. */
function headIn(row: ForeignRow, above: ForeignRow | null, vendor: string, mapped: Mapped): FormHead | null {
  const columns = new Map<FormField, number[]>();
  const texts = new Map<number, string>();
  const questions: number[] = [];
  const twice: string[] = [];
  for (const [column, { text }] of row.cells) {
    if (text.length > longestHead) continue;
    texts.set(column, text.replace(/\s+/g, ' ').trim());
    const field = fieldOf(plainHead(text, vendor));
    if (field === undefined && isQuestionHead(plainHead(text, vendor))) questions.push(column);
    if (field === undefined || (field !== 'control' && isCustomers(titleOver(column, above), vendor))) continue;
    const held = columns.get(field);
    if (held === undefined) columns.set(field, [column]);
    else if (field === 'control') held.push(column);
    else if (verdictFields.has(field) && !mapped.has(field))
      twice.push(...(twice.length === 0 ? [texts.get(held[0] ?? -1) ?? ''] : []), texts.get(column) ?? '');
  }
  if (!columns.has('control') || !asking.some((field) => columns.has(field))) return null;
  return { columns: withMapped(columns, mapped), texts, questions, twice };
}

/** The title of a group of columns: the nearest text at the left in the row above; not that of the first column. */
function titleOver(column: number, above: ForeignRow | null): string {
  const titles = [...(above?.cells ?? [])].filter(([at]) => at > 0 && at <= column);
  return titles.sort(([a], [b]) => b - a)[0]?.[1].text ?? '';
}

/** What a person says outranks what a head says, for the column too. */
function withMapped(found: Mapped, mapped: Mapped): Mapped {
  const claimed = new Set([...mapped.values()].flat());
  const fields = formFields.flatMap((field): [FormField, readonly number[]][] => {
    const columns = mapped.get(field) ?? found.get(field)?.filter((column) => !claimed.has(column)) ?? [];
    return columns.length === 0 ? [] : [[field, columns]];
  });
  return new Map(fields);
}

export interface FormReader {
  /** False once the sheet is known to have no form. */
  readonly take: (row: ForeignRow) => boolean;
  /** Null for a sheet without a form. Throws SourceError. */
  readonly found: (merges: readonly Merge[]) => FormTable | null;
}

/**
 * @param label the file, for errors @param vendor its name, which a head may have
 * @param mapped columns that a person named @param alone they are enough, without a head
 */
export function formReader(label: string, sheet: string, vendor: string, mapped: Mapped, alone: boolean): FormReader {
  let head: FormHead | null = alone ? { columns: mapped, texts: new Map(), questions: [], twice: [] } : null;
  let headed = false;
  let before = 0;
  let above: ForeignRow | null = null;
  const rows: FormRow[] = [];
  /** Each head with the columns that have a text in the row below it. */
  const heads: { readonly number: number; readonly head: FormHead; below: readonly number[] }[] = [];

  function take(row: ForeignRow): boolean {
    const over: ForeignRow | null = above?.number === row.number - 1 ? above : null;
    above = row;
    const found = headIn(row, over, vendor, mapped);
    if (found !== null && found.twice.length > 0)
      throw new SourceError({ says: 'fill-head-twice', label, sheet, row: row.number, heads: found.twice });
    if (found !== null) {
      if (!headed) rows.length = 0;
      head = found;
      headed = true;
      heads.push({ number: row.number, head: found, below: [] });
      return true;
    }
    const last = heads.at(-1);
    if (last?.number === row.number - 1) last.below = [...row.cells.keys()];
    if (head === null) return ++before < limits.rowsBeforeHead;
    if (rows.length >= limits.rows)
      throw new SourceError({ says: 'filled-large', label, of: 'rows', part: sheet, most: limits.rows });
    const wanted = [...[...head.columns.values()].flat(), ...head.questions];
    const cells = new Map(
      wanted.flatMap((column) => {
        const cell = row.cells.get(column);
        return cell === undefined ? [] : [[column, cell] as const];
      }),
    );
    rows.push({ number: row.number, hidden: row.hidden, head, cells });
    return true;
  }

  /** A head over several columns that have heads of their own is the title of a group, and no column. */
  function requireSingle(merges: readonly Merge[]): void {
    for (const {
      columns: [from, to],
      rows: [first, last],
    } of merges) {
      for (const {
        number,
        head: { columns },
        below,
      } of heads) {
        if (from === to || number - 1 < first || number - 1 > last) continue;
        const isIn = (column: number) => from <= column && column <= to;
        const taken = [...columns].some(([field, own]) => !mapped.has(field) && own.some(isIn));
        if (taken && below.filter(isIn).length > 1)
          throw new SourceError({ says: 'filled-head-merged', label, sheet, row: number });
      }
    }
  }

  return {
    take,
    found(merges) {
      if (head === null) return null;
      requireSingle(merges);
      return { rows, merges, headed };
    },
  };
}
