// One row in one service: what the halves are read for.

import type { Provision } from '../model/catalog.ts';
import type { ServiceSystem } from '../model/customer.ts';
import type { AssessmentContext, ServiceFacts } from './context.ts';

/** One provision, of one service in use. */
export interface RowContext {
  readonly context: AssessmentContext;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
  readonly provision: Provision;
}
