// Finding a row: by a link, by arrow keys on the wall, and by opening what is shown.

import { beforeAll, describe, expect, it } from 'vitest';
import { pageFiles, pageNamed } from './pages.ts';
import { describeInBrowser, open, patient, type Visit } from './visit.ts';

const matrix = pageNamed('matrix of lume');
const citation = '164.312(a)(2)(iv)';
const hash = '#r-164.312-a-2-iv';

interface Wall {
  readonly stops: readonly number[];
  readonly focused: number;
}

interface SeenAt {
  readonly top: number;
  readonly seen: boolean;
}

describeInBrowser('a row is found', () => {
  const fileOf = pageFiles([matrix]);
  const openRows = ({ look }: Visit) => look<readonly string[]>('openRows()');
  const rows = ({ look }: Visit) => look<readonly string[]>('rows()');

  /** Checks that the row is in the window, open and uncovered. */
  async function expectSeen(visit: Visit) {
    // hashchange fires a moment after the click.
    await expect.poll(() => openRows(visit), patient).toContain(citation);
    const { top, seen } = await visit.look<SeenAt>(`seenAt('${hash.slice(1)}')`);
    expect(seen, `${top} pixels below the top of the window`).toBe(true);
    expect(top).toBeLessThan(400);
  }

  it('by a link, also on a phone, where families start folded', async () => {
    const folded = await open(fileOf(matrix), { width: 360 });
    expect(await folded.look('openFamilies()')).toEqual([]);
    expect((await folded.look<readonly string[]>('families()')).length).toBeGreaterThan(20);
    const visit = await open(fileOf(matrix), { width: 360, hash });
    await expectSeen(visit);
    expect(await openRows(visit)).toEqual([citation]);
    expect(await visit.look('openFamilies()')).toEqual(['164.312']);
  });

  it('by opening all on a phone, where families unfold', async () => {
    const visit = await open(fileOf(matrix), { width: 360 });
    await visit.page.getByRole('button', { name: 'Open all' }).click();
    expect(await openRows(visit)).toEqual(await rows(visit));
    expect((await rows(visit)).length).toBeGreaterThan(300);
  });

  it('in families that unfold on a wider screen, but for those of the annex', async () => {
    const visit = await open(fileOf(matrix), { width: 360 });
    await visit.page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => visit.look('openFamilies()'), patient).toEqual(await visit.look("familiesIn('#rows')"));
  });

  describe('on a desktop', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await open(fileOf(matrix));
    });
    const tile = () => visit.page.locator(`a.t[href="${hash}"]`);
    const find = (words: string) => visit.page.getByRole('searchbox', { name: 'Find' }).fill(words);

    it('on the wall, where the line below describes it', async () => {
      const peek = visit.page.locator('#peek');
      expect(await peek.isVisible()).toBe(false);
      const half = await visit.page
        .locator(`[id="${hash.slice(1)}"] .half li`)
        .first()
        .textContent();
      const title = await visit.page
        .locator(`[id="${hash.slice(1)}"] b`)
        .first()
        .textContent();
      await tile().focus();
      expect(await peek.textContent()).toBe(`${await tile().locator('.vh').textContent()}. ${title}. ${half}`);
      expect(await peek.isVisible()).toBe(true);
      const third = visit.page.locator('a.t').nth(2);
      await third.hover();
      expect(await peek.textContent()).toContain((await third.locator('.vh').textContent()) ?? 'no name');
    });

    it('on the wall, a single Tab stop, by arrow keys, Home and End', async () => {
      const { page, look } = visit;
      const tiles = page.locator('a.t');
      const last = (await tiles.count()) - 1;
      await tiles.first().focus();
      const press = async (key: string) => {
        await page.keyboard.press(key);
        const { stops, focused } = await look<Wall>('wall()');
        expect(stops, `stops of Tab after ${key}`).toHaveLength(1);
        if (focused >= 0) expect(stops).toEqual([focused]);
        return focused;
      };
      expect(await press('ArrowRight')).toBe(1);
      expect(await press('ArrowLeft')).toBe(0);
      expect(await press('ArrowLeft')).toBe(0);
      expect(await press('End')).toBe(last);
      expect(await press('ArrowRight')).toBe(last);
      expect(await press('Home')).toBe(0);

      const boxOf = async (index: number) => (await tiles.nth(index).boundingBox()) ?? { x: 0, y: 0 };
      const from = await boxOf(0);
      const to = await boxOf(await press('ArrowDown'));
      expect(to.y).toBeGreaterThan(from.y);
      expect(Math.abs(to.x - from.x)).toBeLessThan(20);
      expect((await boxOf(await press('ArrowUp'))).y).toBeLessThan(to.y);

      const stop = await press('ArrowRight');
      expect(await press('Tab')).toBe(-1);
      expect(await press('Shift+Tab')).toBe(stop);
    });

    it('by a link to a filtered row, and again to a row folded since', async () => {
      const all = await rows(visit);
      for (const words of ['breach', 'no such words']) {
        await find(words);
        expect(await rows(visit)).not.toContain(citation);
        await tile().click();
        await expectSeen(visit);
        expect(await rows(visit)).toEqual(all);
      }
      await visit.page.locator('details.fam', { hasText: citation }).locator('> summary').click();
      expect(await rows(visit)).not.toContain(citation);
      await tile().click();
      await expectSeen(visit);
    });

    it('below the sticky heads, whatever their height', async () => {
      await visit.page.getByRole('button', { name: 'Show all' }).click();
      for (const width of [1280, 1100]) {
        await visit.page.setViewportSize({ width, height: 800 });
        await tile().click();
        const { top } = await visit.look<SeenAt>(`seenAt('${hash.slice(1)}')`);
        expect(top).toBeGreaterThanOrEqual(await visit.look<number>('headsEnd()'));
      }
    });

    it('by opening all shown rows and closing them again', async () => {
      const button = visit.page.getByRole('button', { name: 'Open all' });
      await find('encryption');
      await button.click();
      const found = await rows(visit);
      expect(found.length).toBeLessThan(60);
      expect(await openRows(visit)).toEqual(found);
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await button.click();
      expect(await openRows(visit)).toEqual([]);
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.click();
      await visit.page.getByRole('button', { name: 'Show all' }).click();
      expect(await button.getAttribute('aria-pressed'), 'not all are open').toBe('false');
    });
  });
});
