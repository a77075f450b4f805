// Both parties' parts on one provision from the service's documents: active statements, then claims, then the contract.

import { compareText } from '../model/compare-text.ts';
import type { Condition } from '../model/condition.ts';
import { type Parties, union } from '../model/parties.ts';
import type { Step } from '../model/step.ts';
import type { Claim } from '../model/vendor.ts';
import { claimOutcome, leavesOpen, unsureClaim } from './claim-outcome.ts';
import type { HeldStatement } from './context.ts';
import { contractOutcome } from './contract-outcome.ts';
import { overChoices } from './open-choice.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import { isAbout, overProducts } from './over-products.ts';
import type { RowContext } from './row-context.ts';
import { asRunByCustomer } from './run-by-customer.ts';
import { statementOutcome, unsureOf } from './statement-outcome.ts';

/** All active statements count together. */
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

/** Turns `leftOut` into customer duties, numbered by sorted text so that the order of statements does not matter. */
function joinCustomer(outcome: Outcome, { system, provision }: RowContext): Outcome {
  if (outcome.leftOut.length === 0) return outcome;
  // A subcontractor's limit counts once, regardless of how many statements depend on it.
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

/** What a subcontractor states is told once, regardless of how many statements run through it. */
function hopsOnce(steps: readonly Step[]): readonly Step[] {
  const told = new Set<Step>();
  return steps.filter((step) => {
    if (step.rule !== 'hop') return true;
    const isNew = !told.has(step);
    told.add(step);
    return isNew;
  });
}

/** Where the vendor acts, the customer joins with what a statement or a verdict leaves to it that may apply. */
function joinUnsure(
  asked: RowContext,
  statements: readonly HeldStatement[],
  claims: readonly Claim[],
  outcome: Outcome,
): Outcome {
  if (!outcome.parties.includes('vendor')) return outcome;
  const unsure = [
    ...statements.flatMap((s) => unsureOf(asked, s) ?? []),
    ...claims.flatMap((c) => {
      const leftOut = unsureClaim(asked, c);
      return leftOut === null ? [] : [{ voids: false, leftOut }];
    }),
  ];
  if (unsure.length === 0) return outcome;
  // An offer that may be in use already is no task of its own.
  const joined = outcome.parties.includes('customer');
  const left = unsure.flatMap((u) => u.leftOut).filter(({ kind }) => !joined || kind !== 'offer');
  return {
    ...outcome,
    parties: union(outcome.parties, ['customer']),
    reason: unsure.some((u) => u.voids) ? 'void-upstream' : outcome.reason,
    leftOut: [...outcome.leftOut, ...left],
  };
}

const outsideOnly: Step = { rule: 'silence', says: 'outside-only', of: null, source: null, grade: null };

/** Duties that all concern something outside the service say nothing of the service: that stays a question. */
function besideTheService({ facts, system, provision }: RowContext, outcome: Outcome): Outcome {
  const { parties, duties, claim } = outcome;
  if (provision.level !== 'system' || provision.role !== 'obligation' || claim !== null) return outcome;
  if (parties.includes('vendor') || !parties.includes('customer') || duties.length === 0) return outcome;
  const outside = (id: string) => facts.duties.get(id.slice(system.id.length + 1))?.outside != null;
  if (!duties.every(({ id }) => outside(id))) return outcome;
  return { ...outcome, parties: union(parties, ['silent']), steps: [...outcome.steps, outsideOnly] };
}

/** A row of the table that settles nothing takes back a part of what another row of it gives the vendor. */
function contradicted(
  { context, system, provision }: RowContext,
  claims: readonly Claim[],
  outcomes: readonly Outcome[],
): readonly Outcome[] {
  if (!outcomes.some(({ parties }) => parties.includes('vendor'))) return [];
  // Which rows of the table may apply is no question of a prospect, to whom they are printed with their conditions.
  const least = context.prospect ? 'met' : 'unknown';
  if (!claims.some((claim) => leavesOpen(claim, system.use, least))) return [];
  const step: Step = { rule: 'claim', says: 'verdict-open', of: null, source: null, grade: null };
  const parties: Parties = provision.level === 'entity' ? ['customer'] : ['silent'];
  return [{ ...nothingSaid, parties, steps: [step] }];
}

/** Outcome of statements and verdicts for one use of the service. */
function said(asked: RowContext): Outcome {
  const { facts, system, provision } = asked;
  const { service } = facts;
  const about = <T extends { readonly when: Condition | null }>(all: readonly T[]): readonly T[] =>
    system.product === undefined ? all : all.filter(({ when }) => isAbout(service, when, system.product ?? ''));
  const everySaid = facts.statements.get(provision.citation) ?? [];
  const statements = about(everySaid);
  const claims = about(facts.claims.get(provision.citation) ?? []);
  const stated = statements.map((s) => statementOutcome(asked, s));
  // Active or not, and about whichever product: a statement that was narrowed still overrides the old Yes.
  const outranked = everySaid.length > 0 || provision.contractTerm;
  const claimed = claims.map((c) => claimOutcome(asked, c, outranked));
  const counted = claimed.length === 0 ? stated : [...stated, ...claimed, ...contradicted(asked, claims, claimed)];
  const all = joinUnsure(asked, statements, outranked ? [] : claims, join(counted));
  const claim = claimed[0]?.claim ?? null;
  const once = { ...all, claim, steps: hopsOnce(all.steps) };
  return asRunByCustomer(asked, besideTheService(asked, once));
}

const byProduct = (asked: RowContext): Outcome => overProducts(asked, said);

/** Outcome as stated. Empty parties: nothing that applies is stated. */
export function statedHalves(asked: RowContext): Outcome {
  if (!asked.provision.contractTerm) return joinCustomer(overChoices(asked, byProduct), asked);
  // A page about a contract is not the contract: statements and claims are displayed, but only the contract counts.
  const shown = said(asked);
  const contract = overChoices(asked, (way) => asRunByCustomer(way, contractOutcome(way)));
  return { ...contract, claim: shown.claim, steps: [...shown.steps, ...contract.steps] };
}
