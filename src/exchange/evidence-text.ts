// The files of an evidence cell: one a line, or separated by semicolons, each perhaps with its days.

import type { Evidence } from '../model/customer.ts';
import { comparable, evidenceLine } from '../model/record.ts';
import { daysOfText } from './spreadsheet-day.ts';

export type Filed = Omit<Evidence, 'presence'>;

const lastDay = /^(.*\S)[\s,(]+(dated|expires)\s*:?\s+(.+?)\)?$/is;

/** Null where a day cannot be read. */
function readFile(text: string): Filed | null {
  let file = text.trim();
  const days: { on: string | null; expires: string | null } = { on: null, expires: null };
  for (let match = lastDay.exec(file); match !== null; match = lastDay.exec(file)) {
    const [, before = '', key = '', day = ''] = match;
    const [only, second] = daysOfText(day);
    if (only === undefined || second !== undefined) return null;
    days[key.toLowerCase() === 'dated' ? 'on' : 'expires'] = only;
    file = before.trim();
  }
  return { file, ...days };
}

/**
 * The files of a cell; null where a day cannot be read.
 * @param present what the profile has: a line that was not changed stays what it is, whatever its name contains
 */
export function readEvidence(text: string, present: readonly Filed[]): readonly Filed[] | null {
  const known = new Map(present.map((e) => [comparable(evidenceLine(e)), e]));
  const found = comparable(text)
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const held = known.get(line);
      if (held !== undefined) return [held];
      return line
        .split(';')
        .filter((part) => part.trim() !== '')
        .map((part) => known.get(part.trim()) ?? readFile(part));
    });
  const read = found.filter((e) => e !== null);
  if (read.length < found.length) return null;
  return [...new Map(read.map((e) => [e.file, e])).values()];
}
