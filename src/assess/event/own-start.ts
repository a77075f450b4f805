// The day from which the customer's own time runs after a breach at a vendor. If the vendor is its agent, the vendor's
// discovery is its own (164.404(a)(2), 164.410(a)(2)); otherwise the two run one after the other. Unknown reads cautiously.

import { isBreachNotice } from '../../hipaa/breach-notice.ts';
import { boundTo } from '../../hipaa/clock-arithmetic.ts';
import type { AssessedClock } from '../../model/assessed-clock.ts';
import { compareText } from '../../model/compare-text.ts';
import { endOf } from '../../model/day.ts';
import type { Happening, OwnStart, ToldDay } from '../../model/event-plan.ts';

/** A vendor's own time to give notice, as it is bound to it; the shortest where documents differ, and never more than the law's. */
function toldAtLatest(clocks: readonly AssessedClock[], discovered: string): ToldDay {
  const days = clocks.flatMap((clock) => {
    const span = isBreachNotice(clock) ? boundTo(clock) : null;
    if (span === null) return [];
    const law = clock.limit === null ? [] : [endOf(discovered, clock.limit.within)];
    return [endOf(discovered, span), ...law];
  });
  const [first] = days.sort(compareText);
  return first === undefined ? { kind: 'told-unstated', day: null } : { kind: 'told-at-latest', day: first };
}

export function ownStart(clocks: readonly AssessedClock[], { on, vendor, told }: Happening): OwnStart {
  if (vendor === null) return { kind: 'discovery', day: on, later: null };
  if (vendor.agent === 'yes') return { kind: 'agent', day: on, later: null };
  const theirs = clocks.filter((c) => c.system === vendor.system);
  const day: ToldDay = told === null ? toldAtLatest(theirs, on) : { kind: 'told', day: told };
  return vendor.agent === 'no' ? { ...day, later: null } : { kind: 'may-be-agent', day: on, later: day };
}
