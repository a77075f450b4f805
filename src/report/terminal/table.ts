// Tables for the terminal. Short ones wrap their cells; long ones have one line per row, for searching.

import { columnsOf, padTo } from './columns.ts';
import { linesOf } from './wrap.ts';

const shortTable = 60;
const gap = 2;
/** The greatest width of every column but the last; longer texts wrap. */
const widest = 46;
const narrowest = 14;

type Row = readonly string[];

/** A table. A short one wraps its cells, and its last column takes the remaining width. Nothing is cut. */
export function table(head: Row, rows: readonly Row[], width: number): string {
  const natural = head.map((h, i) => rows.reduce((most, row) => Math.max(most, columnsOf(row[i] ?? '')), columnsOf(h)));
  if (rows.length > shortTable) return drawn([head, ...rows], natural);
  const before = natural.slice(0, -1).map((columns) => Math.min(widest, columns));
  const rest = width - before.reduce((sum, columns) => sum + columns + gap, 0) - 1;
  const widths = [...before, Math.max(narrowest, rest)];
  const lines = [head, ...rows].flatMap((row) => {
    const cells = widths.map((columns, i) => linesOf(row[i] ?? '', columns, true));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ''));
  });
  return drawn(lines, widths);
}

function drawn(rows: readonly Row[], widths: readonly number[]): string {
  const line = (cells: Row) =>
    cells
      .map((cell, i) => padTo(cell, widths[i] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}
