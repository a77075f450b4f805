// A customer whose workbook is filled in: what devolve writes for it, cells that a person changes, what is taken of it.

import { readFilled } from '../../src/exchange/read-filled.ts';
import { type Taken, takeFilled } from '../../src/exchange/translate.ts';
import type { Library } from '../../src/model/library.ts';
import { recordables } from '../../src/model/recordables.ts';
import { loadCustomer, pathBeside } from '../../src/pipeline.ts';
import { gapWorkbook } from '../../src/report/sheets/gap-sheets.ts';
import type { Cell, Sheet } from '../../src/report/sheets/sheet.ts';
import { xlsxOf } from '../../src/report/sheets/xlsx.ts';
import { gapView } from '../../src/report/views/gap-view.ts';
import { notTakenText } from '../../src/words/filled.ts';
import { memoryFile } from './memory.ts';
import { assessed, library, mapping, provider } from './small-world.ts';

const asOf = '2026-11-21';

const service = `gates:
  baa: { kind: baa, source: contract#1 }
  mfa: { kind: configuration, title: Second factor, source: page#c }
duties:
  logoff: { do: Set the time after which sessions end., source: page#b }
  review: { do: Review the list of users., source: page#b }
clocks:
  breach-notice: { title: Breach notice, within: unstated, from: discovery, direction: to-customer, source: page#d }
assignments:
  164.312(a)(2)(iii): { provides: Ends sessions., duties: [logoff, review], source: page#b }
  164.312(a)(2)(iv): { provides: Encrypts what it stores., source: page#a }`;

export const lib: Library = library(mapping(service));

export const systems = `  crm: { service: v/s, title: CRM, gates: { baa: { state: requested, on: 2026-11-03 } } }
  laptops: { own: ephi, title: Laptops }`;

export const answers = `answers:
  164.308(a)(2): { status: implemented, owner: Owner, on: 2026-01-02, evidence: [{ file: official.pdf, on: 2026-01-02 }] }
  164.306(e): { status: implemented, evidence: [{ file: review.pdf, expires: 2026-10-01 }, { file: next.pdf, on: 2027-01-01 }] }
  164.312(a)(1): { status: planned, owner: IT, due: 2026-12-01, note: Ask Ann. }
  164.312(b): { status: not-applicable, because: No logs here. }
  crm/logoff: { status: planned, owner: IT, due: 2026-12-01 }
`;

export const profile = provider(systems, answers);

export interface World {
  readonly book: readonly Sheet[];
  readonly table: Sheet;
  /** What a profile takes of bytes that were filled in. */
  readonly take: (bytes: Uint8Array, name?: string, overrule?: boolean) => Promise<Taken>;
}

export function worldOf(text = profile, of: Library = lib): World {
  const customer = loadCustomer(memoryFile('profile.yaml', text), of);
  const assessment = assessed(of, text, asOf);
  const inputs = { library: [], profile: null };
  const request = { library: of, customer, assessment, crosswalk: null, asOf, inputs };
  const { book, table } = gapWorkbook(request, gapView(request));
  return {
    book,
    table,
    async take(bytes, name = 'gap.xlsx', overrule = false) {
      const file = await readFilled(Buffer.from(bytes), name);
      return takeFilled(file, customer, recordables(of, customer, assessment), { overrule, beside: pathBeside });
    },
  };
}

export const bytesOf = (book: readonly Sheet[]): Promise<Uint8Array> => xlsxOf(book, { title: 'Gap report: C', asOf });

export const named = (book: readonly Sheet[], name: string): Sheet => {
  const found = book.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

export const columnOf = ({ columns }: Sheet, head: string): number => {
  const at = columns.findIndex((column) => column.head === head);
  if (at === -1) throw new Error(`no column ${head}`);
  return at;
};

type Values = Readonly<Record<string, Cell>>;

/** The sheet with other values in the rows that have this text in this column. */
export function withCells(sheet: Sheet, head: string, text: string, values: Values): Sheet {
  const at = columnOf(sheet, head);
  if (!sheet.rows.some((row) => row[at] === text)) throw new Error(`no row with ${text} in ${head}`);
  const changed = new Map(Object.entries(values).map(([h, value]) => [columnOf(sheet, h), value]));
  const rows = sheet.rows.map((row) => (row[at] === text ? row.map((cell, i) => changed.get(i) ?? cell) : row));
  return { ...sheet, rows };
}

/** The book with other values in one sheet. */
export const filled = (book: readonly Sheet[], name: string, head: string, text: string, values: Values) =>
  book.map((sheet) => (sheet.name === name ? withCells(sheet, head, text, values) : sheet));

/** The cell of a row, found by the text of another column. */
export function cellOf(sheet: Sheet, head: string, text: string, wanted: string): Cell {
  const row = sheet.rows.find((r) => r[columnOf(sheet, head)] === text);
  return row?.[columnOf(sheet, wanted)] ?? '';
}

/** Entries by what they are about, and everything that was not taken, in words. */
export const told = ({ entries, notTaken }: Taken) => ({
  entries: entries.map(({ target, changes }) => [Object.values(target).join(' '), changes]),
  notTaken: notTaken.map(notTakenText),
});
