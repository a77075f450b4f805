// Tables of a vendor in the sheets of a workbook.

import { SourceError, UsageError } from '../../model/errors.ts';
import type { LayoutName, TableRead } from '../../model/table-claim.ts';
import { openWorkbook, type Sheet } from '../workbook.ts';
import { claimsIn, type Section } from './claims.ts';
import { cellText } from './clean.ts';
import { noTable } from './no-table.ts';
import { type FoundTables, tableTaker } from './table.ts';
import type { Wishes } from './wishes.ts';

const called = (name: string) => cellText(name).toLowerCase();

/** Throws UsageError for a sheet that is not there. */
function sheetsOf(sheets: readonly Sheet[], wanted: string | null, label: string): readonly Sheet[] {
  if (wanted === null) return sheets;
  const found = sheets.filter(({ name }) => called(name) === called(wanted));
  if (found.length > 0) return found;
  throw new UsageError({ says: 'sheet-unknown', label, sheet: wanted, known: sheets.map(({ name }) => name) });
}

const layoutIn = ({ rows }: FoundTables): LayoutName => rows[0]?.head.layout ?? 'plain';

/** @param label the file, for errors. Throws SourceError, and UsageError where a sheet must be named. */
export function readWorkbook(bytes: Buffer, label: string, { sheet, columns, vendorCalled }: Wishes): TableRead {
  const seen: string[] = [];
  const found = sheetsOf(openWorkbook(bytes, label), sheet, label).flatMap(({ name, hidden, read }) => {
    const taker = tableTaker(label, name, columns);
    const start: string[] = [];
    const merges = read((row) => {
      if (start.length < 2) start.push([...row.cells.values()].map((c) => cellText(c.text.slice(0, 200))).join(' | '));
      return taker.take(row);
    });
    if (seen.length < 6) seen.push(...start.map((row) => `${cellText(name)}: ${row}`));
    const tables = taker.found(merges);
    return tables === null ? [] : [{ name, hidden, tables }];
  });
  if (found.length === 0) throw noTable(label, columns, seen);
  const read = found.filter(({ hidden }) => sheet !== null || !hidden);
  if (read.length === 0) throw new SourceError({ says: 'table-hidden', label, sheets: found.map(({ name }) => name) });
  const layouts = new Set(read.map(({ tables }) => layoutIn(tables)));
  if (layouts.size > 1) throw new UsageError({ says: 'sheet-which', label, sheets: read.map(({ name }) => name) });
  const sections = read.map(({ name, tables }): Section => {
    const title = cellText(name);
    return { sheet: title, title, group: null, rows: tables.rows };
  });
  return {
    label,
    title: null,
    unread: found.flatMap(({ name, hidden }) =>
      hidden && sheet === null ? [{ sheet: name, because: 'hidden' } as const] : [],
    ),
    ...claimsIn(sections, vendorCalled),
  };
}
