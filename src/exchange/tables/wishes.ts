// What a person says of a table beside its file.

import type { ColumnNames } from './head.ts';

export interface Wishes {
  /** The sheet to read; null: those that have a table. */
  readonly sheet: string | null;
  /** Columns by what they have; none: by their heads. */
  readonly columns: ColumnNames;
  /** Names of the vendor, in lower case: in a column of owners they mean that the vendor does it. */
  readonly vendorCalled: ReadonlySet<string>;
}
