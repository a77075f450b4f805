// A cell as a value of its column: a status, a day, a text. What can mean two days, or was computed, is not guessed.

import { inert } from '../model/inert.ts';
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

const bounded = (text: string): ReadCell => ({ values: [text], unread: text.length > longest ? 'long' : null });

const linesOf = (text: string) =>
  text.split(/\r\n?|\n/).flatMap((line) => {
    const clean = inert(line).trim();
    return clean === '' ? [] : [clean];
  });

/** In a profile, a line that only follows another is its continuation: what a person wrote as a line is a paragraph. */
const readParagraphs = (text: string) => bounded(linesOf(text).join('\n\n'));
const readLine = (text: string) => bounded(linesOf(text).join(' '));

function readAs(field: FilledField, cell: ForeignCell): ReadCell {
  switch (field) {
    case 'status':
      return readStatus(cell.text);
    case 'due':
    case 'on':
    case 'expires':
      return readDay(cell);
    case 'evidence':
      return value(cell.text.trim());
    case 'note':
      return readParagraphs(cell.text);
    case 'owner':
    case 'file':
      return readLine(cell.text);
  }
}

export function readCell(field: FilledField, cell: ForeignCell): ReadCell {
  const read = readAs(field, cell);
  return cell.is === 'text' || cell.is === 'number' ? read : { ...read, unread: cell.is };
}
