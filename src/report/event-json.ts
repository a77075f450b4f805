// Events and playbooks as JSON: facts, with the sentences that people read beside them.

import { formatSpan } from '../model/clock.ts';
import type { Customer } from '../model/customer.ts';
import type { Deadline, EventPlan } from '../model/event-plan.ts';
import { firstOf, type LawEvent } from '../model/program.ts';
import { describeRole } from '../words/customers.ts';
import { countedFrom, deadlineRemarks, deadlineTitle } from '../words/event.ts';
import { disclaimer } from '../words/labels.ts';
import { envelope } from './json.ts';
import type { EventRequest, EventsRequest } from './views/event-request.ts';
import { vendorWordText } from './views/event-vendor.ts';

type Common = Pick<EventRequest, 'customer' | 'asOf' | 'inputs'>;

const commonJson = ({ customer, asOf, inputs }: Common) => {
  const { id, name, role, kind, traits, states } = customer;
  return {
    inputs,
    asOf,
    disclaimer,
    customer: { id, name, role, kind, traits, states, description: describeRole(customer) },
  };
};

function eventJsonOf(event: LawEvent, customer: Customer) {
  const { id, title, when, starts, limits } = event;
  return { id, title, when, starts, limits, first: firstOf(event, customer) };
}

export function eventsJson(request: EventsRequest): string {
  const { events, others } = request;
  const list = events.map((event) => eventJsonOf(event, request.customer));
  return envelope('events', { ...commonJson(request), events: list, others });
}

function deadlineJson(deadline: Deadline) {
  const { clock, by, day, later, from, byLaw, condition, owed } = deadline;
  const { id, system, direction, within, promptly, kind, source } = clock;
  return {
    ...{ id, system, by, title: deadlineTitle(deadline), day, later },
    from: {
      kind: from.kind,
      day: from.day,
      of: from.kind === 'notice' ? from.of.id : null,
      text: countedFrom(deadline),
    },
    ...{ within, promptly, kind, direction },
    byLaw: byLaw === null ? null : formatSpan(byLaw),
    ...{ condition, owed, source },
    read: clock.effect?.kind === 'state' ? clock.effect.read : null,
    remarks: deadlineRemarks(deadline),
  };
}

const limitsJson = (limits: EventPlan['limits']) =>
  limits.map(({ provision, within, from, promptly, day, extended }) => ({
    citation: provision.citation,
    title: provision.title,
    within: formatSpan(within),
    ...{ from, promptly, day },
    extended:
      extended === null ? null : { by: extended.by.citation, within: formatSpan(extended.span), day: extended.day },
  }));

export function eventJson(request: EventRequest): string {
  const { plan } = request;
  const { on, happened, assumed, vendor, told, size } = plan.happening;
  return envelope('event', {
    ...commonJson(request),
    event: eventJsonOf(plan.event, request.customer),
    happening: { on, happened, assumed, vendor, told, ...size },
    start: plan.start,
    steps: plan.tasks.map((task, i) => ({
      n: i + 1,
      do: task.do ?? task.rows.map((row) => row.duty).join(' '),
      on: task.rows.map((row) => row.citation),
    })),
    deadlines: plan.deadlines.map(deadlineJson),
    notOwed: plan.notOwed.map(deadlineJson),
    limits: limitsJson(plan.limits),
    vendors: plan.vendors.map(({ deadlines, does, ...part }) => ({
      ...part,
      deadlines: deadlines.map(deadlineJson),
      does: does.map((word) => ({ text: vendorWordText(word), source: word.source, citations: word.citations })),
    })),
    ready: plan.ready.map(({ work, parts }) => ({ work: work?.id ?? null, title: work?.title ?? null, parts })),
    file: plan.file.map(({ citation, title: name, duty }) => ({ citation, title: name, duty })),
    unknownStates: plan.unknownStates,
  });
}
