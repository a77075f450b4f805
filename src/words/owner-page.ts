// The owner's page: plain sentences for a person who decides and signs, and who does not know the terms of the rule.

import type { Act, Progress } from '../model/act.ts';
import { count } from './labels.ts';
import { listed } from './near.ts';

export const ownerPageTitle = (name: string): string => `The owner's page: ${name}`;

export const standText = ({ done, verified }: Progress, all: number): string =>
  `${done} of ${count(all, 'piece', 'pieces')} of work are done${verified === 0 ? '' : `; ${verified} of them ${verified === 1 ? 'was' : 'were'} checked by someone`}.`;

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

export const decisionOwner = (who: string, day: string): string =>
  [who === '' ? '' : `Who: ${who}.`, day === '' ? 'By: no date is set.' : `By: ${day}.`].filter(Boolean).join(' ');

export const dueLine = (title: string, who: string): string => (who === '' ? title : `${title} (${who})`);
export const lateSince = (day: string): string => `overdue since ${day}`;
export const moreDue = (n: number): string => (n === 0 ? '' : `… and ${n} more in the plan`);

export const closedLine = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `Closed: ${listed(titles, 6)}.`;
/** With its reason: what is due again is no failure. */
export const newLine = (titles: readonly string[], why: string): string => `New: ${listed(titles, 6)}. ${why}`;
export const goneLine = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `No longer asked for, and not done: ${listed(titles, 6)}.`;

export const termsNote = 'PHI is health data about a person who can be identified; ePHI is PHI in electronic form.';

export const signers = {
  owner: 'Owner',
  prepared: 'Prepared by',
} as const;
