// Outcome of the vendor's own verdict, verbatim. Counts only if the vendor states nothing on the same provision.

import type { ClaimShown } from '../model/assessment.ts';
import { holds, judge, ruledOut, type ServiceUse, withTitles } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import type { Parties } from '../model/parties.ts';
import type { FactsOf, Step } from '../model/step.ts';
import type { Claim } from '../model/vendor.ts';
import { cite } from './context.ts';
import { type LeftOut, nothingSaid, type Outcome } from './outcome.ts';
import type { RowContext } from './row-context.ts';

/**
 * Whether a row of the table that applies settles nothing: blank, NA, or an option that is not taken.
 * @param truth `unknown`: also one that may apply
 */
export function leavesOpen({ verdict, when }: Claim, use: ServiceUse, truth: 'met' | 'unknown'): boolean {
  const applies = (to: Claim['when']) => holds(to, use) || (truth === 'unknown' && judge(to, use) === 'unknown');
  if (verdict === 'blank' || verdict === 'not-applicable') return applies(when);
  return verdict === 'optional' && (when === null || (!holds(when, use) && applies({ ...when, setting: [] })));
}

/** What the row leaves to the customer beside the vendor; null if nothing. */
const leftBy = (claim: Claim, source: string): readonly LeftOut[] | null => {
  if (claim.verdict !== 'partially' && claim.customer === null) return null;
  return claim.customer === null ? [] : [{ kind: 'table', text: claim.customer, source, of: claim }];
};

/** What a customer would have to do beside a vendor that acts, if a row of the table of which this is not known applies. */
export function unsureClaim({ context, facts, system }: RowContext, claim: Claim): readonly LeftOut[] | null {
  if (context.prospect || judge(claim.when, system.use) !== 'unknown') return null;
  return leftBy(claim, cite(facts, claim.source));
}

/** `outranked`: the vendor has a statement on the provision; the claim is displayed but not counted. */
export function claimOutcome({ facts, system }: RowContext, claim: Claim, outranked: boolean): Outcome {
  const source = cite(facts, claim.source);
  const { text, control, says, vendor, customer } = claim;
  const written = { text, control, says, vendor, customer };
  const shown: ClaimShown = { ...written, source };
  const base = { ...nothingSaid, claim: shown };
  const step = (counts: FactsOf<'verdict'>['counts'], grade: Grade | null = null): Step => ({
    ...{ rule: 'claim', says: 'verdict', of: { claim: written, counts }, source, grade },
  });
  if (outranked) return { ...base, steps: [step('outranked')] };
  if (claim.verdict === 'not-applicable') return { ...base, steps: [step('settles-nothing')] };
  if (claim.verdict === 'blank') return { ...base, steps: [step('blank')] };
  const left = leftBy(claim, source);
  if (claim.verdict === 'no')
    return { ...base, parties: ['customer'], reason: 'assigned', leftOut: left ?? [], steps: [step('as-said')] };
  // "Yes (optional)" is a Yes under a condition that the customer must meet; an unnamed condition is not met.
  const met =
    claim.verdict === 'optional' ? claim.when !== null && holds(claim.when, system.use) : holds(claim.when, system.use);
  if (!met) {
    const when = claim.when === null ? null : withTitles(claim.when, facts.service);
    const open = !ruledOut(claim.when, system.use);
    const provides = control === null ? [] : [{ says: 'text', text: control } as const];
    return {
      ...base,
      conditional: [{ when, open, provides, alone: customer === null, duties: [], source, chain: null }],
      steps: [{ rule: 'claim', says: 'verdict-if', of: { claim: written, when }, source, grade: null }],
    };
  }
  // A Yes whose row leaves something to the customer is no Yes alone.
  const parties: Parties = left === null ? ['vendor'] : ['vendor', 'customer'];
  return {
    ...{ ...base, parties, reason: 'assigned', path: ['asserted'], leftOut: left ?? [] },
    steps: [step('as-said', 'asserted')],
  };
}
