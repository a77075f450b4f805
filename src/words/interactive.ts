// What `answer --interactive` asks, in plain words.

import type { GateState } from '../model/customer.ts';
import { count } from './labels.ts';

export const interactiveIntro = (label: string, open: number) =>
  ({
    title: 'devolve answer',
    text: [
      `What is open in ${label}, in the order of the plan: ${count(open, 'act')}.`,
      'After each answer the file is written. Esc goes back one question. Ctrl-C stops; what is recorded stays.',
    ].join('\n'),
  }) as const;

export const parts = { you: 'You', activities: 'What you do and do not do', acts: 'What to do' } as const;

export const by = {
  message: 'What is your name?',
  help: 'It stands beside what you decide, such as that something does not concern you. Enter alone leaves it out.',
  example: 'R. Patel',
} as const;

interface Choice {
  readonly label: string;
  readonly hint?: string;
}

export const goOn = {
  skip: { label: 'Skip it', hint: 'nothing is recorded; it is asked again next time' },
} as const satisfies Record<string, Choice>;

export const workChoices = {
  implemented: { label: 'It is done' },
  planned: { label: 'It is planned' },
  'not-started': { label: 'Not yet' },
  alternative: { label: 'We do it another way', hint: 'needs a reason' },
  'not-applicable': { label: 'It does not concern us', hint: 'needs a reason' },
  unknown: { label: 'I do not know' },
  later: { label: 'Later, on purpose' },
} as const satisfies Record<string, Choice>;

export const activityChoices = {
  no: { label: 'No' },
  yes: { label: 'Yes' },
  unknown: { label: 'I do not know' },
} as const satisfies Record<string, Choice>;

export const gateChoices: Readonly<Record<GateState, Choice>> = {
  executed: { label: 'Executed', hint: 'signed by both sides' },
  signed: { label: 'Signed by one side' },
  requested: { label: 'Requested' },
  none: { label: 'There is none' },
  open: { label: 'It is in place' },
  closed: { label: 'It is not in place' },
};

export const letterChoices = { sent: { label: 'It is sent' } } as const satisfies Record<string, Choice>;

export const follow = {
  owner: { message: 'Who does it?', help: 'The person or the role that sees to it.', example: 'Security official' },
  other: { label: 'Someone else' },
  nobody: { label: 'Not decided yet' },
  otherOwner: { message: 'Who?', help: 'A name or a role.', example: 'IT support' },
  due: {
    message: 'By when?',
    help: 'The day by which it is to be done. Enter alone leaves it out.',
    example: '2027-01-31',
  },
  dueOfLetter: {
    message: 'By when did you ask for an answer?',
    help: 'Enter alone leaves it out.',
    example: '2027-01-31',
  },
  on: { message: 'On which day?', help: 'Enter alone is today, or the day that is recorded already.' },
  onAgreement: {
    message: 'On which day?',
    help: 'For an executed agreement, the day of the last signature on it. Enter alone leaves the day out.',
  },
  reason: { message: 'Why?', help: 'One sentence. An auditor reads it.', example: 'We take part in no research.' },
  reasonOfLater: {
    message: 'Why later?',
    help: 'One sentence. Enter alone leaves it out.',
    example: 'The new server arrives in January.',
  },
  evidence: {
    message: 'Which file shows it?',
    help: 'Its path from the folder of the profile. devolve checks that it is there and never opens it. Enter alone leaves it out.',
    example: 'evidence/risk-analysis-2026.pdf',
  },
  expires: {
    message: 'Until when does it hold?',
    help: 'The last day of it, such as a year from its date. Enter alone leaves it out.',
    example: '2027-11-20',
  },
} as const;

export const notADay = 'Write the day as 2026-11-21.';
export const notEmpty = 'Write something, or press Esc to go back.';

/** Why an act is worth doing, how much it closes, where to begin. */
export const actHelp = (why: string, rows: string, first: string): string =>
  [why, rows === '' ? '' : `It ${rows}.`, first === '' ? '' : `First step: ${first}`]
    .filter((text) => text !== '')
    .join('\n');

export const interactiveStopped = 'Stopped. What was recorded stays.';

/** Acts that other parts of a profile record. */
export const byHand = (titles: readonly string[]): string =>
  `Not asked here, because no status settles it: ${titles.join('; ')}. The plan says what to do.`;
