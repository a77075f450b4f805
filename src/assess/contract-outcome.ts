// What the business associate contract gives on a provision that asks for one of its terms.

import type { Step } from '../model/assessment.ts';
import type { Parties } from '../model/parties.ts';
import type { Asked } from './asked.ts';
import { contractInForce } from './contract-in-force.ts';
import { nothingSaid, type Outcome } from './outcome.ts';

/** Contract-content rows come from the contract: 164.314(a)(2)(i), 164.504(e)(2). */
export function contractOutcome({ world, facts, system, provision }: Asked): Outcome {
  const contract = contractInForce(facts, system, world.asOf);
  const { signed } = contract;
  const term = contract.terms.get(provision.citation);
  const both: Parties = ['vendor', 'customer'];
  const which = signed === null ? 'The contract' : `The agreement executed on ${signed.executed} (${signed.document})`;
  if (term !== undefined) {
    const weak = term.weakness === null ? '' : ` Weakness: ${term.weakness}.`;
    const { text, source, grade } = term;
    const whose = term.read
      ? `${which} says`
      : signed === null
        ? 'The vendor says of its contract, which was not supplied'
        : `The vendor says of its contract; ${which.replace('The', 'the')} is still to be read for it`;
    const step: Step = { rule: 'contract', text: `${whose}: ${text}${weak}`, source, grade };
    return {
      ...nothingSaid,
      parties: both,
      reason: 'assigned',
      path: [grade],
      provides: [text],
      steps: [step],
    };
  }
  if (contract.absent(provision.citation)) {
    const text =
      signed === null
        ? 'The contract was supplied and does not contain the term.'
        : `${which} does not contain the term.`;
    const step: Step = { rule: 'contract', text, source: contract.source, grade: null };
    return { ...nothingSaid, parties: ['customer'], reason: 'assigned', steps: [step] };
  }
  // Without a gate for it nothing says that a contract that we have not seen is executed.
  if (signed === null && !facts.service.gates.some((g) => g.kind === 'baa')) return nothingSaid;
  const text =
    signed === null
      ? 'There is a contract, but its text was not supplied: read it for this term before you sign.'
      : `${which} is yours, and its text is not in this library: read it for this term.`;
  const step: Step = { rule: 'contract', text, source: contract.source, grade: 'unverified' };
  return { ...nothingSaid, parties: both, reason: 'assigned', path: ['unverified'], steps: [step] };
}
