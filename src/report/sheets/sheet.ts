// A table of plain texts and numbers: what CSV, a spreadsheet and the forms that buyers know are made of.

import { inert } from '../../model/inert.ts';
import type { Disposition } from '../../model/parties.ts';

/** A line break separates the items of a list. */
export type Cell = string | number;

/** What a color stands for; the text of the cell says it too. */
export type Tone = Disposition | 'urgent' | 'done';

export interface Column {
  readonly head: string;
  /** In characters of the body font. */
  readonly width: number;
  /** The values that a person may choose from, in a spreadsheet. */
  readonly choices?: readonly string[];
  /** Texts of this column that have a color, in a spreadsheet. */
  readonly tones?: Readonly<Record<string, Tone>>;
  /** The sheet in whose first column the text stands too: a spreadsheet leads there. */
  readonly leadsTo?: string;
}

export interface Sheet {
  /** At most 31 characters, none of them []:*?/\ (the rule of the format). */
  readonly name: string;
  /** Sentences above the table: what it is, what it is not. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Indices of rows that head a further table in the same columns, as a summary has several. */
  readonly heads?: readonly number[];
}

/** A report that has cells: the one table that a program reads, and the whole for people. */
export interface Workbook {
  readonly title: string;
  readonly asOf: string;
  readonly table: Sheet;
  readonly book: readonly Sheet[];
}

/** The items of a list in one cell; a line break inside an item is none. */
export const lines = (items: readonly string[]): Cell => items.map(inert).join('\n');
