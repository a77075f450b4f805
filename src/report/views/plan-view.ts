// A plan as data: the acts in order, how far it is, what is off, what runs out. Every wording decided.

import { type Plan, progressOf } from '../../model/act.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type Customer, targetKey } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import type { PlanChange } from '../../model/plan-change.ts';
import { uncoveredQuestion } from '../../words/acts.ts';
import { describeRole } from '../../words/customers.ts';
import { roleText } from '../../words/gap.ts';
import { count, disclaimer } from '../../words/labels.ts';
import {
  asideText,
  doneCounted,
  nextCommands,
  nothingToDo,
  offByAnswer,
  planTitle,
  pressingText,
  progressLabels,
  progressOrder,
  progressText,
  questionGain,
} from '../../words/plan.ts';
import { expiringText, lastAnswer, offText } from '../../words/progress.ts';
import { type ActView, actViews, uncoveredSystems } from './act-view.ts';
import { type FillView, fillView } from './fill-view.ts';
import { planOfOwner } from './plan-owner.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';
import { type SinceActsView, sinceActsView } from './since-acts-view.ts';

export interface PlanRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly assessment: Assessment;
  readonly asOf: string;
  readonly inputs: Inputs;
  /** Whose acts alone are listed; null for all. */
  readonly owner: string | null;
  /** What became of it since a revision; null where none is named. */
  readonly since: PlanChange | null;
  /** A terminal lists what is done, too. */
  readonly showDone: boolean;
  /** A terminal prints the id of each act, by which a profile answers a piece of work. */
  readonly showIds: boolean;
}

export interface PlanView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly role: string;
  /** Whose list it is; empty for the whole plan. */
  readonly owner: string;
  readonly disclaimer: string;
  readonly progress: string;
  readonly pressing: string;
  /** Whether PHI was in a system before its agreement; empty where nothing is to ask. */
  readonly uncovered: string;
  readonly counts: readonly { readonly label: string; readonly value: number; readonly urgent: boolean }[];
  /** Null where no revision is named. */
  readonly since: SinceActsView | null;
  /** In the order in which to act. */
  readonly acts: readonly ActView[];
  /** What to say where there is none. */
  readonly none: string;
  readonly doneActs: readonly ActView[];
  readonly doneText: string;
  readonly showDone: boolean;
  /** A terminal prints the id of each act, by which a profile answers a piece of work. */
  readonly showIds: boolean;
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    /** How many rows a no takes away. */
    readonly rows: number;
    readonly gain: string;
    readonly state: string;
  }[];
  readonly off: readonly {
    readonly what: string;
    readonly rows: string;
    readonly why: string;
  }[];
  readonly expiring: readonly { readonly text: string; readonly act: string; readonly anchor: string }[];
  readonly next: readonly string[];
  readonly provenance: ProvenanceView;
  /** For what a person enters in the page. */
  readonly fill: FillView;
}

/** What the customer's answers take away: activities, and rows that it says do not apply. */
export function offViews({ activitiesOff, off }: Plan, { answers }: Customer): PlanView['off'] {
  const byAnswer = new Map<string, number>();
  for (const { answer } of off) if (answer !== null) byAnswer.set(answer, (byAnswer.get(answer) ?? 0) + 1);
  const saidOf = (key: string) => answers.find(({ target }) => targetKey(target) === key);
  return [
    ...activitiesOff
      .filter(({ rows }) => rows.length > 0)
      .map((entry) => ({
        what: entry.activity.title,
        rows: count(entry.rows.length, 'row'),
        why: offText(entry),
      })),
    ...[...byAnswer].map(([answer, rows]) => ({
      what: offByAnswer(answer),
      rows: count(rows, 'row'),
      why: asideText(saidOf(answer)),
    })),
  ];
}

export function planView({
  library,
  customer,
  assessment,
  asOf,
  inputs,
  owner,
  since,
  showDone,
  showIds,
}: PlanRequest): PlanView {
  const whole = assessment.plan;
  const plan = owner === null ? whole : planOfOwner(whole, assessment.findings, owner, customer.role);
  const acts = actViews(library, customer, { ...assessment, plan });
  const titles = new Map(acts.map((act) => [act.id, act]));
  const progress = progressOf(plan);
  const urgent = (key: (typeof progressOrder)[number]) => key === 'overdue' && progress.overdue > 0;
  const vendors = customer.systems.flatMap((s) => (s.kind === 'service' ? [s.service.split('/', 1)[0] ?? ''] : []));
  return {
    title: planTitle(customer.name, owner),
    name: customer.name,
    asOf,
    role: roleText(describeRole(customer), customer.states),
    owner: owner ?? '',
    disclaimer,
    progress: progressText(progress),
    pressing: pressingText(progress),
    uncovered: uncoveredQuestion(uncoveredSystems(plan, customer)),
    counts: progressOrder.map((key) => ({ label: progressLabels[key], value: progress[key], urgent: urgent(key) })),
    since: since === null ? null : sinceActsView(since, progressOf(whole), { library, plan, owner }),
    acts: acts.filter((act) => act.status !== 'done'),
    none: nothingToDo,
    doneActs: acts.filter((act) => act.status === 'done'),
    doneText: doneCounted(progress.done),
    showDone,
    showIds,
    questions: plan.questions.map((q) => ({
      id: q.activity.id,
      question: q.activity.question,
      rows: q.rows.length,
      gain: questionGain(q),
      state: lastAnswer(q),
    })),
    off: offViews(plan, customer),
    expiring: plan.expiring.map((e) => {
      const act = titles.get(e.act ?? '');
      return { text: expiringText(e), act: act?.title ?? '', anchor: act?.anchor ?? '' };
    }),
    next: nextCommands(plan),
    provenance: provenanceView(library, vendors, inputs, asOf),
    fill: fillView(customer, asOf, inputs),
  };
}
