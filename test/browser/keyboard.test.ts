// A page used by keyboard only: Tab reaches every control, focus is visible, Enter and Space open a derivation.

import { expect, it } from 'vitest';
import { pageFiles, pageNamed } from './pages.ts';
import { describeInBrowser, open } from './visit.ts';

const made = [pageNamed('gap of two-vendors-and-paper'), pageNamed('matrix of lume')] as const;

interface Focused {
  readonly index: number;
  readonly wrong: string;
}

describeInBrowser('by keyboard', () => {
  const fileOf = pageFiles(made);
  let seen: readonly string[] = [];

  it.each(made.map((page) => [page.name, page] as const))(
    '%s: Tab reaches every control, with a visible focus',
    async (_, of) => {
      const { page, look } = await open(fileOf(of));
      seen = await look<readonly string[]>(`thin(${JSON.stringify(seen)})`);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
        const count = await look<number>('controls()');
        const reached = new Set<number>();
        const wrong: string[] = [];
        // One press more, because from the last control Tab first leaves the page.
        for (let i = 0; i <= count; i++) {
          await page.keyboard.press('Tab');
          const focused = await look<Focused | null>('focused()');
          if (focused !== null) reached.add(focused.index);
          if (focused !== null && focused.wrong !== '') wrong.push(focused.wrong);
        }
        expect(wrong, `${width} pixels wide`).toEqual([]);
        expect(reached.size, `${width} pixels wide`).toBe(count);
        expect(count).toBeGreaterThan(20);
      }
    },
  );

  it('Enter and Space open and close the derivation of a row', async () => {
    const { page } = await open(fileOf(made[1]));
    await page.locator('.how summary').first().focus();
    const steps = page.locator('.how details').first();
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      expect(await steps.getAttribute('open'), key).not.toBeNull();
      expect((await steps.innerText()).split('\n').length, key).toBeGreaterThan(2);
      await page.keyboard.press(key);
      expect(await steps.getAttribute('open'), key).toBeNull();
    }
  });
});
