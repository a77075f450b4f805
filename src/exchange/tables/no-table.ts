// The error for a file in which no table is found.

import { SourceError } from '../../model/errors.ts';
import type { ColumnNames } from './head.ts';

/** @param seen rows that could be heads */
export const noTable = (label: string, columns: ColumnNames, seen: readonly string[]): SourceError =>
  new SourceError(
    columns.size > 0
      ? { says: 'table-map', label, names: [...columns.values()], seen: seen.map((row) => row.slice(0, 300)) }
      : { says: 'table-none', label, seen: seen.map((row) => row.slice(0, 300)) },
  );
