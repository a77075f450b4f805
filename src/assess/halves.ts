// Step 2.1: the halves that a service's own words give on one provision: active statements, then claims, then the contract.

import type { ListedDuty } from '../model/assessment.ts';
import { compareText } from '../model/citation.ts';
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
    joined: outcomes.reduce((sum, o) => sum + o.joined, 0),
    claim: null,
    conditional: outcomes.flatMap((o) => o.conditional),
    limits: outcomes.flatMap((o) => o.limits),
    notes: outcomes.flatMap((o) => o.notes),
    bears: outcomes.flatMap((o) => o.bears),
    steps: outcomes.flatMap((o) => o.steps),
  };
}

/** What several statements leave out has an id each: numbered by its words, so that their order changes nothing. */
function apart(outcomes: readonly Outcome[]): readonly Outcome[] {
  const joining = outcomes.flatMap((o) => o.duties.slice(0, o.joined));
  if (joining.length < 2) return outcomes;
  const ids = new Map<ListedDuty, string>();
  const times = new Map<string, number>();
  for (const duty of [...joining].sort((a, b) => compareText(a.text, b.text))) {
    const nth = (times.get(duty.id) ?? 0) + 1;
    times.set(duty.id, nth);
    ids.set(duty, nth === 1 ? duty.id : `${duty.id}-${nth}`);
  }
  return outcomes.map((o) => ({ ...o, duties: o.duties.map((d) => ({ ...d, id: ids.get(d) ?? d.id })) }));
}

/** The halves as stated. Empty parties: nobody has said anything that applies. */
export function statedHalves(asked: Asked): Outcome {
  const { facts, provision } = asked;
  const statements = facts.statements.get(provision.citation) ?? [];
  const claims = facts.claims.get(provision.citation) ?? [];
  const said = apart(statements.map((s) => statementOutcome(asked, s)));
  // Active or not: a promise that was narrowed silences the old Yes.
  const claimed = claims.map((c) => claimOutcome(asked, c, statements.length > 0 || provision.contractTerm));
  const claim = claimed[0]?.claim ?? null;
  if (!provision.contractTerm) {
    const all = join(claimed.length === 0 ? said : [...said, ...claimed]);
    return all.claim === claim ? all : { ...all, claim };
  }
  // What a page says of a contract is no term of it: statements and claims are shown, the contract alone counts.
  const contract = contractOutcome(asked);
  return { ...contract, claim, steps: [...[...said, ...claimed].flatMap((o) => o.steps), ...contract.steps] };
}
