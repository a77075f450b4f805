// The words of time limits: who acts, and remarks.

import type { AssessedClock } from '../model/assessed-clock.ts';
import { formatSpan } from '../model/clock.ts';
import { clockEffect, clockNote, clocksBehind } from './clocks.ts';
import { count } from './labels.ts';
import { sentence } from './sentences.ts';

type Directions = Readonly<Record<AssessedClock['direction'], string>>;

export const directionWords: Directions = {
  'to-customer': 'vendor notifies you',
  'to-vendor': 'you notify the vendor',
  'by-vendor': 'vendor acts',
  'by-customer': 'you act',
};

/** In a matrix. */
export const customerDirections: Directions = {
  'to-customer': 'vendor notifies the customer',
  'to-vendor': 'customer notifies the vendor',
  'by-vendor': 'vendor acts',
  'by-customer': 'customer acts',
};

export const windowWords = 'your window';
export const customerWindow = "the customer's window";
export const byContract = 'your contract';
export const byLaw = 'the law';

/** What it leaves, the limit that the law sets besides, and what the mapping remarks on it. */
export function clockRemarks(clock: AssessedClock, prospect = false): string {
  const { limit } = clock;
  const [behind, note] = [clocksBehind(clock), clockNote(clock)];
  const first = behind.length === 0 ? '' : `Time limits of subcontractors that may run first: ${behind.join('; ')}.`;
  const law =
    limit === null ? '' : `By law: at most ${formatSpan(limit.within)}, without unreasonable delay (${limit.law}).`;
  return [clockEffect(clock, prospect) ?? '', first, law, note === null ? '' : sentence(note)]
    .filter((part) => part !== '')
    .join(' ');
}

/** A state for which the library has no time limits. */
export const unknownState = {
  title: (state: string, name: string) => `${state}: breach notice under the law of ${name}`,
  from: 'not in the library',
  within: 'not in the library; ask counsel',
  arithmetic: 'The library has no time limits for this state.',
} as const;

export const timeLimits = (n: number): string => count(n, 'time limit');
