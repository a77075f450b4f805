// Cells of a table that are merged: only the first has a value, and whoever reads the sheet reads it in all of them.

import { SourceError } from '../../model/errors.ts';
import type { TableRole } from '../../model/table-claim.ts';
import { limits } from '../limits.ts';
import type { Merge } from '../worksheet.ts';
import { cellText } from './clean.ts';
import type { DataRow, Kept } from './data-row.ts';
import { hasSigns, readMarks } from './party-columns.ts';

/** Roles of the columns of a merge that have the value of its first cell. */
function rolesIn({ head }: Kept['row'], [first, last]: Merge['columns']): readonly TableRole[] {
  const roles = [...head.columns].filter(([, column]) => first <= column && column <= last);
  // A title over the columns is a heading of rows, and no value of each of them.
  const isTitle = first <= (head.columns.get('citation') ?? 0);
  return roles.flatMap(([role, column]) => (isTitle && column !== first ? [] : [role]));
}

/** @param of the file and the sheet, for errors. Throws SourceError. */
export function withMerges(
  kept: readonly Kept[],
  merges: readonly Merge[],
  { label, sheet }: { readonly label: string; readonly sheet: string | null },
): readonly DataRow[] {
  const byRow = new Map(kept.map((one) => [one.row.number - 1, one]));
  const merged = new Set<number>();
  const begins = (kept[0]?.row.number ?? 1) - 1;
  let over = 0;
  for (const { rows, columns } of merges) {
    const first = byRow.get(rows[0]);
    const wide = first === undefined ? [] : rolesIn(first.row, columns);
    const parties = [...(first?.row.head.parties.keys() ?? [])].filter((c) => columns[0] <= c && c <= columns[1]);
    const counts = rows[0] === rows[1] ? wide.length > 1 || parties.length > 1 : rows[1] >= begins;
    if (counts && ++over > limits.merges)
      throw new SourceError({ says: 'filled-large', label, of: 'merges', part: sheet, most: limits.merges });
    if (first === undefined || !counts) continue;
    const beside = first.beside.filter(({ column }) => column === columns[0]);
    const own = wide.find((role) => first.row.head.columns.get(role) === columns[0]);
    const cell = own === undefined ? undefined : first.cells.get(own);
    const mark = first.inParties.get(columns[0]);
    for (let at = rows[0]; at <= Math.min(rows[1], rows[0] + limits.rows); at++) {
      const below = byRow.get(at);
      if (below === undefined) continue;
      if (at > rows[0] && !below.beside.some(({ column }) => column === columns[0])) below.beside.push(...beside);
      for (const column of mark === undefined ? [] : parties) {
        if (mark === undefined || below.inParties.has(column)) continue;
        below.inParties.set(column, mark);
        if (at > rows[0]) merged.add(at);
      }
      for (const role of cell === undefined ? [] : wide) {
        if (cell === undefined || below.cells.has(role)) continue;
        below.cells.set(role, cell);
        if (at > rows[0]) merged.add(at);
      }
    }
  }
  const signs = hasSigns(kept.flatMap(({ inParties }) => [...inParties.values()].map(({ text }) => text)));
  return kept.map(({ row, cells, inParties, beside }) => {
    const { parties, texts } = row.head;
    const head = (column: number) => cellText(texts.get(column) ?? '');
    const read = readMarks(cells, inParties, { parties, head, signs });
    const others = read.marked === null ? beside.filter(({ marks }) => marks) : [];
    const says = others.map(({ text }) => text).join(', ');
    return {
      ...{ ...row, cells: read.cells, merged: merged.has(row.number - 1) },
      marked: says === '' ? read.marked : { says, words: [], alone: null },
      beside: beside.filter((one) => !others.includes(one)),
    };
  });
}
