// Services side by side for a terminal.

import type { CompareView } from '../views/compare-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { table } from './table.ts';

export function compareText(view: CompareView, paint: Painter, width: number): string {
  const heading = (text: string) => `\n${paint.bold(text)}\n`;
  const list = (title: string, items: readonly string[], none: string) =>
    `  ${title}\n${(items.length > 0 ? items : [none]).map((item) => `    - ${item}\n`).join('')}`;
  const out = [
    `${paint.bold(view.title)}\n${view.asOf}\n${paint.dim(`${view.disclaimer} ${view.convention}`)}\n`,
    heading('Counts'),
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
    out.push(heading(`${side.service}: what you gain and what you take on`));
    out.push(list('It leaves you less than every other one in', side.gains, 'nothing'));
    out.push(
      list(
        'Duties that its documents put on you',
        side.duties,
        'none is named; what the law leaves with you stays yours',
      ),
    );
    out.push(list('What must hold first', side.preconditions, 'its documents name nothing'));
    out.push(list('Where PHI must not go', side.exclusions, 'its documents name nothing'));
    out.push(list('Clocks', side.clocks, 'none'));
    out.push(list('Agreements behind it that are missing or not confirmed', side.unverified, 'none'));
  }
  out.push(heading(`Where they differ (${view.same} of ${view.total} rows are the same)`));
  const cell = (c: CompareView['differing'][number]['cells'][number]) =>
    paintDisposition(
      paint,
      c.disposition,
      `${c.letter} ${c.label}${c.choices.length > 0 ? ' (your choice)' : c.question ? ' ?' : ''}`,
    );
  const rows = view.differing.map((row) => [row.citation, row.title, ...row.cells.map(cell)]);
  out.push(table(['rule', 'title', ...view.services], rows, width));
  return out.join('');
}
