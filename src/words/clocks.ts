// Time limits: how long, from when, and how much of one another leaves.

import type { Agency, AssessedClock, ClockEffect, ClockName, ClockReply, UsedUp } from '../model/assessed-clock.ts';
import { formatSpan, type StatedSpan } from '../model/clock.ts';
import type { Clock } from '../model/vendor.ts';
import { answeredText } from './replies.ts';

/**
 * `60 days`, `not stated`, `stated in "Master agreement", which was not supplied`.
 * @param titleOf the title of a document; without it, ids are shown
 */
export function describeWithin(within: StatedSpan, titleOf?: (document: string) => string): string {
  switch (within.kind) {
    case 'stated':
      return formatSpan(within.span);
    case 'unstated':
      return 'not stated';
    case 'set-by-customer':
      return 'the time that you set';
    case 'stated-elsewhere':
      return `stated in ${titleOf === undefined ? within.document : `"${titleOf(within.document)}"`}, which was not supplied`;
    case 'withheld':
      return `stated in ${within.where}`;
  }
}

/** The same, with what qualifies the number: an outer limit, or a goal and no promise. */
export function describeTime(
  clock: Pick<Clock, 'within' | 'promptly' | 'kind'>,
  titleOf?: (document: string) => string,
): string {
  const words = describeWithin(clock.within, titleOf);
  if (clock.kind === 'goal') return `${words}: a goal, not a promise`;
  return clock.promptly ? `${words}, without unreasonable delay` : words;
}

function nameText(name: ClockName): string {
  switch (name.kind) {
    case 'title':
      return name.title;
    case 'notice':
      return name.of === 'reply'
        ? 'notice of a breach'
        : 'notice of a breach, which no document of the vendor mentions';
    case 'promised-to':
      return `notice of a breach to ${name.client}, as promised`;
    case 'state':
      return `${name.state}: tell ${name.tell}`;
  }
}

export const clockTitle = ({ name }: Pick<AssessedClock, 'name'>): string => nameText(name);

/** What starts the time promised to a client, where the profile does not say. */
export const clientsStart = 'discovery of the breach';

type Started = Pick<AssessedClock, 'from' | 'name'>;

/** What starts it; null where not stated. */
export function startOf({ from, name }: Started): string | null {
  if (from !== null) return from;
  if (name.kind === 'promised-to') return clientsStart;
  return name.kind === 'notice' && name.of === 'reply' ? 'its discovery, as far as the reply says' : null;
}

export const clockFrom = (clock: Started): string => startOf(clock) ?? 'not stated';

/** Behind a time limit: `, from discovery`. @param from as written; null for nothing */
export const fromWords = (from: string | null): string =>
  from === null ? '' : from === 'not stated' ? '; when it starts is not stated' : `, from ${from}`;

/** A time limit on one line. */
export function clockLine(clock: Started, title: string, within: string, direction: string): string {
  const start = startOf(clock);
  return `${title}: ${within}${fromWords(start)} (${direction})`;
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
const told = { individuals: 'individuals', 'covered-entity': 'the covered entity above you' } as const;

/** The same of the customer of a matrix, a covered entity. */
function usesCustomers({ agent, own, left }: Extract<ClockEffect, { kind: 'uses-yours' }>): string {
  const whole = formatSpan(own.within);
  const asAgent = `its discovery also starts the customer's ${whole} under ${own.law} (${own.knows}): if it uses all of its time, the customer has ${days(left)} left to tell ${told[own.tells]}`;
  if (agent === 'yes') return `The vendor is the customer's agent, so ${asAgent}.`;
  if (agent === 'no')
    return `The vendor is not the customer's agent: the customer's ${whole} under ${own.law} start when the vendor tells it, or when it could have known.`;
  return `Whether the vendor is the customer's agent is not stated. If it is, ${asAgent}. If it is not, the two run one after the other.`;
}

function usesYours({ agent, own, left, promised, after }: Extract<ClockEffect, { kind: 'uses-yours' }>): string {
  const whole = formatSpan(own.within);
  const promises = promised.map((p) => `${p.left} of the ${formatSpan(p.whole)} promised to ${p.client}`);
  const clients = promises.length === 0 ? '' : `, and ${promises.join(', ')}`;
  const asAgent = `its discovery also starts your ${whole} under ${own.law} (${own.knows}): if it uses all of its time, you have ${days(left)} left to tell ${told[own.tells]}${clients}`;
  if (agent === 'yes') return `The vendor is your agent, so ${asAgent}.`;
  const chained =
    own.tells === 'covered-entity' ? ` Up to ${after} days may pass before the covered entity knows.` : '';
  if (agent === 'no')
    return `The vendor is not your agent: your ${whole} under ${own.law} start when it tells you, or when you could have known.${chained}`;
  return `Whether the vendor is your agent is not stated, so read this with care. If it is, ${asAgent}. If it is not, the two run one after the other.${chained}`;
}

const clientAgency = {
  yes: 'You are its agent: its own time under 164.404(b) runs from your discovery (164.404(a)(2)).',
  no: 'You are not its agent: its own time under 164.404(b) starts when you tell it.',
  unknown:
    'Whether you are its agent is not stated. If you are, its own time runs from your discovery (164.404(a)(2)).',
} as const satisfies Record<Agency, string>;

function stateText({ onlyFor, associate, byVendor, read }: Extract<ClockEffect, { kind: 'state' }>): string {
  const whose = !associate
    ? ''
    : byVendor
      ? 'You hold data that your clients own: you owe them this notice, and your vendors owe it to you.'
      : 'For data that your clients own, they must do it, unless a contract assigns it to you.';
  return [
    onlyFor === null ? '' : `Only for ${onlyFor}.`,
    whose,
    read ? '' : 'Not confirmed in a source: check it before you rely on it.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * What it leaves the customer, or whom it binds; null where there is nothing to say.
 * @param prospect the reader of a matrix, who is not "you"
 */
export function clockEffect({ effect }: Pick<AssessedClock, 'effect'>, prospect = false): string | null {
  switch (effect?.kind) {
    case undefined:
      return null;
    case 'uses-yours':
      return prospect ? usesCustomers(effect) : usesYours(effect);
    case 'tells-above':
      return 'To the covered entity above you, or to the business associate in between. Its own time under 164.404(b) starts when you tell it; if you are its agent, at your discovery (164.404(a)(2)).';
    case 'promised':
      return effect.law === null
        ? clientAgency[effect.agent]
        : `Its contract gives no number; by law ${formatSpan(effect.law)} at most, without unreasonable delay (164.410(b)). ${clientAgency[effect.agent]}`;
    case 'state':
      return stateText(effect) || null;
  }
}

/** Who notifies whom behind the vendor, and within what time. */
export const clocksBehind = ({ behind }: Pick<AssessedClock, 'behind'>): readonly string[] => [
  ...new Set(
    behind.map(
      ({ vendor, tells, clock }) => `${vendor} to ${tells}: ${clock === null ? 'not stated' : describeTime(clock)}`,
    ),
  ),
];

function replyText(reply: ClockReply): string {
  const { to } = reply;
  const said =
    to.kind === 'documents'
      ? `The vendor's documents say: ${describeTime(to.clock)}.`
      : to.kind === 'no-document'
        ? 'No document of the vendor mentions it.'
        : 'It does not change a document of a higher grade.';
  return `${answeredText(reply)} (${reply.grade}). ${said}`;
}

/** The mapping's note, the vendor's reply, and a warning where a different text was signed. */
export function clockNote({
  note,
  reply,
  unsigned,
}: Pick<AssessedClock, 'note' | 'reply' | 'unsigned'>): string | null {
  const other = "It is in the vendor's form, but you signed a different text: look there for the time limit.";
  const parts = [note ?? '', reply === null ? '' : replyText(reply), unsigned ? other : ''];
  return parts.filter((part) => part !== '').join(' ') || null;
}

/** `the 60 days of 164.404(b)`: the limit that a vendor's notice may use up. */
export function usedUpText({ whole, by }: UsedUp): string {
  const law =
    by.kind === 'client' ? `your contract with ${by.client}` : `${by.law}${by.vendors ? ' (its own limit)' : ''}`;
  return `the ${formatSpan(whole)} of ${law}`;
}
