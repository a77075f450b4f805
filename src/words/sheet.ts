// The page for staff: where PHI must not go, what may be used instead, whom to tell. No citations, no terms of the trade.

import type { CustomerRole } from '../model/customer.ts';
import { goingOn, sentence } from './sentences.ts';

export const sheetTitle = (customer: string): string => `Where PHI must not go: ${customer}`;

/** `A`, `A or B`, `A, B, or C`. */
const any = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' or ') : `${names.slice(0, -1).join(', ')}, or ${names.at(-1)}`;

/** @param uncovered a business associate agreement is among them */
export const untilText = (where: string, gates: readonly string[], uncovered: boolean): string =>
  `Put no PHI into ${where} until this is in place: ${gates.join('; ')}.${uncovered ? ' Today no agreement covers PHI there.' : ''}`;

export const neverMore = (others: number): string =>
  `${others} other products and uses that we do not have. Ask before anyone starts to use a new one.`;

export const uncoveredText = (system: string): string =>
  `Ask before you put PHI into ${system}: no agreement for it is on record.`;

export const askFirstText = (system: string, parties: readonly string[]): string =>
  `Ask before you put PHI into ${system}. It reaches ${any(parties)}, and no agreement covers it there.`;

export const inUseText = (use: string): string =>
  `${use}: it is in use today. Keep PHI out of it, or have it turned off.`;

/** Where the list of the document is open-ended, what is similar stays out too. */
export const neverText = (title: string, named: readonly string[], open: boolean, when: string | null): string => {
  const only = when === null ? '' : ` (if ${when})`;
  const list = named.length === 0 ? '' : `: ${named.join('; ')}`;
  const like = open ? ', and anything similar' : '';
  return sentence(`${list + like + only === '' ? title : goingOn(title)}${list}${like}${only}`);
};

export const sameAs = (system: string): string => `The same places as in ${system}.`;

export const insteadText = (uses: readonly string[], system: string): string =>
  `Instead, in ${system} use only: ${uses.join('; ')}.`;
/** A business associate need not have a privacy official. */
const official = (role: CustomerRole) => (role === 'business-associate' ? 'security official' : 'privacy official');
const whom = (owner: string | null, role: CustomerRole) => owner ?? `your ${official(role)}`;

export const elsewhereText = (places: readonly string[], owner: string | null, role: CustomerRole): string =>
  `Instead, use: ${any(places)}. If that does not fit the task, ask ${whom(owner, role)} first.`;
export const askText = (owner: string | null, role: CustomerRole): string =>
  `What to use instead: ask ${whom(owner, role)} first.`;

/** Whom to tell, as the profile names them. */
export const tellText = (owner: string | null, role: CustomerRole): string =>
  owner === null ? `Tell the ${official(role)} at once: ______________________________` : `Tell at once: ${owner}.`;

/** No document of the vendor is known. */
export const agreedText = (system: string): string =>
  `${system}, only as the agreement says (ask before you use anything new in it)`;

/** How it is protected is the customer's own doing, which no document here says. */
export const ownText = (system: string): string => `${system}, as your policies say`;

export const exceptText = (system: string): string => `${system}, except what is listed above`;

export const sheetPage = {
  over: 'For everyone who works here',
  meaning:
    'PHI (ePHI when it is electronic) is anything about the health, care, or payment of a person that can be traced to that person. A name with an appointment, a bill, or a claim is enough. If you are not sure, treat it as PHI.',
  never: 'No PHI here:',
  none: 'No document and no setting in the profile keeps PHI out of a system that is in use.',
  allowed: { title: 'Where PHI may go', none: 'Nowhere yet: ask before you enter PHI anywhere.' },
  everyday: 'Every day',
  happened: {
    title: 'If it happened anyway',
    stop: 'Stop. Do not delete, change, or forward anything.',
    what: 'Say what happened, where, when, and whose information it was.',
    leave:
      'Leave it to them to decide what it means and whom else to tell. It is better to report too much than too late.',
  },
  basis:
    'Made from the documents of the vendors and the profile. Ask for the gap report if you want to see the sources.',
  labels: { skip: 'Skip to the page' },
} as const;
