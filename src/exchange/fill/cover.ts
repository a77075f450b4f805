// Merged cells of a form: which cells cannot be written, and which controls go on in the rows below.

import { SourceError } from '../../model/errors.ts';
import { limits } from '../limits.ts';
import type { Merge } from '../worksheet.ts';

export interface Cover {
  /** Merged with cells of other rows, or not the first of its merged cells. */
  readonly isBlocked: (column: number, row: number) => boolean;
  /** The row in which a merged cell of that column begins; the row itself where it is not merged. */
  readonly beginning: (column: number, row: number) => number;
}

/** @param columns those that are read or written @param last the last row of the table. Throws SourceError. */
export function coverOf(
  merges: readonly Merge[],
  columns: readonly number[],
  last: number,
  where: { readonly label: string; readonly sheet: string },
): Cover {
  const first = new Map<number, Map<number, number>>();
  const blocked = new Map<number, Set<number>>();
  let cells = 0;
  for (const {
    columns: [from, to],
    rows: [top, bottom],
  } of merges) {
    for (const column of columns) {
      if (column < from || column > to) continue;
      const begins = first.get(column) ?? new Map<number, number>();
      const shut = blocked.get(column) ?? new Set<number>();
      first.set(column, begins);
      blocked.set(column, shut);
      const end = Math.min(bottom + 1, last);
      cells += Math.max(0, end - top);
      if (cells > limits.mergedCells)
        throw new SourceError({
          says: 'filled-large',
          label: where.label,
          of: 'merges',
          part: where.sheet,
          most: limits.mergedCells,
        });
      for (let row = top + 1; row <= end; row++) {
        if (column === from) begins.set(row, top + 1);
        if (column !== from || top !== bottom) shut.add(row);
      }
    }
  }
  return {
    isBlocked: (column, row) => blocked.get(column)?.has(row) ?? false,
    beginning: (column, row) => first.get(column)?.get(row) ?? row,
  };
}
