// Reference sheets of a workbook: the legend and the provenance.

import { columns } from '../../words/columns.ts';
import { type LegendEntry, legend } from '../../words/legend.ts';
import { provenanceKinds, sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';
import { dispositionTones } from './row-sheet.ts';
import type { Sheet } from './sheet.ts';

/** The meaning of letters, labels, reasons, grades and priorities, and of the terms that the workbook adds. */
export function legendSheet(more: readonly LegendEntry[]): Sheet {
  return {
    name: sheetNames.legend,
    notes: [sheetNotes.legend],
    columns: [
      { head: columns.kindOfWord, width: 16 },
      { head: columns.word, width: 34, tones: dispositionTones },
      { head: columns.meaning, width: 80 },
      { head: columns.nextAct, width: 46 },
    ],
    rows: [...legend, ...more].map(({ of, word, meaning, act }) => [of, word, meaning, act]),
  };
}

/** Law, documents with grade and dates, the digest of every input, the revision. */
export function provenanceSheet({ tool, revision, oldest, law, documents, inputs }: ProvenanceView): Sheet {
  return {
    name: sheetNames.provenance,
    notes: [sheetNotes.provenance, sheetNotes.provenanceLead, ...(oldest === '' ? [] : [oldest])],
    columns: [
      { head: columns.what, width: 12 },
      { head: columns.name, width: 44 },
      { head: columns.title, width: 56 },
      { head: columns.confidence, width: 26 },
      { head: columns.detail, width: 50 },
      { head: columns.digest, width: 68 },
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
