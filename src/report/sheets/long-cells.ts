// Continues a text in further rows where one cell is too small: cells have a maximum length, rows a maximum height.

import { inert } from '../../model/inert.ts';
import { continued } from '../../words/sheets.ts';
import type { Cell, Sheet } from './sheet.ts';
import { cellLimit, lineCount } from './xlsx-text.ts';

/** Lines that fit into a row of the greatest height, less one for the mark. */
const mostLines = 30;
const mostCharacters = cellLimit - 100;

/** The offsets of the lines of a text in `room` characters; broken between words, or within one that is too long. */
function* lineStarts(text: string, room: number): Generator<number> {
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at);
    const last = end === -1 ? text.length : end;
    for (; last - at > room; ) {
      yield at;
      const blank = text.lastIndexOf(' ', at + room);
      const within = /[\ud800-\udbff]/.test(text.charAt(at + room - 1)) ? at + room - 1 : at + room;
      at = blank > at ? blank + 1 : Math.max(at + 1, within);
    }
    yield at;
    at = last + 1;
  }
}

/** Splits a text into parts that each fit one cell. */
function partsOf(cell: Cell, width: number): readonly Cell[] {
  if (typeof cell === 'number' || (cell.length <= mostCharacters && lineCount(cell, width) <= mostLines)) return [cell];
  const cuts = [0];
  let count = 0;
  for (const start of lineStarts(cell, Math.max(2, Math.floor(width)))) {
    const from = cuts.at(-1) ?? 0;
    if (count === mostLines || start - from > mostCharacters - width) {
      cuts.push(start);
      count = 0;
    }
    count++;
  }
  const parts = cuts.map((from, i) => cell.slice(from, cuts[i + 1]).trimEnd());
  return parts.map((part, i) => (i < parts.length - 1 ? `${part} ${continued}` : part));
}

/** The text as the cell will hold it: made visible, control characters are longer. */
const shown = (cell: Cell): Cell => (typeof cell === 'number' ? cell : cell.split('\n').map(inert).join('\n'));

/** A row and its continuation rows, which repeat the first column. */
function partsOfRow(
  row: readonly Cell[],
  widths: readonly number[],
  columns: Sheet['columns'],
): readonly (readonly Cell[])[] {
  const parts = row.map((cell, i) => (columns[i]?.fill === true ? [cell] : partsOf(shown(cell), widths[i] ?? 1)));
  const count = Math.max(...parts.map((p) => p.length));
  if (count <= 1) return [row];
  const again = (i: number) => (i === 0 && parts[0]?.length === 1 ? (row[0] ?? '') : '');
  return Array.from({ length: count }, (_, k) => parts.map((p, i) => p[k] ?? again(i)));
}

/**
 * The same sheet with every text short enough for its cell.
 * @param room the characters per line of a column of a given width
 */
export function withoutLongCells(sheet: Sheet, room: (width: number) => number): Sheet {
  const widths = sheet.columns.map(({ width }) => room(width));
  const whole = sheet.columns.reduce((sum, { width }) => sum + width, 0);
  const heads: number[] = [];
  const rows: (readonly Cell[])[] = [];
  for (const [i, row] of sheet.rows.entries()) {
    if (sheet.heads?.includes(i)) heads.push(rows.length);
    for (const part of partsOfRow(row, widths, sheet.columns)) rows.push(part);
  }
  const notes = sheet.notes.flatMap((note) => partsOf(shown(note), whole).map(String));
  return { ...sheet, notes, rows, ...(sheet.heads === undefined ? {} : { heads }) };
}
