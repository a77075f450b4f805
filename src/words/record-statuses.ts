// The words for what a person can say of an act or a finding, in workbooks, CSV and pages.

import { type RecordStatus, recordStatusNames } from '../model/record-status.ts';
import type { LegendEntry } from './legend.ts';

interface StatusWords {
  readonly word: string;
  readonly meaning: string;
}

export const recordStatusWords: Readonly<Record<RecordStatus, StatusWords>> = {
  open: { word: 'Open', meaning: 'Nothing has been done yet.' },
  planned: { word: 'Planned', meaning: 'It will be done: name who, and by when.' },
  waiting: {
    word: 'Waiting',
    meaning:
      'The next step belongs to a vendor, counsel or someone else: name them in the note. An agreement is asked for, a letter is sent; anything else is recorded as planned.',
  },
  done: {
    word: 'Done',
    meaning: 'What closes it exists: name the file. For an agreement, both sides have signed: give the day.',
  },
  'done-another-way': {
    word: 'Done another way',
    meaning: 'Another measure does the same: say in the note which one, and why.',
  },
  'not-applicable': {
    word: 'Does not apply',
    meaning:
      'It does not concern you: say in the note why. It is listed apart, and refused where the rule has no exception.',
  },
  later: { word: 'Put off', meaning: 'You put it off on purpose: say in the note why, and until when. It stays open.' },
  unknown: { word: 'Not known', meaning: 'You do not know yet. It stays open.' },
};

export const statusWord = (status: RecordStatus): string => recordStatusWords[status].word;

const byWord: ReadonlyMap<string, RecordStatus> = new Map(
  recordStatusNames.flatMap((status) => [
    [statusWord(status).toLowerCase(), status] as const,
    [status, status] as const,
  ]),
);

/** The status that a person chose or typed, whatever its case; undefined for a text that is none. */
export const statusCalled = (text: string): RecordStatus | undefined =>
  byWord.get(text.trim().replace(/\s+/g, ' ').toLowerCase());

export const statusChoices: readonly string[] = recordStatusNames.map(statusWord);

export const statusLegend: readonly LegendEntry[] = recordStatusNames.map((status) => ({
  of: 'status',
  ...recordStatusWords[status],
  act: '',
}));
