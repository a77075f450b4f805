// The time limits about single rows.

import { breachNotice, isBreachNotice } from '../hipaa/breach-notice.ts';
import type { AssessedClock } from '../model/assessed-clock.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Fact } from '../model/change-facts.ts';
import type { Citation } from '../model/citation.ts';

export const clockFact = ({ name, within, promptly, kind, from }: AssessedClock): Fact => ({
  kind: 'assessed-clock',
  titled: true,
  name,
  within,
  promptly,
  promise: kind,
  from,
  effect: null,
});

/** The time limits by citation, including headings that have no row. */
export function clocksOf(assessment: Assessment | null): ReadonlyMap<Citation, readonly AssessedClock[]> {
  const found = new Map<Citation, readonly AssessedClock[]>();
  for (const clock of assessment?.clocks ?? []) {
    // A stand-in for a time limit that the vendor does not state.
    if (clock.vendor !== null && clock.source === null) continue;
    const about = clock.about ?? (isBreachNotice(clock) ? breachNotice : null);
    if (about !== null) found.set(about as Citation, [...(found.get(about as Citation) ?? []), clock]);
  }
  return found;
}
