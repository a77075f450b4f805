// What the vendor's own verdict gives: as written, and only where it states nothing on the same provision.

import type { ClaimShown, Step } from '../model/assessment.ts';
import { describeCondition, holds, ruledOut } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import type { Parties } from '../model/parties.ts';
import type { Claim } from '../model/vendor.ts';
import type { Asked } from './asked.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import { cite } from './world.ts';

/** `outranked`: a statement stands on the same provision; the claim is shown and counts as nothing. */
export function claimOutcome({ facts, system }: Asked, claim: Claim, outranked: boolean): Outcome {
  const source = cite(facts, claim.source);
  const shown: ClaimShown = { text: claim.text, control: claim.control, says: claim.says, source };
  const control = claim.control === null ? '' : ` (${claim.control})`;
  const says = (text: string, grade: Grade | null = null): Step => ({
    rule: 'claim',
    text: `The vendor's own verdict on ${claim.text}${control} is ${claim.says === '' ? 'blank' : `"${claim.says}"`}${text}.`,
    source,
    grade,
  });
  const base = { ...nothingSaid, claim: shown };
  if (outranked) return { ...base, steps: [says('; what stands beside it on the same provision outranks it')] };
  if (claim.verdict === 'not-applicable')
    return { ...base, steps: [says(': that settles nothing; it counts as nothing')] };
  if (claim.verdict === 'blank') return { ...base, steps: [says(': it counts as nothing')] };
  if (claim.verdict === 'no') return { ...base, parties: ['customer'], reason: 'assigned', steps: [says('')] };
  // "Yes (optional)" is a Yes under a condition that the customer must meet; one that nobody can name is not met.
  const met =
    claim.verdict === 'optional' ? claim.when !== null && holds(claim.when, system.use) : holds(claim.when, system.use);
  if (!met) {
    const when = claim.when === null ? 'the option is taken' : describeCondition(claim.when, facts.service);
    const open = !ruledOut(claim.when, system.use);
    return {
      ...base,
      conditional: [{ when, open, provides: claim.control, alone: true, duties: [], source, chain: null }],
      steps: [says(`; it does not apply here, and would if: ${when}`)],
    };
  }
  const parties: Parties = claim.verdict === 'partially' ? ['vendor', 'customer'] : ['vendor'];
  return { ...base, parties, reason: 'assigned', path: ['asserted'], steps: [says('', 'asserted')] };
}
