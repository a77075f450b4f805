// What changed, for a terminal: the summary, the consequences for each customer, the edits and their authors.

import type { Impact } from '../../model/change-kinds.ts';
import { diffPage, movesWords, noticePage } from '../../words/diff-page.ts';
import type { CauseView, DiffView, SideView } from '../views/diff-view.ts';
import type { NoticeView } from '../views/notice-view.ts';
import type { Painter } from './paint.ts';

function paintImpact(paint: Painter, impact: Impact, text: string): string {
  switch (impact) {
    case 'adverse':
      return paint.red(text);
    case 'review':
      return paint.yellow(text);
    case 'favorable':
      return paint.green(text);
    case 'editorial':
      return paint.dim(text);
  }
}

const side = (name: string, { name: revision, commit, date }: SideView) =>
  `${name}: ${[revision, commit, date].filter((part) => part !== '').join('  ')}\n`;

/** `before → after`; multi-line values keep their lines. */
function change(before: string, after: string): string {
  if (before === '' && after === '') return '';
  const lines = before.includes('\n') || after.includes('\n');
  return [before, after].map((text) => (text === '' ? diffPage.nothing : text)).join(lines ? '\n→ ' : ' → ');
}

/** Indents every line but the first. */
const indented = (text: string, margin: string) => text.replaceAll('\n', `\n${margin}`);

function causeText(cause: CauseView, paint: Painter): string {
  const where = [cause.base, cause.head].filter((part, i, all) => part !== '' && all.indexOf(part) === i).join(' → ');
  const lines = [change(cause.before, cause.after), where, ...cause.authors, movesWords(cause.moves)];
  const sign = paintImpact(paint, cause.impact, `${cause.letter} ${cause.label.padEnd(9)}`);
  return `  ${sign} ${cause.what}: ${cause.subject}  ${paint.dim(cause.id)}\n${lines
    .filter((line) => line !== '')
    .map((line, i) => `      ${i === 0 && line.includes('→') ? indented(line, '      ') : paint.dim(line)}\n`)
    .join('')}`;
}

export function diffText(view: DiffView, paint: Painter): string {
  const words = diffPage;
  const heading = (text: string) => `\n${paint.bold(text)}\n`;
  const out = [`${paint.bold(view.summary)}\n`, side(words.base, view.base), side(words.head, view.head)];
  out.push(...view.unread.map((text) => `${text}\n`));
  out.push(`${words.asOf}: ${view.asOf}\n`, `${paint.dim(view.disclaimer)}\n`);
  for (const customer of view.customers) {
    out.push(heading(`${words.effect} ${customer.name} (${customer.id})`));
    for (const row of customer.rows) {
      const sign = paintImpact(paint, row.impact, `${row.letter} ${row.label.padEnd(9)}`);
      const what = [row.citation, row.title, row.subject].filter((part) => part !== '').join(' ');
      const because = row.causes.map((c) => c.id).join(', ');
      out.push(`  ${sign} ${row.what}${what === '' ? '' : `: ${what}`}\n`);
      const moved = change(row.before, row.after);
      if (moved !== '') out.push(`      ${indented(moved, '      ')}\n`);
      out.push(`      ${paint.dim(`${words.because}: ${because}${row.because === '' ? '' : ` (${row.because})`}`)}\n`);
    }
  }
  if (view.causes.length > 0) out.push(heading(words.edited));
  for (const cause of view.causes) out.push(causeText(cause, paint));
  if (view.versions.length > 0) out.push(heading(words.next));
  for (const { vendor, next, why } of view.versions) out.push(`  ${vendor}: ${paint.bold(next)} (${why})\n`);
  return out.join('');
}

export function noticeText(view: NoticeView, paint: Painter): string {
  const words = noticePage;
  const out = [`${paint.bold(view.title)}\n${words.recorded} ${view.since}\n`];
  for (const part of view.parts) {
    out.push(`\n${paint.bold(part.name)}\n`);
    for (const section of part.sections)
      out.push(`\n  ${section.title}\n`, ...section.items.map((item) => `    - ${indented(item, '      ')}\n`));
  }
  if (view.unchanged) out.push(`\n${words.unchanged.text}\n`);
  out.push(
    `\n${words.compared}: ${view.base} ${words.with} ${view.head}\n${words.asOf}: ${view.asOf}\n${paint.dim(view.disclaimer)}\n`,
  );
  return out.join('');
}
