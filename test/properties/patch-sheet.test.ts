// Whatever a sheet has and whatever is written into it: what is read afterward is what was there, and what was written.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patchSheet } from '../../src/exchange/fill/patch-sheet.ts';
import { noStyles } from '../../src/exchange/workbook-styles.ts';
import { readRows } from '../../src/exchange/worksheet.ts';
import { escaped, letters } from '../support/foreign-workbook.ts';
import { runs } from '../support/search.ts';
import '../support/seed.ts';

const shared = { texts: ['zero', 'one'], styles: noStyles, from1904: false };

/** The texts of a sheet by row and column. */
function read(xml: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  readRows(xml, shared, ({ number, cells: row }) => {
    for (const [column, { text }] of row) cells.set(`${number}:${column}`, text);
    return true;
  });
  return cells;
}

const text = fc.string({
  unit: fc.constantFrom('a', ' ', '<', '&', '"', '\n', 'é', '_x0041_', '😀', '='),
  maxLength: 12,
});
const cellKind = fc.constantFrom('empty', 'shared', 'inline', 'number', 'formula');
const sparse = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 6 }).map((columns) => columns.sort((a, b) => a - b));
const rows = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 40 }), columns: sparse, kinds: fc.array(cellKind) }),
  {
    selector: ({ row }) => row,
    minLength: 1,
    maxLength: 8,
  },
);

function cellXml(prefix: string, ref: string, kind: string | undefined): string {
  const c = (inner: string, more = '') => `<${prefix}c r="${ref}" s="3"${more}>${inner}</${prefix}c>`;
  switch (kind) {
    case 'shared':
      return c(`<${prefix}v>1</${prefix}v>`, ' t="s"');
    case 'inline':
      return c(`<${prefix}is><${prefix}t>${escaped('x & y')}</${prefix}t></${prefix}is>`, ' t="inlineStr"');
    case 'number':
      return c(`<${prefix}v>4.5</${prefix}v>`);
    case 'formula':
      return c(`<${prefix}f>A1+1</${prefix}f><${prefix}v>2</${prefix}v>`);
    default:
      return `<${prefix}c r="${ref}" s="3"/>`;
  }
}

it('holds for every sheet', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('', 'x:'),
      fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 35 }), text), { maxLength: 12 }),
      (made, prefix, wishes) => {
        const ordered = [...made].sort((a, b) => a.row - b.row);
        const lines = ordered.map(({ row, columns, kinds }) => {
          const cells = columns.map((column, i) => cellXml(prefix, `${letters(column)}${row}`, kinds[i]));
          return cells.length === 0
            ? `<${prefix}row r="${row}"/>`
            : `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`;
        });
        const sheet = `<${prefix}worksheet><${prefix}dimension ref="A1:B2"/><${prefix}sheetData>${lines.join('')}</${prefix}sheetData><${prefix}mergeCells/></${prefix}worksheet>`;
        const texts = new Map<number, Map<number, string>>();
        for (const [which, column, said] of wishes) {
          const row = ordered[which % ordered.length]?.row ?? 1;
          texts.set(row, (texts.get(row) ?? new Map()).set(column, said));
        }
        const expected = new Map(read(sheet));
        for (const [row, columns] of texts)
          for (const [column, said] of columns) {
            if (said === '') expected.delete(`${row}:${column}`);
            else expected.set(`${row}:${column}`, said);
          }
        const patched = patchSheet(sheet, texts);
        const order = (cells: ReadonlyMap<string, string>) => [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(order(read(patched))).toEqual(order(expected));
        expect(patched.endsWith(sheet.slice(sheet.indexOf(`</${prefix}sheetData>`)))).toBe(true);
        if (wishes.length === 0) expect(patched).toBe(sheet);
      },
    ),
    { numRuns: runs(300) },
  );
});
