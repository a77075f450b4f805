// WCAG 2.2 AA by axe: every page, in light and dark and as printed, at every width, every derivation opened.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { pageFiles, pages } from './pages.ts';
import { describeInBrowser, visitor } from './visit.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const everything = { runOnly: tags, resultTypes: ['violations'] };
// Nothing else depends on colors.
const colors = { ...everything, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

// 640 is 1280 at 200 % zoom; print is as wide as A4 within its margins.
const media = [
  ['light', 'screen', 1280, everything],
  ['light', 'screen', 640, everything],
  ['light', 'screen', 360, everything],
  ['dark', 'screen', 1280, colors],
  ['dark', 'screen', 640, colors],
  ['dark', 'screen', 360, colors],
  ['light', 'print', 688, everything],
] as const;

interface Results {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describeInBrowser('axe finds nothing', () => {
  const open = visitor();
  const fileOf = pageFiles();
  // Pages have most of their parts in common: what was looked at in one is not looked at again in the next.
  let seen: readonly string[] = [];
  it.each(pages.map((page) => [page.name, page] as const))('in the %s', async (_, made) => {
    const { page, look, close } = await open(fileOf(made));
    await look('openAll()');
    seen = await look<readonly string[]>(`thin(${JSON.stringify(seen)})`);
    // Brings axe into the page, where it stays.
    await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze();
    const found: string[] = [];
    for (const [colorScheme, medium, width, options] of media) {
      await page.emulateMedia({ colorScheme, media: medium });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await page.evaluate<Results>(`axe.run(document, ${JSON.stringify(options)})`);
      for (const { id, nodes } of violations)
        for (const node of nodes) found.push(`${id}, ${colorScheme} ${medium} ${width}: ${node.html.slice(0, 120)}`);
    }
    expect(found).toEqual([]);
    await close();
  });
});
