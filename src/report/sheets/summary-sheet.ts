// The first sheet of a workbook: several small tables below each other, in the same columns.

import { sheetNames } from '../../words/sheets.ts';
import type { ClockView } from '../views/clock-view.ts';
import { type Cell, type Column, lines, type Sheet, type Tone } from './sheet.ts';

export interface Part {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The text for a table without rows. */
  readonly none: string;
}

const widths = [42, 19, 22, 19, 24, 62];

const padded = (row: readonly Cell[]): readonly Cell[] => [...row, ...widths.slice(row.length).map(() => '')];

/** The first part gives the column heads; each further part has a head row of its own. */
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

/** Time limits, the same in every summary. */
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

/** A count as a number; a change (`3 → 0`) stays text. */
export const countCell = (text: string): Cell => (/^\d+$/.test(text) ? Number(text) : text);
