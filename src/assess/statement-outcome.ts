// Outcome of one statement in one use of the service: its effect if active, else what it would have.

import type { Conditional, Reason, Remark } from '../model/assessment.ts';
import { judge, ruledOut, type Truth, withTitles } from '../model/condition.ts';
import { type Grade, weakest } from '../model/grade.ts';
import { asWorded, type ListedDuty } from '../model/listed-duty.ts';
import { type Parties, union } from '../model/parties.ts';
import { vendorHalf } from '../model/provided.ts';
import { type Step, sayingKey } from '../model/step.ts';
import type { Duty, Pointer } from '../model/vendor.ts';
import type { Chain } from './chain.ts';
import { cite, gradeFor, type HeldStatement, memoOf, type ServiceFacts } from './context.ts';
import { type LeftOut, nothingSaid, type Outcome, type ReadDuty } from './outcome.ts';
import type { RowContext } from './row-context.ts';
import { chainOf } from './via.ts';

/** What keeps the vendor's part from being complete. */
function leftOutOf(statement: HeldStatement, chain: Chain, source: string): readonly LeftOut[] {
  const { provides, offers, strength, limits, duties } = statement;
  const left = (kind: LeftOut['kind'], text: string): LeftOut => ({ kind, text, source, of: statement });
  return [
    // If the source says what the customer must do with the offer, that duty is used instead.
    ...(offers !== null && duties.length === 0 ? [left('offer', offers)] : []),
    ...(provides !== null && strength === 'may' ? [left('may', provides)] : []),
    ...(limits === null ? [] : [left('limits', limits)]),
    ...chain.limits.map((limit): LeftOut => ({ kind: 'hop', ...limit })),
  ];
}

const voided: Step = { rule: 'via', says: 'void', of: null, source: null, grade: null };

/** The mapping's note, or the origin of a statement that is not in the mapping as such. */
function remarkOn({ note, origin }: HeldStatement, source: string): readonly Remark[] {
  if (origin !== undefined) return [{ ...origin, source }];
  return note === null ? [] : [{ kind: 'note', text: note, source }];
}

/**
 * What the customer would have to do beside a vendor that acts, if a statement of which this is not known applies. Not for
 * a prospect, to whom it is printed with its condition.
 */
export function unsureOf({ context, facts, system, provision }: RowContext, statement: HeldStatement) {
  const given = statement.provides !== null || statement.offers !== null;
  if (context.prospect || !given || judge(statement.when, system.use) !== 'unknown') return null;
  const chain = chainOf(context, facts, statement, provision.citation);
  const leftOut = leftOutOf(statement, chain, cite(facts, statement.source));
  const voids = chain.state === 'void';
  return voids || leftOut.length > 0 || statement.offers !== null ? { voids, leftOut: voids ? [] : leftOut } : null;
}

/**
 * If the chain is void, the vendor's part falls to the customer. A duty under other law gives the customer no part. If
 * it is unknown whether a statement applies, the vendor's part does not count, but for a customer its duties do.
 */
export function statementOutcome(asked: RowContext, statement: HeldStatement): Outcome {
  const { context, facts, system, provision } = asked;
  const source = cite(facts, statement.source);
  const grade = gradeFor(facts, statement);
  const truth = judge(statement.when, system.use);
  const asks = statement.duties.length > 0 && truth === 'unknown' && !context.prospect;
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
    const vendor = facts.vendor.name;
    for (const what of provided) steps.push({ rule: 'statement', says: 'states', of: { vendor, what }, source, grade });
    const chain = chainOf(context, facts, statement, provision.citation);
    steps.push(...chain.steps);
    path.push(grade, ...chain.grades);
    if (chain.state === 'void') {
      steps.push(voided);
      parties = ['customer'];
      reason = 'void-upstream';
      // Still lowers the grade if another statement counts, so that nothing looks better because something got worse.
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
    if (duty.note !== null) notes.push({ kind: 'note', text: duty.note, source: read.listed.source });
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
    notes: [...remarkOn(statement, source), ...notes],
    steps,
  };
}

/** Explains why a contract statement is unverified: a different text was signed. */
function otherText(
  { agreement, unsigned }: ServiceFacts,
  said: readonly ({ readonly source: Pointer } | undefined)[],
): readonly Step[] {
  if (agreement === null || unsigned === null || !said.some((s) => s?.source.document === unsigned)) return [];
  const { document, executed } = agreement;
  const source = `profile: ${document}`;
  return [{ rule: 'statement', says: 'other-text-signed', of: { document, executed }, source, grade: 'unverified' }];
}

/** A statement that does not apply, or may not: kept for display. */
function inactive({ context, facts, provision, system }: RowContext, statement: HeldStatement, truth: Truth): Outcome {
  const source = cite(facts, statement.source);
  const when = statement.when === null ? null : withTitles(statement.when, facts.service);
  const open = !ruledOut(statement.when, system.use);
  const duties = statement.duties.flatMap((id) => facts.duties.get(id)?.text ?? []);
  const behind = chainOf(context, facts, statement, provision.citation);
  const { state, weak, grades } = behind;
  const chain = { state, weak: [...new Map(weak.map(({ step }) => [sayingKey(step), step])).values()] };
  const alone = statement.offers === null && leftOutOf(statement, behind, source).length === 0;
  const half = vendorHalf(statement);
  return {
    ...nothingSaid,
    // Grades still count if the condition is unknown or the choices rule it out: losing a plan must not raise a grade.
    // A feature that is not in use does not count.
    path: half.length === 0 || (open && truth === 'unmet') ? [] : [gradeFor(facts, statement), ...grades],
    conditional: [{ when, open, provides: half, alone, duties, source, chain }],
    steps:
      when === null || truth === 'met'
        ? []
        : [{ rule: 'condition', says: 'statement-if', of: { when, known: truth }, source, grade: null }],
  };
}

/** A duty in one system, cached for all rows that impose it. */
function readDuty(asked: RowContext, duty: Duty, pairing: Grade): ReadDuty {
  const { duties } = memoOf(asked.context, asked.system);
  const known = duties.get(duty) ?? judgeDuty(asked, duty);
  duties.set(duty, known);
  // The grade of a duty is at most that of the statement that assigns it to the provision.
  const grade = known.step.grade === null ? null : weakest([pairing, known.step.grade]);
  return grade === known.step.grade ? known : { ...known, step: { ...known.step, grade } };
}

function judgeDuty({ context, facts, system }: RowContext, duty: Duty): ReadDuty {
  const source = cite(facts, duty.source);
  const grade = gradeFor(facts, duty);
  const truth = judge(duty.when, system.use);
  const when = duty.when === null ? null : withTitles(duty.when, facts.service);
  if (when !== null && (truth === 'unmet' || (truth === 'unknown' && context.prospect))) {
    const open = !ruledOut(duty.when, system.use);
    return {
      listed: null,
      step: { rule: 'condition', says: 'duty-if', of: { when }, source, grade: null },
      conditional: { when, open, provides: [], alone: false, duties: [duty.text], source, chain: null },
    };
  }
  const { text, otherLaw, outside } = duty;
  if (otherLaw !== null) {
    const of = { text, law: otherLaw };
    const step: Step = { rule: 'statement', says: 'asks-under-other-law', of, source, grade };
    return { listed: null, step, conditional: null };
  }
  const worded = asWorded(duty);
  const of = { duty: worded, outside, unsure: truth === 'unknown' ? when : null };
  const anyOf = duty.anyOf === null ? null : `${system.id}/${duty.anyOf}`;
  const listed = { id: `${system.id}/${duty.id}`, asked: worded, source, anyOf };
  return { listed, step: { rule: 'statement', says: 'asks', of, source, grade }, conditional: null };
}
