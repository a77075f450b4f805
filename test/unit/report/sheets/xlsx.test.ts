// The workbook: data stays text, the spreadsheet features are there, and output is reproducible.

import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Cell, Column, Sheet } from '../../../../src/report/sheets/sheet.ts';
import { xlsxOf } from '../../../../src/report/sheets/xlsx.ts';
import { unzip } from '../../../support/unzip.ts';

const properties = { title: 'Gap report: Clinic', asOf: '2026-11-21' };
const columns: readonly Column[] = [
  { head: 'id', width: 12 },
  { head: 'status', width: 10, choices: ['Open', 'Done'], tones: { Done: 'done' } },
  { head: 'do', width: 40 },
];
const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({ name: 'Gaps', notes: ['Gaps'], columns, rows });
const made = async (...sheets: readonly Sheet[]) => unzip(await xlsxOf(sheets, properties));
const part = async (name: string, ...sheets: readonly Sheet[]) => (await made(...sheets)).get(name)?.text ?? '';
const first = (...sheets: readonly Sheet[]) => part('xl/worksheets/sheet1.xml', ...sheets);

/** The third cell of the first row, as a workbook reader sees it. */
async function readBack(text: Cell) {
  const { sheets } = await readXlsx(await xlsxOf([sheet(['f-1', 'Open', text])], properties));
  return sheets[0]?.rows[2]?.[2];
}

describe('data is text, whatever it starts with', () => {
  const hostile = ['=1+1', '+1', '-1', '@A1', '=HYPERLINK("http://x")', "'=1", '{=1}', '1', 'TRUE', '2026-11-21'];
  it.each(hostile)('%j', async (text) => expect(await readBack(text)).toBe(text));

  it('no cell holds a formula, an error or an external link', async () => {
    const errors = ['#REF!', '#N/A', '#VALUE!', '\ufffe#SPILL!'];
    const parts = await made(sheet(...[...hostile, ...errors, 'https://x.example'].map((t) => ['f-1', 'Open', t])));
    const xml = parts.get('xl/worksheets/sheet1.xml')?.text ?? '';
    expect(xml).not.toMatch(/<f[ >]|t="(?:e|str|b)"|<hyperlink/);
    expect(xml).toContain('#REF!');
    expect(
      [...parts.keys()].filter((name) => name.includes('externalLink') || name.endsWith('sheet1.xml.rels')),
    ).toEqual([]);
  });
  it('a number stays a number', async () => expect(await readBack(-24)).toBe(-24));
});

describe('texts within the limits of the format', () => {
  it('control characters, overrides and what XML forbids are removed or made visible', async () => {
    expect(await readBack('a\u0000b\u001bc\u202ed\ufffee')).toBe('aU+0000bU+001BcU+202Ede');
  });
  it('what looks like an escape of the format stays as written', async () => {
    expect(await readBack('_x000D_ and _x0041__x003D_1')).toBe('_x000D_ and _x0041__x003D_1');
  });
  it('markup is text', async () => expect(await readBack('<b>&amp;</b>]]>')).toBe('<b>&amp;</b>]]>'));
  it('list items are on separate lines', async () => expect(await readBack('a\nb')).toBe('a\nb'));
  it('sheet names are legal and unique', async () => {
    const names = ['Gaps', 'gaps', 'A/B: [x]?*\\', "'quoted'", 'History', '', 'n'.repeat(40), `${'n'.repeat(31)}!`];
    const { sheets } = await readXlsx(
      await xlsxOf(
        names.map((name) => ({ ...sheet(), name })),
        properties,
      ),
    );
    expect(sheets.map((s) => s.name)).toEqual([
      'Gaps',
      'gaps (2)',
      'A B   x',
      'quoted',
      'History (2)',
      'Sheet',
      'n'.repeat(31),
      `${'n'.repeat(27)} (2)`,
    ]);
  });
  it('a title cannot write codes into the page header', async () => {
    const parts = unzip(await xlsxOf([sheet()], { ...properties, title: `A & B &P&"Wingdings"${'x'.repeat(400)}` }));
    const header = /<oddHeader>(.*?)<\/oddHeader>/s.exec(parts.get('xl/worksheets/sheet1.xml')?.text ?? '')?.[1] ?? '';
    const text = header.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    // Title and sheet are small and on separate lines, because parts of one line would overlap.
    expect(text).toMatch(/^&L&9&"-,Bold"A && B &&P&&"Wingdings"x+…\n&9&"-,Regular"&A&R&9&"-,Regular"2026-11-21$/);
    expect(text.length).toBeLessThanOrEqual(255);
  });
});

describe('features of the workbook', () => {
  const filled = sheet(['f-1', 'Open', 'Ask.'], ['f-2', 'Open', 'Decide.']);
  it('heads are frozen, filtered, and repeated in print', async () => {
    const xml = await first(filled);
    expect(xml).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"');
    expect(xml).toContain('<autoFilter ref="A2:C4"/>');
    expect(await part('xl/workbook.xml', filled)).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Gaps'!$2:$2</definedName>`,
    );
  });
  it('a person chooses from a list, and the color follows the text', async () => {
    const xml = await first(filled);
    expect(xml).toMatch(/<dataValidation type="list" sqref="B3:B4"[^>]*showErrorMessage="1"/);
    expect(xml).toContain('<formula1>"Open,Done"</formula1>');
    expect(xml).toMatch(/<conditionalFormatting sqref="B3:B4"><cfRule type="cellIs"[^>]*><formula>"Done"<\/formula>/);
  });
  it('prints on landscape pages of its width, with page numbers and the disclaimer', async () => {
    const xml = await first(filled);
    expect(xml).toContain('<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('not the risk analysis of 164.308(a)(1)(ii)(A), and it is not legal advice.');
    expect(xml).toContain('Page &amp;P of &amp;N');
  });
  it('a text links to its row in another sheet', async () => {
    const target: Sheet = { ...sheet(['164.312(b)', '', '']), name: "Rows' sheet" };
    const from: Sheet = {
      ...sheet(['164.312(b)', '', ''], ['=164', '', '']),
      columns: columns.map((c, i) => (i === 0 ? { ...c, leadsTo: "Rows' sheet" } : c)),
    };
    expect((await first(from, target)).match(/<hyperlink .*?\/>/g)).toEqual([
      `<hyperlink ref="A3" location="&apos;Rows&apos;&apos; sheet&apos;!A3"/>`,
    ]);
  });
  it('a sheet with several tables has their heads and no filter', async () => {
    const xml = await first({ ...filled, heads: [1] });
    expect(xml).not.toMatch(/autoFilter|<pane/);
    const style = (ref: string) => new RegExp(`r="${ref}"[^>]* s="(\\d+)"`).exec(xml)?.[1];
    expect(style('A4')).toBe(style('A2'));
    expect(style('A3')).not.toBe(style('A2'));
  });
  it('a table without rows is a table too', async () => {
    const xml = await first(sheet());
    expect(xml).toContain('<autoFilter ref="A2:C2"/>');
    expect(xml).not.toContain('dataValidation');
  });
});

describe('the same bytes', () => {
  it('twice, with no date but as-of', async () => {
    const [one, two] = [await xlsxOf([sheet()], properties), await xlsxOf([sheet()], properties)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const parts = unzip(one);
    expect(new Set([...parts.values()].map(({ stamp }) => stamp.join()))).toEqual(new Set(['0,33']));
    expect(parts.get('docProps/core.xml')?.text.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([
      '2026-11-21T00:00:00Z',
      '2026-11-21T00:00:00Z',
    ]);
  });
});
