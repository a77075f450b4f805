// What is printed, on A4 and Letter: numbered pages, nothing wider than the sheet, heads repeated, no row cut.

import { expect, it } from 'vitest';
import { pageFiles, pageNamed } from './pages.ts';
import { readPdf } from './pdf.ts';
import { describeInBrowser, visitor } from './visit.ts';

const gap = pageNamed('gap of two-vendors-and-paper');
const form = pageNamed('evidence requests');

// In points, and the width between the margins in pixels.
const sheets = [
  ['A4', 595, 842, 688],
  ['Letter', 612, 792, 710],
] as const;

describeInBrowser('on paper', () => {
  const open = visitor();
  const fileOf = pageFiles([gap, form]);

  it('each sheet has its size and says which of how many it is', async () => {
    const { page, look } = await open(fileOf(gap));
    await look('thin([])');
    for (const [format, width, height] of sheets) {
      const printed = readPdf(await page.pdf({ format, printBackground: true }));
      expect(printed.length).toBeGreaterThan(5);
      for (const [i, sheet] of printed.entries()) {
        expect([Math.floor(sheet.width), Math.floor(sheet.height)]).toEqual([width, height]);
        expect(sheet.text).toContain(`page${i + 1}of${printed.length}`);
        expect(sheet.text).toContain('notlegaladvice');
      }
    }
  });

  it('a form, which is wide, lies on its side', async () => {
    const { page, look } = await open(fileOf(form));
    await look('thin([])');
    const printed = readPdf(await page.pdf({ format: 'A4' }));
    const [first, second] = printed.map(({ width, height }) => [Math.floor(width), Math.floor(height)]);
    expect([first, second]).toEqual([
      [595, 842],
      [842, 595],
    ]);
  });

  it('nothing is wider than the sheet; heads repeat; rows are not cut', async () => {
    const { page, look } = await open(fileOf(gap));
    await page.emulateMedia({ media: 'print' });
    for (const [format, , , width] of sheets) {
      await page.setViewportSize({ width, height: 900 });
      expect(await look('overflow()'), format).toEqual([]);
    }
    expect(await look("styleOf('thead', 'display')")).toEqual(['table-header-group']);
    expect(await look("styleOf('#rows tr', 'break-inside')")).toEqual(['avoid']);
    expect(await look("styleOf('h2, caption', 'break-after')")).toEqual(['avoid']);
  });
});
