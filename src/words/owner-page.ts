// The owner's page: plain sentences for a person who decides and signs, and who does not know the terms of the rule.

import type { Act, Progress } from '../model/act.ts';
import { listed } from './near.ts';
import { doneText, inPlaceText } from './progress.ts';
import { capital } from './sentences.ts';

export const ownerPageTitle = (name: string): string => `The owner's page: ${name}`;

export function standText(acts: readonly Act[], { verified }: Progress): string {
  const checked = verified === 0 ? '' : `; ${verified} checked by someone`;
  const inPlace = inPlaceText(acts);
  return `${doneText(acts)}${checked}.${inPlace === '' ? '' : ` For your vendors: ${inPlace}.`}`;
}

export const actCounts = { done: 'acts done', left: 'acts left to do' } as const;

export function waitText({ waiting, overdue }: Progress): string {
  const late = overdue === 0 ? 'Nothing is overdue.' : `${overdue} ${overdue === 1 ? 'is' : 'are'} overdue.`;
  return waiting === 0 ? late : `${late} ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a vendor.`;
}

/** What the owner decides, as a question that a yes or a no answers. @param together how many acts it settles */
export function decisionText(act: Act, title: string, system: string, together: number): string {
  if (together > 1) return `Put the ${together} things in place that ${system} needs before it is used?`;
  switch (act.kind) {
    case 'gate': {
      const agreement = act.block?.kind === 'gate' && act.block.gate.kind === 'baa';
      return agreement ? `Get the agreement for ${system} signed by both sides?` : `${title}?`;
    }
    case 'agreement':
      return act.outdated
        ? `Have the outdated agreement for ${system} replaced?`
        : `Have the agreement for ${system} read and amended?`;
    case 'work':
      return `Approve a person, a day, and the time and money for this: ${title}?`;
    default:
      return `${title}?`;
  }
}

export function decisionWhy(act: Act, why: string): string {
  switch (act.kind) {
    case 'gate':
      return 'Until this is in place, you cannot rely on what the vendor does, and no health data should be there.';
    case 'exclusion':
      return 'The vendor does not protect health data there.';
    case 'letter':
      return act.blocks
        ? 'The vendor passes health data to another company, and no agreement between them is on record.'
        : 'What the vendor leaves open is your responsibility until it answers.';
    case 'agreement':
      if (act.outdated) return 'It is not made for the rule as amended in 2013, which applies to it today.';
      return 'What the agreement leaves out, you cannot demand from the vendor.';
    case 'work':
      return why;
  }
}

/** What a no comes to: whoever signs it knows. */
export function decisionNo(act: Act, system: string): string {
  switch (act.kind) {
    case 'gate':
      return act.block?.kind === 'gate' && act.block.gate.kind === 'baa'
        ? `A no means: ${system} must not hold health data, and what is already there is assessed as a possible breach.`
        : `A no means: you do without what the vendor offers in ${system}, and keep health data out of it.`;
    case 'exclusion':
      return 'A no means: health data goes on to where nothing covers it, which may be a breach.';
    case 'letter':
      return act.blocks
        ? 'A no means: health data goes on to a company that no agreement binds, as far as you know.'
        : 'A no means: these points stay your own responsibility, without an answer.';
    case 'agreement':
      return 'A no means: you go on without knowing whether the agreement says what the rule requires.';
    case 'work':
      return 'A no means: what the rule requires of you here stays undone, and your signature shows that you knew.';
  }
}

export const decisionOwner = (who: string, day: string): string =>
  [who === '' ? '' : `Who: ${who}.`, day === '' ? 'Due: no day is set.' : `Due: ${day}.`].filter(Boolean).join(' ');

export const dueLine = (title: string, who: string): string => (who === '' ? title : `${title} (${who})`);
export const lateSince = (day: string): string => `overdue since ${day}`;
export const moreDue = (n: number): string => (n === 0 ? '' : `… and ${n} more in the plan`);

export const closedLine = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `Closed: ${listed(titles, 6)}.`;
/** With its reason: what is due again is no failure. */
export const newLine = (titles: readonly string[], why: string): string => `New: ${listed(titles, 6)}. ${why}`;
export const goneLine = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `No longer asked for, and not done: ${listed(titles, 6)}.`;

/** `Not applicable by your answer work/x: 14 rows. R. Patel, 2026-11-20: No research.` */
export const asideLine = (what: string, rows: string, why: string): string =>
  `${what}: ${rows}.${why === '' ? '' : ` ${capital(why)}`}`;

export const termsNote = 'PHI is health data about a person who can be identified; ePHI is PHI in electronic form.';

export const signers = {
  owner: 'For the organization',
  prepared: 'Prepared by',
} as const;
