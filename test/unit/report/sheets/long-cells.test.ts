// No text is cut in a workbook: what one cell or row cannot hold continues in a further row.

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

describe('a text longer than a cell may be', () => {
  it('continues in further rows, word for word, to its end', () => {
    const { rows } = split(form(['164.312(b)', 'Partial', long]));
    expect(rows.length).toBeGreaterThan(1);
    expect(told(rows, 2)).toBe(long);
    expect(String(rows.at(-1)?.[2])).toMatch(/Customer: Review the logs each month\.$/);
  });
  it('is marked in each cell but the last; further rows repeat the row name and have no answer', () => {
    const { rows } = split(form(['164.312(b)', 'Partial', long]));
    for (const row of rows.slice(0, -1)) expect(row[2]).toMatch(/ \[continued in the next row\]$/);
    for (const row of rows.slice(1)) expect(row.slice(0, 2)).toEqual(['164.312(b)', '']);
  });
  it('is complete when read back from the file', async () => {
    const bytes = await xlsxOf([form(['164.312(b)', 'Partial', long])], { title: 'Form', asOf: '2026-11-21' });
    const { sheets } = await readXlsx(bytes);
    const rows = (sheets[0]?.rows ?? []).slice(2).map((row) => row.map((cell) => String(cell ?? '')));
    expect(told(rows, 2)).toBe(long);
  });
  it('breaks within a word where there is no space, and never within a character', () => {
    const emoji = '🏥'.repeat(20_000);
    const { rows } = split(form(['a', 'No', emoji]));
    expect(rows.map((row) => String(row[2]).replace(' [continued in the next row]', '')).join('')).toBe(emoji);
    for (const row of rows) expect(String(row[2])).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });
  it('in two columns continues in both', () => {
    const { rows } = split(form(['a', long, long]));
    expect(told(rows, 1)).toBe(long);
    expect(told(rows, 2)).toBe(long);
  });
});

describe('a list higher than a row may be', () => {
  it('continues in a further row, with its items whole', () => {
    const items = Array.from({ length: 100 }, (_, i) => `item ${i}`);
    const { rows } = split(form(['a', 'No', items.join('\n')]));
    expect(rows.length).toBe(4);
    expect(rows.flatMap((row) => String(row[2]).replace(' [continued in the next row]', '').split('\n'))).toEqual(
      items,
    );
  });
});

describe('what fits', () => {
  it('is unchanged', () => {
    const sheet = form(['a', 'Yes', 'short'], ['b', 'No', 'x '.repeat(500)]);
    expect(split(sheet)).toEqual(sheet);
  });
  it('keeps the heads of further tables in place after continuation rows', () => {
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
