// What the interview of `init` asks, in plain words: a question, and a line of help.

import type { CoveredKind, CustomerRole, GateState } from '../../model/customer.ts';
import { count } from '../labels.ts';

export interface QuestionWords {
  readonly message: string;
  readonly help: string;
  readonly example?: string;
}

type Choices<K extends string> = Readonly<Record<K, { readonly label: string; readonly hint: string }>>;

/** Headings of the parts. */
export const parts = {
  who: 'Who you are',
  vendors: 'Vendors with patient information',
  own: 'Your own computers and paper',
  activities: 'What you do and do not do',
  owners: 'Who does the work',
  end: 'Write the profile',
} as const;

export const interviewIntro = {
  title: 'devolve init',
  text: [
    'These questions take about ten minutes. PHI is any information about a patient that can be traced to that person: charts, messages, appointments, bills.',
    'Esc goes back one question. Ctrl-C stops, and nothing is written.',
  ].join('\n'),
} as const;
export const interviewStopped = 'Stopped. Nothing was written.';
export const beginAgain = (command: string): readonly string[] => [
  'To begin again with these answers:',
  `  ${command}`,
];
export const notSure = { label: 'I do not know', hint: 'the report asks' } as const;

export const asked = {
  name: {
    message: 'What is the name of your organization?',
    help: 'As patients know it. It heads every report and names the file.',
    example: 'Rosewood Med Spa',
  },
  role: {
    message: 'What are you under HIPAA?',
    help: 'Most practices are covered entities: they treat patients and send claims or checks of eligibility electronically.',
  },
  kind: {
    message: 'Which kind of covered entity are you?',
    help: 'If you are more than one, choose the main one; the file says how to add the rest.',
  },
  states: {
    message: 'In which states do you work?',
    help: 'A state can set its own time limits for telling people about a breach.',
  },
  vendors: {
    message: 'Which of these vendors hold PHI for you?',
    help: 'Vendors that are not in this list come next.',
  },
  unmapped: {
    message: 'Which other vendor holds PHI for you?',
    help: 'EHR, e-mail, phone, billing company, backup, IT support, shredding … One at a time; Enter alone when there are no more.',
    example: 'Example EHR',
  },
  own: {
    message: 'Where do you keep PHI yourselves?',
    help: 'Computers count even if everything is in the cloud: browsers, downloads and printouts leave PHI behind.',
  },
  ownOther: {
    message: 'Is there another place of your own with PHI?',
    help: 'One at a time; Enter alone when there are no more.',
    example: 'Scanner in the back office',
  },
  by: {
    message: 'Who gave these answers?',
    help: 'A no carries a name and a date, so that an auditor sees who said it.',
    example: 'R. Patel',
  },
  activitiesNow: {
    message: 'Answer questions about what you do not do?',
    help: 'Each no takes requirements off your list. Without an answer they stay on it.',
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;

export const roleChoices: Choices<CustomerRole> = {
  'covered-entity': { label: 'A covered entity', hint: 'a practice, clinic, pharmacy, health plan or clearinghouse' },
  'business-associate': {
    label: 'A business associate',
    hint: 'you handle PHI for covered entities, as a billing company does',
  },
  'hybrid-entity': { label: 'A hybrid entity', hint: 'only parts of your organization are covered, by designation' },
  'not-regulated': { label: 'Neither', hint: 'HIPAA does not bind you' },
};

export const kindChoices: Choices<CoveredKind> = {
  provider: { label: 'A provider', hint: 'a practice, clinic, med spa, pharmacy, hospital …' },
  'health-plan': { label: 'A health plan', hint: 'an insurer, or the health plan of an employer' },
  clearinghouse: { label: 'A clearinghouse', hint: 'you convert claims between formats' },
};

export const gateChoices: Choices<GateState> = {
  none: { label: 'Nothing yet', hint: 'not asked for' },
  requested: { label: 'Asked for', hint: 'no one has signed' },
  signed: { label: 'Signed by one side', hint: 'the other has not' },
  executed: { label: 'Signed by both sides', hint: 'you have the signed copy' },
  open: { label: 'In place', hint: '' },
  closed: { label: 'Not in place', hint: '' },
};

export const yesNo = {
  yes: { label: 'Yes', hint: '' },
  no: { label: 'No', hint: '' },
  unknown: { label: notSure.label, hint: 'counts as yes' },
} as const;

export const holdsChoices = {
  ephi: { label: 'Electronic', hint: '' },
  paper: { label: 'Paper', hint: '' },
} as const;

/** Places that many have; the value is what the file calls them. */
export const ownPlaces: readonly { readonly title: string; readonly holds: 'ephi' | 'paper'; readonly hint: string }[] =
  [
    { title: 'Office computers', holds: 'ephi', hint: 'desktops and laptops that stay in the office' },
    { title: 'Laptops', holds: 'ephi', hint: 'that leave the office' },
    { title: 'Phones and tablets', holds: 'ephi', hint: 'also private ones, if patients are texted or photographed' },
    { title: 'Office server', holds: 'ephi', hint: 'a server or network drive on your premises' },
    { title: 'USB and backup drives', holds: 'ephi', hint: '' },
    { title: 'Paper charts', holds: 'paper', hint: 'also intake forms, printouts, faxes' },
  ];

const such = (titles: readonly string[]) => `Such as: ${titles.join('; ')}${titles.at(-1) === '…' ? '' : '.'}`;

const activityEffect = (rows: number) =>
  rows === 0 ? 'A yes adds requirements.' : `A no takes ${count(rows, 'requirement')} off your list for a year.`;

export const serviceAsked = {
  variant: (service: string): QuestionWords => ({
    message: `Which variant of ${service} do you have?`,
    help: 'Your order or invoice says it, or the person who set it up.',
  }),
  plan: (service: string): QuestionWords => ({
    message: `Which plan of ${service} do you have?`,
    help: 'Your order or invoice says it.',
  }),
  anyFeatures: (service: string, features: readonly string[]): QuestionWords => ({
    message: `Do you use any of these in ${service}?`,
    help: such(features),
  }),
  /** @param listed the vendor covers only what is listed */
  features: (service: string, listed: boolean): QuestionWords => ({
    message: `Which of these do you use in ${service}?`,
    help: `Choose all that are in use, with or without PHI.${listed ? ' The vendor covers only what it lists: add anything else to the profile later, by its name.' : ''}`,
  }),
  anyData: (service: string, kinds: readonly string[]): QuestionWords => ({
    message: `Does ${service} hold any of these kinds of data for you?`,
    help: such(kinds),
  }),
  data: (service: string): QuestionWords => ({
    message: `Which kinds of data does ${service} hold for you?`,
    help: 'Choose all that it holds.',
  }),
  phiFree: (service: string): QuestionWords => ({
    message: `The vendor does not cover PHI in these. In which of them is there none at all?`,
    help: `Choose one only if you are sure that ${service} never gets PHI there.`,
  }),
  setting: (title: string): QuestionWords => ({ message: title, help: 'Choose how it is set today.' }),
  gate: (title: string, agreement: boolean): QuestionWords => ({
    message: `Where do you stand: ${title}?`,
    help: agreement
      ? 'Until both sides have signed, what the vendor does counts as yours.'
      : 'Until it is in place, what the vendor does counts as yours.',
  }),
  gateDay: (title: string): QuestionWords => ({
    message: `On which day? (${title})`,
    help: 'YYYY-MM-DD, as on the paper; Enter alone if you do not have it at hand.',
    example: '2026-03-01',
  }),
  unmappedKind: (vendor: string): QuestionWords => ({
    message: `What does ${vendor} do for you?`,
    help: 'It decides what its letter asks.',
  }),
  holds: (title: string): QuestionWords => ({
    message: `Is the PHI in "${title}" electronic or on paper?`,
    help: 'If both, choose electronic and enter the paper as another place.',
  }),
  activity: (question: string, rows: number, n: number, of: number): QuestionWords => ({
    message: question,
    help: `${n} of ${of}. ${activityEffect(rows)}`,
  }),
  owner: (role: string, works: number, first: string): QuestionWords => ({
    message: `${role}: who is it?`,
    help: `${count(works, 'piece')} of work ${works === 1 ? 'is' : 'are'} usually theirs, first: ${first} Enter alone to leave it open.`,
    example: 'R. Patel',
  }),
  write: (path: string): QuestionWords => ({
    message: `Write ${path}?`,
    help: 'You can edit it at any time. Esc goes back.',
  }),
} as const;

export const knowing = {
  some: { label: 'Yes, some of them', hint: '' },
  none: { label: 'No, none of them', hint: '' },
  unsaid: notSure,
} as const;
export const activitiesWhen = {
  now: { label: 'Now', hint: 'a few minutes' },
  later: { label: 'Later', hint: 'all count as yes' },
} as const;
export const writeIt = {
  yes: { label: 'Yes', hint: '' },
  back: { label: 'No, go back one question', hint: '' },
  no: { label: 'No, stop here', hint: 'prints a command that holds your answers' },
} as const;

export const noneOfThese = 'None of these';
export const nothingFound = 'nothing matches: delete what you typed, then choose with the arrow keys';
export const suchAs = (example: string): string => `such as ${example}`;
