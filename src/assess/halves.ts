// Step 2.1: the halves that a service's own words give on one provision: active statements, then claims, then the contract.

import { union } from '../model/parties.ts';
import { claimOutcome } from './claim-outcome.ts';
import { contractOutcome } from './contract-outcome.ts';
import type { Asked, Outcome } from './outcome.ts';
import { statementOutcome } from './statement-outcome.ts';

/** All statements that are active count together. */
function join(outcomes: readonly Outcome[]): Outcome {
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
  if (statements.length === 0 && provision.contractTerm) said.push(contractOutcome(asked));
  const claimed = claims.map((c) => claimOutcome(asked, c, statements.length > 0));
  const joined = join([...said, ...claimed]);
  return { ...joined, claim: claimed[0]?.claim ?? null };
}
