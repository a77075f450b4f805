// The events that matter for a customer, one line each.

import { firstOf } from '../../model/program.ts';
import { eventHint, eventsTitle, otherEvents } from '../../words/event.ts';
import { disclaimer } from '../../words/labels.ts';
import type { EventsRequest } from './event-request.ts';
import { type ProvenanceView, provenanceView } from './provenance-view.ts';

export interface EventsView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly events: readonly { readonly id: string; readonly title: string; readonly first: string }[];
  readonly others: string;
  readonly hint: string;
  readonly provenance: ProvenanceView;
}

export function eventsView(request: EventsRequest): EventsView {
  const { library, customer, events, others, asOf, inputs, file } = request;
  return {
    title: `${eventsTitle}: ${customer.name}`,
    name: customer.name,
    asOf,
    disclaimer,
    events: events.map((e) => ({ id: e.id, title: e.title, first: firstOf(e, customer) })),
    others: otherEvents(others),
    hint: eventHint(file),
    provenance: provenanceView(library, [], inputs, asOf),
  };
}
