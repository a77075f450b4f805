// What `devolve profile` says: a profile in words, and what it does not say.

import type {
  Answer,
  AnswerStatus,
  Client,
  Evidence,
  GateAnswer,
  GateState,
  Letter,
  Trait,
} from '../model/customer.ts';
import type { Party } from '../model/parties.ts';
import type { Reply } from '../model/reply.ts';
import type { Unmapped } from '../model/unmapped.ts';
import { describeTime } from './clocks.ts';
import { gradeWords } from './labels.ts';
import { goingOn, sentence } from './sentences.ts';
import { vendorKindWords } from './vendor-kinds.ts';

export const profilePage = {
  who: 'Who you are',
  systems: 'Systems with PHI',
  noSystems: 'The profile names no system.',
  agreements: 'Agreements that you signed',
  clients: 'Clients whose PHI you handle',
  activities: 'What you do, and what you do not',
  letters: 'Letters to vendors',
  replies: 'Answers of vendors',
  answers: {
    work: 'Your answers on pieces of work',
    obligation: 'Your answers on rows, in every system',
    place: 'Your answers on rows, in one system',
    duty: 'Your answers on tasks of vendors',
  },
  rulings: "Rulings against the vendors' statements",
  unsaid: 'What the profile does not say',
  nothingUnsaid: 'Nothing that this page looks for.',
  own: { ephi: 'Your own system', paper: 'Paper' },
} as const;

const traitNames = {
  'indirect-treatment-only': 'treats patients only on the orders of another provider',
  'group-health-plan': 'is a group health plan',
  'affiliated-covered-entity': 'is part of an affiliated covered entity',
  'multiple-covered-functions': 'has multiple covered functions',
  'part-2-records-holder': 'holds Part 2 records',
  'clearinghouse-in-larger-organization': 'is a clearinghouse in a larger organization',
  'state-reporting-entity': 'is a State reporting entity',
  'organized-health-care-arrangement': 'takes part in an organized health care arrangement',
} as const satisfies Record<Trait, string>;

export const traitsLine = (traits: readonly Trait[]): string => `It ${traits.map((t) => traitNames[t]).join('; it ')}.`;
export const statesLine = (names: readonly string[]): string => `States: ${names.join(', ')}.`;

const gateWords = {
  none: 'nothing is done yet',
  requested: 'requested',
  signed: 'signed by one side',
  executed: 'executed by both sides',
  open: 'met',
  closed: 'not met',
} as const satisfies Record<GateState, string>;

/** `executed by both sides, 2026-03-01; changed on 2026-05-01; Office manager; due 2026-12-01`. */
/** A day that is yet to come counts for nothing until then. */
const dayText = (day: string, asOf: string): string => (day > asOf ? `${day} (in the future)` : day);

export function gateLine(title: string, { state, on, changed, owner, due, note }: GateAnswer, asOf: string): string {
  const more = [changed && `changed on ${changed}`, owner, due && `due ${due}`].flatMap((part) => part ?? []);
  return noted(
    `${title}: ${[`${gateWords[state]}, ${on === null ? 'no date' : dayText(on, asOf)}`, ...more].join('; ')}`,
    note,
  );
}

const noted = (line: string, note: string | null) => (note === null ? line : `${line}. Note: ${sentence(note)}`);

/** What is known of a system's vendor without a mapping. */
export const unmappedLine = ({ vendor, kind }: Unmapped): string =>
  `${vendorKindWords[kind]}, from ${vendor}. The library has no mapping of this vendor.`;

export const chosen = (key: string, titles: readonly string[]): string =>
  `${key}: ${titles.length === 0 ? 'none' : titles.join('; ')}`;

export const choiceKeys = {
  variant: 'Variant',
  plan: 'Plan',
  features: 'Features',
  dataClasses: 'Kinds of data',
  phiFree: 'Without PHI',
} as const;

export const agentLine = (agent: 'yes' | 'no'): string =>
  agent === 'yes' ? 'The vendor is your agent.' : 'The vendor is not your agent.';

interface Signed {
  readonly document: string;
  readonly executed: string;
  readonly amended: string | null;
  /** The title of the form; null if another text was signed. */
  readonly form: string | null;
  readonly read: number;
  readonly absent: readonly string[];
}

export function agreementLine(
  system: string,
  { document, executed, amended, form, read, absent }: Signed,
  asOf: string,
): string {
  const parts = [
    `executed on ${dayText(executed, asOf)}`,
    amended === null ? '' : `amended on ${amended}`,
    form === null ? 'a text of its own' : `the text of "${form}"`,
    `terms recorded: ${read}`,
    absent.length === 0 ? '' : `absent: ${absent.join(', ')}`,
  ];
  return `${system}: ${document}, ${parts.filter((part) => part !== '').join('; ')}`;
}

const activityWords = { yes: 'yes', no: 'no', unknown: 'you do not know yet' } as const;

const byWhom = (by: string | null, on: string | null, asOf: string) =>
  [on === null ? null : dayText(on, asOf), by === null ? null : `by ${by}`].flatMap((part) => part ?? []).join(', ');

export function activityLine(
  title: string,
  answer: keyof typeof activityWords,
  by: string | null,
  on: string | null,
  asOf: string,
) {
  const who = byWhom(by, on, asOf);
  return `${title}: ${activityWords[answer]}${who === '' ? '' : `, ${who}`}`;
}

export function letterLine(name: string, { sent, due, owner, note }: Letter, asOf: string): string {
  const day =
    sent === null
      ? `not sent yet, ${due === null ? 'no day to send it by' : `to be sent by ${due}`}`
      : `sent ${dayText(sent, asOf)}, ${due === null ? 'no day to answer by' : `answer by ${due}`}`;
  return noted(`${name}: ${day}, ${owner ?? 'no owner'}`, note);
}

/** What a reply settles, if anything. */
function settledWords({ settled }: Reply): string {
  switch (settled?.kind) {
    case undefined:
      return 'In words only.';
    case 'halves':
      return [
        settled.provides === null ? '' : `It does: ${sentence(settled.provides)}`,
        settled.duties.length === 0 ? '' : `It leaves to you: ${settled.duties.map(sentence).join(' ')}`,
        settled.limits === null ? '' : `Except: ${sentence(settled.limits)}`,
      ]
        .filter((part) => part !== '')
        .join(' ');
    case 'time':
      return `Time: ${describeTime({ within: settled.within, promptly: settled.promptly, kind: settled.promise })}.`;
    case 'party':
      return [
        settled.phi === null ? '' : `PHI reaches it: ${settled.phi}.`,
        settled.baa === null ? '' : `Agreement: ${settled.baa}.`,
      ]
        .filter((part) => part !== '')
        .join(' ');
  }
}

export const replyLine = (system: string, reply: Reply): string =>
  `${system}, ${reply.question}, ${reply.on}: "${reply.says}" ${settledWords(reply)} ${
    reply.source === null ? 'No document' : reply.source
  } (${gradeWords[reply.grade]}).`;

const statusWords = {
  implemented: 'implemented',
  planned: 'planned',
  alternative: 'another measure',
  'not-started': 'not started',
  'not-applicable': 'not applicable',
  unknown: 'not known yet',
  later: 'put off',
} as const satisfies Record<AnswerStatus, string>;

/** `evidence/x.pdf (2026-05-04, until 2027-05-04)`. */
function evidenceLine({ file, on, expires }: Evidence): string {
  const days = [on, expires === null ? null : `until ${expires}`].flatMap((day) => day ?? []).join(', ');
  return days === '' ? file : `${file} (${days})`;
}

/** @param elsewhere the system that satisfies it; null for none */
export function answerLine(
  key: string,
  title: string,
  { status, owner, on, due, by, because, evidence, verified, note }: Answer,
  elsewhere: string | null,
  asOf: string,
): string {
  const day = on === null ? null : dayText(on, asOf);
  const stated = [statusWords[status], day, owner, due === null ? null : `due ${due}`].flatMap((part) => part ?? []);
  const more = [
    because === null ? '' : sentence(because),
    by === null ? '' : `Said by ${by}.`,
    elsewhere === null ? '' : `Satisfied by ${elsewhere}.`,
    evidence.length === 0 ? '' : `Evidence: ${evidence.map(evidenceLine).join('; ')}.`,
    verified === null ? '' : `Verified by ${verified.by}, ${verified.on}.`,
    note === null ? '' : `Note: ${sentence(note)}`,
  ].filter((part) => part !== '');
  return [`${key} ${goingOn(title)}: ${stated.join(', ')}.`, ...more].join(' ');
}

const partyWords = { vendor: 'the vendor', customer: 'you', silent: 'no one is said to' } as const satisfies Record<
  Party,
  string
>;

export const rulingLine = (
  key: string,
  title: string,
  parties: readonly Party[],
  { by, on, because }: { readonly by: string; readonly on: string; readonly because: string },
): string =>
  `${key} ${title}: ${parties.map((party) => partyWords[party]).join(' and ')}. ${sentence(because)} ${by}, ${on}`;

export function clientLine({ title, notice, promptly, from, agent, document, clause }: Client): string {
  const time = describeTime({ within: notice, promptly, kind: 'promise' });
  return [
    `${title}: notice of a breach: ${time}${from === null ? '' : `, from ${from}`}`,
    `${document}${clause === null ? '' : `, clause ${clause}`}`,
    ...(agent === 'unknown' ? [] : [agent === 'yes' ? 'you are its agent' : 'you are not its agent']),
  ].join('; ');
}

/** What is missing, for the list at the end. */
export const unsaid = {
  states: 'The states that you work in (states).',
  owner: (n: number) => `The owner of ${n === 1 ? 'one answer' : `${n} answers`}.`,
  choices: (system: string, keys: readonly string[]) => `${system}: ${keys.join(', ')}.`,
  gates: (system: string, titles: readonly string[]) => `${system}: the state of ${titles.join('; ')}.`,
  agreements: (systems: readonly string[]) => `The agreement that you signed (agreements): ${systems.join(', ')}.`,
  activities: (n: number, of: number) => `${n} of the ${of} activities (activities).`,
  agent: (systems: readonly string[]) => `Whether the vendor is your agent (agent): ${systems.join(', ')}.`,
  agentOf: (clients: readonly string[]) => `Whether you are the agent of a client (agent): ${clients.join(', ')}.`,
} as const;
