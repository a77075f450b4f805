// A cell as a value of its column: a status, a day, a text. What can mean two days, or was computed, is not guessed.

import { inertLines } from '../model/inert.ts';
import type { FilledField, Unread } from '../model/not-taken.ts';
import { statusCalled } from '../words/record-statuses.ts';
import type { ForeignCell } from './cell.ts';
import { daysOfText } from './spreadsheet-day.ts';

/** Everything that the cell can mean: one value, or two days; and why it is not taken if none of them was written. */
export interface ReadCell {
  readonly values: readonly string[];
  readonly unread: Unread | null;
}

const value = (text: string): ReadCell => ({ values: [text], unread: null });

/** The longest text of a profile (`Text` in its schema). */
const longest = 4000;

function readDay({ text, is, day }: ForeignCell): ReadCell {
  if (text.trim() === '') return value('');
  if (is === 'number') return day === null ? { values: [], unread: 'day' } : value(day);
  const values = daysOfText(text);
  return { values, unread: values.length === 1 ? null : values.length === 0 ? 'day' : 'day-ambiguous' };
}

function readStatus(text: string): ReadCell {
  // A cell that was empty when it was written says the same as Open.
  if (text.trim() === '') return { values: ['open'], unread: 'status-emptied' };
  const status = statusCalled(text);
  return status === undefined ? { values: [], unread: 'status' } : value(status);
}

function readText(text: string): ReadCell {
  const clean = inertLines(text.replace(/\r\n?/g, '\n')).trim();
  return { values: [clean], unread: clean.length > longest ? 'long' : null };
}

export function readCell(field: FilledField, cell: ForeignCell): ReadCell {
  const read =
    field === 'status'
      ? readStatus(cell.text)
      : field === 'due' || field === 'on' || field === 'expires'
        ? readDay(cell)
        : field === 'evidence'
          ? value(cell.text.trim())
          : readText(cell.text);
  return cell.is === 'text' || cell.is === 'number' ? read : { ...read, unread: cell.is };
}
