import { pageWords } from '../../words/pages.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { rowTable } from './rows.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

const words = pageWords.matrix;
const { heads, labels } = words;

export function matrixText(view: MatrixView, paint: Painter, width: number): string {
  const line = (text: string) => `  ${text}\n`;
  const heading = (text: string) => `\n${paint.bold(text)}\n`;
  const out = [
    `${paint.bold(view.title)}${view.prospect === '' ? '' : ` for ${view.prospect}`}\n${view.asOf} · ${view.vendor}${view.use === '' ? '' : ` · ${view.use}`}\n${paint.dim(`${view.disclaimer} ${view.convention} ${view.audience} ${view.validity}`)}\n`,
  ];
  if (view.since !== null) {
    const { base, head, sections, hidden } = view.since;
    out.push(heading(`${words.since.title} (${base} ${words.against} ${head})`));
    for (const { title, items } of sections) out.push(line(title), ...items.map((item) => line(`- ${item}`)));
    if (sections.length === 0) out.push(line(hidden ? words.nothingReadable : words.since.none));
    if (hidden) out.push(line(words.hidden));
  }
  out.push(heading(words.before.title));
  for (const p of view.preconditions) out.push(line(`${p.text} (${p.source})`));
  if (view.contractForm !== '') out.push(line(view.contractForm));
  if (view.preconditions.length === 0) out.push(line(words.before.none));
  out.push(heading(words.nophi.title));
  for (const e of view.exclusions) out.push(line(`${e.text} (${e.source})`));
  if (view.exclusions.length === 0) out.push(line(words.nophi.none));
  if (view.keptOut !== '') out.push(line(view.keptOut));
  out.push(heading(words.stand.title));
  const standing = view.standing.map((s) => [
    paintDisposition(paint, s.disposition, `${s.letter} ${s.label}`),
    String(s.now),
    s.act,
  ]);
  out.push(
    table(
      ['', heads.obligations, words.standing.act],
      [...standing, [labels.allObligations, String(view.total), '']],
      width,
    ),
  );
  // The first row is the vendor itself.
  const behind = view.chain.rows.slice(1);
  if (behind.length > 0)
    out.push(
      heading(words.chain.title),
      table(
        [heads.party, heads.phi, heads.agreement, heads.for],
        behind.map((r) => [
          r.step > 2 ? `${r.party} (${heads.behind}: ${r.behind})` : r.party,
          r.phi,
          r.agreement,
          r.for,
        ]),
        width,
      ),
    );
  out.push(heading(words.clocks.title));
  out.push(
    table(
      [heads.timeLimit, heads.who, heads.startsAt, heads.within],
      view.clocks.list.map((c) => [c.title, c.direction, c.from, c.within]),
      width,
    ),
  );
  if (view.choices.length > 0) {
    out.push(heading(words.choices.title));
    out.push(line(`${words.choices.lead} ${words.choose}`));
    for (const { when, rows } of view.choices)
      out.push(
        `${wrap(`- ${words.if} ${when}: ${rows.map((row) => `${row.citation} ${row.title}`).join(', ')}`, '  ', width)}\n`,
      );
  }
  out.push(heading(words.rows.title));
  out.push(rowTable(view, paint, width));
  return out.join('');
}
