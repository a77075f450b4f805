// Whatever the cells contain, an RFC 4180 reader gets the same table back, and no field can run.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutGuards } from '../../src/model/formula-guard.ts';
import { inert } from '../../src/model/inert.ts';
import { csvOf } from '../../src/report/sheets/csv.ts';
import { readCsv } from '../support/read-csv.ts';

const hostile = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t',
    '\r',
    '\n',
    '\r\n',
    ',',
    ';',
    '"',
    '""',
    "'",
    ' ',
    '“',
    '\u200b',
  ],
  ...['\u202e', '\u0000', 'cmd|x', '1', 'a', '{{x}}', '<script>', '\ud83d\ude00', '\u00a0', '\u2028'],
);
const text = fc.oneof(
  fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const cell = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.integer() });
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }));

const sheetOf = (rows: readonly (readonly (string | number)[])[]) => ({
  name: 'S',
  notes: [],
  columns: (rows[0] ?? ['']).map((_, i) => ({ head: `c${i}`, width: 9 })),
  rows,
});

it('returns the same cells', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const [, ...read] = readCsv(csvOf(sheetOf(rows)));
      const expected = rows.map((row) =>
        row.map((c) => (typeof c === 'number' ? String(c) : inert(c.replaceAll('\n', ' | ')))),
      );
      const back = read.map((row, r) => row.map((f, i) => (typeof rows[r]?.[i] === 'number' ? f : withoutGuards(f))));
      expect(back).toEqual(expected);
    }),
  );
});

it('no text field starts a formula, even for readers that trim, unquote or split at semicolons', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (row) => {
      const [, fields = []] = readCsv(csvOf(sheetOf([row])));
      for (const field of fields.flatMap((f) => f.split(';')))
        expect(field.replace(/^[\s"“\u200b]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
  );
});
