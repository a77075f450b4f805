// The gap report for a terminal, in the order of its first page.

import { moreFindings } from '../../words/counts.ts';
import { pageWords } from '../../words/pages.ts';
import type { FindingView } from '../views/finding-view.ts';
import type { GapView } from '../views/gap-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { rowTable } from './rows.ts';
import { table } from './table.ts';

const words = pageWords.gap;
const { heads, labels } = words;

const heading = (paint: Painter, text: string) => `\n${paint.bold(text)}\n`;

function findingText(finding: FindingView, paint: Painter): string {
  const priority = finding.priority === 'P1' ? paint.bold(paint.red(finding.priority)) : paint.bold(finding.priority);
  const about = [
    finding.link?.citation ?? '',
    finding.system,
    finding.owner === '' ? '' : `${heads.owner}: ${finding.owner}`,
    finding.due === '' ? '' : `${heads.due}: ${finding.due}`,
  ];
  const facts = about.filter((part) => part !== '').join(' · ');
  const detail = [facts === '' ? '' : `${facts}.`, finding.why, finding.id, finding.question]
    .filter((part) => part !== '')
    .join(' ');
  return `  ${priority} ${finding.do}\n     ${paint.dim(detail)}\n`;
}

export function gapText(view: GapView, paint: Painter, width: number): string {
  const out = [
    `${paint.bold(view.title)}\n${view.asOf} · ${view.role} · ${labels.phiLivesIn}: ${view.systems}\n${paint.dim(view.disclaimer)}\n`,
  ];
  out.push(heading(paint, words.blocks.title));
  for (const block of view.blocks) {
    out.push(
      `  ${paint.red('■')} ${block.say} ${labels.state}: ${block.state}. ${paint.bold(String(block.cost))} ${block.costText}.\n`,
    );
    for (const step of block.steps) out.push(`      - ${step}\n`);
  }
  if (view.blocks.length === 0) out.push(`  ${view.unblocked.head} ${view.unblocked.text}\n`);

  out.push(heading(paint, words.stand.title));
  const standing = view.standing.map((s) => [
    paintDisposition(paint, s.disposition, `${s.letter} ${s.label}`),
    String(s.now),
    String(s.unblocked),
    s.act,
  ]);
  out.push(
    table(
      ['', heads.now, heads.unblocked, words.standing.act],
      [...standing, [labels.allObligations, String(view.total), String(view.total), view.openQuestions]],
      width,
    ),
  );
  if (view.places.length > 0)
    out.push(
      '\n',
      table(
        [heads.place, heads.vendorAlone, heads.both, heads.youAlone, labels.notAddressed],
        view.places.map((p) => [p.title, p.vendor, p.both, p.customer, p.silent]),
        width,
      ),
    );

  if (view.askedFirst.length > 0)
    out.push(
      heading(paint, words.first.title),
      table(
        [heads.askedFor, heads.rule, heads.have, heads.missing],
        view.askedFirst.map((a) => [a.what, a.link.citation, a.have, a.missing]),
        width,
      ),
    );

  if (view.days.length > 0) out.push(heading(paint, words.days.title));
  for (const { title, tasks } of view.days) {
    out.push(`  ${title}\n`);
    for (const { text, rows } of tasks)
      out.push(`    - ${text}${rows.map((row) => ` ${paint.dim(row.citation)}`).join('')}\n`);
  }

  out.push(heading(paint, `${words.next.title} (${view.findingCounts})`));
  if (view.evidence !== '') out.push(`  ${view.evidence}\n`);
  for (const finding of view.top) out.push(findingText(finding, paint));
  if (view.rest.length > 0) out.push(`  ${moreFindings(view.rest.length)}\n`);

  if (view.setAside.length > 0) {
    out.push(heading(paint, words.aside.title));
    const aside = view.setAside.map((a) => [a.key, a.because, a.who, [a.covers, a.refused].filter(Boolean).join(' ')]);
    out.push(table([heads.answer, heads.because, heads.whoWhen, heads.rows], aside, width));
  }

  if (view.noPhi.length > 0) out.push(heading(paint, words.nophi.title));
  for (const place of view.noPhi) for (const line of place.lines) out.push(`  ${place.vendor}: ${line}\n`);

  if (view.contractDuties.length > 0) {
    out.push(heading(paint, words.contracts.title), `  ${paint.dim(words.contracts.lead)}\n`);
    for (const duty of view.contractDuties) out.push(`  ${duty.system}: ${duty.text} ${paint.dim(duty.source)}\n`);
  }

  if (view.clocks.list.length > 0)
    out.push(
      heading(paint, words.clocks.title),
      table(
        [heads.timeLimit, heads.who, heads.startsAt, heads.within],
        view.clocks.list.map((c) => [`${c.vendor}: ${c.title}`, c.direction, c.from, c.within]),
        width,
      ),
    );

  out.push(heading(paint, words.rows.title));
  out.push(rowTable(view, paint, width));
  return out.join('');
}
