// Services side by side, for a terminal.

import { pageWords } from '../../words/pages.ts';
import type { CompareView } from '../views/compare-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { table } from './table.ts';

const words = pageWords.compare;
const { heads } = words;

export function compareText(view: CompareView, paint: Painter, width: number): string {
  const heading = (text: string) => `\n${paint.bold(text)}\n`;
  const list = ({ title, none }: (typeof words)['gains'], items: readonly string[]) =>
    `  ${title}\n${(items.length > 0 ? items : [none]).map((item) => `    - ${item}\n`).join('')}`;
  const out = [
    `${paint.bold(view.title)}\n${view.asOf}\n${paint.dim(`${view.disclaimer} ${view.convention}`)}\n`,
    heading(words.counts.title),
    table(
      ['', ...view.services],
      view.counts.map((c) => [
        paintDisposition(paint, c.disposition, `${c.letter} ${c.label}`),
        ...c.cells.map(String),
      ]),
      width,
    ),
  ];
  for (const side of view.sides) {
    out.push(heading(`${side.service}: ${words.side.title}`));
    out.push(list(words.gains, side.gains));
    out.push(list(words.duties, side.duties));
    out.push(list(words.before, side.preconditions));
    out.push(list(words.nophi, side.exclusions));
    out.push(list(words.clocks, side.clocks));
    out.push(list(words.unverified, side.unverified));
  }
  out.push(heading(words.differing.title));
  out.push(`${view.sameText}\n`);
  const cell = (c: CompareView['differing'][number]['cells'][number]) =>
    paintDisposition(
      paint,
      c.disposition,
      `${c.letter} ${c.label}${c.choices.length > 0 ? ` (${words.choice})` : c.question ? ' ?' : ''}`,
    );
  const rows = view.differing.map((row) => [row.citation, row.title, ...row.cells.map(cell)]);
  out.push(table([heads.rule, heads.title, ...view.services], rows, width));
  return out.join('');
}
