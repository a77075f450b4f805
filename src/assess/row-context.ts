// Arguments for evaluating one row in one service.

import type { Provision } from '../model/catalog.ts';
import type { ServiceSystem } from '../model/customer.ts';
import type { AssessmentContext, ServiceFacts } from './context.ts';

export interface RowContext {
  readonly context: AssessmentContext;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
  readonly provision: Provision;
}
