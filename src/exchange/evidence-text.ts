// The files of an evidence cell: one a line, or separated by semicolons, each perhaps with its days.

import type { Evidence } from '../model/customer.ts';
import type { Unread } from '../model/not-taken.ts';
import { comparable, evidenceLine } from '../model/record.ts';
import { daysOfText } from './spreadsheet-day.ts';

export type Filed = Omit<Evidence, 'presence'>;

/** The name of a file as a profile has it; null for one that is not in its folder. */
export type NameBeside = (file: string) => string | null;

const isAddress = (file: string) => /^[a-z][a-z0-9+.-]+:\/\//i.test(file);

/** The name as the profile has it; an address stays what it is. */
export const nameOf = (file: string, beside: NameBeside): string | null => (isAddress(file) ? file : beside(file));

export type Files = { readonly files: readonly Filed[] } | { readonly unread: Unread };

const lastDay = /^(.*\S)[\s,(]+(dated|expires)\s*:?\s+(.+?)\)?$/is;

function readFile(text: string, beside: NameBeside): Filed | Unread {
  let file = text.trim();
  const days: { on: string | null; expires: string | null } = { on: null, expires: null };
  for (let match = lastDay.exec(file); match !== null; match = lastDay.exec(file)) {
    const [, before = '', key = '', day = ''] = match;
    const [only, second] = daysOfText(day);
    if (only === undefined || second !== undefined) return 'evidence-day';
    days[key.toLowerCase() === 'dated' ? 'on' : 'expires'] = only;
    file = before.replace(/[\s,(]+$/, '');
  }
  const named = nameOf(file, beside);
  return named === null ? 'outside' : { file: named, ...days };
}

/** @param present what the profile has: a line that was not changed stays what it is, whatever its name contains */
export function readEvidence(text: string, present: readonly Filed[], beside: NameBeside): Files {
  const known = new Map(present.map((e) => [comparable(evidenceLine(e)), e]));
  const found = comparable(text)
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const held = known.get(line);
      if (held !== undefined) return [held];
      const parts = line.split(';').filter((part) => part.trim() !== '');
      return parts.map((part) => known.get(part.trim()) ?? readFile(part, beside));
    });
  const unread = found.find((one) => typeof one === 'string');
  if (unread !== undefined) return { unread };
  const files = found.filter((one) => typeof one !== 'string');
  return { files: [...new Map(files.map((e) => [e.file, e])).values()] };
}
