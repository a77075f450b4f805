// The responsibility matrix for a terminal.

import type { MatrixView } from '../../report/views/matrix-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { rowTable } from './rows.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

export function matrixText(view: MatrixView, paint: Painter, width: number): string {
  const line = (text: string) => `  ${text}\n`;
  const heading = (text: string) => `\n${paint.bold(text)}\n`;
  const out = [
    `${paint.bold(view.title)}${view.prospect === '' ? '' : ` for ${view.prospect}`}\n${view.asOf} · ${view.vendor}${view.use === '' ? '' : ` · ${view.use}`}\n${paint.dim(`${view.disclaimer} ${view.convention} ${view.audience} ${view.validity}`)}\n`,
  ];
  if (view.since !== null) {
    const { base, head, sections, hidden } = view.since;
    out.push(heading(`Since your copy (${base} against ${head})`));
    for (const { title, items } of sections) out.push(line(title), ...items.map((item) => line(`- ${item}`)));
    if (sections.length === 0) out.push(line('Nothing changed for you in what you may read.'));
    if (hidden) out.push(line('What changed in documents that are withheld from this copy is not listed.'));
  }
  out.push(heading('What must hold first'));
  for (const p of view.preconditions) out.push(line(`${p.text} (${p.source})`));
  if (view.contractForm !== '') out.push(line(view.contractForm));
  if (view.preconditions.length === 0) out.push(line('The documents of the vendor name no precondition.'));
  out.push(heading('Where PHI must not go'));
  for (const e of view.exclusions) out.push(line(`${e.text} (${e.source})`));
  if (view.exclusions.length === 0) out.push(line('Its documents name no excluded feature or kind of data.'));
  if (view.keptOut !== '') out.push(line(view.keptOut));
  out.push(heading('Who does what'));
  const standing = view.standing.map((s) => [
    paintDisposition(paint, s.disposition, `${s.letter} ${s.label}`),
    String(s.now),
    s.act,
  ]);
  out.push(
    table(
      ['', 'obligations', 'what it asks of the customer'],
      [...standing, ['All obligations', String(view.total), '']],
      width,
    ),
  );
  // The first row is the vendor itself.
  const behind = view.chain.rows.slice(1);
  if (behind.length > 0)
    out.push(
      heading('Behind the vendor'),
      table(
        ['party', 'PHI', 'agreement', 'for'],
        behind.map((r) => [r.step > 2 ? `${r.party}, behind ${r.behind}` : r.party, r.phi, r.agreement, r.for]),
        width,
      ),
    );
  out.push(heading('Clocks'));
  out.push(
    table(
      ['clock', 'who', 'from', 'within'],
      view.clocks.list.map((c) => [c.title, c.direction, c.from, c.within]),
      width,
    ),
  );
  if (view.choices.length > 0) {
    out.push(heading('Depends on your choice'));
    out.push(
      line(
        'Choose with --variant, --plan, --feature, --data-class or --setting. Where nothing else is stated, it is yours until then.',
      ),
    );
    for (const { when, rows } of view.choices)
      out.push(
        `${wrap(`- if ${when}: ${rows.map((row) => `${row.citation} ${row.title}`).join(', ')}`, '  ', width)}\n`,
      );
  }
  out.push(heading('All obligations'));
  out.push(rowTable(view, paint, width));
  return out.join('');
}
