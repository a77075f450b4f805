// A variant that the customer runs itself, such as self-hosted software, is a system of its own: no vendor acts in it.

import { runByCustomer } from '../model/vendor.ts';
import { cite } from './context.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import type { RowContext } from './row-context.ts';

/**
 * Whether a reviewer's ruling on the service counts in this use: not in what the customer runs itself, and one for every
 * customer also not where it may.
 */
export function isRuledOn({ facts: { service }, system }: RowContext, ofCustomer: boolean): boolean {
  const { use, assumed } = system;
  if (runByCustomer(service, use) !== null) return false;
  const mayBeOwn =
    use.variant === null && assumed !== true && service.variants.some((v) => v.operatedBy === 'customer');
  return ofCustomer || !mayBeOwn;
}

/** The customer acts. What the software or a template does, and what it leaves out, is shown as help. */
export function asRunByCustomer({ facts, system, provision }: RowContext, outcome: Outcome): Outcome {
  const variant = runByCustomer(facts.service, system.use);
  if (variant === null) return outcome;
  if (provision.contractTerm) return nothingSaid;
  if (provision.role !== 'obligation' && outcome.parties.length === 0) return outcome;
  const source = variant.source === null ? null : cite(facts, variant.source);
  return {
    ...outcome,
    parties: ['customer'],
    reason: 'own-system',
    path: [],
    leftOut: [],
    steps: [
      ...outcome.steps,
      { rule: 'own-system', says: 'run-by-customer', of: { title: variant.title }, source, grade: null },
    ],
  };
}
