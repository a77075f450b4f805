// The halves that a service's own words give on one provision: active statements, then claims, then the contract.

import { compareText } from '../model/compare-text.ts';
import { union } from '../model/parties.ts';
import type { Step } from '../model/step.ts';
import { claimOutcome } from './claim-outcome.ts';
import { contractOutcome } from './contract-outcome.ts';
import { overChoices } from './open-choice.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import type { RowContext } from './row-context.ts';
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
    leftOut: outcomes.flatMap((o) => o.leftOut),
    claim: null,
    conditional: outcomes.flatMap((o) => o.conditional),
    limits: [...new Set(outcomes.flatMap((o) => o.limits))],
    notes: outcomes.flatMap((o) => o.notes),
    bears: outcomes.flatMap((o) => o.bears),
    steps: outcomes.flatMap((o) => o.steps),
  };
}

/** What is left out becomes duties of the customer, numbered by their words: the order of statements changes nothing. */
function joinCustomer(outcome: Outcome, { system, provision }: RowContext): Outcome {
  if (outcome.leftOut.length === 0) return outcome;
  // What limits a hop limits it once, however many statements run through it.
  const once = outcome.leftOut.filter(
    ({ kind, of }, i, all) => all.findIndex((other) => other.kind === kind && other.of === of) === i,
  );
  const times = new Map<string, number>();
  const joined = [...once]
    .sort((a, b) => compareText(a.text ?? '\uffff', b.text ?? '\uffff'))
    .map(({ kind, text, source }) => {
      const nth = (times.get(kind) ?? 0) + 1;
      times.set(kind, nth);
      const id = `${system.id}/${provision.citation}/${kind}${nth === 1 ? '' : `-${nth}`}`;
      const joins = { system: system.id, citation: provision.citation };
      return { id, asked: { kind, text }, source, anyOf: null, joins };
    });
  const steps = joined.map(
    ({ asked, source }): Step => ({ rule: 'limits', says: 'customer-joins', of: asked, source, grade: null }),
  );
  return { ...outcome, leftOut: [], duties: [...outcome.duties, ...joined], steps: [...outcome.steps, ...steps] };
}

/** What statements and verdicts say in one use of the service. */
function said(asked: RowContext): Outcome {
  const { facts, provision } = asked;
  const statements = facts.statements.get(provision.citation) ?? [];
  const claims = facts.claims.get(provision.citation) ?? [];
  const stated = statements.map((s) => statementOutcome(asked, s));
  // Active or not: a promise that was narrowed silences the old Yes.
  const claimed = claims.map((c) => claimOutcome(asked, c, statements.length > 0 || provision.contractTerm));
  const all = join(claimed.length === 0 ? stated : [...stated, ...claimed]);
  const claim = claimed[0]?.claim ?? null;
  return all.claim === claim ? all : { ...all, claim };
}

/** The halves as stated. Empty parties: nobody has said anything that applies. */
export function statedHalves(asked: RowContext): Outcome {
  if (!asked.provision.contractTerm) return joinCustomer(overChoices(asked, said), asked);
  // What a page says of a contract is no term of it: statements and claims are shown, the contract alone counts.
  const shown = said(asked);
  const contract = contractOutcome(asked);
  return { ...contract, claim: shown.claim, steps: [...shown.steps, ...contract.steps] };
}
