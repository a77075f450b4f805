// What one statement gives in one use of the service: its halves if it is active, else what it would give.

import type { Conditional, ListedDuty, Reason, Step } from '../model/assessment.ts';
import { describeCondition, judge, type Truth } from '../model/condition.ts';
import { type Grade, weakest } from '../model/grade.ts';
import { type Parties, union } from '../model/parties.ts';
import type { Duty, Statement } from '../model/vendor.ts';
import type { Asked } from './asked.ts';
import { nothingSaid, type Outcome, type ReadDuty } from './outcome.ts';
import { chainOf } from './via.ts';
import { cite, memoOf } from './world.ts';

/**
 * A `provides` whose chain is void falls to the customer; a duty of other law gives no half. Where it is unknown whether
 * a statement applies its provides does not count, and for a customer its duties do.
 */
export function statementOutcome(asked: Asked, statement: Statement): Outcome {
  const { world, facts, system, provision } = asked;
  const source = cite(facts, statement.source);
  const truth = judge(statement.when, system.use);
  const asks = statement.duties.length > 0 && truth === 'unknown' && !world.prospect;
  if (truth !== 'met' && !asks) return inactive(asked, statement, truth);
  const steps: Step[] = [];
  const path: Grade[] = [];
  let parties: Parties = [];
  let reason: Reason = 'assigned';
  const limits = statement.limits === null ? '' : ` Limits: ${statement.limits}.`;
  const said = providedBy(statement);
  const provided = said === null || truth !== 'met' ? null : `${said}${limits}`;
  const { conditional, steps: unsure } = truth === 'met' ? nothingSaid : inactive(asked, statement, truth);
  steps.push(...unsure);
  if (provided !== null) {
    steps.push({
      rule: 'statement',
      text: `${facts.vendor.name}: ${provided}`,
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
  const unasked: Conditional[] = [];
  for (const id of statement.duties) {
    const duty = facts.duties.get(id);
    if (duty === undefined) continue;
    const read = readDuty(asked, duty, statement.grade);
    steps.push(read.step);
    if (read.conditional !== null) unasked.push(read.conditional);
    if (read.listed !== null) duties.push(read.listed);
  }
  if (duties.length > 0) parties = union(parties, ['customer']);
  return {
    ...nothingSaid,
    parties,
    reason,
    path,
    provides: provided === null ? [] : [provided],
    duties,
    conditional: [...conditional, ...unasked],
    steps,
  };
}

/** What the vendor does, with its weak word: that counts like a strong one (domain, section 3), and is told. */
const providedBy = ({ provides, strength }: Statement): string | null =>
  provides === null || strength === 'must' ? provides : `${provides} The source says "${strength}".`;

/** A statement that does not apply, or of which nobody knows whether it does: kept in sight. */
function inactive({ world, facts, provision }: Asked, statement: Statement, truth: Truth): Outcome {
  const source = cite(facts, statement.source);
  const when = statement.when === null ? '' : describeCondition(statement.when);
  const duties = statement.duties.flatMap((id) => facts.duties.get(id)?.text ?? []);
  const { state, weak } = chainOf(world, facts, statement, provision.citation);
  const chain = { state, weak: [...new Set(weak.map((link) => link.text))] };
  const known = truth === 'unknown' ? 'Whether it applies is not stated' : 'Does not apply here';
  return {
    ...nothingSaid,
    conditional: [{ when, provides: providedBy(statement), duties, source, chain }],
    steps: [{ rule: 'condition', text: `${known}; it does if: ${when}.`, source, grade: null }],
  };
}

/** A duty as it falls on one system, the same on whatever row it is imposed. */
function readDuty(asked: Asked, duty: Duty, pairing: Grade): ReadDuty {
  const { duties } = memoOf(asked.world, asked.system);
  const known = duties.get(duty) ?? judgeDuty(asked, duty);
  duties.set(duty, known);
  // A counted duty is as good as the pairing of it with the provision.
  const grade = known.step.grade === null ? null : weakest([pairing, known.step.grade]);
  return grade === known.step.grade ? known : { ...known, step: { ...known.step, grade } };
}

function judgeDuty({ world, facts, system }: Asked, duty: Duty): ReadDuty {
  const source = cite(facts, duty.source);
  const { grade } = duty;
  const truth = judge(duty.when, system.use);
  const when = duty.when === null ? '' : describeCondition(duty.when);
  if (truth === 'unmet' || (truth === 'unknown' && world.prospect)) {
    const step: Step = { rule: 'condition', text: `Not asked here; it is if: ${when}.`, source, grade: null };
    return { listed: null, step, conditional: { when, provides: null, duties: [duty.text], source, chain: null } };
  }
  if (duty.otherLaw !== null) {
    const text = `Asked of you under other law (${duty.otherLaw}), not counted here: ${duty.text}`;
    return { listed: null, step: { rule: 'statement', text, source, grade }, conditional: null };
  }
  const outside = duty.outside === null ? '' : ` It sits outside the service: ${duty.outside}.`;
  const unsure = truth === 'unknown' ? ` Whether it applies (${when}) is not stated, so it counts.` : '';
  const text = `Asked of you: ${duty.text}${outside}${unsure}`;
  const anyOf = duty.anyOf === null ? null : `${system.id}/${duty.anyOf}`;
  const listed = { id: `${system.id}/${duty.id}`, text: duty.text, source, anyOf };
  return { listed, step: { rule: 'statement', text, source, grade }, conditional: null };
}
