// CSV: strict RFC 4180, and no cell that a spreadsheet would run (OWASP, CSV Injection).

import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../src/report/sheets/csv.ts';
import type { Cell, Sheet } from '../../../../src/report/sheets/sheet.ts';
import { readCsv } from '../../../support/read-csv.ts';

const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'S',
  notes: ['A note that is for people.'],
  columns: [
    { head: 'id', width: 10 },
    { head: 'do', width: 10 },
  ],
  rows,
});
const cell = (text: Cell) =>
  csvOf(sheet(['x', text]))
    .split('\r\n')[1]
    ?.slice(2);

describe('the table', () => {
  it('is heads and rows, each line ended by CRLF, without notes and without a byte order mark', () => {
    expect(csvOf(sheet(['f-1', 'Ask.'], ['f-2', 'Decide.']))).toBe('id,do\r\nf-1,Ask.\r\nf-2,Decide.\r\n');
  });
  it('is only its heads where it is empty', () => expect(csvOf(sheet())).toBe('id,do\r\n'));
});

describe('a cell', () => {
  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['a, b', '"a, b"'],
    ['say "yes"', '"say ""yes"""'],
    [' at an end', '" at an end"'],
    ['at an end ', '"at an end "'],
    ['one; two', '"one; two"'],
    ['Lumè 患者 🩺', 'Lumè 患者 🩺'],
    [24, '24'],
    [-5, '-5'],
    ['2026-11-21', '2026-11-21'],
  ])('%j is written %s', (text, written) => expect(cell(text)).toBe(written));

  it('joins list items, so that a row is one line', () => {
    expect(cell('Ask.\nDecide.')).toBe('Ask. | Decide.');
  });
  it('contains no active character', () => {
    expect(cell('a\u0000b\u001b[31mc\u202ed\ufeff')).toBe('aU+0000bU+001B[31mcU+202EdU+FEFF');
  });
});

describe('a text that a spreadsheet would take for a formula gets an apostrophe', () => {
  it.each([
    ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
    ['+1+1', "'+1+1"],
    ['-2+3+cmd|calc', "'-2+3+cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\r=1', "' =1"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', 'U+200B=1'],
    ['\u200c=1', "'\u200c=1"],
    ['"=1', '\'"=1'],
    ["'=1", "''=1"],
    ['“=1', "'“=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠A1', "'＠A1"],
    ['﹦1', "'﹦1"],
    ['-', "'-"],
    ['a;=1', "a;'=1"],
    ['a; "=1', 'a;\' "=1'],
    ['=1;=2', "'=1;'=2"],
  ])('%j', (text, read) => {
    const [, [, actual] = []] = readCsv(csvOf(sheet(['x', text])));
    expect(actual).toBe(read);
  });
  it('a sign inside a text is left alone', () => {
    expect(cell('a = b, c - d')).toBe('"a = b, c - d"');
    expect(cell('user@example.org')).toBe('user@example.org');
    expect(cell('a\n=1')).toBe('a | =1');
  });
  it('a head is no exception', () => {
    const heads = [{ head: '=1', width: 3 }];
    expect(csvOf({ name: 'S', notes: [], columns: heads, rows: [] })).toBe('"\'=1"\r\n');
  });
});
