// What a vendor's notice of a breach leaves of the customer's own time, over as many tiers as there are.

import type { AssessedClock } from '../model/assessment.ts';
import type { Citation } from '../model/citation.ts';
import { daysAtMost, describeTime, formatSpan, type Span } from '../model/clock.ts';
import type { Customer, ServiceSystem } from '../model/customer.ts';
import { isBreachNotice } from '../model/vendor.ts';
import { ownNotice, stateClocksOf } from './law-clocks.ts';
import type { ServiceFacts, World } from './world.ts';

const leftOf = (whole: Span, taken: Span): number => Math.max(0, daysAtMost(whole) - Math.ceil(daysAtMost(taken)));

/** A clock of the customer's own that the vendor's notice may use up. */
export interface UsedUp {
  readonly id: string;
  readonly law: string;
  readonly whole: string;
}

/** The number that somebody is bound to: a goal binds nobody. */
export function boundTo({ within, kind }: Pick<AssessedClock, 'within' | 'kind'>): Span | null {
  return within.kind === 'stated' && kind !== 'goal' ? within.span : null;
}

/** Own clocks of which the vendor's notice may leave nothing, in the cautious reading. State clocks know no agency. */
export function usedUpBy(world: World, customer: Customer, clock: AssessedClock): readonly UsedUp[] {
  const span = boundTo(clock);
  if (span === null || !isBreachNotice(clock)) return [];
  const taken = daysAtMost(span);
  const system = customer.systems.find((s) => s.id === clock.system);
  const agent = system?.kind === 'service' ? system.agent : 'unknown';
  const used: UsedUp[] = [];
  const vendors = clock.limit === null ? null : world.provisions.get('164.410(b)' as Citation)?.timeLimit?.within;
  if (vendors && taken > daysAtMost(vendors)) {
    used.push({ id: '164.410(b)', law: '164.410(b), its own limit', whole: formatSpan(vendors) });
  }
  const mine = ownNotice(world, customer);
  if (mine !== null && agent !== 'no' && taken >= daysAtMost(mine.within)) {
    used.push({ id: mine.law, law: mine.law, whole: formatSpan(mine.within) });
  }
  for (const client of customer.clients) {
    if (client.notice.kind !== 'stated' || agent === 'no' || taken < daysAtMost(client.notice.span)) continue;
    const law = `your contract with ${client.title}`;
    used.push({ id: `client/${client.id}`, law, whole: formatSpan(client.notice.span) });
  }
  for (const state of stateClocksOf(world, customer)) {
    if (state.onlyFor !== null || state.within.kind !== 'stated') continue;
    const whole = formatSpan(state.within.span);
    const over = taken - daysAtMost(state.within.span);
    if (state.byVendor && over > 0) used.push({ id: state.id, law: `${state.law}, its own limit`, whole });
    if (!state.byVendor && over >= 0) used.push({ id: state.id, law: state.law, whole });
  }
  return used;
}

// 164.404(a)(2) and 164.410(a)(2): what an agent knows its principal knows. Whether the vendor is one is a question of
// federal common law.
/** What the notice of a breach within this time leaves of the customer's own; null for one whom no such notice binds. */
export function arithmeticOf(world: World, customer: Customer, { agent }: ServiceSystem, taken: Span): string | null {
  const own = ownNotice(world, customer);
  if (own === null) return null;
  const whole = formatSpan(own.within);
  const left = leftOf(own.within, taken);
  const promised = customer.clients.flatMap((c) =>
    c.notice.kind === 'stated'
      ? [`${leftOf(c.notice.span, taken)} of the ${formatSpan(c.notice.span)} promised to ${c.title}`]
      : [],
  );
  const clients = promised.length === 0 ? '' : `, and ${promised.join(', ')}`;
  const asAgent = `its discovery starts your ${whole} (${own.law}) too (${own.knows}): ${left === 1 ? '1 day' : `${left} days`} left for you to tell ${own.tells}${clients} when it uses all of its time`;
  if (agent === 'yes') return `As your agent, ${asAgent}.`;
  const after = Math.ceil(daysAtMost(taken)) + daysAtMost(own.within);
  const chained = own.law === '164.410(b)' ? ` Up to ${after} days may pass before the covered entity knows.` : '';
  if (agent === 'no')
    return `Not your agent: your ${whole} (${own.law}) begin when it tells you, or when you could have known.${chained}`;
  return `Whether it is your agent is not stated, so read with care: if it is, ${asAgent}. If it is not, the two run one after the other.${chained}`;
}

/** What each party behind the vendor says of its own notice to the one above it: that clock may run first. */
export function tiersBehind(
  world: World,
  facts: ServiceFacts,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const tiers = facts.vendor.upstreams.flatMap((upstream) => {
    if (upstream.phi === 'no' || upstream.service === null || seen.has(upstream.service)) return [];
    const behind = world.services.get(upstream.service);
    if (behind === undefined) return [];
    const clock = behind.service.clocks.find(isBreachNotice);
    const time = clock === undefined ? 'not stated' : describeTime(clock);
    return [
      `${behind.vendor.name} to ${facts.vendor.name}: ${time}`,
      ...tiersBehind(world, behind, new Set([...seen, upstream.service])),
    ];
  });
  return [...new Set(tiers)];
}
