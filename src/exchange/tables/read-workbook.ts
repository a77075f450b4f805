// Tables of a vendor in the sheets of a workbook.

import { SourceError, UsageError } from '../../model/errors.ts';
import type { LayoutName, TableRead } from '../../model/table-claim.ts';
import { takenBack } from '../../model/taken-back.ts';
import { limits } from '../limits.ts';
import { openWorkbook, type Sheet } from '../workbook.ts';
import type { Comments } from '../workbook-parts.ts';
import type { Beside } from './beside.ts';
import { claimsIn, type Section } from './claims.ts';
import { cellText } from './clean.ts';
import type { DataRow } from './data-row.ts';
import { noTable } from './no-table.ts';
import { definesWords } from './outside.ts';
import { type FoundTables, tableTaker, titleLines } from './table.ts';
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

/** A comment on a cell of a row is part of what the row says; of any other cell, of what the table says. */
function withComments(rows: readonly DataRow[], comments: Comments) {
  const byRow = new Map<number, string[]>();
  for (const { row, text: raw } of comments) {
    const text = cellText(raw.slice(0, limits.cellCharacters));
    if (text !== '') byRow.set(row + 1, [...(byRow.get(row + 1) ?? []), text]);
  }
  const said = (text: string): Beside => ({ from: 'comment', text, takes: takenBack(text, 'rule') ?? 'part' });
  const inRows = new Set(rows.map(({ number }) => number));
  const first = Math.min(...inRows);
  // What is said of the head is said of every row.
  const above = [...byRow].filter(([number]) => number < first).flatMap(([, texts]) => texts);
  const read = rows.map((row): DataRow => {
    const beside = [...(byRow.get(row.number) ?? []), ...above].map(said);
    return beside.length === 0 ? row : { ...row, beside: [...row.beside, ...beside] };
  });
  return {
    rows: read,
    elsewhere: [...byRow].filter(([n]) => n > first && !inRows.has(n)).flatMap(([, texts]) => texts),
  };
}

/** @param label the file, for errors. Throws SourceError, and UsageError where a sheet must be named. */
export function readWorkbook(bytes: Buffer, label: string, wishes: Wishes): TableRead {
  const { sheet, columns, vendorCalled } = wishes;
  const seen: string[] = [];
  /** Rows of sheets without a table: one can say what the words of another mean. */
  const around: string[] = [];
  const covers: string[] = [];
  const found = sheetsOf(openWorkbook(bytes, label), sheet, label).flatMap(
    ({ name, hidden, read, comments, lines }) => {
      const taker = tableTaker(label, name, wishes);
      const start: string[][] = [];
      const merges = read((row) => {
        if (start.length < limits.rowsBeforeHead)
          start.push([...row.cells.values()].map((c) => cellText(c.text.slice(0, 400))));
        return taker.take(row);
      });
      if (seen.length < 6) seen.push(...start.slice(0, 2).map((row) => `${cellText(name)}: ${row.join(' | ')}`));
      const tables = taker.found(merges);
      around.push(...(tables?.before ?? start.map((row) => row.slice(0, 2).join(' = '))));
      if (tables === null) {
        covers.push(...start.filter((row) => !definesWords(row.slice(0, 2).join(' = '))).flat());
        return [];
      }
      const { rows, elsewhere } = withComments(tables.rows, comments());
      const said = [...elsewhere, ...lines().map((line) => cellText(line.slice(0, limits.cellCharacters)))];
      around.push(...said);
      return [{ name, hidden, tables: { ...tables, rows }, said }];
    },
  );
  if (found.length === 0) throw noTable(label, columns, seen);
  const read = found.filter(({ hidden }) => sheet !== null || !hidden);
  if (read.length === 0) throw new SourceError({ says: 'table-hidden', label, sheets: found.map(({ name }) => name) });
  const layouts = new Set(read.map(({ tables }) => layoutIn(tables)));
  if (layouts.size > 1) throw new UsageError({ says: 'sheet-which', label, sheets: read.map(({ name }) => name) });
  const sections = read.map(({ name, tables, said }): Section => {
    const title = cellText(name);
    return {
      sheet: title,
      title,
      under: tables.before.slice(0, 1),
      intro: tables.intro,
      near: [...tables.before, ...covers],
      below: [...titleLines(tables.before), ...said],
      group: null,
      rows: tables.rows,
      around,
    };
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
