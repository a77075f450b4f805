// The words of time limits: who acts, and remarks.

import type { AssessedClock } from '../model/assessed-clock.ts';
import { formatSpan } from '../model/clock.ts';
import { clockEffect, clockNote, clocksBehind } from './clocks.ts';
import { sentence } from './sentences.ts';

export const directionWords: Readonly<Record<AssessedClock['direction'], string>> = {
  'to-customer': 'vendor notifies you',
  'to-vendor': 'you notify the vendor',
  'by-vendor': 'vendor acts',
  'by-customer': 'you act',
};

export const windowWords = 'your window';
export const byContract = 'your contract';
export const byLaw = 'the law';

/** What the limit leaves, the limits of subcontractors and of the law, and the mapping's note. */
export function clockRemarks(clock: AssessedClock): string {
  const { limit } = clock;
  const [behind, note] = [clocksBehind(clock), clockNote(clock)];
  const first = behind.length === 0 ? '' : `Time limits of subcontractors that may run first: ${behind.join('; ')}.`;
  const law =
    limit === null ? '' : `By law: at most ${formatSpan(limit.within)}, without unreasonable delay (${limit.law}).`;
  return [clockEffect(clock) ?? '', first, law, note === null ? '' : sentence(note)]
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
