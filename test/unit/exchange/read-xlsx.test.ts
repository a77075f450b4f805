// Workbooks as Excel, LibreOffice and Google Sheets write them, by hand: the same rows come out of each.

import { describe, expect, it } from 'vitest';
import type { FilledRow } from '../../../src/exchange/filled.ts';
import { readXlsx } from '../../../src/exchange/read-xlsx.ts';
import { type Bookish, bookParts, escaped, inlineSheet, workbook, zip } from '../../support/foreign-workbook.ts';

const heads = ['id', 'priority', 'status', 'owner', 'due', 'done on', 'evidence', 'note', 'record'];
const read = (book: Bookish) => readXlsx(workbook(book), 'gap.xlsx');
const textsOf = ({ id, token, cells }: FilledRow) => ({
  id,
  token,
  ...Object.fromEntries([...cells].map(([field, { text }]) => [field, text])),
});
const rowsOf = (sheet: string, more: Partial<Bookish> = {}) => read({ sheets: { Gaps: sheet }, ...more }).rows;
const reasonOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { readonly reason?: unknown }).reason;
  }
  return null;
};

const told = {
  id: 'f-1',
  token: 'r1',
  status: 'Done',
  owner: 'R. Patel & Co',
  due: '2026-12-01',
  on: '2026-11-20',
  evidence: 'a.pdf\nb.pdf',
  note: ' A note. ',
};

describe('the same row', () => {
  it('with inline texts, as libraries write them', () => {
    const row = ['f-1', 'P1', 'Done', told.owner, told.due, told.on, told.evidence, told.note, 'r1'];
    expect(rowsOf(inlineSheet([['Title'], heads, row])).map(textsOf)).toEqual([told]);
  });

  const si = (text: string) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  const shared = (texts: readonly string[]) => `<sst>${texts.map(si).join('')}</sst>`;
  const dates = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]m/d/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;day &quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
  const cells = (n: number, list: readonly (readonly [column: string, attributes: string, inside: string])[]) =>
    `<row r="${n}">${list.map(([c, a, v]) => `<c r="${c}${n}" ${a}>${v}</c>`).join('')}</row>`;
  const headCells = (n: number) =>
    cells(
      n,
      heads.map((_, i) => [String.fromCharCode(65 + i), 't="s"', `<v>${i}</v>`] as const),
    );

  it('with shared texts, runs, days as numbers, and a dimension, as Excel writes it', () => {
    const runs =
      '<si><r><rPr><b/></rPr><t>R. Patel</t></r><r><t xml:space="preserve"> &amp; Co</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si>';
    const sst = `<sst count="12">${[...heads, 'f-1', 'Done'].map(si).join('')}${runs}${['a.pdf\nb.pdf', ' A note. ', 'r1'].map(si).join('')}</sst>`;
    const row = cells(3, [
      ['A', 's="3" t="s"', '<v>9</v>'],
      ['C', 't="s"', '<v>10</v>'],
      ['D', 't="s"', '<v>11</v>'],
      ['E', 's="1"', '<v>46357</v>'],
      ['F', 's="2"', '<v>46346.5</v>'],
      ['G', 't="s"', '<v>12</v>'],
      ['H', 't="s"', '<v>13</v>'],
      ['I', 't="s"', '<v>14</v>'],
    ]);
    const sheet = `<?xml version="1.0"?><worksheet><sheetPr filterMode="1"/><dimension ref="A1:I3"/><sheetData>${headCells(2)}${row}</sheetData><autoFilter ref="A2:I3"/></worksheet>`;
    expect(rowsOf(sheet, { shared: sst, styles: dates }).map(textsOf)).toEqual([told]);
  });
  it('from 1904, and in a day column without a style of a day', () => {
    const row = cells(2, [
      ['A', 't="str"', '<v>f-1</v>'],
      ['E', 's="1"', '<v>44895</v>'],
      ['F', 's="0"', '<v>44884</v>'],
    ]);
    const [found] = rowsOf(`<worksheet><sheetData>${headCells(1)}${row}</sheetData></worksheet>`, {
      ...{ shared: shared(heads), styles: dates, book: '<workbookPr date1904="1"/>' },
    });
    expect(found?.cells.get('due')).toEqual({ text: '2026-12-01', is: 'text', day: null });
    expect(found?.cells.get('on')).toEqual({ text: '44884', is: 'number', day: '2026-11-20' });
  });
  it('with prefixes, absolute targets and no references, as some writers do', () => {
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${escaped(text)}</x:t></x:is></x:c>`;
    const line = (texts: readonly string[]) => `<x:row>${texts.map(cell).join('')}</x:row>`;
    const row = ['f-1', 'P1', 'Done', told.owner, told.due, told.on, told.evidence, told.note, 'r1'];
    const sheet = `<x:worksheet xmlns:x="urn:x"><x:sheetData>${line(heads)}${line(row)}</x:sheetData></x:worksheet>`;
    expect(rowsOf(sheet, { absolute: true }).map(textsOf)).toEqual([told]);
  });
  it('with characters that XML cannot have', () => {
    const row = ['f-1', 'P1', 'Done', 'A_x0009_B', '', '', '', '_x005F_x0041_', 'r1'];
    const [found] = rowsOf(inlineSheet([heads, row]));
    expect([found?.cells.get('owner')?.text, found?.cells.get('note')?.text]).toEqual(['A\tB', '_x0041_']);
  });
});

describe('a table', () => {
  const row = (id: string, owner = '') => [id, 'P1', 'Open', owner, '', '', '', '', `r-${id}`];
  it('is found with its columns moved, columns added, sheets renamed, and rows above it', () => {
    const moved = [...heads].reverse();
    const sheet = inlineSheet([
      ['Notes of ours'],
      [],
      ['mine', ...moved, 'more'],
      ['x', ...row('f-1', 'Ann').reverse(), 'y'],
    ]);
    const { rows } = read({ sheets: { Mine: inlineSheet([['a', 'b']]), 'Lücken 2': sheet, Empty: '<worksheet/>' } });
    expect(rows.map((r) => [r.id, r.place, r.cells.get('owner')?.text])).toEqual([
      ['f-1', { sheet: 'Lücken 2', of: 'row', number: 4 }, 'Ann'],
    ]);
  });
  it('has heads in any case and spacing', () => {
    const sheet = inlineSheet([heads.map((h) => ` ${h.toUpperCase()}  `), row('f-1', 'Ann')]);
    expect(rowsOf(sheet)[0]?.cells.get('owner')?.text).toBe('Ann');
  });
  it('says which of its columns are gone', () => {
    const { rows, missing } = read({
      sheets: { Gaps: inlineSheet([heads.slice(0, 4), row('f-1', 'Ann').slice(0, 4)]) },
    });
    expect(missing).toEqual([{ sheet: 'Gaps', heads: ['due', 'done on', 'evidence', 'note', 'record'] }]);
    expect([...(rows[0]?.cells.keys() ?? [])]).toEqual(['status', 'owner']);
  });
  it('goes on after its head was pasted a second time, in another order', () => {
    const sheet = inlineSheet([heads, row('f-1', 'Ann'), [...heads].reverse(), row('f-2', 'Bob').reverse()]);
    expect(rowsOf(sheet).map((r) => [r.id, r.cells.get('owner')?.text])).toEqual([
      ['f-1', 'Ann'],
      ['f-2', 'Bob'],
    ]);
  });
  it('has hidden rows, which are read', () => {
    const sheet = inlineSheet([heads, row('f-1')]).replace('<row r="2">', '<row r="2" hidden="1">');
    expect(rowsOf(sheet).map((r) => [r.id, r.hidden])).toEqual([['f-1', true]]);
  });
  it('may not have a head twice', () => {
    const act = () => rowsOf(inlineSheet([[...heads, 'Owner'], row('f-1')]));
    expect(reasonOf(act)).toEqual({ says: 'filled-head-twice', label: 'gap.xlsx', sheet: 'Gaps', head: 'owner' });
  });
  it('may not have merged heads', () => {
    const act = () => rowsOf(inlineSheet([heads, row('f-1')], '<mergeCells><mergeCell ref="C1:D1"/></mergeCells>'));
    expect(reasonOf(act)).toMatchObject({ says: 'filled-head-merged', row: 1 });
  });
  it('has merged cells, whose value is not known', () => {
    const sheet = inlineSheet(
      [['T'], heads, row('f-1', 'Ann'), row('f-2')],
      '<mergeCells><mergeCell ref="A1:I1"/><mergeCell ref="D3:D4"/></mergeCells>',
    );
    expect(rowsOf(sheet).map((r) => [r.cells.get('owner')?.is, r.cells.get('note')?.is])).toEqual([
      ['merged', 'text'],
      ['merged', 'text'],
    ]);
  });
  it.each([
    ['a formula', '<c r="D2" t="str"><f>A1</f><v>Ann</v></c>'],
    ['a shared formula', '<c r="D2" t="str"><f t="shared" si="0"/><v>Ann</v></c>'],
    ['a formula without a value', '<c r="D2"><f>NOW()</f></c>'],
  ])('has %s, which is not evaluated', (_, cell) => {
    const sheet = inlineSheet([heads, row('f-1')]).replace(/<c r="I2"/, `${cell}<c r="I2"`);
    expect(rowsOf(sheet)[0]?.cells.get('owner')?.is).toBe('formula');
  });
  it('has errors of the spreadsheet', () => {
    const sheet = inlineSheet([heads, row('f-1')]).replace(/<c r="I2"/, '<c r="D2" t="e"><v>#REF!</v></c><c r="I2"');
    expect(rowsOf(sheet)[0]?.cells.get('owner')).toMatchObject({ is: 'error', text: '#REF!' });
  });
});

describe('what is no workbook', () => {
  const book: Bookish = { sheets: { Gaps: inlineSheet([heads]) } };
  const refused = (bytes: Buffer) => reasonOf(() => readXlsx(bytes, 'x'));
  const ole = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le'), Buffer.alloc(600)]);
  it.each([
    ['encrypted', ole('EncryptedPackage')],
    ['xls', ole('Workbook')],
    ['no-zip', Buffer.from('id,status')],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
    ['numbers', zip({ 'Index/Document.iwa': '', 'Metadata/x.plist': '' })],
    ['xlsb', zip({ '_rels/.rels': '', 'xl/workbook.bin': '' })],
    ['other-zip', zip({ 'word/document.xml': '' })],
    ['macros', zip({ ...bookParts(book), 'xl/vbaProject.bin': 'x' })],
    ['links', zip({ ...bookParts(book), 'xl/externalLinks/externalLink1.xml': '<x/>' })],
  ])('%s is told', (is, bytes) => expect(refused(bytes)).toEqual({ says: 'filled-not-workbook', label: 'x', is }));
  it.each([
    ['cut short', workbook(book).subarray(0, 300), null],
    [
      'without its list of sheets',
      zip({ '_rels/.rels': bookParts(book)['_rels/.rels'] ?? '' }),
      'xl/_rels/workbook.xml.rels',
    ],
  ])('%s it is damaged', (_, bytes, part) =>
    expect(refused(bytes)).toEqual({ says: 'filled-damaged', label: 'x', part }),
  );
  it('with a document type is refused', () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "b">]>${inlineSheet([heads])}`;
    expect(refused(workbook({ sheets: { Gaps: sheet } }))).toEqual({
      ...{ says: 'filled-entities', label: 'x', part: 'xl/worksheets/sheet1.xml' },
    });
  });
  it('without a table of ours is refused', () =>
    expect(refused(workbook({ sheets: { Mine: inlineSheet([['id', 'owner']]) } }))).toEqual({
      ...{ says: 'filled-no-table', label: 'x' },
    }));
  it('with a part that does not match its checksum is damaged', () => {
    const bytes = workbook(book);
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 30;
    bytes.writeUInt32LE(1, at);
    expect(refused(bytes)).toMatchObject({ says: 'filled-damaged', part: 'xl/worksheets/sheet1.xml' });
  });
});
