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

/** Throws SourceError for a line that no table has; the parser would hold all of its fields. */
function requireShortLines(text: string, label: string): void {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const next = end === -1 ? text.length : end;
    if (next - from > limits.lineCharacters)
      throw new SourceError({ says: 'filled-large', label, of: 'line', most: limits.lineCharacters });
    from = next + 1;
  }
}

/** Gives each record to `take` until that answers false; keeps none. @param label the file, for errors. Throws SourceError. */
export function readRecords(whole: string, label: string, take: (record: CsvRecord) => boolean): void {
  const named = separatorLine.exec(whole);
  const text = named === null ? whole : whole.slice(named[0].length);
  const before = named === null ? 0 : 1;
  requireShortLines(text, label);
  let wanted = true;
  let end = 0;
  let empty = 0;
  try {
    parse(text, {
      delimiter: named?.[1] ?? separatorOf(text),
      max_record_size: limits.lineCharacters,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(fields: readonly string[], { lines, empty_lines }: { readonly lines: number; empty_lines: number }) {
        if (wanted) wanted = take({ line: before + end + (empty_lines - empty) + 1, fields });
        end = lines;
        empty = empty_lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines + before : null;
    throw new SourceError({ says: 'filled-csv', label, line });
  }
}
