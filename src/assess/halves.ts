// Step 2.1: the halves that a service's own words give on one provision: active statements, then claims, then the contract.

import { union } from '../model/parties.ts';
import type { Asked } from './asked.ts';
import { claimOutcome } from './claim-outcome.ts';
import { contractOutcome } from './contract-outcome.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import { statementOutcome } from './statement-outcome.ts';

/** All statements that are active count together. */
function join(outcomes: readonly Outcome[]): Outcome {
  const [only, second] = outcomes;
  if (only === undefined) return nothingSaid;
  if (second === undefined) return only;
  return {
    parties: union(...outcomes.map((o) => o.parties)),
    reason: outcomes.find((o) => o.reason === 'void-upstream')?.reason ?? 'assigned',
    path: outcomes.flatMap((o) => o.path),
    provides: outcomes.flatMap((o) => o.provides),
    duties: outcomes.flatMap((o) => o.duties),
    claim: null,
    conditional: outcomes.flatMap((o) => o.conditional),
    steps: outcomes.flatMap((o) => o.steps),
  };
}

/** The halves as stated. Empty parties: nobody has said anything that applies. */
export function statedHalves(asked: Asked): Outcome {
  const { facts, provision } = asked;
  const statements = facts.statements.get(provision.citation) ?? [];
  const claims = facts.claims.get(provision.citation) ?? [];
  const said = statements.map((s) => statementOutcome(asked, s));
  const active = said.some((o) => o.parties.length > 0);
  const claimed = claims.map((c) => claimOutcome(asked, c, active || provision.contractTerm));
  const claim = claimed[0]?.claim ?? null;
  if (!provision.contractTerm) {
    const all = join(claimed.length === 0 ? said : [...said, ...claimed]);
    return all.claim === claim ? all : { ...all, claim };
  }
  // What a page says of a contract is no term of it: statements and claims are shown, the contract alone counts.
  const contract = contractOutcome(asked);
  return { ...contract, claim, steps: [...[...said, ...claimed].flatMap((o) => o.steps), ...contract.steps] };
}
