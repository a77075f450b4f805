// Rows that a person filled in, whatever file they came in: by id, with the cells that a profile could record.

import type { FilledField, Place } from '../model/not-taken.ts';
import { recordFields } from '../model/record.ts';
import { columns, type filledColumns } from '../words/columns.ts';
import type { ForeignCell } from './cell.ts';

/** Tables that we write: acts and findings, questions to vendors, the evidence register. */
export type TableKind = keyof typeof filledColumns;

export interface FilledRow {
  readonly table: TableKind;
  readonly place: Place;
  /** Empty in the evidence register, where the token says what it is of. */
  readonly id: string;
  /** As it stands in the column `record`; null without one. */
  readonly token: string | null;
  /** The columns that the table has, by what they record; a column that was deleted is left out. */
  readonly cells: ReadonlyMap<FilledField, ForeignCell>;
  readonly hidden: boolean;
}

export interface Missing {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  readonly heads: readonly string[];
  /** Without them nothing of the sheet can be read. */
  readonly isLost: boolean;
}

/** What was read of a file. */
export interface FilledFile {
  /** Its name, for errors. */
  readonly label: string;
  readonly rows: readonly FilledRow[];
  /** Columns of ours that a sheet no longer has. */
  readonly missing: readonly Missing[];
  /** The profile that the file says it is of; null where only its tokens say so. */
  readonly customer: string | null;
}

/** The values behind a token, in its order. */
export const tokenFields: Readonly<Record<TableKind, readonly FilledField[]>> = {
  record: recordFields,
  question: recordFields,
  evidence: ['file', 'on', 'expires'],
};

/** Heads without which a row of heads is not that of the table. */
export const requiredHeads: Readonly<Record<TableKind, readonly string[]>> = {
  record: [columns.id, columns.priority, columns.status],
  question: [columns.id, columns.replyTo, columns.answer],
  evidence: [columns.state, columns.file, columns.finding, columns.record],
};
