// CSV as programs save it: commas, semicolons or tabs, UTF-8 or UTF-16. What our own CSV does to a cell is undone.

import { CsvError, parse } from 'csv-parse/sync';
import { SourceError } from '../model/errors.ts';
import { withoutGuards } from '../model/formula-guard.ts';
import { type ForeignCell, textCell } from './cell.ts';
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
const garbled = /\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac/;

/** `sep=;` is a line that Excel reads and hides. */
const separatorLine = /^sep=(.)\r?\n/i;

const marks = [',', ';', '\t'] as const;

/** The mark that separates the heads: the one that stands most often in the first line. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  return marks.reduce<string>((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

/** Throws SourceError for a line that no table of ours has; the parser would hold all of its fields. */
function requireShortLines(text: string, label: string): void {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const next = end === -1 ? text.length : end;
    if (next - from > limits.lineCharacters)
      throw new SourceError({ says: 'filled-large', label, of: 'line', most: limits.lineCharacters });
    from = next + 1;
  }
}

/** @param label the file, for errors. Throws SourceError. */
export function readCsv(bytes: Buffer, label: string): FilledFile {
  const whole = textOf(bytes, label);
  const named = separatorLine.exec(whole);
  const text = named === null ? whole : whole.slice(named[0].length);
  const at = text.search(garbled);
  if (at !== -1) {
    const found = text.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ');
    throw new SourceError({ says: 'filled-garbled', label, found });
  }
  requireShortLines(text, label);
  const reader = tableReader(label, null);
  let ours = true;
  const take = (record: readonly string[], line: number) => {
    const cells = new Map<number, ForeignCell>();
    for (const [column, field] of record.entries()) if (field !== '') cells.set(column, textCell(withoutGuards(field)));
    ours = reader.take({ number: line, hidden: false, cells });
  };
  try {
    parse(text, {
      delimiter: named?.[1] ?? separatorOf(text),
      max_record_size: limits.lineCharacters,
      relax_column_count: true,
      skip_empty_lines: true,
      // Each record is read when it is found, and not kept.
      on_record(record: readonly string[], { lines }: { readonly lines: number }) {
        if (ours) take(record, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    throw new SourceError({ says: 'filled-csv', label, line });
  }
  const table = reader.found([]);
  if (table === null) throw new SourceError({ says: 'filled-no-table', label });
  const { rows, missing: heads, isLost } = table;
  return { label, rows, missing: heads.length === 0 ? [] : [{ sheet: null, heads, isLost }], customer: null };
}
