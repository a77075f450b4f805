// The events that matter for a customer: those of which a row binds it and is not off by its own answers.

import type { Assessment } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import type { EventStep, LawEvent, StepFor } from '../../model/program.ts';

export interface Bound {
  /** It binds the customer, and is asked for. */
  readonly binds: (citation: Citation) => boolean;
  readonly isOff: (citation: Citation) => boolean;
}

export function boundBy({ determinations, rollups, plan }: Assessment): Bound {
  const off = new Set<Citation>(plan.off.map((o) => o.citation));
  const rows = new Set(
    [...determinations, ...rollups]
      .filter((row) => row.disposition !== 'not-applicable' && row.disposition !== 'vendor-direct')
      .map((row) => row.citation),
  );
  return { binds: (citation) => rows.has(citation) && !off.has(citation), isOff: (citation) => off.has(citation) };
}

const concerns: Readonly<Record<StepFor, (customer: Customer) => boolean>> = {
  associate: ({ role }) => role === 'business-associate',
  covered: ({ role }) => role === 'covered-entity' || role === 'hybrid-entity',
  plan: ({ kind }) => kind === 'health-plan',
};

/** The rows of a step that bind the customer; empty for a step that does not concern it. */
export const rowsOfStep = (step: EventStep, customer: Customer, { binds }: Bound): readonly Citation[] =>
  step.for === null || concerns[step.for](customer) ? step.on.filter(binds) : [];

/** A playbook's rows that bind the customer, as far as it has a step for them. */
export function playbookOf({ steps, playbook }: LawEvent, customer: Customer, bound: Bound): readonly Citation[] {
  return steps.length === 0 ? playbook.filter(bound.binds) : steps.flatMap((step) => rowsOfStep(step, customer, bound));
}

/** An event whose own rows are off by an answer is off, although other rows of its playbook bind the customer. */
function matters(event: LawEvent, own: readonly Citation[], customer: Customer, bound: Bound): boolean {
  if (own.some(bound.binds)) return true;
  return !own.some(bound.isOff) && playbookOf(event, customer, bound).length > 0;
}

export interface EventsOf {
  readonly events: readonly LawEvent[];
  /** Those that do not bind it, or that its answers turn off. */
  readonly others: readonly LawEvent[];
}

export function eventsOf({ program, provisions }: Library, customer: Customer, assessment: Assessment): EventsOf {
  const bound = boundBy(assessment);
  const own = new Map<string, Citation[]>();
  for (const { event, citation } of provisions) {
    if (event !== null) own.set(event, [...(own.get(event) ?? []), citation]);
  }
  const isMine = (event: LawEvent) => matters(event, own.get(event.id) ?? [], customer, bound);
  return { events: program.events.filter(isMine), others: program.events.filter((event) => !isMine(event)) };
}
