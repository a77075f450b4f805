// What is said of a file that a person filled in: what was taken, what was not, and what to do about it.

import type { FilledField, Needed, NotTaken, Place, Unread } from '../model/not-taken.ts';
import { type RecordStatus, recordStatusNames } from '../model/record-status.ts';
import { count } from './labels.ts';
import { statusChoices, statusWord } from './record-statuses.ts';
import { entryNames, insteadWords } from './recorded-at.ts';
import { anyOf } from './sentences.ts';

/** `Gaps, row 12`, `line 12`, `entry 3`. */
const placeText = ({ sheet, of, number }: Place): string => `${sheet === null ? '' : `${sheet}, `}${of} ${number}`;

const fieldNames: Readonly<Record<FilledField, string>> = {
  status: 'status',
  owner: 'owner',
  due: 'due date',
  on: 'day',
  evidence: 'evidence',
  note: 'note',
  file: 'file',
  expires: 'day of expiry',
};

const most = 60;
const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? 'nothing' : `"${line.length > most ? `${line.slice(0, most - 1)}…` : line}"`;
};

/** A status of a profile in the words of the sheet. */
const valueText = (field: FilledField, text: string): string =>
  shown(field === 'status' && isStatus(text) ? statusWord(text) : text);

const isStatus = (text: string): text is RecordStatus => recordStatusNames.some((status) => status === text);

const needed: Readonly<Record<Needed, string>> = {
  'day-executed': 'fill in "done on" with the day on which both sides had signed',
  'day-sent': 'a letter waits for its answer once it was sent: fill in "done on"',
  'day-answered': 'an answer has a day: fill in "answered on"',
  answer: 'what did the vendor say? Fill in the answer in the sheet Questions, or the note here',
  file: 'name the file that has this day',
  reason: 'it needs a reason: say it in the note',
  status: 'nothing says yet whether it is done: choose a status in the sheet Gaps or Acts',
};

const unread: Readonly<Record<Unread, string>> = {
  day: 'is not a day: write YYYY-MM-DD',
  'day-ambiguous': 'can mean two days: write YYYY-MM-DD',
  error: 'is an error of the spreadsheet',
  'evidence-day': 'has a day that cannot be read: write "file expires YYYY-MM-DD"',
  formula: 'is a formula: put its value in its place',
  long: 'is longer than 4000 characters',
  merged: 'is in merged cells: take them apart',
  'one-file': 'is more than one file: name one',
  outside: 'is not in the folder of the profile: copy it there, and name it from there',
  status: `is none of: ${statusChoices.join(', ')}`,
  'status-emptied': 'was emptied: choose Open to say that nothing is done',
};

function reasonText(one: NotTaken): string {
  switch (one.says) {
    case 'conflict':
      return `${fieldNames[one.field]}: ${shown(one.text)} here, ${valueText(one.field, one.profile)} in the profile; both were changed`;
    case 'disagree':
      return `${fieldNames[one.field]}: ${placeText(one.other)} says something else of ${one.address.replace(':', '/')}`;
    case 'needs':
      return needed[one.what];
    case 'instead':
      return `${one.cells.map(({ field, text }) => `${fieldNames[field]} ${valueText(field, text)}`).join(', ')}: ${insteadWords[one.instead]}`;
    case 'no-key':
      return `${fieldNames[one.field]} ${shown(one.text)}: a profile has no such key for ${entryNames[one.of]}`;
    case 'status-not-for':
      return `${entryNames[one.of]} cannot be "${statusWord(one.status)}"; choose ${anyOf(one.allowed.map(statusWord))}`;
    case 'unread':
      return one.why === 'status-emptied'
        ? `${fieldNames[one.field]}: the cell ${unread[one.why]}`
        : `${fieldNames[one.field]}: ${shown(one.text)} ${unread[one.why]}`;
    case 'no-id':
      return `the row has no id: ${one.cells.map(({ text }) => shown(text)).join(', ')}`;
    case 'other-profile':
      return 'the row is of another profile';
  }
}

/** `Gaps, row 12 (f-1234567890): …`. */
export const notTakenText = (one: NotTaken): string =>
  `${placeText(one.place)}${one.id === '' ? '' : ` (${one.id})`}: ${reasonText(one)}`;

export const notTakenHead = (notTaken: number): string => `Not taken (${notTaken}):`;

/** How to let the file win. */
export const conflictsHint = 'to let the file win where both were changed, add --take-file';

export const olderText = (rows: number): string =>
  `${count(rows, 'row')} ${rows === 1 ? 'shows' : 'show'} what the profile said before; the profile stays as it is`;
export const hiddenText = (rows: number): string =>
  `${count(rows, 'row')} that you filled in ${rows === 1 ? 'is' : 'are'} hidden by a filter; taken like the others`;
/** @param isLost without them nothing of the sheet can be read */
export function missingText(sheet: string | null, heads: readonly string[], isLost: boolean): string {
  const where = sheet === null ? 'the file' : `the sheet "${sheet}"`;
  const [one, more] = heads;
  const what = `${more === undefined ? 'the head' : 'the heads'} ${more === undefined ? `"${one}"` : heads.map((h) => `"${h}"`).join(', ')}`;
  return isLost
    ? `${where} no longer has ${what}, so nothing of ${sheet === null ? 'it' : 'this sheet'} was taken: write ${more === undefined ? 'it' : 'them'} as before, and take the file again`
    : `${where} no longer has ${what}: what such a column has now was not read`;
}
export const nothingNew = 'the profile already says everything that this file says';
