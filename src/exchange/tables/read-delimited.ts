// A table of a vendor in CSV or TSV.

import type { TableRead } from '../../model/table-claim.ts';
import { readRecords } from '../csv-records.ts';
import { textOf } from '../encoding.ts';
import { claimsIn } from './claims.ts';
import { noTable } from './no-table.ts';
import { tableTaker, textRow, titleLines } from './table.ts';
import type { Wishes } from './wishes.ts';

/** @param label the file, for errors. Throws SourceError. */
export function readDelimited(bytes: Buffer, label: string, wishes: Wishes): TableRead {
  const { columns, vendorCalled } = wishes;
  const taker = tableTaker(label, null, wishes);
  const seen: string[] = [];
  readRecords(textOf(bytes, label), label, ({ line, fields }) => {
    if (seen.length < 3) seen.push(fields.join(' | '));
    return taker.take(textRow(line, fields));
  });
  const found = taker.found([]);
  if (found === null) throw noTable(label, columns, seen);
  const { rows, intro, before: around } = found;
  const read = claimsIn(
    [
      {
        sheet: null,
        title: null,
        under: around.slice(0, 1),
        intro,
        near: around,
        below: titleLines(around),
        group: null,
        rows,
        around,
      },
    ],
    vendorCalled,
  );
  return { label, title: null, unread: [], ...read };
}
