// One page for the owner of a practice: how far, what changed, what is due, what to decide, where to sign.

import { type Act, progressOf } from '../../model/act.ts';
import { systemTitle } from '../../model/lookup.ts';
import { uncoveredQuestion } from '../../words/acts.ts';
import { disclaimer } from '../../words/labels.ts';
import {
  actCounts,
  asideLine,
  closedLine,
  decisionNo,
  decisionOwner,
  decisionText,
  decisionWhy,
  dueLine,
  goneLine,
  lateSince,
  moreDue,
  newLine,
  ownerPageTitle,
  signers,
  standText,
  termsNote,
  waitText,
} from '../../words/owner-page.ts';
import { progressLabels } from '../../words/plan.ts';
import { expiringText } from '../../words/progress.ts';
import { type ActView, actViews, uncoveredSystems } from './act-view.ts';
import { offViews, type PlanRequest } from './plan-view.ts';
import { type MovedView, sinceActsView } from './since-acts-view.ts';

const mostDecisions = 3;
const mostDue = 7;
const mostAside = 5;

export interface OwnerPageView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly stand: string;
  readonly wait: string;
  /** Whether PHI was in a system before its agreement; empty where nothing is to ask. */
  readonly uncovered: string;
  readonly counts: readonly { readonly label: string; readonly value: number; readonly urgent: boolean }[];
  /** Sentences; empty where no revision is named. */
  readonly trend: readonly string[];
  readonly due: readonly { readonly day: string; readonly what: string }[];
  /** How many more are due; empty for none. */
  readonly more: string;
  readonly decisions: readonly {
    readonly what: string;
    readonly why: string;
    readonly no: string;
    readonly who: string;
  }[];
  /** What is asked for no more, by which answers; empty for nothing. */
  readonly aside: readonly string[];
  /** How many more answers set rows aside; empty for none. */
  readonly moreAside: string;
  readonly terms: string;
  readonly signers: readonly string[];
}

/** What holds everything up, what OCR asks for first, and what is late. */
const needsOwner = (act: Act) => act.status !== 'done' && (act.blocks || act.priority === 'P1' || act.overdue);

type Together = readonly [Act, ...Act[]];

/** What must be in place for one system is one decision. */
function decisionsOf(acts: readonly Act[]): readonly Together[] {
  const held = new Map<string, Together>();
  for (const act of acts.filter(needsOwner)) {
    const key = act.kind === 'gate' ? `gate/${act.system}` : act.id;
    const before = held.get(key);
    held.set(key, before === undefined ? [act] : [...before, act]);
  }
  return [...held.values()];
}

function trendOf({ library, assessment, since }: PlanRequest): readonly string[] {
  if (since === null) return [];
  const { plan } = assessment;
  const view = sinceActsView(since, progressOf(plan), { library, plan, owner: null });
  const titles = (moved: readonly MovedView[]) => moved.flatMap((m) => m.titles);
  return [
    view.text,
    view.balance,
    ...view.systems,
    closedLine(titles(view.closed)),
    goneLine(titles(view.gone)),
    ...view.added.filter((m) => !m.withSystem).map((m) => newLine(m.titles, m.why)),
  ].filter((text) => text !== '');
}

export function ownerPageView(request: PlanRequest): OwnerPageView {
  const { library, customer, assessment, asOf } = request;
  const { plan } = assessment;
  const progress = progressOf(plan);
  const views = new Map(actViews(library, customer, assessment).map((view) => [view.id, view]));
  const viewOf = (act: Act) => views.get(act.id) as ActView;
  const dated = plan.acts
    .filter((act) => act.overdue || act.dueSoon)
    .map((act) => ({ act, view: viewOf(act) }))
    .sort((a, b) => (a.view.day < b.view.day ? -1 : a.view.day > b.view.day ? 1 : 0));
  const due = [
    ...dated.map(({ act, view }) => ({
      day: act.overdue ? lateSince(view.day) : view.day,
      what: dueLine(view.title, view.who),
    })),
    ...plan.expiring.map((e) => ({ day: e.expires, what: expiringText(e) })),
  ];
  // What nobody answered is off by the cautious reading: no one signs for it.
  const answered = plan.activitiesOff.filter((o) => o.answered);
  const off = offViews({ ...plan, activitiesOff: answered }, customer);
  const open = progress.open + progress.started;
  return {
    title: ownerPageTitle(customer.name),
    name: customer.name,
    asOf,
    disclaimer,
    stand: standText(plan.acts, progress),
    wait: waitText(progress),
    uncovered: uncoveredQuestion(uncoveredSystems(plan, customer)),
    counts: [
      { label: actCounts.done, value: progress.done, urgent: false },
      { label: actCounts.left, value: open, urgent: false },
      { label: progressLabels.waiting, value: progress.waiting, urgent: false },
      { label: progressLabels.overdue, value: progress.overdue, urgent: progress.overdue > 0 },
    ],
    trend: trendOf(request),
    due: due.slice(0, mostDue),
    more: moreDue(Math.max(0, due.length - mostDue)),
    decisions: decisionsOf(plan.acts)
      .slice(0, mostDecisions)
      .map((acts) => {
        const [act] = acts;
        const view = viewOf(act);
        const system = 'system' in act ? systemTitle(customer, act.system) : '';
        return {
          what: decisionText(act, view.title, system, acts.length),
          why: decisionWhy(act, view.why),
          no: decisionNo(act, system),
          who: decisionOwner(view.owner, view.day),
        };
      }),
    aside: off.slice(0, mostAside).map(({ what, rows, why }) => asideLine(what, rows, why)),
    moreAside: moreDue(Math.max(0, off.length - mostAside)),
    terms: termsNote,
    signers: [signers.owner, signers.prepared],
  };
}
