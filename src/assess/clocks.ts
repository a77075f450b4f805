// Time limits: those that bind the customer, those that vendors state, and how they interact.

import { breachNotice, isBreachNotice } from '../hipaa/breach-notice.ts';
import { boundTo, effectOf } from '../hipaa/clock-arithmetic.ts';
import { associateLimit, lawClocks } from '../hipaa/law-clocks.ts';
import type { AssessedClock, ClockName } from '../model/assessed-clock.ts';
import type { Customer, ServiceSystem } from '../model/customer.ts';
import { runByCustomer } from '../model/vendor.ts';
import { type AssessmentContext, cite, factsBehind, factsOn, type ServiceFacts } from './context.ts';

/** Breach notice of each subcontractor to the party above it: its time limit may run first. */
function tiersBehind(
  context: AssessmentContext,
  facts: ServiceFacts,
  seen: ReadonlySet<string> = new Set(),
): AssessedClock['behind'] {
  return facts.vendor.upstreams.flatMap((upstream) => {
    if (upstream.phi === 'no' || upstream.service === null || seen.has(upstream.service)) return [];
    const behind = factsBehind(context, upstream);
    if (behind === undefined) return [];
    const clock = behind.service.clocks.find(isBreachNotice) ?? null;
    return [
      { vendor: behind.vendor.name, tells: facts.vendor.name, clock },
      ...tiersBehind(context, behind, new Set([...seen, upstream.service])),
    ];
  });
}

function vendorClocks(
  context: AssessmentContext,
  customer: Customer,
  facts: ServiceFacts,
  system: ServiceSystem,
): readonly AssessedClock[] {
  const limit = associateLimit(context, customer);
  const at = { system: system.id, vendor: facts.vendor.name };
  const stated = facts.service.clocks.map((clock): AssessedClock => {
    const counts = isBreachNotice(clock);
    const taken = boundTo(clock);
    const { id, title, kind, direction, from, within, promptly, about, note } = clock;
    const reply = facts.clockReplies.get(id) ?? null;
    const unnamed = reply?.to.kind === 'no-document';
    const name: ClockName = unnamed ? { kind: 'notice', of: 'reply' } : { kind: 'title', title };
    return {
      ...at,
      ...{ id, name, kind, direction, from: unnamed ? null : from, within, promptly, about },
      source: cite(facts, clock.source),
      limit: counts ? limit : null,
      effect: counts && taken !== null ? effectOf(context, customer, system, taken) : null,
      behind: counts ? tiersBehind(context, facts) : [],
      ...{ note, reply, unsigned: facts.unsigned === clock.source.document },
    };
  });
  if (stated.some(isBreachNotice)) return stated;
  // If a vendor says nothing about breach notice, its time limit is unstated; the legal limit is never used instead.
  const missing: AssessedClock = {
    ...at,
    id: 'breach-notice',
    name: { kind: 'notice', of: 'no-document' },
    kind: 'promise',
    direction: 'to-customer',
    from: null,
    within: { kind: 'unstated' },
    promptly: false,
    about: breachNotice,
    source: null,
    limit,
    effect: null,
    behind: tiersBehind(context, facts),
    note: null,
    reply: null,
    unsigned: false,
  };
  return [missing, ...stated];
}

/** The customer's own time limits, then those of each service in use. */
export function assessClocks(context: AssessmentContext, customer: Customer): readonly AssessedClock[] {
  const vendors = customer.systems.flatMap((system) => {
    const facts = factsOn(context, system);
    const nobody =
      facts === undefined || system.kind !== 'service' || runByCustomer(facts.service, system.use) !== null;
    return nobody ? [] : vendorClocks(context, customer, facts, system);
  });
  return [...lawClocks(context, customer), ...vendors];
}
