// The responsibility matrix of a service as a workbook.

import type { Service } from '../../model/vendor.ts';
import { columns } from '../../words/columns.ts';
import { openQuestionCount } from '../../words/counts.ts';
import { pageWords } from '../../words/pages.ts';
import { statusLegend } from '../../words/record-statuses.ts';
import {
  contractFormPart,
  documentStates,
  leftToCustomer,
  matrixParts,
  sheetNames,
  sheetNotes,
} from '../../words/sheets.ts';
import { findingView } from '../views/finding-view.ts';
import type { MatrixRequest, MatrixView } from '../views/matrix-view.ts';
import { questionViews } from '../views/question-view.ts';
import { findingsSheet } from './findings-sheet.ts';
import { questionSheet } from './question-sheet.ts';
import { legendSheet, provenanceSheet } from './reference-sheets.ts';
import { dispositionTones, rowSheet, signOf } from './row-sheet.ts';
import { lines, type Sheet } from './sheet.ts';
import { clocksPart, type Part, summarySheet } from './summary-sheet.ts';

function summaryOf(view: MatrixView): Sheet {
  const before: Part = {
    ...matrixParts.before,
    rows: [
      ...view.preconditions.map((p) => [p.text, p.kind, '', '', '', lines([...p.steps, p.source])]),
      ...(view.contractForm === '' ? [] : [[...contractFormPart, '', '', '', view.contractForm]]),
    ],
  };
  const noPhi: Part = {
    ...matrixParts.noPhi,
    rows: [
      ...view.exclusions.map((e) => [e.text, '', '', '', '', e.source]),
      ...(view.keptOut === '' ? [] : [[view.keptOut, '', '', '', '', '']]),
    ],
  };
  const standing: Part = {
    ...matrixParts.standing,
    rows: [
      ...view.standing.map((s) => [signOf(s), s.now, '', '', '', s.act]),
      [pageWords.matrix.labels.allObligations, view.total, '', '', '', openQuestionCount(view.questions.length)],
    ],
  };
  const behind: Part = {
    ...matrixParts.behind,
    rows: view.chain.rows.map((r) => [r.party, r.phi, r.agreement, '', '', lines([r.for, r.source])]),
  };
  const choices: Part = {
    ...matrixParts.choices,
    rows: view.choices.map(({ when, rows }) => [
      sheetNotes.choice(when),
      ...['', '', '', ''],
      lines(rows.map((row) => `${row.citation} ${row.title}`)),
    ]),
  };
  const firstDays: Part = {
    ...matrixParts.firstDays,
    rows: view.firstDays.flatMap(({ title, tasks }) =>
      tasks.map(({ text, rows, source }) => [
        text,
        ...['', '', ''],
        title,
        lines([...rows.map((row) => row.citation), source].filter((line) => line !== '')),
      ]),
    ),
  };
  return summarySheet(
    [
      sheetNotes.matrixTitle(view.title, view.prospect),
      sheetNotes.matrixSummary(view.asOf, view.vendor, view.use),
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
      clocksPart(matrixParts.clocks, view.clocks.list),
    ],
    dispositionTones,
  );
}

function evidenceOf(view: MatrixView): Sheet {
  const documents = view.provenance.documents.map((d) => [
    d.supplied ? documentStates.read : documentStates.missing,
    d.pointer,
    d.title,
    d.supplied ? d.grade : '',
    d.detail,
  ]);
  const requests = view.requests.map((r) => [
    documentStates.asked,
    r.source,
    r.text,
    '',
    lines([...r.conditions.map((c) => sheetNotes.condition(c)), ...r.steps, ...r.handling]),
  ]);
  return {
    name: sheetNames.evidence,
    notes: [sheetNotes.evidence(view.service), sheetNotes.documentsLead],
    columns: [
      { head: columns.state, width: 16, tones: { [documentStates.read]: 'done', [documentStates.missing]: 'urgent' } },
      { head: columns.document, width: 36 },
      { head: columns.title, width: 60 },
      { head: columns.confidence, width: 26 },
      { head: columns.detail, width: 60 },
    ],
    rows: [...documents, ...requests],
  };
}

/** Nothing is answered yet, so the reason is only that the vendor leaves the task to its customer. */
const whyLeft = (service: Service, duty: string | null): string =>
  leftToCustomer(service.duties.find((d) => d.id === duty)?.outside ?? null);

/** The workbook, and its rows as the table for a program. */
export function matrixWorkbook({ library, service, customer, assessment }: MatrixRequest, view: MatrixView) {
  const table = rowSheet(view.title, view.families, false);
  const duties = assessment.findings
    .filter((f) => f.kind === 'duty-unanswered')
    .map((f) => ({ ...findingView(f, customer), why: whyLeft(service, f.subject) }));
  const book: readonly Sheet[] = [
    summaryOf(view),
    table,
    findingsSheet([sheetNotes.tasks(view.service), sheetNotes.tasksLead], duties, null),
    evidenceOf(view),
    questionSheet(sheetNotes.questions(view.service), questionViews(library, customer, assessment), null),
    legendSheet(statusLegend),
    provenanceSheet(view.provenance),
  ];
  return { title: view.title, asOf: view.asOf, table, book };
}
