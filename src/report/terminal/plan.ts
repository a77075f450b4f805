// A plan for a terminal: one line an act.

import { heads } from '../../words/heads.ts';
import { pageWords } from '../../words/pages.ts';
import { disclaimerInShort, terminalLegend } from '../../words/plan.ts';
import type { ActView } from '../views/act-view.ts';
import type { PlanView } from '../views/plan-view.ts';
import type { MovedView, SinceActsView } from '../views/since-acts-view.ts';
import { columnsOf, padTo } from './columns.ts';
import type { Painter } from './paint.ts';
import { linesOf } from './wrap.ts';

const words = pageWords.plan;
const gap = '  ';
const signs = { open: '○', started: '◐', waiting: '…', done: '●' } as const;
const widestOwner = 24;

const heading = (paint: Painter, text: string) => `\n${paint.bold(text)}\n`;
const wrapped = (text: string, indent: string, width: number) =>
  linesOf(text, width - columnsOf(indent), true)
    .map((line) => `${indent}${line}\n`)
    .join('');

const ownerOf = ({ who, suggested }: ActView) => (suggested ? `(${who})` : who);
const dayOf = ({ day, overdue }: ActView) => (overdue ? `${day} !` : day);

/** Those that are open; of what is done, those that are done. */
function rowsOf({ status, closes, done }: ActView): string {
  const rows = status === 'done' ? done : closes;
  return rows.length === 0 ? '' : String(rows.length);
}

/** Priority and sign, title, owner, day, rows; a title that is too long goes on beneath itself. */
function actLines(acts: readonly ActView[], paint: Painter, width: number, withIds: boolean): string {
  const most = (of: (act: ActView) => string, head: string) =>
    acts.reduce((n, act) => Math.max(n, columnsOf(of(act))), columnsOf(head));
  const owner = Math.min(widestOwner, most(ownerOf, heads.owner));
  const day = acts.some((act) => act.day !== '') ? most(dayOf, heads.due) : 0;
  const rows = columnsOf(heads.rows);
  const tail = [owner, ...(day === 0 ? [] : [day]), rows].reduce((sum, n) => sum + n + gap.length, 0);
  const title = Math.max(20, width - 5 - tail - 1);
  const line = (head: string, cells: readonly string[]) => `${head}${cells.join(gap)}`.trimEnd();
  const out = [
    paint.dim(
      line(padTo('', 5), [
        padTo(words.act, title),
        padTo(heads.owner, owner),
        ...(day === 0 ? [] : [padTo(heads.due, day)]),
        heads.rows,
      ]),
    ),
  ];
  for (const act of acts) {
    const titles = [...linesOf(act.title, title, true), ...(withIds ? [act.id] : [])];
    const owners = linesOf(ownerOf(act), owner, true);
    for (let i = 0; i < Math.max(titles.length, owners.length); i++) {
      const priority = act.priority === 'P1' ? paint.red(act.priority) : act.priority;
      const cells = [
        padTo(titles[i] ?? '', title),
        padTo(act.suggested ? paint.dim(owners[i] ?? '') : (owners[i] ?? ''), owner),
        ...(day === 0 ? [] : [padTo(i > 0 ? '' : act.overdue ? paint.red(dayOf(act)) : dayOf(act), day)]),
        (i > 0 ? '' : rowsOf(act)).padStart(rows),
      ];
      out.push(line(i > 0 ? padTo('', 5) : `${priority} ${signs[act.status]} `, cells));
    }
  }
  return `${out.join('\n')}\n`;
}

/** One act with its reason in a line; several beneath it. */
function movedText({ why, titles }: MovedView, paint: Painter, width: number): string {
  const [first = '', ...rest] = titles;
  if (rest.length === 0) return wrapped(`${first}. ${paint.dim(why)}`, '    ', width);
  return [wrapped(paint.dim(why), '    ', width), ...titles.map((title) => wrapped(title, '      ', width))].join('');
}

function sinceText(since: SinceActsView, paint: Painter, width: number): string {
  const part = (title: string, moved: readonly MovedView[]) =>
    moved.length === 0 ? '' : `  ${title}\n${moved.map((m) => movedText(m, paint, width)).join('')}`;
  return [
    heading(paint, since.text),
    since.balance === '' ? '' : wrapped(since.balance, '  ', width),
    ...since.systems.map((text) => wrapped(text, '  ', width)),
    part(words.closed, since.closed),
    part(words.gone, since.gone),
    part(words.added, since.added),
    part(words.grown, since.grown),
  ].join('');
}

export function planText(view: PlanView, paint: Painter, width: number): string {
  const out = [
    `${paint.bold(view.title)}\n${view.asOf} · ${view.role}\n${paint.dim(disclaimerInShort)}\n\n`,
    wrapped(view.progress, '', width),
    wrapped(view.pressing, '', width),
    view.uncovered === '' ? '' : `\n${wrapped(view.uncovered, '', width)}`,
  ];
  if (view.since !== null) out.push(sinceText(view.since, paint, width));
  out.push('\n', view.acts.length === 0 ? `${view.none}\n` : actLines(view.acts, paint, width, view.showIds));
  if (view.showDone && view.doneActs.length > 0)
    out.push(heading(paint, words.done.title), actLines(view.doneActs, paint, width, view.showIds));
  else if (view.doneText !== '') out.push(`\n${view.doneText}\n`);
  if (view.questions.length > 0) {
    out.push(heading(paint, words.questions.title));
    out.push(
      wrapped(view.questions.map(({ id, rows }) => (rows === 0 ? id : `${id} (${rows})`)).join(', '), '  ', width),
    );
    for (const { id, state } of view.questions) if (state !== '') out.push(wrapped(`${id}: ${state}`, '  ', width));
    out.push(wrapped(words.questions.lead, '  ', width));
  }
  if (view.off.length > 0) {
    out.push(heading(paint, words.off.title));
    for (const { what, rows, why } of view.off)
      out.push(wrapped([what, rows, why].filter((text) => text !== '').join(', '), '  ', width));
  }
  if (view.expiring.length > 0) {
    out.push(heading(paint, words.expiring.title));
    for (const { text, act } of view.expiring) out.push(wrapped([text, act].filter(Boolean).join(': '), '  ', width));
  }
  out.push(heading(paint, words.next.title));
  for (const text of view.next) out.push(wrapped(text, '  ', width));
  out.push(`\n${paint.dim(wrapped(terminalLegend, '', width).trimEnd())}\n`);
  return out.join('');
}
