// Filters narrow the rows; the page, also in print, says to how many.

import { beforeAll, beforeEach, expect, it } from 'vitest';
import { devolve } from '../support/run.ts';
import { pageFiles, pageNamed } from './pages.ts';
import { readPdf } from './pdf.ts';
import { describeInBrowser, inPage, open, patient, type Visit } from './visit.ts';

const gap = pageNamed('gap of two-vendors-and-paper');

interface Row {
  readonly citation: string;
  readonly disposition: string;
  readonly openQuestion: boolean;
  readonly systems: readonly { readonly system: string; readonly parties: readonly string[] }[];
}

interface Answer {
  readonly determinations: readonly Row[];
  readonly rollups: readonly Row[];
  readonly findings: readonly { readonly id: string; readonly citation: string | null; readonly priority: string }[];
}

describeInBrowser('the filters of a gap report', () => {
  const fileOf = pageFiles([gap]);
  let answer: Answer;
  let visit: Visit;

  beforeAll(async () => {
    answer = JSON.parse((await devolve(...gap.argv, '--format', 'json')).stdout) as Answer;
    visit = await open(fileOf(gap));
  });
  beforeEach(async () => {
    await visit.page.emulateMedia({ media: null });
    // Families without a filter take long to lay out; those with a match unfold.
    await visit.look('unfold(false)');
    await visit.page.evaluate('document.getElementById("filters").elements.all.click()');
  });

  const all = () => [...answer.determinations, ...answer.rollups];
  const such = (is: (row: Row) => boolean) =>
    all()
      .filter(is)
      .map((row) => row.citation)
      .sort();
  const shown = async () => [...(await visit.look<readonly string[]>('rows()'))].sort();
  const findings = () => visit.look<readonly string[]>('findings()');
  const said = () => visit.page.locator('#filters output').innerText();
  const find = (words: string) => visit.page.getByRole('searchbox', { name: 'Find' }).fill(words);
  const choose = (name: string, label: string) => visit.page.getByRole('combobox', { name }).selectOption({ label });
  const check = (name: string) => visit.page.getByRole('checkbox', { name, exact: true }).check();
  const partiesIn = (row: Row, system: string) => row.systems.find((s) => s.system === system)?.parties ?? [];

  it('show everything at first and after "Show all"', async () => {
    const [d, r, f] = [answer.determinations.length, answer.rollups.length, answer.findings.length];
    const everything = `${d} of ${d} obligations, ${r} of ${r} headings, ${f} of ${f} findings`;
    expect(await said()).toBe(everything);
    await visit.look('unfold(true)');
    expect(await shown()).toEqual(such(() => true));
    await find('no such words');
    expect(await said()).toBe(`0 of ${d} obligations, 0 of ${r} headings, 0 of ${f} findings`);
    expect(await visit.look('families()')).toEqual([]);
    await visit.page.getByRole('button', { name: 'Show all' }).click();
    expect(await said()).toBe(everything);
    expect(await shown()).toEqual(such(() => true));
  });

  it('find every word, in any order and case', async () => {
    await find('PROCEDURES  clearance');
    const rows = await shown();
    expect(rows).toContain('164.308(a)(3)(ii)(B)');
    expect(rows).not.toContain('164.312(b)');
    expect(rows.length).toBeLessThan(10);
    const found = rows.map((citation) => (answer.rollups.some((row) => row.citation === citation) ? 'r' : 'o'));
    const [o, r] = ['o', 'r'].map((kind) => found.filter((k) => k === kind).length);
    expect(await said()).toMatch(new RegExp(`^${o} of \\d+ obligations, ${r} of \\d+ headings, [1-9]`));
  });

  it('ignore accents, quotation marks and section signs in a search', async () => {
    await find('"Lumè CRM"');
    const rows = await shown();
    expect(rows.length).toBeGreaterThan(50);
    await find('“lume crm”');
    expect(await shown()).toEqual(rows);
    await find('§164.312(b)');
    expect(await shown()).toEqual(['164.312(b)']);
  });

  it('find the words of steps that are printed once for many rows', async () => {
    await find('It does not address reporting of other security incidents');
    expect(await shown()).toContain('164.314(a)(2)(i)(C)');
  });

  it('find an act by its name, with all its findings', async () => {
    await find('Name your privacy official');
    const act = visit.page.locator('details.act:visible');
    expect(await act.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['work-privacy-official']);
    expect((await findings()).length).toBeGreaterThan(0);
  });

  it('fold again what they unfolded', async () => {
    const open = () => visit.page.locator('details[open]').count();
    const before = await open();
    await find('encryption');
    expect(await open()).toBeGreaterThan(before);
    await find('');
    expect(await open()).toBe(before);
  });

  it('are set by each number of the first screen, which opens the rows that it counts', async () => {
    const numbers = await visit.page.locator('#top a[data-who]').all();
    expect(numbers.length).toBeGreaterThan(8);
    for (const number of numbers) {
      await number.click();
      expect(await said()).toMatch(new RegExp(`^${parseInt(await number.innerText(), 10)} of `));
    }
  });

  it('show the same counts as the summary', async () => {
    await check('Shared');
    const counted = answer.determinations.filter((row) => row.disposition === 'shared').length;
    expect(await said()).toContain(`${counted} of ${answer.determinations.length} obligations, `);
  });

  it('still apply after the browser goes back to the page', async () => {
    await choose('Priority', 'P1');
    const before = await said();
    await visit.page.goto('about:blank');
    await visit.page.goBack();
    await visit.page.evaluate(inPage);
    await expect.poll(said, patient).toBe(before);
  });

  it('find a citation', async () => {
    await find('164.312(a)(2)(iv)');
    expect(await shown()).toContain('164.312(a)(2)(iv)');
    expect(await shown()).not.toContain('164.310(b)');
  });

  it('keep one family and hide those without a match', async () => {
    await choose('Family', '164.312 Technical safeguards');
    expect(await shown()).toEqual(such(({ citation }) => citation.startsWith('164.312(')));
    expect(await visit.look('families()')).toEqual(['164.312']);
  });

  it('keep the rows that apply in one place', async () => {
    await choose('System', 'Paper charts');
    const rows = such((row) => partiesIn(row, 'charts').length > 0);
    expect(rows.length).toBeLessThan(all().length);
    expect(await shown()).toEqual(rows);
  });

  it('filter by disposition', async () => {
    await check('Shared');
    expect(await shown()).toEqual(such((row) => row.disposition === 'shared'));
    await check('Customer responsibility');
    expect(await shown()).toEqual(such((row) => ['shared', 'customer'].includes(row.disposition)));
  });

  it('filter by disposition in the chosen place', async () => {
    await choose('System', 'Lumè CRM');
    await check('Inherited');
    const rows = such((row) => partiesIn(row, 'crm').join() === 'vendor');
    expect(rows.length).toBeGreaterThan(0);
    expect(await shown()).toEqual(rows);
  });

  it('filter by open question', async () => {
    await check('Question open');
    expect(await shown()).toEqual(such((row) => row.openQuestion));
  });

  it('filter rows and findings by priority', async () => {
    await choose('Priority', 'P1');
    const first = answer.findings.filter((finding) => finding.priority === 'P1');
    const cited = new Set(first.map((finding) => finding.citation));
    expect(await shown()).toEqual(such((row) => cited.has(row.citation)));
    expect([...(await findings())].sort()).toEqual(first.map((finding) => finding.id).sort());
  });

  it('keep the acts with a finding that is listed, and open them for a search', async () => {
    const shownActs = () => visit.look<number>('shownOf("#acts .act:not(.done .act)")');
    const every = await shownActs();
    expect(await visit.look('shownOf("#acts .fam.done")'), 'what is done is shown').toBe(1);
    await choose('Priority', 'P1');
    expect(await shownActs()).toBeGreaterThan(0);
    expect(await shownActs()).toBeLessThan(every);
    expect(await visit.look('shownOf("#acts .fam.done")')).toBe(0);
    await visit.page.getByRole('button', { name: 'Show all' }).click();
    await find('164.312(b)');
    expect(await visit.look('shownOf("#acts .act:not(.done .act, [open])")')).toBe(0);
    expect(await visit.look('shownOf("#acts .act[open]:not(.done .act)")')).toBeGreaterThan(0);
    await visit.page.getByRole('button', { name: 'Show all' }).click();
    expect(await shownActs()).toBe(every);
    expect(await visit.look('shownOf("#acts .fam.done")')).toBe(1);
  });

  it('leave in place what rows have in common, to which the rows lead', async () => {
    await find('164.312(b)');
    await visit.page.getByRole('button', { name: 'Open all' }).click();
    const link = visit.page
      .locator('#rows .st a[href^="#set-"], #rows .st a[href^="#step-"]')
      .filter({ visible: true })
      .first();
    const to = ((await link.getAttribute('href')) ?? '').slice(1);
    await link.click();
    await expect.poll(() => visit.look<{ seen: boolean }>(`seenAt('${to}')`), patient).toMatchObject({ seen: true });
  });

  it('combine', async () => {
    await choose('Family', '164.308 Administrative safeguards');
    await check('Shared');
    const rows = such((row) => row.disposition === 'shared' && row.citation.startsWith('164.308('));
    expect(rows.length).toBeGreaterThan(0);
    expect(await shown()).toEqual(rows);
    await find('no such words');
    expect(await shown()).toEqual([]);
  });

  it('appear in print, where only the shown rows are printed, folded or not', async () => {
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.look('shownOf("#filters, #filters *")')).toBe(0);
    await visit.page.emulateMedia({ media: null });
    await find('workstation use');
    const rows = await shown();
    for (const family of await visit.page.locator('details.fam > summary').filter({ visible: true }).all())
      await family.click();
    expect(await shown()).toEqual([]);
    await visit.page.emulateMedia({ media: 'print' });
    expect(await shown()).toEqual(rows);
    expect(await visit.look('shownOf("#filters input, #filters select, #filters button")')).toBe(0);
    await visit.page.emulateMedia({ media: null });
    const printed = readPdf(await visit.page.pdf({ format: 'A4' }))
      .map((sheet) => sheet.text)
      .join('');
    expect(printed).toContain((await said()).replaceAll(' ', ''));
    expect(printed).toContain('164.310(b)RequiredWorkstationuse');
    expect(printed).not.toContain('164.312(b)RequiredAuditcontrols');
  });
});
