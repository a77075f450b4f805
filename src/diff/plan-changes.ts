// What became of a plan between two states of a customer: acts that are closed, new, or larger, each with its reasons.

import { type Act, type Plan, progressOf } from '../model/act.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Customer } from '../model/customer.ts';
import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import { systemTitle } from '../model/lookup.ts';
import type { ClosedAct, NewAct, PlanChange } from '../model/plan-change.ts';
import { unfolded } from '../model/unfolded.ts';
import { arrivalsOf } from './plan-arrivals.ts';
import { closingsOf } from './plan-closings.ts';

/** One state: what was known, and the day on which it is judged. */
export interface PlanState {
  readonly library: Library;
  readonly customer: Customer;
  readonly assessment: Assessment;
  readonly asOf: string;
}

/** Both states, and what is looked up in each of them over and over. */
export interface PlanPair {
  readonly base: PlanState;
  readonly head: PlanState;
  /** Ids of the systems that only one of them has. */
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** Ids of the findings of the base. */
  readonly before: ReadonlySet<string>;
}

const idsOf = ({ systems }: Customer) => new Set(systems.map((s) => s.id));

function pairOf(base: PlanState, head: PlanState): PlanPair {
  const [was, is] = [idsOf(base.customer), idsOf(head.customer)];
  return {
    base,
    head,
    added: new Set([...is].filter((id) => !was.has(id))),
    removed: new Set([...was].filter((id) => !is.has(id))),
    before: new Set(base.assessment.findings.flatMap(unfolded).map((f) => f.id)),
  };
}

const byId = ({ acts }: Plan) => new Map(acts.map((act) => [act.id, act]));
const isOpen = (act: Act | undefined): act is Act => act !== undefined && act.status !== 'done';
const titleIn = ({ customer }: PlanState, act: Act) => ('system' in act ? systemTitle(customer, act.system) : '');

/** What a finding is about, whatever is said of it: an answer to a question is about the question. */
const subjectOf = ({ citation, system, subject, question }: Finding) =>
  (question === null ? [citation, system, subject] : [system, question]).join(' ');

/** More rows are open in it, or there is a finding about something that had none. */
function hasGrown({ base, head }: PlanPair, act: Act, was: Act): boolean {
  const rows = new Set(was.closes);
  if (act.closes.some((row) => !rows.has(row))) return true;
  const of = ({ assessment }: PlanState, { findings }: Act) => {
    const ids = new Set(findings);
    return assessment.findings
      .filter((f) => ids.has(f.id))
      .flatMap(unfolded)
      .map(subjectOf);
  };
  const before = new Set(of(base, was));
  return of(head, act).some((subject) => !before.has(subject));
}

export function planChange(base: PlanState, head: PlanState, revision: { name: string; id: string }): PlanChange {
  const pair = pairOf(base, head);
  const was = byId(base.assessment.plan);
  const is = byId(head.assessment.plan);
  const told = (state: PlanState, act: Act) => ({ act, system: titleIn(state, act) });
  const closed = base.assessment.plan.acts.filter(isOpen).flatMap((act): ClosedAct[] => {
    const now = is.get(act.id);
    if (isOpen(now)) return [];
    const { gone, because } = closingsOf(pair, act, now ?? null);
    return [{ ...(now === undefined ? told(base, act) : told(head, now)), gone, because }];
  });
  const open = head.assessment.plan.acts.filter(isOpen);
  const added = open.flatMap((act): NewAct[] => {
    const then = was.get(act.id);
    return isOpen(then) ? [] : [{ ...told(head, act), because: arrivalsOf(pair, act, then ?? null) }];
  });
  const grown = open.flatMap((act): NewAct[] => {
    const then = was.get(act.id);
    if (!isOpen(then) || !hasGrown(pair, act, then)) return [];
    return [{ ...told(head, act), because: arrivalsOf(pair, act, then) }];
  });
  return {
    base: { name: revision.name, commit: revision.id, day: base.asOf, progress: progressOf(base.assessment.plan) },
    closed,
    added,
    grown,
    systemsAdded: [...pair.added].map((id) => systemTitle(head.customer, id)),
    systemsRemoved: [...pair.removed].map((id) => systemTitle(base.customer, id)),
  };
}
