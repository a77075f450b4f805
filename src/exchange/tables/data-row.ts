// A row of a table as it is read: with its cells by what they have, and what the others say beside.

import type { TableRole } from '../../model/table-claim.ts';
import type { ForeignCell } from '../cell.ts';
import type { Beside } from './beside.ts';
import type { Head } from './head.ts';
import type { RowVerdict } from './words.ts';

/** A row below a head, with the columns that were asked for. */
export interface DataRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly head: Head;
  /** Names of the vendor, in lower case. */
  readonly called: ReadonlySet<string>;
  readonly cells: ReadonlyMap<TableRole, ForeignCell>;
  /** Who is marked, in a table with a column for each party. */
  readonly marked: RowVerdict | null;
  readonly merged: boolean;
  /** What columns without a role take back of its verdict. */
  readonly beside: readonly Beside[];
  /** The text of a row that has nothing but its first cell. */
  readonly alone: string | null;
  /** Columns that it reaches, where its head reaches fewer. */
  readonly beyond: number | null;
  /** It repeats its head. */
  readonly again: boolean;
}

export interface BesideColumn extends Beside {
  readonly column: number;
  /** A mark of another party, or of a part of the product. */
  readonly marks?: true;
}

/** A row as it is read, before the merged cells are known. */
export interface Kept {
  readonly row: Omit<DataRow, 'cells' | 'marked' | 'merged' | 'beside'>;
  readonly cells: Map<TableRole, ForeignCell>;
  /** By column, in the columns of parties. */
  readonly inParties: Map<number, ForeignCell>;
  readonly beside: BesideColumn[];
}

/** How many columns there are up to the last of these. */
export const reaches = (columns: readonly number[]): number => columns.reduce((most, c) => Math.max(most, c), -1) + 1;
