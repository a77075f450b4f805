// The first 30 days in a gap report: what is open today, then what OCR asks for first, then one letter to each vendor,
// its agreement, and what it leaves to the customer. Only what the findings say, in the order in which to act.

import type { Customer } from '../../model/customer.ts';
import { type Finding, type FindingRow, findingKinds } from '../../model/finding.ts';
import { findingWords } from '../../words/findings/findings.ts';
import { agreementFindings, gapParts, unansweredTasks, vendorQuestions } from '../../words/first-days.ts';
import { linkTo } from '../anchor.ts';
import type { FirstDaysView, TaskView } from './first-days-view.ts';

const inPart = (part: FindingRow['days']) => (f: Finding) => findingKinds[f.kind].days === part;

/** The parts of the checklist; parts without a task are omitted. Numbers refer to the findings below. */
export function gapDaysView(
  findings: readonly Finding[],
  customer: Customer,
  missing: readonly { readonly what: string; readonly link: TaskView['rows'][number] }[],
): readonly FirstDaysView[] {
  // Two systems of one vendor may ask for the same; it is one task.
  const acts = new Map(
    findings.filter(inPart('today')).map((f) => [JSON.stringify([f.kind, f.source, f.details]), f] as const),
  );
  const inEach = (of: (f: Finding) => boolean, say: (title: string, n: number) => string): readonly TaskView[] =>
    customer.systems.flatMap(({ id, title }) => {
      const n = findings.filter((f) => f.system === id && of(f)).length;
      return n === 0 ? [] : [{ text: say(title, n), source: '', rows: [] }];
    });
  const parts: readonly FirstDaysView[] = [
    {
      title: gapParts.open,
      tasks: [...acts.values()].map((f) => ({
        text: findingWords(f).do,
        source: f.source ?? '',
        rows: f.citation === null ? [] : [linkTo(f.citation)],
      })),
    },
    {
      title: gapParts.first,
      tasks: missing.map(({ what, link }) => ({ text: `${what}.`, source: '', rows: [link] })),
    },
    {
      title: gapParts.letter,
      tasks: inEach((f) => f.question !== null && !inPart('agreement')(f), vendorQuestions),
    },
    {
      title: gapParts.agreement,
      tasks: inEach(inPart('agreement'), agreementFindings),
    },
    {
      title: gapParts.tasks,
      tasks: inEach(inPart('duty'), unansweredTasks),
    },
  ];
  return parts.filter((part) => part.tasks.length > 0);
}
