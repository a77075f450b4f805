// One derivation for a terminal: every step with rule, source and grade.

import { pageWords } from '../../words/pages.ts';
import type { ExplainView } from '../views/explain-view.ts';
import type { StepView } from '../views/step-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { wrap } from './wrap.ts';

const words = pageWords.explain;
const { heads, labels } = words;

export function explainText(view: ExplainView, paint: Painter, width: number): string {
  const { row } = view;
  const step = (s: StepView, indent: string) => {
    const origin = [s.source, s.grade].filter((part) => part !== '').join(' · ');
    const label = `${indent}${s.rule.padEnd(11)}`;
    const text = wrap(s.text, ' '.repeat(label.length), width).trimStart();
    return `${paint.cyan(label)}${text}\n${origin === '' ? '' : `${' '.repeat(label.length)}${paint.dim(origin)}\n`}`;
  };
  const question = row.question ? `, ${labels.questionOpen}` : '';
  const label = paint.bold(row.label);
  const who = view.sign === '' ? label : paintDisposition(paint, view.sign, label);
  const out = [
    `${paint.bold(`${row.citation} ${row.title}`)}${row.designation === '' ? '' : ` (${row.designation})`}\n`,
    `${wrap(row.duty, '', width)}\n\n`,
    `${labels.for} ${view.name}, ${view.asOf}: ${who} (${row.reason}${question})`,
    row.assurance === '' ? '\n' : `. ${heads.confidence}: ${row.assurance}\n`,
  ];
  if (view.below.length > 0) {
    out.push(`\n${words.below.title}\n`);
    for (const { citation, title } of view.below) out.push(`${wrap(`- ${citation} ${title}`, '  ', width)}\n`);
  }
  if (row.customerHalf.length > 0) {
    out.push(`\n${words.todo.title}\n`);
    for (const duty of row.customerHalf)
      out.push(`${wrap(`- ${duty.text}${duty.source === '' ? '' : ` (${duty.source})`}`, '  ', width)}\n`);
  }
  if (row.notes.length > 0) {
    out.push(`\n${words.notes.title}\n`);
    for (const note of row.notes) out.push(`${wrap(`- ${note.text} (${note.source})`, '  ', width)}\n`);
  }
  if (row.bears.length > 0) {
    out.push(`\n${words.bears.title}\n`);
    for (const b of row.bears) {
      const origin = [b.source, b.grade].filter((part) => part !== '').join(' · ');
      out.push(`${wrap(`- ${b.text}${origin === '' ? '' : ` (${origin})`}`, '  ', width)}\n`);
    }
  }
  if (row.answer !== '') out.push(`\n${wrap(`${labels.yourAnswer}: ${row.answer}`, '', width)}\n`);
  out.push(`\n${words.steps.title}\n`);
  const [scope, ...whole] = row.scope;
  if (scope !== undefined) out.push(step(scope, '  '));
  for (const place of row.places) {
    out.push(`  ${paint.bold(place.title)}\n`);
    for (const s of place.steps) out.push(step(s, '    '));
    out.push(`    ${paint.cyan(labels.result.padEnd(11))}${place.who} (${place.reason})\n`);
  }
  for (const s of whole) out.push(step(s, '  '));
  out.push(`\n${paint.dim(wrap(view.disclaimer, '', width))}\n`);
  return out.join('');
}
