// A table of a vendor in CSV or TSV.

import type { TableRead } from '../../model/table-claim.ts';
import { csvRecords } from '../csv-records.ts';
import { textOf } from '../encoding.ts';
import { claimsIn } from './claims.ts';
import { noTable } from './no-table.ts';
import { tableTaker, textRow } from './table.ts';
import type { Wishes } from './wishes.ts';

/** @param label the file, for errors. Throws SourceError. */
export function readDelimited(bytes: Buffer, label: string, { columns, vendorCalled }: Wishes): TableRead {
  const taker = tableTaker(label, null, columns);
  const seen: string[] = [];
  for (const { line, fields } of csvRecords(textOf(bytes, label), label)) {
    if (seen.length < 3) seen.push(fields.join(' | '));
    if (!taker.take(textRow(line, fields))) break;
  }
  const found = taker.found([]);
  if (found === null) throw noTable(label, columns, seen);
  const read = claimsIn([{ sheet: null, title: null, group: null, rows: found.rows }], vendorCalled);
  return { label, title: null, unread: [], ...read };
}
