// What the days of a playbook are counted from.

import { agentsOfBusinessAssociate, agentsOfCoveredEntity } from '../../hipaa/named-rows.ts';
import type { Customer } from '../../model/customer.ts';
import type { EventPlan } from '../../model/event-plan.ts';
import * as words from '../../words/event.ts';

export function startLines({ start, happening, breach, deadlines, tasks, limits }: EventPlan, customer: Customer) {
  const { on, assumed, vendor } = happening;
  const counts = deadlines.length > 0 || limits.some((l) => l.day !== null);
  const assumption = assumed && counts ? [words.assumedText(on, breach === null ? '--on' : '--discovered')] : [];
  if (start === null || tasks.length === 0) return assumption;
  const knows = customer.role === 'business-associate' ? agentsOfBusinessAssociate : agentsOfCoveredEntity;
  const imputed = start.kind === 'agent' || start.kind === 'may-be-agent';
  const state = deadlines.some((d) => d.clock.effect?.kind === 'state');
  return [
    ...assumption,
    ...(breach === 'possible' ? [words.possibleBreach] : []),
    words.startText(start, happening, knows),
    ...(vendor !== null && imputed && state ? [words.stateFromSameDay] : []),
    ...(vendor === null && customer.systems.some((s) => s.kind === 'service') ? [words.atVendorHint] : []),
    words.dayZero,
  ];
}
