// One act as reports show it.

import type { Act, ActKind, ActStatus } from '../../model/act.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type Customer, targetKey } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { systemTitle } from '../../model/lookup.ts';
import {
  actEvidence,
  actFirstStep,
  actLabels,
  actStatusWords,
  actSteps,
  actTitle,
  actWhy,
  againText,
  cadenceText,
  dueText,
  rowsText,
  suggested,
  unlessText,
  usualOwner,
} from '../../words/acts.ts';
import { type CitationLink, linkTo } from '../anchor.ts';
import { type Filled, filledOf } from './fill-view.ts';
import { type FindingView, findingView } from './finding-view.ts';

export interface ActView {
  readonly id: string;
  /** The id as an anchor of a page: `work-risk-analysis`. */
  readonly anchor: string;
  readonly kind: ActKind;
  readonly status: ActStatus;
  readonly statusLabel: string;
  readonly priority: string;
  readonly blocks: boolean;
  readonly title: string;
  readonly why: string;
  readonly firstStep: string;
  readonly steps: readonly string[];
  readonly evidence: readonly string[];
  /** As the profile has it, else who usually does it, marked as a suggestion. */
  readonly owner: string;
  /** The same without the mark, and whether it is a suggestion. */
  readonly who: string;
  readonly suggested: boolean;
  readonly due: string;
  /** The day alone; empty where there is none. */
  readonly day: string;
  readonly overdue: boolean;
  readonly dueSoon: boolean;
  /** Empty for what is not repeated. */
  readonly cadence: string;
  readonly again: string;
  /** What is law and what is guidance in it. */
  readonly note: string;
  /** The note that the profile has on it. */
  readonly remark: string;
  /** Who checked it, and when; empty where no one did. */
  readonly verified: string;
  readonly condition: string;
  readonly rows: string;
  readonly closes: readonly CitationLink[];
  readonly done: readonly CitationLink[];
  readonly findings: readonly FindingView[];
  /** For what a person enters in the page; empty where there is nothing to enter. */
  readonly filled: Filled;
  /** What its parts are called. */
  readonly words: typeof actLabels;
}

/** Systems whose agreement came within the last year: a first page asks whether PHI was there before. */
export function uncoveredSystems({ acts }: Assessment['plan'], customer: Customer): readonly string[] {
  const systems = acts.flatMap((act) =>
    act.kind === 'gate' && act.before?.recent === true ? [systemTitle(customer, act.system)] : [],
  );
  return [...new Set(systems)];
}

/** Systems without an executed business associate agreement today: PHI that is in them is covered by nothing. */
export function unsignedSystems({ acts }: Assessment['plan'], customer: Customer): readonly string[] {
  const systems = acts.flatMap((act) =>
    act.kind === 'gate' && act.block?.kind === 'gate' && act.block.gate.kind === 'baa'
      ? [systemTitle(customer, act.system)]
      : [],
  );
  return [...new Set(systems)];
}

/** The acts of a plan, in their order. */
export function actViews(library: Library, customer: Customer, assessment: Assessment): readonly ActView[] {
  const { plan, findings, determinations, rollups } = assessment;
  const filled = filledOf(library, customer, assessment);
  const withRow = new Set([...determinations, ...rollups].map((row) => row.citation));
  const byId = new Map(findings.map((f) => [f.id, f]));
  const activities = new Map(library.program.activities.map((a) => [a.id, a.title]));
  const notes = new Map(customer.answers.map((a) => [targetKey(a.target), a.note]));
  const link = (citation: Act['closes'][number]) =>
    withRow.has(citation) ? linkTo(citation) : { citation, anchor: '' };
  return plan.acts.map((act) => {
    const work = act.kind === 'work' ? act : null;
    const open = act.status !== 'done';
    const who = act.owner ?? (open ? usualOwner(act, customer.role) : '');
    return {
      id: act.id,
      anchor: act.id.replaceAll('/', '-'),
      kind: act.kind,
      status: act.status,
      statusLabel: actStatusWords[act.status],
      priority: act.priority,
      blocks: act.blocks,
      title: actTitle(act, 'system' in act ? systemTitle(customer, act.system) : ''),
      why: actWhy(act),
      firstStep: actFirstStep(act),
      steps: actSteps(act),
      evidence: actEvidence(act),
      owner: act.owner ?? suggested(who),
      who,
      suggested: act.owner === null && who !== '',
      due: dueText(act),
      day: act.due ?? '',
      overdue: act.overdue,
      dueSoon: act.dueSoon,
      cadence: work === null ? '' : cadenceText(work),
      again: work === null ? '' : againText(work),
      note: work?.work.note ?? '',
      remark: notes.get(act.id) ?? '',
      verified: work?.verified == null ? '' : `${work.verified.by}, ${work.verified.on}`,
      condition: unlessText((work?.unlessNo ?? []).map((id) => activities.get(id) ?? id)),
      rows: rowsText(act),
      closes: act.closes.map(link),
      done: act.done.map(link),
      findings: act.findings.flatMap((id) => {
        const finding = byId.get(id);
        return finding === undefined ? [] : [findingView(finding, customer, withRow, filled)];
      }),
      get filled() {
        return filled(act.id, { act: act.status });
      },
      words: actLabels,
    };
  });
}
