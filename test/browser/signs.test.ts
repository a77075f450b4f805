// The signs of dispositions stay distinct without our colors: in forced colors, and printed in gray.

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageFiles, pageNamed } from './pages.ts';
import { describeInBrowser, open } from './visit.ts';

const made = pageNamed('matrix of lume');
const signs = '.shares svg.sign';

type Grey = readonly number[];

/** The luminance (0 to 1) of the pixels of each sign. */
async function greysOf(page: Page): Promise<readonly Grey[]> {
  const decoder = await page.context().newPage();
  const greys: Grey[] = [];
  for (const sign of await page.locator(signs).all()) {
    const png = (await sign.screenshot()).toString('base64');
    greys.push(
      await decoder.evaluate<Grey>(`(async () => {
        const bytes = Uint8Array.from(atob('${png}'), (c) => c.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]), { resizeWidth: 22, resizeHeight: 22 });
        const canvas = new OffscreenCanvas(22, 22).getContext('2d');
        canvas.drawImage(image, 0, 0);
        const { data } = canvas.getImageData(0, 0, 22, 22);
        const linear = (v) => (v <= 10 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
        return Array.from({ length: 22 * 22 }, (_, i) =>
          0.2126 * linear(data[4 * i]) + 0.7152 * linear(data[4 * i + 1]) + 0.0722 * linear(data[4 * i + 2]));
      })()`),
    );
  }
  await decoder.close();
  return greys;
}

const contrast = (grey: Grey) => (Math.max(...grey) + 0.05) / (Math.min(...grey) + 0.05);
const difference = (a: Grey, b: Grey) => a.filter((v, i) => Math.abs(v - (b[i] ?? 0)) > 0.3).length / a.length;

const ways = [
  ['in forced colors, light', { forcedColors: 'active', colorScheme: 'light' }],
  ['in forced colors, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['printed in gray', { forcedColors: 'none', colorScheme: 'light', media: 'print' }],
] as const;

describeInBrowser('every disposition has a sign', () => {
  const fileOf = pageFiles([made]);
  it('that is visible and differs from the others in shape', async () => {
    const { page, look } = await open(fileOf(made));
    await look('thin([])');
    for (const [way, emulated] of ways) {
      await page.emulateMedia(emulated);
      const greys = await greysOf(page);
      expect(greys.length).toBeGreaterThanOrEqual(4);
      for (const [i, grey] of greys.entries()) {
        expect(contrast(grey), `${way}: sign ${i} stands out`).toBeGreaterThan(3);
        for (const [j, other] of greys.slice(0, i).entries())
          expect(difference(grey, other), `${way}: sign ${i} differs from ${j}`).toBeGreaterThan(0.08);
      }
    }
  });
});
