// Clocks: what the law gives the customer, what each vendor says, and what the one leaves of the other.

import type { AssessedClock } from '../model/assessment.ts';
import type { Citation } from '../model/citation.ts';
import { daysAtMost, formatSpan, type Span } from '../model/clock.ts';
import type { Customer, ServiceSystem } from '../model/customer.ts';
import type { StateClock } from '../model/state-clock.ts';
import { breachNotice, isBreachNotice } from '../model/vendor.ts';
import { cite, type ServiceFacts, type World } from './world.ts';

/** The customer's own notices of a breach: individuals, media, HHS. */
const ownNotices = ['164.404(b)', '164.406(b)', '164.408(b)', '164.408(c)'] as const;

/** How long the law gives the customer to notify individuals (164.404(b)); null where the catalog is not loaded. */
function individualNotice(world: World): Span | null {
  return world.provisions.get('164.404(b)' as Citation)?.timeLimit?.within ?? null;
}

// 164.404(a)(2): what an agent knows its principal knows. Whether the vendor is one is a question of federal common law.
function arithmetic(taken: Span, own: Span, agent: ServiceSystem['agent']): string {
  const left = Math.max(0, daysAtMost(own) - Math.ceil(daysAtMost(taken)));
  const whole = formatSpan(own);
  const asAgent = `the vendor's discovery starts your ${whole} too (164.404(a)(2)): ${left} left for you when it uses all of its time`;
  if (agent === 'yes') return `As your agent, ${asAgent}.`;
  if (agent === 'no')
    return `Not your agent: your ${whole} (164.404(b)) begin when it tells you, or when you could have known.`;
  return `Whether it is your agent is not stated, so read with care: if it is, ${asAgent}.`;
}

/** A clock of the customer's own that the vendor's notice may use up. */
export interface UsedUp {
  readonly id: string;
  readonly law: string;
  readonly whole: string;
}

/** Own clocks of which the vendor's notice may leave nothing, in the cautious reading. State clocks know no agency. */
export function usedUpBy(world: World, customer: Customer, clock: AssessedClock): readonly UsedUp[] {
  if (clock.within.kind !== 'stated' || !isBreachNotice(clock)) return [];
  const taken = daysAtMost(clock.within.span);
  const system = customer.systems.find((s) => s.id === clock.system);
  const agent = system?.kind === 'service' ? system.agent : 'unknown';
  const federal = individualNotice(world);
  const used: UsedUp[] = [];
  const vendors = world.provisions.get('164.410(b)' as Citation)?.timeLimit?.within ?? null;
  if (vendors !== null && taken > daysAtMost(vendors)) {
    used.push({ id: '164.410(b)', law: '164.410(b), its own limit', whole: formatSpan(vendors) });
  }
  if (federal !== null && agent !== 'no' && taken >= daysAtMost(federal)) {
    used.push({ id: '164.404(b)', law: '164.404(b)', whole: formatSpan(federal) });
  }
  for (const state of stateClocksOf(world, customer)) {
    if (state.byVendor || state.onlyFor !== null || state.within.kind !== 'stated') continue;
    if (taken >= daysAtMost(state.within.span))
      used.push({ id: state.id, law: state.law, whole: formatSpan(state.within.span) });
  }
  return used;
}

/** The clocks of the customer's states that are in force on the day. */
function stateClocksOf(world: World, customer: Customer): readonly StateClock[] {
  return world.stateClocks.filter(
    (c) => customer.states.includes(c.state) && (c.since === null || c.since <= world.asOf),
  );
}

function lawClocks(world: World, customer: Customer): readonly AssessedClock[] {
  if (customer.role === 'not-regulated' || customer.role === 'business-associate') return [];
  const federal = ownNotices.flatMap((text): AssessedClock[] => {
    const provision = world.provisions.get(text as Citation);
    const limit = provision?.timeLimit;
    if (provision === undefined || limit?.within === undefined || limit.within === null) return [];
    return [
      {
        system: null,
        vendor: null,
        id: text,
        title: provision.title,
        direction: 'by-customer',
        from: limit.from ?? '',
        within: { kind: 'stated', span: limit.within },
        about: text,
        source: text,
        arithmetic: null,
      },
    ];
  });
  const states = stateClocksOf(world, customer).map((c): AssessedClock => {
    const remarks = [
      c.onlyFor === null ? '' : `Only for ${c.onlyFor}.`,
      c.note ?? '',
      c.read ? '' : 'Not read in a source: check before you rely on it.',
    ].filter((part) => part !== '');
    return {
      system: null,
      vendor: null,
      id: c.id,
      title: `${c.state}: tell ${c.tell}`,
      direction: c.byVendor ? 'by-vendor' : 'by-customer',
      from: c.from,
      within: c.within,
      about: null,
      source: c.law,
      arithmetic: remarks.join(' ') || null,
    };
  });
  return [...federal, ...states];
}

function vendorClocks(world: World, facts: ServiceFacts, system: ServiceSystem): readonly AssessedClock[] {
  const own = individualNotice(world);
  const stated = facts.service.clocks.map((clock): AssessedClock => {
    const counts = clock.within.kind === 'stated' && own !== null && isBreachNotice(clock);
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
      arithmetic: counts && clock.within.kind === 'stated' ? arithmetic(clock.within.span, own, system.agent) : null,
    };
  });
  if (stated.some(isBreachNotice)) return stated;
  // A vendor that says nothing of breach notice leaves a clock unstated; the law's outer limit is never filled in for it.
  const missing: AssessedClock = {
    system: system.id,
    vendor: facts.vendor.name,
    id: 'breach-notice',
    title: 'notice of a breach',
    direction: 'to-customer',
    from: 'discovery',
    within: { kind: 'unstated' },
    about: breachNotice,
    source: null,
    arithmetic: null,
  };
  return [missing, ...stated];
}

/** The customer's own clocks, federal then state, then those of every service in use. */
export function assessClocks(world: World, customer: Customer): readonly AssessedClock[] {
  const vendors = customer.systems.flatMap((system) => {
    const facts = system.kind === 'service' ? world.services.get(system.service) : undefined;
    return facts === undefined || system.kind !== 'service' ? [] : vendorClocks(world, facts, system);
  });
  return [...lawClocks(world, customer), ...vendors];
}
