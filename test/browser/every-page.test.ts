// Every page, opened from a file: no requests, no console output, working links, accessible. Whether it fits is tested
// in layout.test.ts.

import { expect, it } from 'vitest';
import { commands, formatsOf } from '../support/formats.ts';
import { wrongAtFirst, wrongElsewhere } from './axe.ts';
import { pageFiles, pages } from './pages.ts';
import { describeInBrowser, open } from './visit.ts';

describeInBrowser('every page', () => {
  const fileOf = pageFiles();
  // Pages share most parts; parts that were checked in one page are skipped in the next.
  let seen: readonly string[] = [];

  it('every command that writes HTML has a page here', async () => {
    const writing: string[] = [];
    for (const command of await commands()) if ((await formatsOf(command)).includes('html')) writing.push(command);
    expect([...new Set(pages.map((page) => page.argv[0]))].sort()).toEqual(writing.sort());
  });

  it.each(pages.map((page) => [page.name, page] as const))('%s', async (_, made) => {
    const { page, heard, look } = await open(fileOf(made), { width: 360, laidOut: false });
    const none = async (question: string, of = '') => expect.soft(await look(question), question + of).toEqual([]);
    await look('openAll()');
    await none('repeatedIds()');
    await none('lostLinks()');
    await look('layOut()');
    expect.soft(heard, 'heard').toEqual([]);

    const known = made.branded ? [] : seen;
    const kinds = await look<readonly string[]>(`thin(${JSON.stringify(known)})`);
    if (!made.branded) seen = kinds;
    for (const width of [360, 800, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await none('unreachableScrolls()', ` at ${width} pixels`);
    }
    expect.soft(await wrongAtFirst(page), 'axe').toEqual([]);
    if (kinds.length > known.length) expect.soft(await wrongElsewhere(page), 'axe').toEqual([]);
  });
});
