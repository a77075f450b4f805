// A plan as JSON: its acts, how far it is, what is off, and what became of it since a revision.

import { type Act, progressOf } from '../model/act.ts';
import { targetKey } from '../model/customer.ts';
import { systemTitle } from '../model/lookup.ts';
import { isGain, type PlanChange } from '../model/plan-change.ts';
import { actEvidence, actFirstStep, actTitle, actWhy, usualOwner } from '../words/acts.ts';
import { describeRole } from '../words/customers.ts';
import { disclaimer } from '../words/labels.ts';
import { envelope } from './json.ts';
import { planOfOwner } from './views/plan-owner.ts';
import type { PlanRequest } from './views/plan-view.ts';

/** `crm/baa-executed`, `lume`, `risk-analysis`: the id without its kind. */
const subjectOf = ({ id }: Act) => id.slice(id.indexOf('/') + 1);

function sinceJson({ base, closed, added, grown, systemsAdded, systemsRemoved }: PlanChange) {
  const of = ({ act, system }: { act: Act; system: string }) => ({ id: act.id, title: actTitle(act, system) });
  return {
    base,
    closed: closed.map((c) => ({ ...of(c), gone: c.gone, gain: isGain(c), because: c.because })),
    new: added.map((a) => ({ ...of(a), because: a.because })),
    grown: grown.map((g) => ({ ...of(g), because: g.because })),
    systemsAdded,
    systemsRemoved,
  };
}

export function planJson({ customer, assessment, asOf, inputs, owner, since }: PlanRequest): string {
  const { plan: whole, findings } = assessment;
  const plan = owner === null ? whole : planOfOwner(whole, findings, owner, customer.role);
  const { id, name, role, kind, states } = customer;
  const moved = since === null ? null : sinceJson(since);
  return envelope('plan', {
    inputs,
    asOf,
    disclaimer,
    customer: { id, name, role, kind, states, description: describeRole(customer) },
    owner,
    acts: plan.acts.map((act) => ({
      id: act.id,
      kind: act.kind,
      subject: subjectOf(act),
      title: actTitle(act, 'system' in act ? systemTitle(customer, act.system) : ''),
      status: act.status,
      priority: act.priority,
      owner: act.owner,
      due: act.due,
      cadence: act.kind === 'work' ? act.work.cadence : null,
      firstStep: actFirstStep(act),
      evidence: actEvidence(act),
      closes: act.closes,
      done: act.done,
      findings: act.findings,
      suggestedOwner: usualOwner(act, role),
      why: actWhy(act),
      overdue: act.overdue,
      verified: act.kind === 'work' ? act.verified : null,
      note: customer.answers.find(({ target }) => targetKey(target) === act.id)?.note ?? null,
    })),
    progress: {
      ...progressOf(plan),
      since: moved === null ? null : { ...moved.base, closed: moved.closed.length, new: moved.new.length },
    },
    off: plan.off,
    activitiesOff: plan.activitiesOff.map(({ activity, rows, by, on, until }) => ({
      activity: activity.id,
      title: activity.title,
      rows,
      by,
      on,
      until,
    })),
    questions: plan.questions.map(({ activity, rows, last }) => ({
      activity: activity.id,
      question: activity.question,
      rows,
      last,
    })),
    expiring: plan.expiring,
    since: moved,
  });
}
