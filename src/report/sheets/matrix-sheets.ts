// The responsibility matrix of a service as a workbook, sheet by sheet.

import type { Service } from '../../model/vendor.ts';
import { count } from '../../words/labels.ts';
import { findingView } from '../views/gap-view.ts';
import type { MatrixRequest, MatrixView } from '../views/matrix-view.ts';
import { questionViews } from '../views/question-view.ts';
import { findingsSheet, statusLegend } from './findings-sheet.ts';
import { questionSheet } from './question-sheet.ts';
import { legendSheet, provenanceSheet } from './reference-sheets.ts';
import { dispositionTones, rowSheet, signOf } from './row-sheet.ts';
import { lines, type Sheet } from './sheet.ts';
import { clocksPart, type Part, summarySheet } from './summary-sheet.ts';

function summaryOf(view: MatrixView): Sheet {
  const before: Part = {
    heads: ['What must hold first', 'kind', '', '', '', 'steps; source'],
    rows: [
      ...view.preconditions.map((p) => [p.text, p.kind, '', '', '', lines([...p.steps, p.source])]),
      ...(view.contractForm === '' ? [] : [['an up-to-date contract', 'contract', '', '', '', view.contractForm]]),
    ],
    none: 'The documents of the vendor name no precondition.',
  };
  const noPhi: Part = {
    heads: ['Where PHI must not go', '', '', '', '', 'source'],
    rows: [
      ...view.exclusions.map((e) => [e.text, '', '', '', '', e.source]),
      ...(view.keptOut === '' ? [] : [[view.keptOut, '', '', '', '', '']]),
    ],
    none: 'Its documents name no excluded feature or kind of data.',
  };
  const standing: Part = {
    heads: ['Who does what', 'obligations', '', '', '', 'what it asks of the customer'],
    rows: [
      ...view.standing.map((s) => [signOf(s), s.now, '', '', '', s.act]),
      ['All obligations', view.total, '', '', '', `${count(view.questions.length, 'row')} with an open question`],
    ],
    none: '',
  };
  const behind: Part = {
    heads: ['Behind the vendor', 'PHI', 'agreement', '', '', 'for; source'],
    rows: view.chain.rows.map((r) => [r.party, r.phi, r.agreement, '', '', lines([r.for, r.source])]),
    none: 'Its documents name nobody.',
  };
  const choices: Part = {
    heads: ['Depends on your choice', '', '', '', '', 'rows'],
    rows: view.choices.map(({ when, rows }) => [
      `If ${when}`,
      ...['', '', '', ''],
      lines(rows.map((row) => `${row.citation} ${row.title}`)),
    ]),
    none: '',
  };
  const firstDays: Part = {
    heads: ['The first thirty days, in this order', '', '', '', 'part', 'rows; source'],
    rows: view.firstDays.flatMap(({ title, tasks }) =>
      tasks.map(({ text, rows, source }) => [
        text,
        ...['', '', ''],
        title,
        lines([...rows.map((row) => row.citation), source].filter((line) => line !== '')),
      ]),
    ),
    none: '',
  };
  const forWhom = view.prospect === '' ? '' : ` for ${view.prospect}`;
  const use = view.use === '' ? '' : `, ${view.use}`;
  return summarySheet(
    [
      `${view.title}${forWhom}`,
      `As of ${view.asOf}. ${view.vendor}${use}.`,
      view.disclaimer,
      view.convention,
      view.audience,
      view.validity,
    ],
    [
      before,
      noPhi,
      firstDays,
      standing,
      ...(choices.rows.length > 0 ? [choices] : []),
      behind,
      clocksPart(view.clocks.list),
    ],
    dispositionTones,
  );
}

function evidenceOf(view: MatrixView): Sheet {
  const documents = view.provenance.documents.map((d) => [
    d.supplied ? 'read' : 'not supplied',
    d.pointer,
    d.title,
    d.supplied ? d.grade : '',
    d.detail,
  ]);
  const requests = view.requests.map((r) => [
    'to be asked for',
    r.source,
    r.text,
    '',
    lines([...r.conditions.map((c) => `Condition: ${c}`), ...r.steps, ...r.handling]),
  ]);
  return {
    name: 'Evidence',
    notes: [
      `Evidence: ${view.service}`,
      'The documents of the vendor that this matrix was made from, those that are known and were not supplied, and how to ask.',
    ],
    columns: [
      { head: 'state', width: 16, tones: { read: 'done', 'not supplied': 'urgent' } },
      { head: 'document', width: 36 },
      { head: 'title', width: 60 },
      { head: 'on whose word', width: 26 },
      { head: 'detail', width: 60 },
    ],
    rows: [...documents, ...requests],
  };
}

/** Nobody has been asked yet, so no answer is missing: the vendor leaves the duty to its customer. */
function whyYours(service: Service, duty: string | null): string {
  const outside = service.duties.find((d) => d.id === duty)?.outside ?? null;
  const where = outside === null ? '' : ` It sits outside the service: ${outside}.`;
  return `The vendor leaves it to its customer.${where}`;
}

/** The whole workbook, and its rows as the table for a program. */
export function matrixWorkbook({ library, service, customer, assessment }: MatrixRequest, view: MatrixView) {
  const table = rowSheet(view.title, view.families, false);
  const duties = assessment.findings
    .filter((f) => f.kind === 'duty-unanswered')
    .map((f) => ({ ...findingView(f, customer), why: whyYours(service, f.subject) }));
  const book: readonly Sheet[] = [
    summaryOf(view),
    table,
    findingsSheet(
      [
        `Duties that would fall on you: ${view.service}`,
        'No gaps yet: what the documents of the vendor leave to its customer, to be answered before anything is relied on.',
      ],
      duties,
    ),
    evidenceOf(view),
    questionSheet(`Questions to the vendor: ${view.service}`, questionViews(library, customer, assessment)),
    legendSheet(statusLegend),
    provenanceSheet(view.provenance),
  ];
  return { title: view.title, asOf: view.asOf, table, book };
}
