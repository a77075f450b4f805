// What acts are made of.

import type { Block, Determination } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Activities } from '../activities.ts';
import type { AssessmentContext } from '../context.ts';
import type { Answers } from '../findings/answers.ts';

export interface Material {
  readonly context: AssessmentContext;
  readonly customer: Customer;
  readonly rows: readonly Determination[];
  readonly findings: readonly Finding[];
  readonly blocks: readonly Block[];
  readonly answers: Answers;
  readonly activities: Activities;
}

/** Findings by the id of the act that they belong to. */
export type Homed = ReadonlyMap<string, readonly Finding[]>;
