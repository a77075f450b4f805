// What became of a plan since a revision, and why.

import type { Arrival, Closing, PlanChange } from '../model/plan-change.ts';
import { count } from './labels.ts';

/** `Since v1 (2026-06-01): 4 acts closed, 1 no longer asked for, 3 new, 2 with more to do.` */
export const sinceText = (base: string, day: string, closed: number, gone: number, added: number, grown: number) =>
  `Since ${base} (${day}): ${[
    `${count(closed, 'act')} closed`,
    ...(gone === 0 ? [] : [`${gone} no longer asked for`]),
    `${added} new`,
    ...(grown === 0 ? [] : [`${grown} with more to do`]),
  ].join(', ')}.`;

/** `Then: 2 done, 40 not done. Now: 6 done, 38 not done.` */
export const thenAndNow = (was: readonly [number, number], is: readonly [number, number]): string =>
  `Then: ${was[0]} done, ${was[1]} to do. Now: ${is[0]} done, ${is[1]} to do.`;

/** A further vendor is more work, not a failure. */
export function cameWith(system: string, added: number, grown: number): string {
  const parts = [
    ...(added === 0 ? [] : [count(added, 'new act')]),
    ...(grown === 0 ? [] : [`more to do in ${count(grown, 'act')}`]),
  ];
  return parts.length === 0
    ? `${system} was added to the profile and brought no new work.`
    : `${system} was added to the profile. With it came ${parts.join(' and ')}.`;
}

export const leftWith = (system: string): string =>
  `${system} was removed from the profile. What was open there is no longer counted; none of it was done.`;

const rowsAre = (rows: number, one: string, many: string) => `${count(rows, 'row')} ${rows === 1 ? one : many}`;

/** @param activity titles of activities, by id */
export function closingText(closing: Closing, activity: (id: string) => string): string {
  switch (closing.is) {
    case 'done':
      return closing.rows === 0
        ? 'Done, as the profile says.'
        : `${rowsAre(closing.rows, 'was', 'were')} open and ${closing.rows === 1 ? 'is' : 'are'} done.`;
    case 'met':
      return 'It is in place.';
    case 'answered':
      return 'The vendor answered.';
    case 'read':
      return 'The agreement is on file, and nothing in it is left to settle.';
    case 'inherited':
      return `${rowsAre(closing.rows, 'is', 'are')} inherited now.`;
    case 'not-applicable':
      return `${rowsAre(closing.rows, 'no longer applies', 'no longer apply')} to you.`;
    case 'set-aside':
      return `${rowsAre(closing.rows, 'does', 'do')} not apply, by your answer.`;
    case 'off':
      return `${rowsAre(closing.rows, 'is', 'are')} off by your answer on: ${activity(closing.activity)}.`;
    case 'no-row':
      return `${rowsAre(closing.rows, 'is', 'are')} no longer in the library.`;
    case 'system-removed':
      return `${closing.system} was removed from the profile; none of this was done there.`;
    case 'agreement-removed':
      return `The agreement for ${closing.system} was removed from the profile.`;
    case 'use-stopped':
      return 'The profile says that PHI is not in it.';
    case 'not-asked':
      return 'Nothing asks for it now: a document, the library, or the profile changed.';
  }
}

const were = {
  inherited: (rows: number) => `${rowsAre(rows, 'is', 'are')} no longer inherited.`,
  'not-applicable': (rows: number) => `${rowsAre(rows, 'applies', 'apply')} to you now.`,
  'no-row': (rows: number) => `${rowsAre(rows, 'is', 'are')} new in the library.`,
  'set-aside': (rows: number) => `You no longer say that ${rowsAre(rows, 'does', 'do')} not apply.`,
} as const;

/** @param activity titles of activities, by id */
export function arrivalText(arrival: Arrival, activity: (id: string) => string): string {
  switch (arrival.is) {
    case 'system-added':
      return `${arrival.system} was added.`;
    case 'again':
      return `Last done on ${arrival.last}, due again since ${arrival.next}.`;
    case 'evidence-expired':
      return `Evidence expired on ${arrival.expires}: ${arrival.file}.`;
    case 'evidence-absent':
      return `Evidence was not found or is an empty file: ${arrival.file}.`;
    case 'answer-changed':
      return `The answer ${arrival.answer} was "${arrival.from}" and ${arrival.to === null ? 'was removed' : `is "${arrival.to}"`}.`;
    case 'activity-ran-out':
      return `Your no ran out on ${arrival.on}: ${activity(arrival.activity)}. Answer it again.`;
    case 'activity-answered':
      return arrival.answer === 'yes'
        ? `You answered yes: ${activity(arrival.activity)}.`
        : `Your no is no longer in the profile: ${activity(arrival.activity)}.`;
    case 'reopened':
      return `The signer or the details changed on ${arrival.on}, so it must be executed again.`;
    case 'gate-changed':
      return `Its state was "${arrival.from}" and is ${arrival.to === null ? 'no longer recorded' : `"${arrival.to}"`}.`;
    case 'agreement-removed':
      return `The agreement for ${arrival.system} was removed from the profile.`;
    case 'rows-added':
      return were[arrival.were](arrival.rows);
    case 'asked-now':
      return 'A document, the library, or the profile asks for it now.';
  }
}

/** How a revision is called in a sentence. */
export const revisionName = ({ name, commit }: PlanChange['base']): string =>
  commit.startsWith(name) ? commit.slice(0, 12) : name;
