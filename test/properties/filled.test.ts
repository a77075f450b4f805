// Whatever is filled into whichever rows, in whichever format, and however the table is sorted and widened: the profile says
// it afterwards, the next workbook shows it, and the same file asks for nothing more.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editProfile, profileData } from '../../src/edit/edit-profile.ts';
import { withGuards } from '../../src/model/formula-guard.ts';
import { comparable } from '../../src/model/record.ts';
import { loadCustomer } from '../../src/pipeline.ts';
import { csvOf } from '../../src/report/sheets/csv.ts';
import type { Sheet } from '../../src/report/sheets/sheet.ts';
import { statusChoices } from '../../src/words/record-statuses.ts';
import { bytesOf, columnOf, lib, named, profile, worldOf } from '../support/filled-world.ts';
import { inlineSheet, workbook } from '../support/foreign-workbook.ts';
import { memoryFile } from '../support/memory.ts';
import { runs } from '../support/search.ts';

const world = worldOf();
const gaps = named(world.book, 'Gaps');
const addressOf = (row: readonly unknown[]) => String(row.at(-1)).split(' ').slice(1).join(' ');
/** Findings that an answer of their own records. */
const rows = gaps.rows.filter((row) => addressOf(row) !== '' && !addressOf(row).includes(':'));

const piece = fc.constantFrom(
  ...[
    'Ann',
    'R. Patel',
    '=1+1',
    '-x',
    "'",
    '"',
    ';',
    ',',
    '@',
    ' ',
    'é',
    '漢',
    '\ud83d\ude00',
    '#N/A',
    '_x0041_',
    '<b>',
    '&',
    '1e5',
    '::x',
  ],
);
const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => `N${parts.join('')}.`);
const day = fc.integer({ min: 20_000, max: 30_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const file = fc.record({
  name: fc.constantFrom('a.pdf', 'evidence/b c.txt', 'Lumè (signed).pdf', 'https://x.test/d?e=f'),
  dated: fc.option(day),
  expires: fc.option(day),
});
const evidence = fc
  .uniqueArray(file, { minLength: 1, maxLength: 3, selector: ({ name }) => name })
  .map((files) =>
    files.map(({ name, dated, expires }) =>
      [name, ...(dated === null ? [] : [`dated ${dated}`]), ...(expires === null ? [] : [`expires ${expires}`])].join(
        ' ',
      ),
    ),
  );
const values = fc.record({
  status: fc.constantFrom(...statusChoices.filter((word) => word !== 'Open' && word !== 'Waiting')),
  owner: text,
  due: day,
  'done on': day,
  evidence: evidence.map((lines) => lines.join('\n')),
  note: text,
});
const fills = fc.uniqueArray(fc.record({ row: fc.nat(rows.length - 1), values }), {
  minLength: 1,
  maxLength: 4,
  selector: ({ row }) => row,
});

/** The table with these values, in another order of rows and columns, and with columns of one’s own. */
function changed(
  fill: readonly { readonly row: number; readonly values: Readonly<Record<string, string>> }[],
  turn: number,
): Sheet {
  const wanted = new Map(fill.map((one) => [rows[one.row], one.values]));
  const filled = gaps.rows.map((row) => row.map((cell, i) => wanted.get(row)?.[gaps.columns[i]?.head ?? ''] ?? cell));
  const sorted = [...filled.slice(turn), ...filled.slice(0, turn)];
  const order = [...gaps.columns.keys()];
  const columns = [...order.slice(turn), ...order.slice(0, turn)];
  return {
    ...gaps,
    columns: [{ head: 'mine', width: 9 }, ...columns.map((i) => gaps.columns[i] ?? { head: '', width: 1 })],
    rows: sorted.map((row) => ['x', ...columns.map((i) => row[i] ?? '')]),
  };
}

const formats: Readonly<Record<string, (table: Sheet) => Promise<Uint8Array> | Uint8Array>> = {
  'ours.xlsx': (table) => bytesOf([table]),
  'theirs.xlsx': (table) =>
    workbook({
      sheets: {
        Renamed: inlineSheet([
          [],
          ['Notes'],
          table.columns.map((c) => c.head),
          ...table.rows.map((r) => r.map(inCell)),
        ]),
      },
    }),
  'gap.csv': (table) => Buffer.from(csvOf(table)),
  'semicolons.csv': (table) => Buffer.from(`\ufeffsep=;\r\n${semicolons(table)}`, 'utf16le'),
  'page.json': (table) =>
    Buffer.from(
      JSON.stringify({
        schema: 'devolve/filled@1',
        customer: 'c',
        asOf: '2026-11-21',
        entries: table.rows.map((row) => {
          const of = (head: string) => String(row[columnOf(table, head)] ?? '');
          const at = { id: of('id'), token: of('record'), status: of('status'), owner: of('owner'), due: of('due') };
          return { ...at, on: of('done on'), evidence: of('evidence'), note: of('note') };
        }),
      }),
    ),
};

/** As programs write a text that looks like an escaped character. */
const inCell = (cell: unknown) => String(cell).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const semicolons = (table: Sheet) =>
  [table.columns.map((c) => c.head), ...table.rows]
    .map((row) => `${row.map((cell) => `"${withGuards(String(cell)).replaceAll('"', '""')}"`).join(';')}\r\n`)
    .join('');

/** The profile with what a file says. */
async function after(bytes: Uint8Array, name: string) {
  const { entries, notTaken } = await world.take(bytes, name);
  expect(notTaken).toEqual([]);
  const source = memoryFile('profile.yaml', profile);
  return editProfile(source, profile, profileData(source, loadCustomer(source, lib)), entries);
}

it.each(Object.keys(formats))('%s: what is filled in is what the profile and the next workbook say', async (name) => {
  await fc.assert(
    fc.asyncProperty(fills, fc.nat(gaps.columns.length - 1), async (fill, turn) => {
      const bytes = (await formats[name]?.(changed(fill, turn))) ?? new Uint8Array();
      const next = worldOf(await after(bytes, name));
      const again = named(next.book, 'Gaps');
      for (const { row, values: filled } of fill) {
        const address = addressOf(rows[row] ?? []);
        const shown = again.rows.find((r) => addressOf(r) === address);
        // A finding that is settled is no longer listed.
        if (shown === undefined) continue;
        const told = Object.keys(filled).map((head) => comparable(String(shown[columnOf(again, head)])));
        expect([address, told]).toEqual([address, Object.values(filled).map(comparable)]);
      }
      const { entries, rows: asking, notTaken } = await next.take(bytes, name);
      expect([entries, asking, notTaken]).toEqual([[], 0, []]);
    }),
    { numRuns: runs(25) },
  );
});
