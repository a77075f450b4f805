// Print on A4 and Letter: page numbers, nothing wider than the paper, repeated heads, no broken row, no heading alone.

import { expect, it } from 'vitest';
import { pageFiles, pageNamed } from './pages.ts';
import { readPdf } from './pdf.ts';
import { describeInBrowser, open } from './visit.ts';

const gap = pageNamed('gap of two-vendors-and-paper');
const form = pageNamed('evidence requests');
const matrices = [pageNamed('matrix of luma-health'), pageNamed('matrix of luxsci')];
const plan = pageNamed('plan of med-spa-on-lume');
const owner = pageNamed('owner’s page');

// In points.
const sheets = [
  ['A4', 595, 842],
  ['Letter', 612, 792],
] as const;

describeInBrowser('in print', () => {
  const fileOf = pageFiles([gap, form, plan, owner, ...matrices]);

  it('nothing is wider than the paper; heads repeat; rows are not broken; no heading stands alone; every page is identified', async () => {
    const { page, look } = await open(fileOf(gap));
    await page.emulateMedia({ media: 'print' });
    // A4 within its margins; Letter is wider.
    await page.setViewportSize({ width: 688, height: 900 });
    expect(await look('overflow()')).toEqual([]);
    expect(await look("styleOf('thead', 'display')")).toEqual(['table-header-group']);
    expect(await look("styleOf('#rows tr', 'break-inside')")).toEqual(['avoid']);
    expect(await look("styleOf('h2, caption', 'break-after')")).toEqual(['avoid']);

    const headings = await look<readonly string[]>('headings()');
    for (const [format, width, height] of sheets) {
      const printed = readPdf(await page.pdf({ format }));
      expect(printed.length).toBeGreaterThan(5);
      for (const [i, sheet] of printed.entries()) {
        expect([Math.floor(sheet.width), Math.floor(sheet.height)]).toEqual([width, height]);
        const number = `page${i + 1}of${printed.length}`;
        expect(sheet.text).toContain(number);
        expect(sheet.text).toContain('notlegaladvice');
        const text = sheet.text.replace(number, '').replace(/Control-gapanalysis;[a-z,]+advice/, '');
        expect
          .soft(
            headings.filter((heading) => text.endsWith(heading)),
            `at the foot of sheet ${i + 1}`,
          )
          .toEqual([]);
      }
    }
  });

  it('a wide form is printed in landscape', async () => {
    const { page, look } = await open(fileOf(form));
    await look('thin([])');
    const [first, second] = readPdf(await page.pdf({ format: 'A4' }));
    expect(first?.height).toBeGreaterThan(first?.width ?? 0);
    expect(second?.width).toBe(first?.height);
  });

  it.each(matrices.map((made) => [made.name, made] as const))(
    '%s: at most 20 sheets, with the rows in full on few of them and one line for each other row',
    async (_, made) => {
      const { page, look } = await open(fileOf(made));
      for (const [format] of sheets) {
        const printed = readPdf(await page.pdf({ format }));
        expect(printed.length, format).toBeLessThanOrEqual(20);
        const found = (words: string) => printed.findIndex((sheet) => sheet.text.includes(words));
        expect(found('Openquestions'), 'read first').toBeLessThanOrEqual(2);
        expect(found('Annex:allotherrows')).toBeGreaterThan(found('Inheritedandsharedrows'));
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 688, height: 900 });
      const heights = await look<readonly number[]>("heights('#annex .row')");
      const low = Math.min(...heights);
      expect(heights.filter((height) => height > 1.5 * low).length).toBeLessThan(heights.length / 20);
    },
  );
  it.each([
    ['a plan, folded, takes at most four sheets', plan, 4],
    ['the owner’s page is one', owner, 1],
  ] as const)('%s', async (_, made, most) => {
    const { page } = await open(fileOf(made));
    for (const format of ['A4', 'Letter'])
      expect(readPdf(await page.pdf({ format })).length, format).toBeLessThanOrEqual(most);
  });
});
