// The first thirty days of whoever reads a gap report: what is open today, then what OCR asks for first, then one letter to
// each vendor, its agreement, and what it leaves to the customer. Only what the findings say, in the order in which to act.

import type { Customer } from '../../model/customer.ts';
import { type Finding, type FindingRow, findingKinds } from '../../model/finding.ts';
import { findingWords } from '../../words/findings/findings.ts';
import { linkTo } from '../anchor.ts';
import { count } from '../words.ts';
import type { FirstDaysView, TaskView } from './first-days-view.ts';

const inPart = (part: FindingRow['days']) => (f: Finding) => findingKinds[f.kind].days === part;

/** Parts without a task are left out; numbers point to the findings below. */
export function gapDaysView(
  findings: readonly Finding[],
  customer: Customer,
  missing: readonly { readonly what: string; readonly link: TaskView['rows'][number] }[],
): readonly FirstDaysView[] {
  // Two systems of one vendor may ask for the same: it is one task.
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
      title: 'Close what is open today',
      tasks: [...acts.values()].map((f) => ({
        text: findingWords(f).do,
        source: f.source ?? '',
        rows: f.citation === null ? [] : [linkTo(f.citation)],
      })),
    },
    {
      title: 'Put in place, and record, what OCR asks for first',
      tasks: missing.map(({ what, link }) => ({ text: `${what}.`, source: '', rows: [link] })),
    },
    {
      title: 'Write one letter to each vendor',
      tasks: inEach(
        (f) => f.question !== null && !inPart('agreement')(f),
        (title, n) => `${title}: ${count(n, 'question')} (the findings with an id that begins with "q-").`,
      ),
    },
    {
      title: 'Read your agreement with each vendor, and have it amended where it must be',
      tasks: inEach(inPart('agreement'), (title, n) => `${title}: ${count(n, 'finding')} on its terms.`),
    },
    {
      title: 'Do what the vendors leave to you',
      tasks: inEach(
        inPart('duty'),
        (title, n) => `${title}: ${count(n, 'duty', 'duties')} without an answer in the profile.`,
      ),
    },
  ];
  return parts.filter((part) => part.tasks.length > 0);
}
