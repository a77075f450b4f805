// CSV that somebody filled in. What our own CSV does to a cell is undone.

import { SourceError } from '../model/errors.ts';
import { withoutGuards } from '../model/formula-guard.ts';
import { textCell } from './cell.ts';
import { csvRecords } from './csv-records.ts';
import { textOf } from './encoding.ts';
import type { FilledFile } from './filled.ts';
import { tableReader } from './find-table.ts';

/** @param label the file, for errors. Throws SourceError. */
export function readCsv(bytes: Buffer, label: string): FilledFile {
  const reader = tableReader(label, null);
  for (const { line, fields } of csvRecords(textOf(bytes, label), label)) {
    const cells = fields.map((field, column) => [column, textCell(withoutGuards(field))] as const);
    const row = { number: line, hidden: false, cells: new Map(cells.filter(([, { text: t }]) => t !== '')) };
    if (!reader.take(row)) break;
  }
  const table = reader.found([]);
  if (table === null) throw new SourceError({ says: 'filled-no-table', label });
  const { rows, missing } = table;
  return { label, rows, missing: missing.length === 0 ? [] : [{ sheet: null, heads: missing }], customer: null };
}
