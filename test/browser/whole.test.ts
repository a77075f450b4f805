// Every page as a file that one opens: it asks for nothing, says nothing, fits, leads where it says, and needs no script.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commands, formatsOf } from '../support/formats.ts';
import { devolve } from '../support/run.ts';
import { pageFiles, pages } from './pages.ts';
import { describeInBrowser, visitor } from './visit.ts';

const each = pages.map((page) => [page.name, page] as const);

interface Row {
  readonly citation: string;
  readonly title: string;
  readonly systems: readonly { readonly derivation: readonly { readonly text: string }[] }[];
}

describeInBrowser('every page', () => {
  const open = visitor();
  const fileOf = pageFiles();

  it('is here: every command that writes HTML has one', async () => {
    const writing: string[] = [];
    for (const command of await commands()) if ((await formatsOf(command)).includes('html')) writing.push(command);
    expect([...new Set(pages.map((page) => page.argv[0]))].sort()).toEqual(writing.sort());
  });

  it.each(each)('%s: asks for nothing, leads where it says, fits any window', async (_, made) => {
    const { page, heard, look, close } = await open(fileOf(made));
    await look('openAll()');
    expect(await look('repeatedIds()')).toEqual([]);
    expect(await look('lostLinks()')).toEqual([]);
    for (const width of [640, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await look('overflow()'), `${width} pixels wide`).toEqual([]);
      expect(await look('unreachableScrolls()'), `${width} pixels wide`).toEqual([]);
    }
    expect(heard).toEqual([]);
    await close();
  });

  it.each(each)('%s: shows the same without scripts', async (_, made) => {
    // Without a script it is the same page.
    if (!readFileSync(fileOf(made), 'utf8').includes('<script')) return;
    const [on, off] = await Promise.all([open(fileOf(made)), open(fileOf(made), 'without scripts')]);
    const shown = new Set(await off.look<readonly string[]>('shown()'));
    expect((await on.look<readonly string[]>('shown()')).filter((text) => !shown.has(text))).toEqual([]);
    await Promise.all([on.close(), off.close()]);
  });

  const longest = ['gap of two-vendors-and-paper', 'matrix of luma-health'];
  it.each(each.filter(([name]) => longest.includes(name)))(
    '%s: has every row and every step of it, without scripts',
    async (_, made) => {
      const { look, close } = await open(fileOf(made), 'without scripts');
      const { stdout } = await devolve(...made.argv, '--format', 'json');
      const { determinations, rollups } = JSON.parse(stdout) as Readonly<Record<string, readonly Row[]>>;
      const texts = [...(determinations ?? []), ...(rollups ?? [])].flatMap(({ citation, title, systems }) => [
        citation,
        title,
        ...systems.flatMap((place) => place.derivation.map((step) => step.text)),
      ]);
      expect(texts.length).toBeGreaterThan(600);
      expect(await look(`missing(${JSON.stringify([...new Set(texts)])})`)).toEqual([]);
      await close();
    },
  );
});
