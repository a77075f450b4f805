// A table of plain texts and numbers, for CSV, spreadsheets and forms.

import { inert } from '../../model/inert.ts';
import type { Disposition } from '../../model/parties.ts';

/** List items are separated by line breaks. */
export type Cell = string | number;

/** The meaning of a color; the text of the cell says it too. */
export type Tone = Disposition | 'urgent' | 'done';

export interface Column {
  readonly head: string;
  /** In characters of the body font. */
  readonly width: number;
  /** A person fills it in: it is shaded, and never continued in a further row. */
  readonly fill?: true;
  /** Drop-down values in a spreadsheet. */
  readonly choices?: readonly string[];
  /** Texts of this column that are colored in a spreadsheet. */
  readonly tones?: Readonly<Record<string, Tone>>;
  /** The sheet to link to: its first column contains the same text. */
  readonly leadsTo?: string;
}

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ (a limit of XLSX). */
  readonly name: string;
  /** Sentences above the table: what it is and is not. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Indices of rows that are the head of a further table in the same columns. */
  readonly heads?: readonly number[];
}

/** A report with cells: one table for programs, and the workbook for people. */
export interface Workbook {
  readonly title: string;
  readonly asOf: string;
  readonly table: Sheet;
  readonly book: readonly Sheet[];
}

/** List items in one cell; line breaks within an item are neutralized. */
export const lines = (items: readonly string[]): Cell => items.map(inert).join('\n');
