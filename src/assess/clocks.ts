// Clocks: what each vendor says of time, and what is left of the customer's own sixty days (164.404(b), 164.410(b)).

import type { AssessedClock } from '../model/assessment.ts';
import { daysAtMost } from '../model/clock.ts';
import type { Customer, ServiceSystem } from '../model/customer.ts';
import { cite, type ServiceFacts, type World } from './world.ts';

/** Calendar days from discovery, at most, to notify individuals: 45 CFR 164.404(b). */
export const individualNoticeDays = 60;

/** The vendor's notice of a breach to the customer answers this provision. */
export const breachNotice = '164.410';

const isBreachNotice = (clock: { direction: string; about: string | null }) =>
  clock.direction === 'to-customer' &&
  (clock.about === breachNotice || clock.about?.startsWith(`${breachNotice}(`) === true);

// 164.404(a)(2): what an agent knows its principal knows. Whether the vendor is one is a question of federal common law.
function arithmetic(days: number, agent: ServiceSystem['agent']): string {
  const left = Math.max(0, individualNoticeDays - Math.ceil(days));
  const asAgent = `the vendor's discovery starts your ${individualNoticeDays} days too (164.404(a)(2)): ${left} left for you when it uses all of its time`;
  if (agent === 'yes') return `As your agent, ${asAgent}.`;
  if (agent === 'no')
    return `Not your agent: your ${individualNoticeDays} days (164.404(b)) begin when it tells you, or when you could have known.`;
  return `Whether it is your agent is not stated, so read with care: if it is, ${asAgent}.`;
}

/** Days that the vendor's notice may leave the customer, in the cautious reading; null where agency does not matter. */
export function daysLeft(clock: AssessedClock, agent: ServiceSystem['agent']): number | null {
  if (clock.within.kind !== 'stated' || agent === 'no' || !isBreachNotice(clock)) return null;
  return Math.max(0, individualNoticeDays - Math.ceil(daysAtMost(clock.within.span)));
}

function clocksOf(facts: ServiceFacts, system: ServiceSystem): readonly AssessedClock[] {
  const stated = facts.service.clocks.map((clock): AssessedClock => {
    const counts = clock.within.kind === 'stated' && isBreachNotice(clock);
    return {
      system: system.id,
      vendor: facts.vendor.name,
      id: clock.id,
      title: clock.title,
      direction: clock.direction,
      from: clock.from,
      within: clock.within,
      about: clock.about,
      source: cite(facts, clock.source),
      arithmetic:
        counts && clock.within.kind === 'stated' ? arithmetic(daysAtMost(clock.within.span), system.agent) : null,
    };
  });
  if (stated.some(isBreachNotice)) return stated;
  // A vendor that says nothing of breach notice leaves a clock unstated; the law's outer limit is never filled in for it.
  const missing: AssessedClock = {
    system: system.id,
    vendor: facts.vendor.name,
    id: 'breach-notice',
    title: 'breach notice',
    direction: 'to-customer',
    from: 'discovery',
    within: { kind: 'unstated' },
    about: breachNotice,
    source: null,
    arithmetic: null,
  };
  return [missing, ...stated];
}

/** Every clock of every service in use. */
export function assessClocks(world: World, customer: Customer): readonly AssessedClock[] {
  return customer.systems.flatMap((system) => {
    const facts = system.kind === 'service' ? world.services.get(system.service) : undefined;
    return facts === undefined || system.kind !== 'service' ? [] : clocksOf(facts, system);
  });
}
