// Outcome of the business associate contract for a provision that requires one of its terms.

import type { Parties } from '../model/parties.ts';
import type { Step } from '../model/step.ts';
import { contractInForce } from './contract-in-force.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import type { RowContext } from './row-context.ts';

export function contractOutcome({ context, facts, system, provision }: RowContext): Outcome {
  const contract = contractInForce(facts, system, context.asOf);
  const signed =
    contract.signed === null ? null : { executed: contract.signed.executed, document: contract.signed.document };
  const term = contract.terms.get(provision.citation);
  const both: Parties = ['vendor', 'customer'];
  if (term !== undefined) {
    const { text, weakness, read, source, grade } = term;
    const of = { signed, read, text, weakness };
    return {
      ...nothingSaid,
      parties: both,
      reason: 'assigned',
      path: [grade],
      provides: [{ says: 'term', text, weakness }],
      steps: [{ rule: 'contract', says: 'contract-says', of, source, grade }],
    };
  }
  const { source } = contract;
  if (contract.absent(provision.citation)) {
    const step: Step = { rule: 'contract', says: 'contract-lacks', of: { signed }, source, grade: null };
    return { ...nothingSaid, parties: ['customer'], reason: 'assigned', steps: [step] };
  }
  // Without a BAA gate nothing shows that a contract we have not seen is executed.
  if (signed === null && !facts.service.gates.some((g) => g.kind === 'baa')) return nothingSaid;
  const step: Step = { rule: 'contract', says: 'contract-unread', of: { signed }, source, grade: 'unverified' };
  return { ...nothingSaid, parties: both, reason: 'assigned', path: ['unverified'], steps: [step] };
}
