// The first thirty days of whoever reads a gap report: what is open today, then what OCR asks for first, then one letter to
// each vendor, its agreement, and what it leaves to the customer. Only what the findings say, in the order in which to act.

import type { Customer } from '../../model/customer.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import { agreementFindings, gapParts, unansweredTasks, vendorQuestions } from '../../words/first-days.ts';
import { linkTo } from '../anchor.ts';
import type { FirstDaysView, TaskView } from './first-days-view.ts';

const openToday: ReadonlySet<FindingKind> = new Set([
  'gate-closed',
  'excluded-use',
  'excluded-use-possible',
  'upstream-without-baa',
  'contract-outdated',
]);

const ofAgreements: ReadonlySet<FindingKind> = new Set([
  'agreement-contradicted',
  'contract-term-missing',
  'contract-term-weak',
  'clock-too-long',
]);

/** Parts without a task are left out; numbers point to the findings below. */
export function gapDaysView(
  findings: readonly Finding[],
  customer: Customer,
  missing: readonly { readonly what: string; readonly link: TaskView['rows'][number] }[],
): readonly FirstDaysView[] {
  const acts = findings
    .filter((f) => openToday.has(f.kind))
    .map(
      (f): TaskView => ({ text: f.do, source: f.source ?? '', rows: f.citation === null ? [] : [linkTo(f.citation)] }),
    );
  const inEach = (of: (f: Finding) => boolean, say: (title: string, n: number) => string): readonly TaskView[] =>
    customer.systems.flatMap(({ id, title }) => {
      const n = findings.filter((f) => f.system === id && of(f)).length;
      return n === 0 ? [] : [{ text: say(title, n), source: '', rows: [] }];
    });
  const parts: readonly FirstDaysView[] = [
    {
      title: gapParts.open,
      tasks: [...new Map(acts.map((task) => [`${task.source} ${task.text}`, task])).values()],
    },
    {
      title: gapParts.first,
      tasks: missing.map(({ what, link }) => ({ text: `${what}.`, source: '', rows: [link] })),
    },
    {
      title: gapParts.letter,
      tasks: inEach((f) => f.question !== null && !ofAgreements.has(f.kind), vendorQuestions),
    },
    {
      title: gapParts.agreement,
      tasks: inEach((f) => ofAgreements.has(f.kind), agreementFindings),
    },
    {
      title: gapParts.tasks,
      tasks: inEach((f) => f.kind === 'duty-unanswered', unansweredTasks),
    },
  ];
  return parts.filter((part) => part.tasks.length > 0);
}
