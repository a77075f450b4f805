// The gap report as a workbook, sheet by sheet. The view has decided the words; here they find their cells.

import { type EvidenceView, evidenceStates, evidenceViews } from '../views/evidence-view.ts';
import type { GapRequest, GapView } from '../views/gap-view.ts';
import { questionViews } from '../views/question-view.ts';
import { count } from '../words.ts';
import { findingsSheet, statusLegend } from './findings-sheet.ts';
import { questionSheet } from './question-sheet.ts';
import { legendSheet, provenanceSheet } from './reference-sheets.ts';
import { dispositionTones, rowSheet, signOf } from './row-sheet.ts';
import { lines, type Sheet } from './sheet.ts';
import { clocksPart, countCell, type Part, summarySheet } from './summary-sheet.ts';

/** The findings: a line of CSV each, and a sheet. */
const gapsOf = (view: GapView): Sheet =>
  findingsSheet(
    [view.title, `${view.findingCounts}. Status and note are yours; the profile is what the next report is made from.`],
    [...view.top, ...view.rest],
  );

function summaryOf(view: GapView): Sheet {
  const blocks: Part = {
    heads: ['What blocks you today', 'rows it costs', 'state', '', '', 'what to do; source'],
    rows: view.blocks.map((b) => [b.say, b.cost, b.state, '', '', lines([...b.steps, b.source])]),
    none: `${view.unblocked.head} ${view.unblocked.text}`,
  };
  const standing: Part = {
    heads: ['Where you stand', 'now', 'once unblocked', '', '', 'your next act'],
    rows: [
      ...view.standing.map((s) => [signOf(s), s.now, s.unblocked, '', '', s.act]),
      ['All obligations', view.total, view.total, '', '', `${count(view.questions, 'row')} with an open question`],
    ],
    none: '',
  };
  const places: Part = {
    heads: ['Place by place', 'vendor alone', 'both', 'yours', 'silent', ''],
    rows: view.places.map((p) => [p.title, ...[p.vendor, p.both, p.customer, p.silent].map(countCell)]),
    none: 'No place with PHI is stated.',
  };
  const first: Part = {
    heads: ['What OCR asks for first', 'citation', '', '', '', 'what there is; what is missing'],
    rows: view.askedFirst.map((a) => [
      a.what,
      a.link.citation,
      '',
      '',
      '',
      lines([a.have, a.missing].filter((text) => text !== '')),
    ]),
    none: '',
  };
  const aside: Part = {
    heads: ['Not applicable, by your answer', 'answer', '', '', '', 'because; who, when; rows'],
    rows: view.setAside.map((a) => [
      a.what,
      a.key,
      '',
      '',
      '',
      lines([a.because, a.who, a.covers, a.refused].filter((text) => text !== '')),
    ]),
    none: '',
  };
  const noPhi: Part = {
    heads: ['Where PHI must not go', '', '', '', '', 'what its documents say'],
    rows: view.noPhi.map((n) => [n.vendor, '', '', '', '', lines(n.lines)]),
    none: 'No vendor is in use.',
  };
  const asked = view.contractDuties.map((d) => [d.system, '', '', '', '', `${d.text} ${d.source}`]);
  const contracts: Part[] =
    asked.length === 0
      ? []
      : [{ heads: ['Contract, not HIPAA', '', '', '', '', 'what it asks; source'], rows: asked, none: '' }];
  return summarySheet(
    [
      view.title,
      `As of ${view.asOf}. ${view.role}. PHI lives in: ${view.systems}.`,
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
      clocksPart(view.clocks.list),
    ],
    dispositionTones,
  );
}

function evidenceOf(view: GapView, evidence: readonly EvidenceView[]): Sheet {
  const missing = evidence.filter((e) => e.state === evidenceStates.missing).length;
  return {
    name: 'Evidence',
    notes: [`Evidence: ${view.name}`, `What is on file by the profile, and what is missing (${missing}).`],
    columns: [
      {
        head: 'state',
        width: 16,
        tones: {
          [evidenceStates.onFile]: 'done',
          [evidenceStates.absent]: 'urgent',
          [evidenceStates.expired]: 'urgent',
          [evidenceStates.later]: 'urgent',
        },
      },
      { head: 'citation', width: 19, leadsTo: 'Matrix' },
      { head: 'what for', width: 56 },
      { head: 'system', width: 22 },
      { head: 'file', width: 44 },
      { head: 'dated', width: 11 },
      { head: 'expires', width: 11 },
      { head: 'owner', width: 18 },
      { head: 'closes', width: 40 },
      { head: 'finding', width: 14, leadsTo: 'Gaps' },
    ],
    rows: evidence.map((e) => [
      e.state,
      e.citation,
      e.what,
      e.system,
      e.file,
      e.on,
      e.expires,
      e.owner,
      e.closes,
      e.finding,
    ]),
  };
}

/** The whole workbook, and its findings as the table for a tracker. */
export function gapWorkbook(request: GapRequest, view: GapView) {
  const { library, customer, assessment, asOf } = request;
  const table = gapsOf(view);
  const book: readonly Sheet[] = [
    summaryOf(view),
    rowSheet(`Every row: ${view.name}`, view.families, true),
    table,
    evidenceOf(view, evidenceViews(library, customer, assessment, asOf)),
    questionSheet(`Questions to vendors: ${view.name}`, questionViews(library, customer, assessment)),
    legendSheet(statusLegend),
    provenanceSheet(view.provenance),
  ];
  return { title: view.title, asOf, table, book };
}
