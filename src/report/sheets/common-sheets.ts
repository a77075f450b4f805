// Sheets that every workbook has: the rows of the matrix, questions, the legend, where it came from.

import { dispositions } from '../../model/parties.ts';
import { legend } from '../views/legend-view.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';
import type { QuestionView } from '../views/question-view.ts';
import type { FamilyView } from '../views/row-view.ts';
import { dispositionWords } from '../words.ts';
import { type Column, lines, type Sheet, type Tone } from './sheet.ts';

/** `S Shared`: letter and label. */
export const signOf = ({ letter, label }: { readonly letter: string; readonly label: string }) => `${letter} ${label}`;

export const dispositionTones: Readonly<Record<string, Tone>> = Object.fromEntries(
  dispositions.map((d) => [signOf(dispositionWords[d]), d]),
);

const rowColumns: readonly Column[] = [
  { head: 'citation', width: 18 },
  { head: 'title', width: 18 },
  { head: 'duty', width: 28 },
  { head: 'kind', width: 10 },
  { head: 'designation', width: 12 },
  { head: 'disposition', width: 17, tones: dispositionTones },
  { head: 'reason', width: 14 },
  { head: 'question', width: 9 },
  { head: 'vendor does', width: 28 },
  { head: 'customer does', width: 32 },
  { head: 'conditions', width: 30 },
  { head: 'on whose word', width: 13 },
  { head: 'sources', width: 22 },
];

/** Every obligation and roll-up, one row each. `answers` is a column more: what the customer recorded. */
export function matrixSheet(title: string, families: readonly FamilyView[], answers: boolean): Sheet {
  return {
    name: 'Matrix',
    notes: [title, 'One row for each obligation. Roll-ups are standards and headings above them: shown, not counted.'],
    columns: [...rowColumns, ...(answers ? [{ head: 'answer', width: 16 }] : [])],
    rows: families.flatMap((family) =>
      family.rows.map((row) => [
        row.citation,
        row.title,
        row.duty,
        row.counted ? 'obligation' : 'roll-up',
        row.designation,
        signOf(row),
        row.reason,
        row.question ? 'open' : '',
        lines(row.vendorHalf),
        lines(row.customerHalf.map(({ text }) => text)),
        lines(row.conditions),
        row.assurance,
        lines(row.sources),
        ...(answers ? [row.answer] : []),
      ]),
    ),
  };
}

/** One row a question, with room for the answer. */
export function questionSheet(title: string, asks: readonly QuestionView[]): Sheet {
  const none = asks.length === 0 ? ['Nothing is open.'] : [];
  return {
    name: 'Questions',
    notes: [title, 'An answer counts in writing, with the document and the clause that say so.', ...none],
    columns: [
      { head: 'id', width: 13 },
      { head: 'vendor', width: 14 },
      { head: 'system', width: 16 },
      { head: 'citation', width: 19, leadsTo: 'Matrix' },
      { head: 'title', width: 18 },
      { head: 'question', width: 40 },
      { head: 'why', width: 36 },
      { head: 'source', width: 20 },
      { head: 'closes', width: 22 },
      { head: 'answer', width: 36 },
    ],
    rows: asks.map((q) => [q.id, q.vendor, q.system, q.citation, q.title, q.ask, q.why, q.source, q.closes, '']),
  };
}

export type LegendRow = readonly [of: string, word: string, meaning: string, act: string];

/** What letters, labels, reasons, grades and priorities mean; and what the workbook adds to them. */
export function legendSheet(more: readonly LegendRow[]): Sheet {
  return {
    name: 'Legend',
    notes: ['What the words mean'],
    columns: [
      { head: 'of', width: 16 },
      { head: 'word', width: 34, tones: dispositionTones },
      { head: 'meaning', width: 80 },
      { head: "the customer's next act", width: 46 },
    ],
    rows: [...legend.map(({ of, word, meaning, act }) => [of, word, meaning, act]), ...more],
  };
}

/** Law, documents with grade and dates, the digest of every input, the revision. */
export function provenanceSheet({ revision, law, documents, inputs }: ProvenanceView): Sheet {
  return {
    name: 'Provenance',
    notes: ['Where this comes from', 'The same inputs give the same report, to the byte.'],
    columns: [
      { head: 'what', width: 12 },
      { head: 'name', width: 44 },
      { head: 'title', width: 56 },
      { head: 'on whose word', width: 26 },
      { head: 'detail', width: 50 },
      { head: 'SHA-256', width: 68 },
    ],
    rows: [
      ...(revision === '' ? [] : [['revision', revision, '', '', '', '']]),
      ...law.map((text) => ['law', text, '', '', '', '']),
      ...documents.map((d) => ['document', d.pointer, d.title, d.grade, d.detail, '']),
      ...inputs.map((i) => ['input', i.path, '', '', '', i.sha256]),
    ],
  };
}
