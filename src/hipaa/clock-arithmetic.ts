// Calculates how much of the customer's own time limits a vendor's breach notice leaves.

import type { AssessedClock, ClockEffect, UsedUp } from '../model/assessed-clock.ts';
import { daysAtMost, type Span } from '../model/clock.ts';
import type { Customer, ServiceSystem } from '../model/customer.ts';
import { findSystem } from '../model/lookup.ts';
import { isBreachNotice } from './breach-notice.ts';
import { type LawOnDay, ownNotice, stateClocksOf } from './law-clocks.ts';

const leftOf = (whole: Span, taken: Span): number => Math.max(0, daysAtMost(whole) - Math.ceil(daysAtMost(taken)));

/** The time that a party is bound to; null for a goal, which is not binding. */
export function boundTo({ within, kind }: Pick<AssessedClock, 'within' | 'kind'>): Span | null {
  return within.kind === 'stated' && kind !== 'goal' ? within.span : null;
}

/** The customer's own limits that the notice may use up, read cautiously. Agency does not affect state law. */
export function usedUpBy(law: LawOnDay, customer: Customer, clock: AssessedClock): readonly UsedUp[] {
  const span = boundTo(clock);
  if (span === null || !isBreachNotice(clock)) return [];
  const taken = daysAtMost(span);
  const system = findSystem(customer, clock.system);
  const agent = system?.kind === 'service' ? system.agent : 'unknown';
  const used: UsedUp[] = [];
  const set = (by: string, whole: Span, vendors: boolean, id = by) =>
    used.push({ id, whole, by: { kind: 'law', law: by, vendors } });
  if (clock.limit !== null && taken > daysAtMost(clock.limit.within)) set(clock.limit.law, clock.limit.within, true);
  const mine = ownNotice(law, customer);
  if (mine !== null && agent !== 'no' && taken >= daysAtMost(mine.within)) set(mine.law, mine.within, false);
  for (const { id, title, notice } of customer.clients) {
    if (notice.kind !== 'stated' || agent === 'no' || taken < daysAtMost(notice.span)) continue;
    used.push({ id: `client/${id}`, whole: notice.span, by: { kind: 'client', client: title } });
  }
  for (const state of stateClocksOf(law, customer)) {
    if (state.onlyFor !== null || state.within.kind !== 'stated') continue;
    const { span: whole } = state.within;
    const over = taken - daysAtMost(whole);
    if (state.byVendor ? over > 0 : over >= 0) set(state.law, whole, state.byVendor, state.id);
  }
  return used;
}

/**
 * What a breach notice within this time leaves of the customer's own limit; null if the customer owes no notice. An
 * agent's knowledge is imputed to its principal; whether the vendor is an agent is a question of federal common law.
 */
export function effectOf(law: LawOnDay, customer: Customer, { agent }: ServiceSystem, taken: Span): ClockEffect | null {
  const own = ownNotice(law, customer);
  if (own === null) return null;
  const promised = customer.clients.flatMap(({ notice, title }) =>
    notice.kind === 'stated' ? [{ left: leftOf(notice.span, taken), whole: notice.span, client: title }] : [],
  );
  const after = Math.ceil(daysAtMost(taken)) + daysAtMost(own.within);
  return { kind: 'uses-yours', agent, own, left: leftOf(own.within, taken), promised, after };
}
