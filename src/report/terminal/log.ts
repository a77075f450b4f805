import type { LogEntry } from '../../model/change.ts';
import { inert, inertLines } from '../../model/inert.ts';
import { type Broken, brokenWords } from '../../words/broken.ts';
import { causeWords } from '../../words/comparison.ts';
import { logPage, notComputed, shallowWords } from '../../words/diff-page.ts';
import { factLines } from '../../words/facts.ts';
import type { Painter } from './paint.ts';

interface Step {
  readonly entries: readonly LogEntry[];
  readonly commit: string;
  readonly broken: Broken | null;
  readonly cut: boolean;
}

/** Commits, latest first, including those whose changes are not known. */
export const logText = (steps: readonly Step[], paint: Painter): string =>
  steps.map((step) => unknownText(step) + stepText(step.entries, paint)).join('');

const unknownText = ({ commit, broken, cut }: Step) =>
  `${broken === null ? '' : `${notComputed(inert(brokenWords(commit, broken)))}\n`}${cut ? `${shallowWords}\n` : ''}`;

/** One commit with the rows that it changed: before, after, and the causes. */
function stepText(entries: readonly LogEntry[], paint: Painter): string {
  const [first] = entries;
  if (first === undefined) return '';
  const { commit, date, author, subject } = first.made;
  const head = paint.bold(`${commit.slice(0, 12)}  ${date.slice(0, 10)}  ${inert(author)}`);
  return `${head}  ${inert(subject)}\n${entries.map((entry) => entryText(entry, paint)).join('')}`;
}

/** Indents every line but the first. */
const indented = (text: string) => inertLines(text).replaceAll('\n', '\n      ');

function entryText({ customer, citation, before, after, because, attribution }: LogEntry, paint: Painter): string {
  const together = because.length > 1 && attribution === 'joint' ? [`${logPage.together}:`] : [];
  const lines = [
    `  ${citation}  ${inert(customer)}`,
    `    - ${indented(factLines(before) ?? logPage.nothing)}`,
    `    + ${indented(factLines(after) ?? logPage.nothing)}`,
    ...[...together, ...because.map((c) => inert(causeWords(c)))].map((text) => `      ${paint.dim(text)}`),
  ];
  return `${lines.join('\n')}\n`;
}
