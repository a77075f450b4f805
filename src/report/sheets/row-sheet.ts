// The rows of the responsibility matrix: every obligation, and the roll-ups above them.

import { dispositions } from '../../model/parties.ts';
import { columns } from '../../words/columns.ts';
import { dispositionWords } from '../../words/labels.ts';
import { rowKinds, sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { FamilyView } from '../views/family-view.ts';
import { type Column, lines, type Sheet, type Tone } from './sheet.ts';

/** Letter and label: `S Shared`. */
export const signOf = ({ letter, label }: { readonly letter: string; readonly label: string }) => `${letter} ${label}`;

export const dispositionTones: Readonly<Record<string, Tone>> = Object.fromEntries(
  dispositions.map((d) => [signOf(dispositionWords[d]), d]),
);

const rowColumns: readonly Column[] = [
  { head: columns.citation, width: 18 },
  { head: columns.title, width: 18 },
  { head: columns.duty, width: 28 },
  { head: columns.kind, width: 10 },
  { head: columns.designation, width: 12 },
  { head: columns.disposition, width: 17, tones: dispositionTones },
  { head: columns.reason, width: 14 },
  { head: columns.question, width: 9 },
  { head: columns.vendorDoes, width: 28 },
  { head: columns.customerDoes, width: 32 },
  { head: columns.conditions, width: 30 },
  { head: columns.confidence, width: 13 },
  { head: columns.sources, width: 22 },
];

/** One row per obligation and roll-up. `answers` adds a column with what the customer recorded. */
export function rowSheet(title: string, families: readonly FamilyView[], answers: boolean): Sheet {
  return {
    name: sheetNames.matrix,
    notes: [title, sheetNotes.matrix],
    columns: [...rowColumns, ...(answers ? [{ head: columns.answer, width: 16 }] : [])],
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
