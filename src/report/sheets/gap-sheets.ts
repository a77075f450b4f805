// The gap report as a workbook. The view has decided the words; this file only places them.

import { pageWords } from '../../words/pages.ts';
import { planSheetNotes } from '../../words/plan-sheets.ts';
import { statusLegend } from '../../words/record-statuses.ts';
import { gapParts, sheetNotes } from '../../words/sheets.ts';
import { evidenceViews } from '../views/evidence-view.ts';
import type { GapRequest, GapView } from '../views/gap-view.ts';
import { questionViews } from '../views/question-view.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { actsSheet } from './plan-sheets.ts';
import { questionSheet } from './question-sheet.ts';
import { type Records, recordsOf } from './record-cells.ts';
import { legendSheet, provenanceSheet } from './reference-sheets.ts';
import { dispositionTones, rowSheet, signOf } from './row-sheet.ts';
import { lines, type Sheet } from './sheet.ts';
import { clocksPart, countCell, type Part, summarySheet } from './summary-sheet.ts';

/** The findings: a line of CSV each, and a sheet; act by act. */
const gapsOf = (view: GapView, records: Records): Sheet =>
  findingsSheet(
    [view.title, sheetNotes.gaps(view.findingCounts)],
    view.acts.flatMap((act) => act.findings.map((finding) => ({ ...finding, act: act.id, actTitle: act.title }))),
    records,
  );

function summaryOf(view: GapView): Sheet {
  const blocks: Part = {
    ...gapParts.blocks,
    rows: view.blocks.map((b) => [b.say, b.cost, b.state, '', '', lines([...b.steps, b.source])]),
    none: `${view.unblocked.head} ${view.unblocked.text}`,
  };
  const standing: Part = {
    ...gapParts.standing,
    rows: [
      ...view.standing.map((s) => [signOf(s), s.now, s.unblocked, '', '', s.act]),
      [pageWords.gap.labels.allObligations, view.total, view.total, '', '', view.openQuestions],
    ],
  };
  const places: Part = {
    ...gapParts.places,
    rows: view.places.map((p) => [p.title, ...[p.vendor, p.both, p.customer, p.silent].map(countCell)]),
  };
  const first: Part = {
    ...gapParts.first,
    rows: view.askedFirst.map((a) => [
      a.what,
      a.link.citation,
      '',
      '',
      '',
      lines([a.have, a.missing].filter((text) => text !== '')),
    ]),
  };
  const aside: Part = {
    ...gapParts.aside,
    rows: view.setAside.map((a) => [
      a.what,
      a.key,
      '',
      '',
      '',
      lines([a.because, a.who, a.covers, a.refused].filter((text) => text !== '')),
    ]),
  };
  const noPhi: Part = {
    ...gapParts.noPhi,
    rows: view.noPhi.map((n) => [n.vendor, '', '', '', '', lines(n.lines)]),
  };
  const asked = view.contractDuties.map((d) => [d.system, '', '', '', '', `${d.text} ${d.source}`]);
  const contracts: Part[] = asked.length === 0 ? [] : [{ ...gapParts.contracts, rows: asked }];
  return summarySheet(
    [
      view.title,
      sheetNotes.gapSummary(view.asOf, view.role, view.systems),
      view.disclaimer,
      `${view.findingCounts}.`,
      ...(view.evidence === '' ? [] : [view.evidence]),
    ],
    [
      blocks,
      standing,
      places,
      ...(first.rows.length > 0 ? [first] : []),
      ...(view.setAside.length > 0 ? [aside] : []),
      noPhi,
      ...contracts,
      clocksPart(gapParts.clocks, view.clocks.list),
    ],
    dispositionTones,
  );
}

/** The workbook, and its findings as the table for a tracker. */
export function gapWorkbook(request: GapRequest, view: GapView) {
  const { library, customer, assessment, asOf } = request;
  const records = recordsOf(library, customer, assessment);
  const table = gapsOf(view, records);
  const book: readonly Sheet[] = [
    summaryOf(view),
    actsSheet([view.title, planSheetNotes.acts(view.asOf), view.disclaimer], [...view.acts, ...view.actsDone], records),
    rowSheet(sheetNotes.everyRow(view.name), view.families, true),
    table,
    evidenceSheet(view.name, customer.id, evidenceViews(library, customer, assessment, asOf), records),
    questionSheet(sheetNotes.questions(view.name), questionViews(library, customer, assessment), records),
    legendSheet(statusLegend),
    provenanceSheet(view.provenance),
  ];
  return { title: view.title, asOf, table, book };
}
