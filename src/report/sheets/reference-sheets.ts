// What a reader of a workbook looks up: the words, and where everything comes from.

import { type LegendEntry, legend } from '../../words/legend.ts';
import { provenanceKinds, sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';
import { dispositionTones } from './row-sheet.ts';
import type { Sheet } from './sheet.ts';

/** What letters, labels, reasons, grades and priorities mean; and what the workbook adds to them. */
export function legendSheet(more: readonly LegendEntry[]): Sheet {
  return {
    name: sheetNames.legend,
    notes: [sheetNotes.legend],
    columns: [
      { head: 'of', width: 16 },
      { head: 'word', width: 34, tones: dispositionTones },
      { head: 'meaning', width: 80 },
      { head: "the customer's next act", width: 46 },
    ],
    rows: [...legend, ...more].map(({ of, word, meaning, act }) => [of, word, meaning, act]),
  };
}

/** Law, documents with grade and dates, the digest of every input, the revision. */
export function provenanceSheet({ tool, revision, law, documents, inputs }: ProvenanceView): Sheet {
  return {
    name: sheetNames.provenance,
    notes: [sheetNotes.provenance, sheetNotes.provenanceLead],
    columns: [
      { head: 'what', width: 12 },
      { head: 'name', width: 44 },
      { head: 'title', width: 56 },
      { head: 'confidence', width: 26 },
      { head: 'detail', width: 50 },
      { head: 'SHA-256', width: 68 },
    ],
    rows: [
      ...(tool === '' ? [] : [[provenanceKinds.program, tool, '', '', '', '']]),
      ...(revision === '' ? [] : [[provenanceKinds.revision, revision, '', '', '', '']]),
      ...law.map((text) => [provenanceKinds.law, text, '', '', '', '']),
      ...documents.map((d) => [provenanceKinds.document, d.pointer, d.title, d.grade, d.detail, '']),
      ...inputs.map((i) => [provenanceKinds.input, i.path, '', '', '', i.sha256]),
    ],
  };
}
