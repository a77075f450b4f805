// CSV as programs save it: commas, semicolons or tabs, UTF-8 or UTF-16. What our own CSV does to a cell is undone.

import { CsvError, parse } from 'csv-parse/sync';
import { SourceError } from '../model/errors.ts';
import { withoutGuards } from '../model/formula-guard.ts';
import { textCell } from './cell.ts';
import type { FilledFile } from './filled.ts';
import { tableReader } from './find-table.ts';
import { limits } from './limits.ts';

/** The text of the file. Throws SourceError for bytes in an older encoding, which could be read as other letters. */
function textOf(bytes: Buffer, label: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError({ says: 'filled-encoding', label });
  }
}

/** Letters of UTF-8 that a program took for Windows-1252. */
const garbled = /\S*(?:\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac)\S*/;

/** `sep=;` is a line that Excel reads and hides. */
const separatorLine = /^sep=(.)\r?\n/i;

const marks = [',', ';', '\t'] as const;

/** The mark that separates the heads: the one that stands most often in the first line. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  return marks.reduce<string>((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

interface Read {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @param label the file, for errors. Throws SourceError. */
export function readCsv(bytes: Buffer, label: string): FilledFile {
  const whole = textOf(bytes, label);
  const named = separatorLine.exec(whole);
  const text = named === null ? whole : whole.slice(named[0].length);
  const [found = null] = garbled.exec(text) ?? [];
  if (found !== null) throw new SourceError({ says: 'filled-garbled', label, found: found.slice(0, 40) });
  let records: readonly Read[];
  try {
    records = parse(text, {
      delimiter: named?.[1] ?? separatorOf(text),
      info: true,
      max_record_size: limits.recordCharacters,
      relax_column_count: true,
      skip_empty_lines: true,
      // One more than a table may have, with room for what stands above it: the reader of the table refuses it.
      to: limits.rows + limits.rowsBeforeHead + 2,
    }) as unknown as readonly Read[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    throw new SourceError({ says: 'filled-csv', label, line });
  }
  const reader = tableReader(label, null);
  for (const { record, info } of records) {
    const cells = record.map((field, column) => [column, textCell(withoutGuards(field))] as const);
    const row = { number: info.lines, hidden: false, cells: new Map(cells.filter(([, { text: t }]) => t !== '')) };
    if (!reader.take(row)) break;
  }
  const table = reader.found([]);
  if (table === null) throw new SourceError({ says: 'filled-no-table', label });
  const { rows, missing: heads, isLost } = table;
  return { label, rows, missing: heads.length === 0 ? [] : [{ sheet: null, heads, isLost }], customer: null };
}
