// Texts in the XML of a sheet: nothing but the cells changes, whoever wrote it.

import { describe, expect, it } from 'vitest';
import { patchSheet } from '../../../../src/exchange/fill/patch-sheet.ts';
import { XmlFault } from '../../../../src/exchange/xml-scan.ts';

const at = (cells: Readonly<Record<number, Readonly<Record<number, string>>>>) =>
  new Map(
    Object.entries(cells).map(([row, columns]) => [
      Number(row),
      new Map(Object.entries(columns).map(([column, text]) => [Number(column), text])),
    ]),
  );
const sheet = (rows: string, before = '') => `<worksheet>${before}<sheetData>${rows}</sheetData><x/></worksheet>`;
const cell = (ref: string, text: string, style = '') =>
  `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

describe('a cell', () => {
  it.each([
    ['that is empty', '<c r="B2" s="4"/>'],
    ['with a shared text', '<c r="B2" s="4" t="s"><v>12</v></c>'],
    ['with runs', '<c s="4" r="B2" t="inlineStr"><is><r><t>a</t></r></is></c>'],
    ['in a prefix-free row with spaces', '<c r="B2"   s="4" ></c>'],
  ])('%s keeps its style', (_, old) => {
    const row = (c: string) => sheet(`<row r="2"><c r="A2"><v>1</v></c>${c}<c r="C2"/></row>`);
    expect(patchSheet(row(old), at({ 2: { 1: 'Yes' } }))).toBe(row(cell('B2', 'Yes', ' s="4"')));
  });
  it('that is not there stands in its place, with the style of its row or column', () => {
    const cols = '<cols><col min="2" max="3" style="7"/></cols>';
    const made = patchSheet(
      sheet('<row r="2"><c r="A2"/><c r="D2"/></row>', cols),
      at({ 2: { 2: 'c', 1: 'b', 5: 'f' } }),
    );
    expect(made).toBe(
      sheet(
        `<row r="2"><c r="A2"/>${cell('B2', 'b', ' s="7"')}${cell('C2', 'c', ' s="7"')}<c r="D2"/>${cell('F2', 'f')}</row>`,
        cols,
      ),
    );
    const styled = '<row r="2" s="5" customFormat="1">';
    expect(patchSheet(sheet(`${styled}<c r="A2"/></row>`, cols), at({ 2: { 1: 'b' } }))).toBe(
      sheet(`${styled}<c r="A2"/>${cell('B2', 'b', ' s="5"')}</row>`, cols),
    );
  });
  it('is found without references, as some programs write none', () => {
    expect(patchSheet(sheet('<row><c/><c/></row><row><c/><c/></row>'), at({ 2: { 1: 'x' } }))).toBe(
      sheet(`<row><c/><c/></row><row><c/>${cell('B2', 'x')}</row>`),
    );
  });
  it('has the prefix of its row', () => {
    const made = patchSheet(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>',
      at({ 1: { 1: 'y' } }),
    );
    expect(made).toContain(
      '<x:c r="A1"/><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">y</x:t></x:is></x:c></x:row>',
    );
  });
  it('opens a row that is empty', () => {
    expect(patchSheet(sheet('<row r="1" ht="20"/>'), at({ 1: { 0: 'y' } }))).toBe(
      sheet(`<row r="1" ht="20">${cell('A1', 'y')}</row>`),
    );
  });
  it('cannot be markup, a character code, or what moves a cursor', () => {
    const made = patchSheet(
      sheet('<row r="1"><c r="A1"/></row>'),
      at({ 1: { 0: '</t> & "<" _x000D_ \u202e\u0001\n=1+1' } }),
    );
    expect(made).toContain('&lt;/t&gt; &amp; &quot;&lt;&quot; _x005F_x000D_ U+202EU+0001\n=1+1</t>');
  });
});

describe('what programs believe of a sheet', () => {
  it('covers a cell outside of it', () => {
    const old = sheet('<row r="3" spans="1:2"><c r="A3"/></row>', '<dimension ref="A1:B3"/>');
    const made = patchSheet(old, at({ 3: { 7: 'h' } }));
    expect(made).toContain('<dimension ref="A1:H3"/>');
    expect(made).toContain('<row r="3" spans="1:8">');
  });
  it('stays where it covers it', () => {
    const old = sheet('<row r="3" spans="1:2"><c r="A3"/><c r="B3"/></row>', '<dimension ref="A1:B3"/>');
    expect(patchSheet(old, at({ 3: { 1: 'b' } }))).toBe(old.replace('<c r="B3"/>', cell('B3', 'b')));
  });
});

describe('a sheet in which it is not clear what is where', () => {
  it.each([
    ['a row twice', '<row r="2"><c r="A2"/></row><row r="2"><c r="A2"/></row>'],
    ['a cell twice', '<row r="2"><c r="A2"/><c r="A2"/></row>'],
    ['cells in another order', '<row r="2"><c r="B2"/><c r="A2"/></row>'],
    ['a cell without a column', '<row r="2"><c r="2"/></row>'],
  ])('is refused: %s', (_, rows) => {
    expect(() => patchSheet(sheet(rows), at({ 2: { 1: 'x' } }))).toThrow(XmlFault);
  });
  it('is refused: its end cut off', () => {
    const whole = sheet('<row r="2"><c r="A2"/></row>');
    for (const cut of [4, 20, 30])
      expect(() => patchSheet(whole.slice(0, -cut), at({ 2: { 1: 'x' } }))).toThrow(XmlFault);
  });
});
