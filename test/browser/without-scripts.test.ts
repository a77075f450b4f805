// Without scripts a page is complete: nothing is filtered or folded, and no control is shown that needs a script.

import { expect, it } from 'vitest';
import { devolve } from '../support/run.ts';
import { pageFiles, pageNamed } from './pages.ts';
import { describeInBrowser, open } from './visit.ts';

const made = [pageNamed('gap of two-vendors-and-paper'), pageNamed('matrix of luma-health')];
const plan = pageNamed('plan of med-spa-on-lume');

interface Row {
  readonly citation: string;
  readonly title: string;
  readonly systems: readonly { readonly derivation: readonly { readonly rule: string; readonly text: string }[] }[];
}

/** It is told in one line in a gap report: the rows below it say it all. */
const combines = ({ systems }: Row) =>
  systems.every((place) => place.derivation.every((step) => step.rule === 'below'));

describeInBrowser('without scripts', () => {
  const fileOf = pageFiles([...made, plan]);

  it('a plan has its acts, and nothing to fill in', async () => {
    const { look } = await open(fileOf(plan), { scripts: false });
    expect(await look('shownOf("button, input, select, textarea")')).toBe(0);
    expect(await look<number>('shownOf(".todo-acts > li")')).toBeGreaterThan(30);
  });

  it.each(made.map((page) => [page.name, page] as const))('%s: has every row and every step', async (_, of) => {
    const { look } = await open(fileOf(of), { scripts: false });
    const { stdout } = await devolve(...of.argv, '--format', 'json');
    const json = JSON.parse(stdout) as Readonly<Record<'determinations' | 'rollups', readonly Row[]>>;
    const rows = [...json.determinations, ...json.rollups];
    const inOneLine = new Set(of.argv[0] === 'gap' ? json.rollups.filter(combines) : []);
    const texts = rows.flatMap((row) => [
      row.citation,
      row.title,
      ...(inOneLine.has(row) ? [] : row.systems).flatMap((place) => place.derivation.map((step) => step.text)),
    ]);
    expect(texts.length).toBeGreaterThan(600);
    expect(await look(`missing(${JSON.stringify([...new Set(texts)])})`)).toEqual([]);
    // The annex of a matrix is folded: it opens without a script.
    await look('unfold(true)');
    expect([...(await look<readonly string[]>('rows()'))].sort()).toEqual(rows.map((row) => row.citation).sort());
    expect([...(await look<readonly string[]>('hidden()'))].sort()).toEqual(['form#filters', 'p#peek']);
    expect(await look('shownOf("#peek, #filters, button, input, select, textarea")')).toBe(0);
  });
});
