// A log for a terminal, commit by commit.

import type { LogEntry } from '../../model/change.ts';
import { inert, inertLines } from '../../model/inert.ts';
import type { Painter } from './paint.ts';

/** Commit by commit, the last one first. */
export const logText = (steps: readonly { readonly entries: readonly LogEntry[] }[], paint: Painter): string =>
  steps.map(({ entries }) => stepText(entries, paint)).join('');

/** One commit with the rows that it changed: before, after, and the causes. */
function stepText(entries: readonly LogEntry[], paint: Painter): string {
  const [first] = entries;
  if (first === undefined) return '';
  const { commit, date, author, subject } = first.made;
  const head = paint.bold(`${commit.slice(0, 12)}  ${date.slice(0, 10)}  ${inert(author)}`);
  return `${head}  ${inert(subject)}\n${entries.map((entry) => entryText(entry, paint)).join('')}`;
}

/** What has several lines keeps them. */
const indented = (text: string) => inertLines(text).replaceAll('\n', '\n      ');

function entryText({ customer, citation, before, after, because, attribution }: LogEntry, paint: Painter): string {
  const together = because.length > 1 && attribution === 'joint' ? ['only together:'] : [];
  const lines = [
    `  ${citation}  ${inert(customer)}`,
    `    - ${indented(before ?? 'nothing')}`,
    `    + ${indented(after ?? 'nothing')}`,
    ...[...together, ...because.map((c) => inert(c.text))].map((text) => `      ${paint.dim(text)}`),
  ];
  return `${lines.join('\n')}\n`;
}
