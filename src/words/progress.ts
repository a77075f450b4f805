// How far a customer is, in words.

import type { Act, ActivityOff, ActivityQuestion, Expiring, Progress } from '../model/act.ts';
import { count } from './labels.ts';

/** Acts of some kinds, and how many of them are done. */
function doneOf(acts: readonly Act[], kinds: readonly Act['kind'][]) {
  const all = acts.filter((act) => kinds.includes(act.kind));
  return { all: all.length, done: all.filter((act) => act.status === 'done').length };
}

/** `1 of 38 pieces of work done`: what vendors ask for before they are used is no work of the program. */
export function doneText(acts: readonly Act[]): string {
  const { all, done } = doneOf(acts, ['work']);
  return `${done} of ${count(all, 'piece', 'pieces')} of work done`;
}

/** `6 of 8 preconditions in place`; empty where there is none. */
export function inPlaceText(acts: readonly Act[]): string {
  const { all, done } = doneOf(acts, ['gate']);
  return all === 0 ? '' : `${done} of ${count(all, 'precondition')} in place`;
}

/** What is not done, each number once; empty parts are left out. */
export function progressParts(p: Progress): readonly string[] {
  const part = (n: number, words: string) => (n === 0 ? [] : [`${n} ${words}`]);
  return [
    ...part(p.open, 'open'),
    ...part(p.started, 'started'),
    ...part(p.waiting, 'waiting for a vendor'),
    ...part(p.overdue, 'overdue'),
    ...part(p.dueSoon, 'due within 90 days'),
    ...part(p.verified, 'done and verified'),
  ];
}

/** `12 of 257 rows done or off`. */
export function rowsDoneText(acts: readonly Act[], off: number): string {
  const work = acts.filter((a) => a.kind === 'work');
  const open = work.reduce((sum, a) => sum + a.closes.length, 0);
  const done = work.reduce((sum, a) => sum + a.done.length, 0);
  const aside = off === 0 ? '' : `; ${off} off`;
  return `${done} of ${count(open + done + off, 'row')} with a part of yours are done${aside}`;
}

export const expiringText = ({ file, expires, answer }: Expiring): string =>
  `${file} (${answer}) expires on ${expires}`;

/** Why an activity is asked about again. */
export function lastAnswer({ last }: ActivityQuestion): string {
  if (last === null) return '';
  const when = last.on === null ? '' : ` on ${last.on}`;
  const who = last.by === null ? '' : ` by ${last.by}`;
  return last.answer === 'no' ? `answered no${when}${who}: confirm it` : `answered "I do not know"${when}${who}`;
}

/** `until 2027-11-20, by R. Patel`; an undated answer is asked to be dated. */
export function offText({ activity, answered, by, on, until }: ActivityOff): string {
  if (!answered) return `not answered: it counts as no. If it is so, run: devolve answer <profile> ${activity.id}=yes`;
  const who = by === null ? '' : `, by ${by}`;
  if (on === null) return `no day is recorded${who}: add "on" and "by"`;
  return `answered no on ${on}${who}; asked again on ${until ?? on}`;
}

/** What is left out of a list. */
export const andMore = (n: number): string => `… and ${n} more`;
export const moreSystems = (n: number): string => `… and ${count(n, 'system')} more: devolve sheet`;
export const moreActs = (n: number): string => `… and ${count(n, 'act')} more: devolve plan, or --format html`;
/** The first of what a vendor excludes. */
export function excludes(vendor: string, titles: readonly string[]): string {
  const more = titles.length > 2 ? `; and ${titles.length - 2} more (devolve sheet lists them)` : '';
  return `${vendor}: ${titles.slice(0, 2).join('; ')}${more}`;
}

export const sameExclusions = (vendor: string, other: string): string => `${vendor}: the same as in ${other}`;

export const showRows = 'Show every row: --rows. The whole report: --format html.';
