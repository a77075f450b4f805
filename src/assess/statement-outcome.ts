// What one statement gives in one use of the service: its halves if it is active, else what it would give.

import type { Conditional, ListedDuty, Reason, Remark, Step } from '../model/assessment.ts';
import { describeCondition, judge, ruledOut, type Truth } from '../model/condition.ts';
import { type Grade, weakest } from '../model/grade.ts';
import { type Parties, union } from '../model/parties.ts';
import type { Duty, Pointer, Statement } from '../model/vendor.ts';
import type { Asked } from './asked.ts';
import type { Chain } from './chain.ts';
import { type LeftOut, nothingSaid, type Outcome, type ReadDuty } from './outcome.ts';
import { askedWith, vendorHalf } from './vendor-half.ts';
import { chainOf } from './via.ts';
import { cite, gradeFor, memoOf, type ServiceFacts } from './world.ts';

/** What keeps a vendor's half from being the whole. */
function leftOutOf(statement: Statement, chain: Chain, source: string): readonly LeftOut[] {
  const { provides, offers, strength, limits, duties } = statement;
  const left = (kind: LeftOut['kind'], text: string): LeftOut => ({ kind, text, source, of: statement });
  return [
    // Where the source itself says what the customer must do with the offer, that is the duty.
    ...(offers !== null && duties.length === 0 ? [left('offer', offers)] : []),
    ...(provides !== null && strength === 'may' ? [left('may', provides)] : []),
    ...(limits === null ? [] : [left('limits', `${limits}.`)]),
    ...chain.limits.map((limit): LeftOut => ({ kind: 'hop', ...limit })),
  ];
}

/**
 * A vendor's half whose chain is void falls to the customer; a duty of other law gives no half. Where it is unknown
 * whether a statement applies the vendor's half does not count, and for a customer its duties do.
 */
export function statementOutcome(asked: Asked, statement: Statement): Outcome {
  const { world, facts, system, provision } = asked;
  const source = cite(facts, statement.source);
  const grade = gradeFor(facts, statement);
  const truth = judge(statement.when, system.use);
  const asks = statement.duties.length > 0 && truth === 'unknown' && !world.prospect;
  if (truth !== 'met' && !asks) return inactive(asked, statement, truth);
  const steps: Step[] = [];
  const path: Grade[] = [];
  let parties: Parties = [];
  let reason: Reason = 'assigned';
  const provided = truth === 'met' ? vendorHalf(statement) : [];
  const { conditional, steps: unsure, path: unmet } = truth === 'met' ? nothingSaid : inactive(asked, statement, truth);
  steps.push(...unsure);
  path.push(...unmet);
  const duties: ListedDuty[] = [];
  let leftOut: readonly LeftOut[] = [];
  if (provided.length > 0) {
    for (const text of provided)
      steps.push({ rule: 'statement', text: `${facts.vendor.name}: ${text}`, source, grade });
    const chain = chainOf(world, facts, statement, provision.citation);
    steps.push(...chain.steps);
    path.push(grade, ...chain.grades);
    if (chain.state === 'void') {
      const text = 'PHI reaches a party without an agreement: what runs through it does not stand, and it is yours.';
      steps.push({ rule: 'via', text, source: null, grade: null });
      parties = ['customer'];
      reason = 'void-upstream';
      // Beside another statement that stands, this one still weighs: nothing looks better because something got worse.
      path.push('unverified');
    } else {
      parties = ['vendor'];
      leftOut = leftOutOf(statement, chain, source);
      if (leftOut.length > 0 || statement.offers !== null) parties = union(parties, ['customer']);
    }
  }
  const unasked: Conditional[] = [];
  const notes: Remark[] = [];
  for (const id of statement.duties) {
    const duty = facts.duties.get(id);
    if (duty === undefined) continue;
    const read = readDuty(asked, duty, grade);
    steps.push(read.step);
    if (read.conditional !== null) unasked.push(read.conditional);
    if (read.listed === null) continue;
    duties.push(read.listed);
    if (duty.note !== null) notes.push({ text: duty.note, source: read.listed.source });
  }
  if (duties.length > 0) parties = union(parties, ['customer']);
  const said = [...(provided.length > 0 ? [statement] : []), ...statement.duties.map((id) => facts.duties.get(id))];
  steps.push(...otherText(facts, said));
  return {
    ...nothingSaid,
    parties,
    reason,
    path,
    provides: provided,
    duties,
    leftOut,
    conditional: [...conditional, ...unasked],
    limits: provided.length > 0 && statement.limits !== null ? [statement.limits] : [],
    notes: [...(statement.note === null ? [] : [{ text: statement.note, source }]), ...notes],
    steps,
  };
}

/** Why a word of the contract is not verified: the text that was signed is another. */
function otherText(
  { agreement, unsigned }: ServiceFacts,
  said: readonly ({ readonly source: Pointer } | undefined)[],
): readonly Step[] {
  if (agreement === null || unsigned === null || !said.some((s) => s?.source.document === unsigned)) return [];
  const { document, executed } = agreement;
  const text = `The agreement that you signed (${document}, executed on ${executed}) is another text than the form in which this stands. Whether yours says it too is not verified: read it.`;
  return [{ rule: 'statement', text, source: `profile: ${document}`, grade: 'unverified' }];
}

/** A statement that does not apply, or of which nobody knows whether it does: kept in sight. */
function inactive({ world, facts, provision, system }: Asked, statement: Statement, truth: Truth): Outcome {
  const source = cite(facts, statement.source);
  const when = statement.when === null ? '' : describeCondition(statement.when, facts.service);
  const open = !ruledOut(statement.when, system.use);
  const duties = statement.duties.flatMap((id) => facts.duties.get(id)?.text ?? []);
  const behind = chainOf(world, facts, statement, provision.citation);
  const { state, weak, grades } = behind;
  const chain = { state, weak: [...new Set(weak.map((link) => link.text))] };
  const alone = statement.offers === null && leftOutOf(statement, behind, source).length === 0;
  const known = truth === 'unknown' ? 'Whether it applies is not stated' : 'Does not apply here';
  const half = vendorHalf(statement);
  return {
    ...nothingSaid,
    // Beside what does apply it still weighs: a plan that is taken away makes no word better. A feature that is not in use
    // is no word about what is.
    path: half.length === 0 || (open && truth === 'unmet') ? [] : [gradeFor(facts, statement), ...grades],
    conditional: [{ when, open, provides: half.length === 0 ? null : half.join(' '), alone, duties, source, chain }],
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
  const grade = gradeFor(facts, duty);
  const truth = judge(duty.when, system.use);
  const when = duty.when === null ? '' : describeCondition(duty.when, facts.service);
  if (truth === 'unmet' || (truth === 'unknown' && world.prospect)) {
    const step: Step = { rule: 'condition', text: `Not asked here; it is if: ${when}.`, source, grade: null };
    return {
      listed: null,
      step,
      conditional: {
        when,
        open: !ruledOut(duty.when, system.use),
        provides: null,
        alone: false,
        duties: [duty.text],
        source,
        chain: null,
      },
    };
  }
  if (duty.otherLaw !== null) {
    const text = `Asked of you under other law (${duty.otherLaw}), not counted here: ${duty.text}`;
    return { listed: null, step: { rule: 'statement', text, source, grade }, conditional: null };
  }
  const outside = duty.outside === null ? '' : ` It sits outside the service: ${duty.outside}.`;
  const unsure = truth === 'unknown' ? ` Whether it applies (${when}) is not stated, so it counts.` : '';
  const asked = askedWith(duty);
  const text = `Asked of you: ${asked}${outside}${unsure}`;
  const anyOf = duty.anyOf === null ? null : `${system.id}/${duty.anyOf}`;
  const listed = { id: `${system.id}/${duty.id}`, text: asked, source, anyOf };
  return { listed, step: { rule: 'statement', text, source, grade }, conditional: null };
}
