// What the playbook of an event, and the list of events, are made of.

import type { Customer } from '../../model/customer.ts';
import type { EventPlan } from '../../model/event-plan.ts';
import type { Library } from '../../model/library.ts';
import type { LawEvent } from '../../model/program.ts';
import type { Inputs } from './provenance-view.ts';

interface About {
  readonly library: Library;
  readonly customer: Customer;
  readonly asOf: string;
  readonly inputs: Inputs;
}

export interface EventRequest extends About {
  readonly plan: EventPlan;
}

export interface EventsRequest extends About {
  readonly events: readonly LawEvent[];
  /** How many do not matter. */
  readonly others: number;
  /** The profile, as it was named. */
  readonly file: string;
}
