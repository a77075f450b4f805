// matrix --fill, as its user runs it: a workbook like FedRAMP's with 600 rows comes back as the same file with its answers.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openParts } from '../../../src/exchange/workbook.ts';
import { openZip } from '../../../src/exchange/zip.ts';
import { buyerParts, buyerWorkbook, controlIds } from '../../support/buyer-workbook.ts';
import { bookParts, inlineSheet, workbook, zip } from '../../support/foreign-workbook.ts';
import { devolve } from '../../support/run.ts';
import { whole } from '../../support/search.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'devolve-fill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fill(bytes: Buffer, ...more: readonly string[]) {
  writeFileSync(at('buyer.xlsx'), bytes);
  const output = at('answered.xlsx');
  rmSync(output, { force: true });
  return devolve('matrix', 'lume', '--fill', at('buyer.xlsx'), '--output', output, ...more);
}

/** The texts of a sheet by the reference of their cell. */
function cellsOf(bytes: Buffer, sheet: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  openParts(bytes, 'x.xlsx')
    .sheets.find(({ name }) => name === sheet)
    ?.read(({ number, cells: row }) => {
      for (const [column, { text }] of row) cells.set(`${column}:${number}`, text);
      return true;
    });
  return cells;
}

describe('a workbook of 600 rows', () => {
  it('is the same but for the cells answered, part by part and cell by cell', async () => {
    const buyer = buyerWorkbook();
    const { code, stderr, stdout } = await fill(buyer);
    expect([code, stdout]).toEqual([0, '']);
    const answered = readFileSync(at('answered.xlsx'));
    const [old, made] = [openZip(buyer, 'buyer'), openZip(answered, 'answered')];
    expect(made.names).toEqual(old.names);
    const changed = old.names.filter((name) => !old.bytes(name)?.equals(made.bytes(name) ?? Buffer.alloc(0)));
    expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    expect(made.text('xl/workbook.xml')).toBe(
      old.text('xl/workbook.xml')?.replace('<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'),
    );
    // Without the cells of the answers the sheet is the same, letter by letter.
    const answers = /<c r="[BC]\d+" s="[34]"(?:\/>| t="inlineStr"><is><t xml:space="preserve">[^<]*<\/t><\/is><\/c>)/g;
    const bare = (xml: string | null) => (xml ?? '').replace(answers, '');
    expect(bare(made.text('xl/worksheets/sheet2.xml'))).toBe(bare(old.text('xl/worksheets/sheet2.xml')));
    const [before, after] = [cellsOf(buyer, 'CRM Worksheet'), cellsOf(answered, 'CRM Worksheet')];
    const differing = [...after].filter(([place, text]) => before.get(place) !== text);
    expect(differing.every(([place]) => /^[12]:/.test(place) && Number(place.slice(2)) > 3)).toBe(true);
    expect([...before].every(([place, text]) => after.get(place) === text)).toBe(true);
    const count = Number(/CRM Worksheet: (\d+) of 600 rows answered/.exec(stderr)?.[1]);
    expect(differing).toHaveLength(2 * count);
    expect(count).toBeGreaterThan(100);
    for (const [place, text] of differing.filter(([p]) => p.startsWith('1:'))) {
      expect(['Yes', 'Partial', 'No']).toContain(text);
      const said = after.get(`2:${place.slice(2)}`) ?? '';
      if (text !== 'No') expect(said).toMatch(/^Only with this in place: Business associate agreement with Lumè\./);
      expect(said).toContain('it is not legal advice');
    }
    // Row 4 is AC-1; an enhancement that has no pair is not its base control.
    expect(after.get('1:4')).toBe('Partial');
    const enhancement = controlIds.indexOf('AC-01 (01)') + 4;
    expect(after.has(`1:${enhancement}`)).toBe(false);
  });
  it('is answered the same twice, at once, and not again where it is answered', async () => {
    await fill(buyerWorkbook());
    const first = readFileSync(at('answered.xlsx'));
    const started = performance.now();
    await fill(buyerWorkbook());
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(readFileSync(at('answered.xlsx')).equals(first)).toBe(true);
    const again = await fill(first);
    expect(again.code).toBe(3);
    expect(again.stderr).toContain('no row of it is answered, so nothing is written');
    expect(again.stderr).toContain('the row is filled in already');
  });
});

const heads = ['HIPAA citation', 'Responsible party', 'Vendor responsibility', 'Customer responsibility'];
const small = (rows: readonly (readonly string[])[], more: Parameters<typeof bookParts>[0]['more'] = {}) =>
  workbook({ sheets: { Form: inlineSheet([heads, ...rows]) }, more });
const rows = [['164.312(a)(2)(iv)'], ['164.312(b)'], ['164.308(a)(2)']];

describe('a buyer’s file that is not filled', () => {
  it.each([
    ['macros', small(rows, { 'xl/vbaProject.bin': 'x' }), 'it has macros'],
    ['links', small(rows, { 'xl/externalLinks/externalLink1.xml': '<x/>' }), 'it has links to another workbook'],
    ['a signature', small(rows, { '_xmlsignatures/sig1.xml': '<x/>' }), 'it has a digital signature'],
    ['an old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'in the format of Excel before 2007'],
    [
      'a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'it has a password',
    ],
    ['no workbook', Buffer.from('a,b\n'), 'it is not a workbook'],
    ['no form', workbook({ sheets: { A: inlineSheet([['x']]) } }), 'no sheet has a column of controls'],
    ['no row that is answered', small([['CC6.1']]), 'no row of it is answered'],
    ['an entity', workbook({ sheets: { A: `<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>` } }), 'XML entities'],
    [
      'another encoding',
      workbook({ sheets: { Form: `<?xml version="1.0" encoding="ISO-8859-1"?>${inlineSheet([heads, ...rows])}` } }),
      'is not in UTF-8',
    ],
    [
      'a part cut off',
      zip({ ...bookParts({ sheets: { Form: inlineSheet([heads, ...rows]).slice(0, -30) } }) }),
      'is damaged',
    ],
    [
      'a cell twice',
      workbook({
        sheets: { Form: inlineSheet([heads, ...rows]).replace('</row></sheetData>', '<c r="A4"/></row></sheetData>') },
      }),
      'is damaged',
    ],
    [
      'many merged cells',
      workbook({
        sheets: {
          Form: inlineSheet(
            [heads, ...rows, ...Array.from({ length: 30_000 }, () => ['164.312(b)'])],
            `<mergeCells>${'<mergeCell ref="A1:XFD30000"/>'.repeat(200)}</mergeCells>`,
          ),
        },
      }),
      'merged cells',
    ],
  ])('because of %s', { timeout: 30_000 }, async (_, bytes, says) => {
    const { code, stdout, stderr } = await fill(bytes);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain(says);
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
    expect(() => readFileSync(at('answered.xlsx'))).toThrow();
  });
  it.runIf(whole)('because a part is a bomb, in bounded memory', { timeout: 30_000 }, async () => {
    const bomb = small(rows, {});
    const parts = bookParts({ sheets: { Form: `${inlineSheet([heads])}${' '.repeat(80_000_000)}` } });
    expect(bomb.length).toBeLessThan(10_000);
    const { code, stderr } = await fill(zip(parts));
    expect(code).toBe(3);
    expect(stderr).toContain('is larger than 64 MB when unpacked');
  });
});

describe('wrong use', () => {
  it.each([
    [['--as', 'caiq'], '--fill and --as are both given'],
    [['--since', 'v1'], '--fill and --since are both given'],
    [['--map', 'owner=D'], '--map "owner=D" does not name a column'],
    [['--map', 'control=A,notes=A'], '--map names A twice'],
    [['--map', 'notes=A,notes=B'], '--map names notes twice'],
    [['--format', 'csv'], 'not as csv'],
  ])('%j', async (options, says) => {
    const { code, stderr } = await fill(small(rows), ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
  it('the buyer’s file is not replaced', async () => {
    writeFileSync(at('buyer.xlsx'), small(rows));
    const { code, stderr } = await devolve('matrix', 'lume', '--fill', at('buyer.xlsx'), '--output', at('buyer.xlsx'));
    expect(code).toBe(2);
    expect(stderr).toContain('is an input of this command');
    expect(readFileSync(at('buyer.xlsx')).equals(small(rows))).toBe(true);
  });
  it('answers that are there are not replaced by others', async () => {
    const [output, day] = [at('kept.xlsx'), ['--as-of', '2026-11-21']];
    const again = (...more: readonly string[]) =>
      devolve('matrix', 'lume', '--fill', at('buyer.xlsx'), '--output', output, ...more);
    writeFileSync(at('buyer.xlsx'), small(rows));
    expect([(await again(...day)).code, (await again(...day)).code]).toEqual([0, 0]);
    const before = readFileSync(output);
    const { code, stderr } = await again('--as-of', '2026-11-22');
    expect([code, stderr]).toEqual([2, expect.stringContaining('is there already with other answers')]);
    expect(readFileSync(output).equals(before)).toBe(true);
  });
  it('its options need it', async () => {
    const { code, stderr } = await devolve('matrix', 'lume', '--map', 'control=A');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--map has no effect without --fill')]);
  });
});

describe('a text of a buyer’s file', () => {
  it('acts on no terminal', async () => {
    const { stderr } = await fill(workbook({ sheets: { 'F\u001b[31m\u202e::x': inlineSheet([heads, ...rows]) } }));
    for (const c of ['\u001b', '\u202e']) expect(stderr).not.toContain(c);
  });
});

it('the parts of the workbook of these tests are those of a real one', () => {
  expect(Object.keys(buyerParts())).toHaveLength(14);
});
