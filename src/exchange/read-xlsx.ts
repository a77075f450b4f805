// A workbook that somebody filled in: the tables of ours in its sheets.

import { SourceError } from '../model/errors.ts';
import type { FilledFile } from './filled.ts';
import { tableReader } from './find-table.ts';
import { openWorkbook } from './workbook.ts';

/** @param label the file, for errors. Throws SourceError. */
export function readXlsx(bytes: Buffer, label: string): FilledFile {
  const found = openWorkbook(bytes, label).flatMap(({ name, read }) => {
    const reader = tableReader(label, name);
    const table = reader.found(read(reader.take));
    return table === null ? [] : [{ sheet: name, ...table }];
  });
  if (found.length === 0) throw new SourceError({ says: 'filled-no-table', label });
  return {
    label,
    rows: found.flatMap((table) => table.rows),
    missing: found.flatMap(({ sheet, missing: heads, isLost }) =>
      heads.length === 0 ? [] : [{ sheet, heads, isLost }],
    ),
    customer: null,
  };
}
