// The playbook of an event: its time limits, counted to the day, and what they are counted from.

import { formatSpan } from '../model/clock.ts';
import { endOf } from '../model/day.ts';
import type {
  Deadline,
  Happening,
  OwnStart,
  ReadyState,
  RowLimit,
  SizeCondition,
  ToldDay,
} from '../model/event-plan.ts';
import { clockEffect, clockFrom, clocksBehind, clockTitle, describeTime } from './clocks.ts';
import { count } from './labels.ts';
import { capital, sentence } from './sentences.ts';

export const eventsTitle = 'Events to be ready for';

/** Beside the playbook of an event, how to make one from it. */
export const eventHint = (file: string): string => `Playbook of one event: devolve event ${file} <event>`;

/** Events that are left out of the list. */
export const otherEvents = (n: number): string =>
  n === 0
    ? ''
    : `${count(n, 'more event')} of the law ${n === 1 ? 'does' : 'do'} not bind you, or ${n === 1 ? 'is' : 'are'} off by your answers.`;

/** For an event that is asked for although it does not matter to the customer. */
export const noEvent =
  'No row of this playbook binds you, or your answers turn it off. Under HIPAA there is nothing to do; state law and your contracts may still bind you.';

const told: Readonly<Record<string, string>> = {
  '164.404(b)': 'Notify each affected individual',
  '164.406(b)': 'Notify the media',
  '164.408(b)': 'Notify HHS, at the same time as the individuals',
  '164.408(c)': 'Report the breach to HHS',
  '164.410(b)': 'Notify the covered entity',
};

/** What is due. */
export function deadlineTitle({ clock }: Pick<Deadline, 'clock'>): string {
  const { name } = clock;
  if (name.kind === 'promised-to')
    return `Notify ${name.client}${clock.within.kind === 'stated' ? ', as you promised' : ''}`;
  if (name.kind === 'state') return `${name.state}: notify ${name.tell}`;
  const title = told[clock.id] ?? clockTitle(clock);
  return clock.direction === 'to-vendor' ? `You owe: ${title}` : title;
}

/** How long it is until a day. */
export function untilText(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day')}` : `passed ${count(-days, 'day')} ago`;
}

/** How long, and what a contract leaves to the law. */
export const deadlineTime = ({ clock, byLaw }: Deadline): string =>
  capital(byLaw === null ? describeTime(clock) : `not stated in its contract; by law ${formatSpan(byLaw)}`);

/** From which day it is counted, and what starts it in the words of its source. */
export function countedFrom({ clock, from, day }: Deadline): string {
  const starts = clockFrom(clock);
  if (from.kind === 'notice' && from.day !== null)
    return `Counted from ${from.day}, the latest day of "${deadlineTitle({ clock: from.of })}". If that notice goes out earlier, count from its day.`;
  if (day === null || from.day === null) return `Starts: ${sentence(starts)}`;
  if (from.kind === 'year-end') return `Counted from ${from.day}, ${sentence(starts)}`;
  return `Counted from ${from.day} (${starts}).`;
}

function sizeText({ kind, number, state }: SizeCondition): string {
  switch (kind) {
    case 'residents-of-a-state':
      return `Only if more than ${number} residents of one State or jurisdiction are affected.`;
    case 'individuals':
      return `Only if ${number} or more individuals are affected.`;
    case 'fewer-individuals':
      return `Only if fewer than ${number} individuals are affected.`;
    case 'residents':
      return `Only if ${number} or more residents of ${state} are affected.`;
  }
}

const client = 'Your client does this for its own data, unless its contract assigns it to you.';
const unread = 'Not checked against the statute: check it before you rely on it.';
const vendorOwes = 'You hold data that your clients own: you owe them this notice.';
const businessDays = 'Business days are Monday to Friday; holidays are not known.';

/** Conditions, what the law adds, and what makes the day less certain than it looks. */
export function deadlineRemarks({ clock, condition, owed, by, later, day, from }: Deadline): readonly string[] {
  const { effect, note, limit, within } = clock;
  const state = effect?.kind === 'state' ? effect : null;
  const behind = clocksBehind(clock);
  const bound = limit === null || from.kind !== 'vendor-discovery' ? null : limit;
  return [
    later === null ? '' : `If the vendor is not your agent: ${later}.`,
    condition === null || owed !== 'unknown' ? '' : sizeText(condition),
    state === null || state.onlyFor === null || condition !== null ? '' : `Only for ${state.onlyFor}.`,
    effect?.kind === 'promised' ? (clockEffect(clock) ?? '') : '',
    by === 'client' ? client : state?.byVendor === true && by === 'you' ? vendorOwes : '',
    bound === null
      ? ''
      : `By law at most ${formatSpan(bound.within)} after its discovery (${bound.law})${from.day === null ? '' : `: ${endOf(from.day, bound.within)}`}.`,
    behind.length === 0 ? '' : `Time limits of subcontractors that may run first: ${behind.join('; ')}.`,
    within.kind === 'stated' && within.span.unit === 'business days' && day !== null ? businessDays : '',
    state?.read === false ? unread : '',
    clock.unsigned ? "From the vendor's form, but you signed a different text: look there." : '',
    clock.reply === null ? '' : `Answered on ${clock.reply.on}: "${clock.reply.says}"`,
    note === null ? '' : sentence(note),
  ].filter((text) => text !== '');
}

/** Why a notice is not owed at the size that is given. */
export const notOwedText = (deadline: Deadline): string =>
  `${deadlineTitle(deadline)} (${deadline.clock.source ?? ''}). ${deadline.condition === null ? '' : sizeText(deadline.condition)}`;

/** A state of which the library has no time limit. */
export const unknownStateText = (name: string): string =>
  `${name}: the library has no time limits of this state. Ask counsel before the first notice goes out.`;

const toldText = (day: ToldDay, vendor: string): string => {
  switch (day.kind) {
    case 'told':
      return `the day on which ${vendor} told you, ${day.day}`;
    case 'told-at-latest':
      return `the last day on which ${vendor} may tell you by law or by its documents, ${day.day}`;
    case 'told-unstated':
      return `the day on which ${vendor} tells you; no document states when it must`;
  }
};

/** From which day the customer's own time runs, and why. */
export function startText(start: OwnStart, { vendor, on }: Happening, knows: string): string {
  const name = vendor?.name ?? '';
  const should = 'or from the day on which you should have known, if that is earlier';
  switch (start.kind) {
    case 'discovery':
      return `Your time runs from ${on}, the day of your discovery.`;
    case 'agent':
      return `${name} is your agent, so its discovery on ${on} counts as yours (${knows}).`;
    case 'may-be-agent':
      return `The profile does not say whether ${name} is your agent. If it is, its discovery on ${on} counts as yours (${knows}), so the days below run from it, to be safe. If it is not, your time runs from ${toldText(start.later, name)}.`;
    case 'told':
    case 'told-at-latest':
      return `${name} is not your agent, so your time runs from ${toldText(start, name)}, ${should}.${start.kind === 'told' ? '' : ' Give the day with --told as soon as it tells you.'}`;
    case 'told-unstated':
      return `${name} is not your agent, so your time runs from ${toldText(start, name)}. Until then no day can be counted. Give it with --told.`;
  }
}

/** The day that everything is counted from was not given. */
export const assumedText = (on: string, option: string): string =>
  `No day was given, so everything is counted from the day of this report, ${on}. Give it with ${option}.`;

export const atVendorHint =
  'If it happened at a vendor, name its system with --vendor: its discovery may count as yours.';

export const possibleBreach =
  'These days apply if the incident is a breach of unsecured PHI. Count from the day on which you knew of it or should have known.';

export const stateFromSameDay =
  'State law has its own start. It is counted from the same day, to be safe, although 164.404(a)(2) is a rule of HIPAA.';

export const dayZero =
  'The day of discovery is day 0, and each date is the last day. Act earlier if you can: most limits add "without unreasonable delay".';

/** A time limit of a request. */
export function rowLimitText({ within, from, promptly, day, extended }: RowLimit): string {
  const soon = promptly ? ', without unreasonable delay' : '';
  const more =
    extended === null
      ? ''
      : ` One extension of ${formatSpan(extended.span)}${extended.day === null ? '' : `, to ${extended.day}`}, if you send the reasons and the new date within the first ${formatSpan(within)} (${extended.by.citation}).`;
  const start = day === null ? ' Count from that day.' : '';
  return `${formatSpan(within)}${soon} from ${sentence(from)}${start}${more}`;
}

/** A day by which a step is due, and those of other laws that come before it. */
export const byText = (day: string, sources: readonly string[]): string => `by ${day} (${sources.join(', ')})`;
/** A notice that may be due before a step, and whether it is for some only. */
export const soonerText = (deadline: Deadline): string => {
  const { effect } = deadline.clock;
  const some =
    deadline.owed === 'unknown' || (effect?.kind === 'state' && effect.onlyFor !== null && deadline.condition === null);
  return `${deadline.day} (${deadlineTitle(deadline)}${some ? ', if it applies to you' : ''})`;
};
export const earlierText = (parts: readonly string[]): string => `earlier: ${parts.join('; ')}`;

export const readyWords: Readonly<Record<ReadyState, string>> = {
  done: 'done, as your profile says',
  open: '',
  inherited: 'done by a vendor',
  off: 'off by your answer',
};

export const agencyWords = {
  yes: 'your agent',
  no: 'not your agent',
  unknown: 'agency not stated in the profile',
} as const;

export const eventFacts = {
  on: 'Day',
  happened: 'Happened',
  discovered: 'Discovered',
  vendorDiscovered: 'Discovered by the vendor',
  vendor: 'At the vendor',
  told: 'Told you',
  size: 'Affected',
} as const;

/** `620 individuals; CA 510`. */
export const sizeFact = (affected: number | null, residents: readonly (readonly [string, number])[]): string =>
  [affected === null ? '' : count(affected, 'individual'), ...residents.map(([state, n]) => `${state} ${n}`)]
    .filter((part) => part !== '')
    .join('; ');

/** `Write one breach procedure: 2 of 22 done`. */
export const readyTitle = (title: string, done: number, all: number): string => `${title}: ${done} of ${all} done`;

/** A vendor's time does not run where nothing happened. */
export const ifThere = 'If there';

/** A number of days whose first day is not known. */
export const noDayYet = 'No day yet';

export const silentText = (citations: readonly string[]): string =>
  `No document addresses: ${citations.join(', ')}. Ask.`;
