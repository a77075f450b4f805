// The notes in a profile that `init` writes: what each part is, what to add later, with which command.

import { count } from '../labels.ts';

/** At the top of the file. */
export const profileHead = {
  about: (name: string, day: string) =>
    `${name}: what devolve knows about you, as of ${day}. devolve init wrote this file, and it is yours to edit: a line that begins with # is a note for you, which devolve does not read.`,
  commands: (file: string): readonly (readonly [what: string, command: string])[] => [
    ['What you must do', `devolve gap ${file}`],
    ['In which order', `devolve plan ${file}`],
    ['Is the file right?', `devolve validate ${file}`],
  ],
};

export const profileNotes = {
  who: 'What you are under HIPAA: it decides which requirements bind you. The name may change; keep the id under "customer".',
  states: 'The states where you work, by postal code: a state can set its own time limits for breach notices.',
  statesUnsaid:
    'Not said yet: the states where you work, by postal code. Without them, no time limit of a state is in the report.',
  systems:
    'Every place that holds PHI. The names on the left are yours: answers refer to them, so keep them once they are used. When you begin to use another vendor, add it here.',
  systemsUnsaid:
    'Not said yet: the places that hold PHI. Until they are here, the report knows of no vendor, computer or paper.',
  service: 'a vendor that the library has; for its choices, run',
  unmapped:
    'A vendor that the library does not have: nothing is known about it, so everything stays with you. When the library has it, replace "vendor" and "kind" by "service".',
  own: 'A place of your own: everything in it is your responsibility.',
  gates:
    'Preconditions: until they are met, what the vendor does counts as yours. Agreements are none, requested, signed (one side) or executed (both); the others are open or closed.',
  agreementUnsaid:
    'Not said yet: your business associate agreement with it (none, requested, signed by one side, or executed by both).',
  gateUnsaid: (title: string) => `Not said yet: ${title}`,
  choiceUnsaid: (what: string, ids: readonly string[]) =>
    `Not said yet: ${what}${ids.length === 0 ? '' : ` (${ids.join(', ')})`}`,
  listUnsaid: (what: string, ids: readonly string[]) =>
    `Not said yet: ${what}, of: ${ids.join(', ')}. [] says that there is none.`,
  activities:
    'What you do and do not do. A no takes requirements off your list for a year, so it has a name and a date. Those that are not here count as yes.',
  activitiesUnsaid: (questions: number) =>
    `What you do not do. Answers to ${count(questions, 'question')} can take requirements off your list; devolve plan asks them. An answer looks like this:`,
  letters:
    'Letters of questions to vendors. devolve letter writes them; when one is sent, devolve answer records the day.',
  answers: 'What you have done, by piece of work. unknown says that no one has told devolve yet, so the work is open.',
  answersUnsaid: 'What you have done. An answer looks like this:',
  toRecord: 'To record what was done, change the line, for example:',
} as const;

/** What the command that makes a profile never asks. */
export const notAsked: readonly string[] = [
  'answers: the work that is done, with evidence. Until you record it, everything counts as open.',
  'agreements: the texts that you signed. devolve answer agreement/<system> records the date, the file, and the terms that you read in it.',
  'replies: what vendors answered. devolve letter writes the questions.',
  'agent: whether a vendor is your agent in law, which moves the start of a breach notice. It counts as unknown; ask counsel.',
  'traits: special facts, such as a group health plan or an affiliated covered entity. devolve schema profile lists them.',
  'clients: for a business associate, the clients that you serve and the notice that you promised each.',
  'rulings: decisions of a reviewer against what a vendor says.',
];
export const notAskedHead = 'What devolve init did not ask; docs/profile.md says how to add it:';

export const choiceNames = {
  variant: 'which variant you have',
  plan: 'which plan you have',
  features: 'the features that you use',
  dataClasses: 'the kinds of data that it holds',
} as const;
