// In every font of readers, text stays in its place: phone, tablet, desktop, 100 % and 200 %, print.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { flags } from './chromium.ts';
import { families, fontconfigOf } from './fonts.ts';
import { type MadePage, pageFiles, pages } from './pages.ts';
import { describeInBrowser, inPage } from './visit.ts';

// At 200 %, 1280 px become 640 and a phone of 360 has 180. A4 has 688 px within its margins; a form in landscape has
// 1016.
const screens = [1280, 1000, 920, 800, 640, 360, 180];
const sheetOf = ({ argv }: MadePage) => (argv.includes('--as') ? 1016 : 688);
const questions = ['overflow()', 'spilled()', 'overlaid()', 'brokenCitations()', 'crossing()'];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-fonts-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fonts = [
  { name: 'the fonts of this machine', file: '' },
  ...families.map((family) => ({ name: family.name, file: fontconfigOf(family, join(folder, family.name)) })),
];

describeInBrowser('nothing overflows or overlaps', () => {
  const fileOf = pageFiles();

  for (const { name, file } of fonts) {
    describe.skipIf(file === null)(`in ${name}${file === null ? ', which is not installed here' : ''}`, () => {
      let browser: Browser;
      let page: Page;
      // Pages share most parts; parts that were checked in one page are skipped in the next.
      let seen: readonly string[] = [];

      beforeAll(async () => {
        const env = { ...process.env, ...(file === null || file === '' ? {} : { FONTCONFIG_FILE: file }) };
        const executablePath = inject('program') ?? undefined;
        browser = await chromium.launch({
          ...(executablePath === undefined ? {} : { executablePath }),
          args: flags,
          env,
        });
        page = await browser.newPage();
        page.setDefaultTimeout(0);
      });
      afterAll(() => browser.close());

      it.each(pages.map((made) => [made.name, made] as const))('%s', async (_, made) => {
        await page.emulateMedia({ media: null });
        await page.goto(pathToFileURL(fileOf(made)).href);
        await page.evaluate(inPage);
        seen = await page.evaluate<readonly string[]>(`look.thin(${JSON.stringify(made.branded ? [] : seen)})`);
        await page.evaluate('look.openAll()');
        for (const width of screens) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate('look.openAll()');
          for (const question of questions)
            expect.soft(await page.evaluate(`look.${question}`), `${question} at ${width} pixels`).toEqual([]);
        }
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: sheetOf(made), height: 800 });
        for (const question of questions)
          expect.soft(await page.evaluate(`look.${question}`), `${question} on paper`).toEqual([]);
      });
    });
  }
});
