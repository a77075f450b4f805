// What the business associate contract gives on a provision that asks for one of its terms.

import type { Step } from '../model/assessment.ts';
import type { Parties } from '../model/parties.ts';
import type { Asked } from './asked.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import { cite } from './world.ts';

/** Contract-content rows come from the contract: 164.314(a)(2)(i), 164.504(e)(2). */
export function contractOutcome({ facts, provision }: Asked): Outcome {
  const { vendor, service } = facts;
  const contract = vendor.contract;
  const term = contract?.terms.find((t) => t.citation === provision.citation);
  const supplied = contract !== null && facts.documents.get(contract.document)?.supplied === true;
  const both: Parties = ['vendor', 'customer'];
  if (term !== undefined) {
    const weak = term.weakness === null ? '' : ` Weakness: ${term.weakness}.`;
    const whose = supplied ? 'The contract says' : 'The vendor says of its contract, which was not supplied';
    const step: Step = {
      rule: 'contract',
      text: `${whose}: ${term.text}${weak}`,
      source: cite(facts, term.source),
      grade: term.grade,
    };
    return {
      ...nothingSaid,
      parties: both,
      reason: 'assigned',
      path: [term.grade],
      provides: [term.text],
      steps: [step],
    };
  }
  if (supplied) {
    const text = 'The contract was supplied and does not contain the term.';
    const step: Step = { rule: 'contract', text, source: cite(facts, contract.source), grade: null };
    return { ...nothingSaid, parties: ['customer'], reason: 'assigned', steps: [step] };
  }
  // Without a gate for it nothing says that a contract that we have not seen is executed.
  if (!service.gates.some((g) => g.kind === 'baa')) return nothingSaid;
  const text = 'There is a contract, but its text was not supplied: read it for this term before you sign.';
  const source = contract === null ? null : cite(facts, contract.source);
  const step: Step = { rule: 'contract', text, source, grade: 'unverified' };
  return { ...nothingSaid, parties: both, reason: 'assigned', path: ['unverified'], steps: [step] };
}
