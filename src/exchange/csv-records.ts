// The records of CSV as programs save it: commas, semicolons, tabs or bars, with the line where each begins.

import { CsvError, parse } from 'csv-parse/sync';
import { SourceError } from '../model/errors.ts';
import { limits } from './limits.ts';

/** `sep=;` is a line that Excel reads and hides. */
const separatorLine = /^sep=(.)\r?\n/i;

const marks = [',', ';', '\t', '|'] as const;

const sampled = 50;

/** The mark that stands equally often in most of the first lines; what is in quotation marks does not count. */
function separatorOf(text: string): string {
  const start = text.slice(0, 100_000).replace(/"[^"]*"/g, '');
  const lines = start.split(/\r?\n/, sampled).filter((line) => line !== '');
  const regular = (mark: string) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(mark).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  return marks.reduce<string>((best, mark) => (regular(mark) > regular(best) ? mark : best), ',');
}

export interface CsvRecord {
  /** The line where it begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

interface Read {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly empty_lines: number };
}

/** @param label the file, for errors. Throws SourceError. */
export function csvRecords(whole: string, label: string): readonly CsvRecord[] {
  const named = separatorLine.exec(whole);
  const text = named === null ? whole : whole.slice(named[0].length);
  const before = named === null ? 0 : 1;
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
    const line = typeof error.lines === 'number' ? error.lines + before : null;
    throw new SourceError({ says: 'filled-csv', label, line });
  }
  let end = 0;
  let empty = 0;
  return records.map(({ record, info }) => {
    const line = before + end + (info.empty_lines - empty) + 1;
    end = info.lines;
    empty = info.empty_lines;
    return { line, fields: record };
  });
}
