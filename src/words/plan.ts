// What a plan says beside its acts: how far it is, what is off, what runs out, what to run next.

import type { ActivityQuestion, Plan, Progress } from '../model/act.ts';
import type { Answer } from '../model/customer.ts';
import { saidBy } from './gap.ts';
import { count } from './labels.ts';

export const planTitle = (name: string, owner: string | null): string =>
  owner === null ? `Plan: ${name}` : `Plan: ${name}, for ${owner}`;

/** On a terminal; pages carry the whole sentence. */
export const disclaimerInShort = 'A control-gap analysis: not a risk analysis, not legal advice.';

export const progressLabels = {
  done: 'done',
  started: 'started',
  open: 'open',
  waiting: 'waiting for a vendor',
  overdue: 'overdue',
  dueSoon: 'due within 90 days',
  expiring: 'evidence that expires within 90 days',
  verified: 'done and verified',
} as const satisfies Record<keyof Progress, string>;

/** Those first that say how far; then what presses. */
export const progressOrder = [
  'done',
  'started',
  'open',
  'waiting',
  'overdue',
  'dueSoon',
  'expiring',
  'verified',
] as const satisfies readonly (keyof Progress)[];

/** `40 acts: 5 done, 3 started, 31 open, 1 waiting for a vendor`. */
export const progressText = ({ done, started, open, waiting }: Progress): string =>
  `${count(done + started + open + waiting, 'act')}: ${done} ${progressLabels.done}, ${started} ${progressLabels.started}, ${open} ${progressLabels.open}, ${waiting} ${progressLabels.waiting}`;

export const pressingText = ({ overdue, dueSoon, expiring, verified }: Progress): string =>
  [
    `${overdue} ${progressLabels.overdue}`,
    `${dueSoon} ${progressLabels.dueSoon}`,
    `${count(expiring, 'piece', 'pieces')} of ${progressLabels.expiring.replace('that expires', expiring === 1 ? 'that expires' : 'that expire')}`,
    `${verified} ${progressLabels.verified}`,
  ].join(', ');

export const nothingToDo = 'Nothing is open.';

/** What a terminal does not list. */
export const doneCounted = (done: number): string =>
  done === 0 ? '' : `${count(done, 'act')} done; --done lists ${done === 1 ? 'it' : 'them'}`;

export const terminalLegend =
  'Work from top to bottom. P1: it blocks you, PHI is uncovered, or OCR asks for it first. P2: a gap. P3: a record. Signs: ○ open, ◐ started, … waiting, ● done. (Owner) is a suggestion. ! is overdue. Rows: still open in the act.';

export const questionGain = ({ rows }: ActivityQuestion): string =>
  rows.length === 0 ? 'a yes adds work' : `a no takes ${count(rows.length, 'row')} away`;

/** Rows that the customer says do not apply to it. */
export const offByAnswer = (answer: string): string => `Not applicable by your answer ${answer}`;

/** Why they do not, who said so, and when. */
export const asideText = (answer: Pick<Answer, 'because' | 'by' | 'on'> | undefined): string =>
  answer === undefined ? '' : `${saidBy(answer.by, answer.on)}: ${answer.because ?? ''}`;

/** Commands that go on from here. */
export function nextCommands({ acts }: Pick<Plan, 'acts'>): readonly string[] {
  const letters = acts.some((a) => a.kind === 'letter' && a.status === 'open');
  return [
    'devolve plan <profile> --format html --output plan.html: each act with its steps, evidence, and findings',
    ...(letters ? ['devolve letter <profile>: the letters to your vendors, ready to check and send'] : []),
    'devolve gap <profile>: every row behind the acts',
  ];
}

/** What a calendar says of an event. */
export const calendar = {
  name: (name: string) => `HIPAA plan: ${name}`,
  due: (title: string) => title,
  again: (title: string) => `Due again: ${title}`,
  expires: (file: string) => `Evidence expires: ${file}`,
  answer: (key: string) => `It stands behind the answer ${key}.`,
  owner: (owner: string) => `Owner: ${owner}.`,
  rows: (rows: number) => `It closes ${count(rows, 'row')}.`,
  first: (step: string) => `First step: ${step}`,
} as const;
