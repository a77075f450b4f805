// The first sheet of a workbook: several small tables under each other, in the same columns.

import { sheetNames } from '../../words/sheets.ts';
import type { ClockView } from '../views/clock-view.ts';
import { type Cell, type Column, lines, type Sheet, type Tone } from './sheet.ts';

/** A table of the summary: its heads, then its rows. */
export interface Part {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What to say where there is no row. */
  readonly none: string;
}

const widths = [42, 19, 22, 19, 24, 62];

const padded = (row: readonly Cell[]): readonly Cell[] => [...row, ...widths.slice(row.length).map(() => '')];

/** The first part gives the heads of the columns; what follows is headed by rows of its own. */
export function summarySheet(
  notes: readonly string[],
  parts: readonly Part[],
  tones: Readonly<Record<string, Tone>>,
): Sheet {
  const rows: (readonly Cell[])[] = [];
  const heads: number[] = [];
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      rows.push([]);
      heads.push(rows.length);
      rows.push(padded(part.heads));
    }
    for (const row of part.rows) rows.push(padded(row));
    if (part.rows.length === 0) rows.push(padded([part.none]));
  }
  const columns = widths.map((width, i): Column => {
    const head = parts[0]?.heads[i] ?? '';
    return i === 0 ? { head, width, tones } : { head, width };
  });
  return { name: sheetNames.summary, notes, columns, rows, heads };
}

/** The clocks, as every summary has them. */
export const clocksPart = (words: Omit<Part, 'rows'>, clocks: readonly ClockView[]): Part => ({
  ...words,
  rows: clocks.map((c) => [
    c.title,
    c.vendor,
    c.direction,
    c.within,
    c.from,
    lines([c.arithmetic, c.source].filter((text) => text !== '')),
  ]),
});

/** A count as a number, where it is one and not a movement (`3 → 0`). */
export const countCell = (text: string): Cell => (/^\d+$/.test(text) ? Number(text) : text);
