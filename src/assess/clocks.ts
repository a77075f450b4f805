// Clocks: what binds the customer, what each vendor says, and what the one leaves of the other.

import type { AssessedClock } from '../model/assessment.ts';
import type { Customer, ServiceSystem } from '../model/customer.ts';
import { breachNotice, isBreachNotice } from '../model/vendor.ts';
import { arithmeticOf, boundTo, tiersBehind } from './clock-arithmetic.ts';
import { associateLimit, lawClocks } from './law-clocks.ts';
import { cite, factsOn, type ServiceFacts, type World } from './world.ts';

const otherText = 'It stands in the form of the vendor, and you signed another text: read there how long it may take.';

function vendorClocks(
  world: World,
  customer: Customer,
  facts: ServiceFacts,
  system: ServiceSystem,
): readonly AssessedClock[] {
  const limit = associateLimit(world, customer);
  const stated = facts.service.clocks.map((clock): AssessedClock => {
    const counts = isBreachNotice(clock);
    const taken = boundTo(clock);
    const { id, title, kind, direction, from, within, promptly, about, note } = clock;
    return {
      ...{ system: system.id, vendor: facts.vendor.name },
      ...{ id, title, kind, direction, from, within, promptly, about },
      source: cite(facts, clock.source),
      limit: counts ? limit : null,
      arithmetic: counts && taken !== null ? arithmeticOf(world, customer, system, taken) : null,
      behind: counts ? tiersBehind(world, facts) : [],
      note: facts.unsigned === clock.source.document ? [note, otherText].filter(Boolean).join(' ') : note,
    };
  });
  if (stated.some(isBreachNotice)) return stated;
  // A vendor that says nothing of breach notice leaves a clock unstated; the law's outer limit is never filled in for it.
  const missing: AssessedClock = {
    system: system.id,
    vendor: facts.vendor.name,
    id: 'breach-notice',
    title: 'notice of a breach, which no document of the vendor speaks of',
    kind: 'promise',
    direction: 'to-customer',
    from: 'not stated',
    within: { kind: 'unstated' },
    promptly: false,
    about: breachNotice,
    source: null,
    limit,
    arithmetic: null,
    behind: tiersBehind(world, facts),
    note: null,
  };
  return [missing, ...stated];
}

/** The customer's own clocks, then those of every service in use. */
export function assessClocks(world: World, customer: Customer): readonly AssessedClock[] {
  const vendors = customer.systems.flatMap((system) => {
    const facts = factsOn(world, system);
    return facts === undefined || system.kind !== 'service' ? [] : vendorClocks(world, customer, facts, system);
  });
  return [...lawClocks(world, customer), ...vendors];
}
