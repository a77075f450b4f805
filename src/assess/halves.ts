// Step 2.1: the halves that a service's own words give on one provision: active statements, then claims, then the contract.

import type { ClaimShown, Conditional, ListedDuty, Reason, Step } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import { describeCondition, holds } from '../model/condition.ts';
import type { ServiceSystem } from '../model/customer.ts';
import type { Grade } from '../model/grade.ts';
import { type Parties, union } from '../model/parties.ts';
import type { Claim, Duty, Statement } from '../model/vendor.ts';
import { chainOf } from './via.ts';
import { cite, type ServiceFacts, type World } from './world.ts';

/** What is known of one place so far; every later step of the algebra takes one and gives one. */
export interface Outcome {
  /** Empty: nobody has said anything yet. */
  readonly parties: Parties;
  readonly reason: Reason;
  /** Grades along the vendor's part. */
  readonly path: readonly Grade[];
  readonly provides: readonly string[];
  readonly duties: readonly ListedDuty[];
  readonly claim: ClaimShown | null;
  readonly conditional: readonly Conditional[];
  readonly steps: readonly Step[];
}

export const nothingSaid: Outcome = {
  parties: [],
  reason: 'silent',
  path: [],
  provides: [],
  duties: [],
  claim: null,
  conditional: [],
  steps: [],
};

/** What the halves are read for. */
export interface Asked {
  readonly world: World;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
  readonly provision: Provision;
}

function statementOutcome(asked: Asked, statement: Statement): Outcome {
  const { world, facts, system, provision } = asked;
  const source = cite(facts, statement.source);
  if (!holds(statement.when, system.use)) {
    const when = statement.when === null ? '' : describeCondition(statement.when);
    const duties = statement.duties.flatMap((id) => facts.duties.get(id)?.text ?? []);
    const text = `Does not apply here; it would if: ${when}.`;
    return {
      ...nothingSaid,
      conditional: [{ when, provides: statement.provides, duties, source }],
      steps: [{ rule: 'condition', text, source, grade: null }],
    };
  }
  const steps: Step[] = [];
  const path: Grade[] = [];
  let parties: Parties = [];
  let reason: Reason = 'assigned';
  const limits = statement.limits === null ? '' : ` Limits: ${statement.limits}.`;
  if (statement.provides !== null) {
    steps.push({
      rule: 'statement',
      text: `${facts.vendor.name}: ${statement.provides}${limits}`,
      source,
      grade: statement.grade,
    });
    const chain = chainOf(world, facts, statement, provision.citation);
    steps.push(...chain.steps);
    if (chain.state === 'void') {
      const text = 'PHI reaches a party without an agreement: what runs through it does not stand, and it is yours.';
      steps.push({ rule: 'via', text, source: null, grade: null });
      parties = ['customer'];
      reason = 'void-upstream';
    } else {
      parties = ['vendor'];
      path.push(statement.grade, ...chain.grades);
    }
  }
  const duties: ListedDuty[] = [];
  for (const id of statement.duties) {
    const duty = facts.duties.get(id);
    if (duty === undefined) continue;
    const step = dutyStep(asked, duty);
    steps.push(step.step);
    if (step.counts) duties.push({ id: `${system.id}/${duty.id}`, text: duty.text, source: cite(facts, duty.source) });
  }
  if (duties.length > 0) parties = union(parties, ['customer']);
  return {
    ...nothingSaid,
    parties,
    reason,
    path,
    provides: statement.provides === null ? [] : [`${statement.provides}${limits}`],
    duties,
    steps,
  };
}

function dutyStep({ facts, system }: Asked, duty: Duty): { counts: boolean; step: Step } {
  const source = cite(facts, duty.source);
  if (!holds(duty.when, system.use)) {
    const when = duty.when === null ? '' : describeCondition(duty.when);
    return {
      counts: false,
      step: { rule: 'condition', text: `Not asked here; it would be if: ${when}.`, source, grade: null },
    };
  }
  if (duty.otherLaw !== null) {
    const text = `Asked of you under other law (${duty.otherLaw}), not counted here: ${duty.text}`;
    return { counts: false, step: { rule: 'statement', text, source, grade: duty.grade } };
  }
  const outside = duty.outside === null ? '' : ` It sits outside the service: ${duty.outside}.`;
  return {
    counts: true,
    step: { rule: 'statement', text: `Asked of you: ${duty.text}${outside}`, source, grade: duty.grade },
  };
}

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

function claimOutcome({ facts, system }: Asked, claim: Claim, outranked: boolean): Outcome {
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
  if (outranked) return { ...base, steps: [says('; what it states on the same provision outranks it')] };
  if (claim.verdict === 'blank') return { ...base, steps: [says(': it counts as nothing')] };
  if (claim.verdict === 'no') return { ...base, parties: ['customer'], reason: 'assigned', steps: [says('')] };
  // "Yes (optional)" is a Yes under a condition that the customer must meet; one that nobody can name is not met.
  const met =
    claim.verdict === 'optional' ? claim.when !== null && holds(claim.when, system.use) : holds(claim.when, system.use);
  if (!met) {
    const when = claim.when === null ? 'the option is taken' : describeCondition(claim.when);
    return {
      ...base,
      conditional: [{ when, provides: claim.control, duties: [], source }],
      steps: [says(`; it does not apply here, and would if: ${when}`)],
    };
  }
  const parties: Parties = claim.verdict === 'partially' ? ['vendor', 'customer'] : ['vendor'];
  return { ...base, parties, reason: 'assigned', path: ['asserted'], steps: [says('', 'asserted')] };
}

/** Contract-content rows come from the contract: 164.314(a)(2)(i), 164.504(e)(2). */
function contractOutcome({ facts, provision }: Asked): Outcome {
  const { vendor, service } = facts;
  const contract = vendor.contract;
  const term = contract?.terms.find((t) => t.citation === provision.citation);
  const supplied = contract !== null && facts.documents.get(contract.document)?.supplied === true;
  const both: Parties = ['vendor', 'customer'];
  if (term !== undefined) {
    const weak = term.weakness === null ? '' : ` Weakness: ${term.weakness}.`;
    const step: Step = {
      rule: 'contract',
      text: `The contract says: ${term.text}${weak}`,
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
  if (contract === null && !service.gates.some((g) => g.kind === 'baa')) return nothingSaid;
  const text = 'There is a contract, but its text was not supplied: read it for this term before you sign.';
  const source = contract === null ? null : cite(facts, contract.source);
  const step: Step = { rule: 'contract', text, source, grade: 'unverified' };
  return { ...nothingSaid, parties: both, reason: 'assigned', path: ['unverified'], steps: [step] };
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
