// CSV that somebody filled in. What our own CSV does to a cell is undone.

import { SourceError } from '../model/errors.ts';
import { withoutGuards } from '../model/formula-guard.ts';
import { type ForeignCell, textCell } from './cell.ts';
import { readRecords } from './csv-records.ts';
import { textOf } from './encoding.ts';
import type { FilledFile } from './filled.ts';
import { tableReader } from './find-table.ts';

/** @param label the file, for errors. Throws SourceError. */
export function readCsv(bytes: Buffer, label: string): FilledFile {
  const reader = tableReader(label, null);
  readRecords(textOf(bytes, label), label, ({ line, fields }) => {
    const cells = new Map<number, ForeignCell>();
    for (const [column, field] of fields.entries()) if (field !== '') cells.set(column, textCell(withoutGuards(field)));
    return reader.take({ number: line, hidden: false, cells });
  });
  const table = reader.found([]);
  if (table === null) throw new SourceError({ says: 'filled-no-table', label });
  const { rows, missing: heads, isLost } = table;
  return { label, rows, missing: heads.length === 0 ? [] : [{ sheet: null, heads, isLost }], customer: null };
}
