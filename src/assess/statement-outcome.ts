// What one statement gives in one use of the service: its halves if it is active, else what it would give.

import type { ListedDuty, Reason, Step } from '../model/assessment.ts';
import { describeCondition, holds } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import { type Parties, union } from '../model/parties.ts';
import type { Duty, Statement } from '../model/vendor.ts';
import { type Asked, nothingSaid, type Outcome } from './outcome.ts';
import { chainOf } from './via.ts';
import { cite } from './world.ts';

/** A `provides` whose chain is void falls to the customer; a duty of other law gives no half. */
export function statementOutcome(asked: Asked, statement: Statement): Outcome {
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
