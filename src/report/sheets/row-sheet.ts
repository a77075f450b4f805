// The rows of the responsibility matrix: every obligation and every roll-up above them.

import { dispositions } from '../../model/parties.ts';
import { dispositionWords } from '../../words/labels.ts';
import { rowKinds, sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { FamilyView } from '../views/family-view.ts';
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
  { head: 'confidence', width: 13 },
  { head: 'sources', width: 22 },
];

/** Every obligation and roll-up, one row each. `answers` is a column more: what the customer recorded. */
export function rowSheet(title: string, families: readonly FamilyView[], answers: boolean): Sheet {
  return {
    name: sheetNames.matrix,
    notes: [title, sheetNotes.matrix],
    columns: [...rowColumns, ...(answers ? [{ head: 'answer', width: 16 }] : [])],
    rows: families.flatMap((family) =>
      family.rows.map((row) => [
        row.citation,
        row.title,
        row.duty,
        row.counted ? rowKinds.obligation : rowKinds.rollup,
        row.designation,
        signOf(row),
        row.reason,
        row.question ? rowKinds.open : '',
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
