// No text is cut in a workbook: what one cell cannot hold, or one row cannot show, goes on in a further row.

import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { withoutLongCells } from '../../../../src/report/sheets/long-cells.ts';
import type { Sheet } from '../../../../src/report/sheets/sheet.ts';
import { xlsxOf } from '../../../../src/report/sheets/xlsx.ts';

const columns = [
  { head: 'Control ID', width: 24 },
  { head: 'Inherited', width: 16, choices: ['Yes', 'Partial', 'No'] },
  { head: 'Responsibilities', width: 110 },
];
const form = (...rows: Sheet['rows']): Sheet => ({ name: 'Form', notes: ['Form'], columns, rows });
const split = (sheet: Sheet) => withoutLongCells(sheet, (width) => width);
const told = (rows: Sheet['rows'], column: number) =>
  rows
    .map((row) => String(row[column]).replace(' [continued in the next row]', ''))
    .join(' ')
    .trimEnd();

const long = `CSP: ${'The operator keeps each record where nobody can alter it. '.repeat(700)}Customer: Review the logs each month.`;

describe('a text that is longer than a cell may be', () => {
  it('goes on in further rows, word for word, and its end is the duty of the customer', () => {
    const { rows } = split(form(['164.312(b)', 'Partial', long]));
    expect(rows.length).toBeGreaterThan(1);
    expect(told(rows, 2)).toBe(long);
    expect(String(rows.at(-1)?.[2])).toMatch(/Customer: Review the logs each month\.$/);
  });
  it('says in each cell but the last that it goes on; further rows name the row, and answer nothing', () => {
    const { rows } = split(form(['164.312(b)', 'Partial', long]));
    for (const row of rows.slice(0, -1)) expect(row[2]).toMatch(/ \[continued in the next row\]$/);
    for (const row of rows.slice(1)) expect(row.slice(0, 2)).toEqual(['164.312(b)', '']);
  });
  it('is read back whole from the file', async () => {
    const bytes = await xlsxOf([form(['164.312(b)', 'Partial', long])], { title: 'Form', asOf: '2026-11-21' });
    const { sheets } = await readXlsx(bytes);
    const rows = (sheets[0]?.rows ?? []).slice(2).map((row) => row.map((cell) => String(cell ?? '')));
    expect(told(rows, 2)).toBe(long);
  });
  it('is broken within a word where there is no blank, and never within a character', () => {
    const emoji = '🏥'.repeat(20_000);
    const { rows } = split(form(['a', 'No', emoji]));
    expect(rows.map((row) => String(row[2]).replace(' [continued in the next row]', '')).join('')).toBe(emoji);
    for (const row of rows) expect(String(row[2])).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });
  it('in two columns goes on in both', () => {
    const { rows } = split(form(['a', long, long]));
    expect(told(rows, 1)).toBe(long);
    expect(told(rows, 2)).toBe(long);
  });
});

describe('a list that is higher than a row may be', () => {
  it('goes on in a further row, its items whole', () => {
    const items = Array.from({ length: 100 }, (_, i) => `item ${i}`);
    const { rows } = split(form(['a', 'No', items.join('\n')]));
    expect(rows.length).toBe(4);
    expect(rows.flatMap((row) => String(row[2]).replace(' [continued in the next row]', '').split('\n'))).toEqual(
      items,
    );
  });
});

describe('what fits', () => {
  it('stays as it is', () => {
    const sheet = form(['a', 'Yes', 'short'], ['b', 'No', 'x '.repeat(500)]);
    expect(split(sheet)).toEqual(sheet);
  });
  it('keeps the heads of further tables where they are, behind what goes on', () => {
    const sheet = { ...form(['a', 'No', long], ['Head', '', ''], ['b', 'No', 'x']), heads: [1] };
    const { rows, heads = [] } = split(sheet);
    expect(rows[heads[0] ?? -1]?.[0]).toBe('Head');
  });
  it('a note that is too long becomes several', () => {
    const { notes } = split({ ...form(), notes: ['Title', long] });
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.join(' ')).toContain('Customer: Review the logs each month.');
  });
});
