// What a reader of a workbook looks up: the words, and where everything comes from.

import { legend } from '../../words/legend.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';
import { dispositionTones } from './row-sheet.ts';
import type { Sheet } from './sheet.ts';

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
export function provenanceSheet({ tool, revision, law, documents, inputs }: ProvenanceView): Sheet {
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
      ...(tool === '' ? [] : [['program', tool, '', '', '', '']]),
      ...(revision === '' ? [] : [['revision', revision, '', '', '', '']]),
      ...law.map((text) => ['law', text, '', '', '', '']),
      ...documents.map((d) => ['document', d.pointer, d.title, d.grade, d.detail, '']),
      ...inputs.map((i) => ['input', i.path, '', '', '', i.sha256]),
    ],
  };
}
