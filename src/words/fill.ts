// What a page says where a person enters what was done. Words in braces are filled in by its script.

import { heads } from './heads.ts';

/** Where a profile has what is entered: an answer, a precondition, a letter, a reply to a question. */
export type FillKind = 'answer' | 'agreement' | 'gate' | 'letter' | 'reply';

interface FillLabels {
  readonly on: string;
  readonly evidence: string;
  readonly note: string;
}

export const fillLabels: Readonly<Record<FillKind, FillLabels>> = {
  answer: { on: 'Done on', evidence: 'Evidence', note: 'Note' },
  agreement: { on: 'Executed on', evidence: 'Evidence', note: 'Note' },
  gate: { on: 'In place since', evidence: 'Evidence', note: 'Note' },
  letter: { on: 'Sent on', evidence: 'Evidence', note: 'Note' },
  reply: { on: 'Answered on', evidence: 'Document that says so', note: 'What the vendor answered' },
};

const labels = {
  lead: 'Tick what is done. Choose Record to say who does it, by when, and what shows it. What you enter stays in this browser; the profile has it once you save it as a file and run the command that the page then names.',
  notKept: 'This browser keeps nothing for this page: save a file before you close it.',
  record: 'Record',
  undo: 'Remove what I entered',
  why: 'Say why in the note: without a reason it is not recorded.',
  status: heads.status,
  owner: heads.owner,
  due: heads.due,
  evidenceHint: 'one file or link a line',
  notYet: 'not yet in the profile',
  region: 'What you entered',
  save: 'Save as file',
  load: 'Load a file',
  carry: 'Carry over',
  leave: 'Leave there',
  clear: 'Clear',
  sure: 'Remove everything that you entered on this page? A file that you saved stays as it is.',
  remove: 'Remove it',
  stay: 'Keep it',
  show: 'Show as text',
  copy: 'If no file was saved, copy this text into a file of that name.',
} as const;

/** What the script says. */
const says = {
  was: 'In the profile',
  stale: 'not yet in the profile, which has changed since you entered this: check it',
  one: '1 entry not yet in the profile',
  many: '{n} entries not yet in the profile',
  kept: 'Kept in this browser: {title}.',
  held: 'Entered, but not kept by this browser: {title}.',
  undone: 'Removed what you entered: {title}.',
  saved: 'Saved as {file}. Next: ',
  blocked: 'The browser did not save a file. Copy the text below into {file}. Next: ',
  cleared: 'Everything that you entered on this page is removed.',
  unread: '{file} is not a file that this page saved. Nothing was loaded.',
  other: '{file} is about another customer, {customer}. Nothing was loaded.',
  loaded: 'From {file}: {n} loaded. ',
  lost: 'Not in this report: {ids}.',
  older:
    'In the report of {day} you entered {n} that the profile does not have yet and that this report still asks for. ',
  carried: 'Carried over from the report of {day}: {n}. ',
} as const;

export const fillWords = {
  ...labels,
  says: Object.entries(says).map(([key, text]) => ({ key, text })),
};

/** The command that reads the file. @param profile its name; one that a shell would split is not repeated */
export const fillCommand = (profile: string | null, file: string): string =>
  `devolve answer ${profile !== null && /^[\w.-]+$/.test(profile) ? profile : '<profile>'} --from ${file}`;
