// What a person enters in a page: kept in the browser, printed, given back as a file, taken from one.

import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { devolve } from '../support/run.ts';
import { wrongAtFirst, wrongElsewhere } from './axe.ts';
import { readPdf } from './pdf.ts';
import { describeInBrowser, inPage, newContext, patient } from './visit.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-fill-')));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const profile = readFileSync('reports/samples/med-spa-on-lume/profile.yaml', 'utf8');
/** With a piece of work that the profile answers, and one of its requirements. */
const recorded = `${profile}  work/privacy-official:
    status: implemented
    owner: A. Juniper
    on: 2026-02-03
    evidence: [evidence/designation.txt, https://clinic.example/designation]
    note: |-
      Signed.

      Copied.
`;

const day = '2026-11-30';
const official = 'Name your privacy official and contact person';
const inventory = 'List where PHI lives';

interface Filled {
  readonly schema: string;
  readonly customer: string;
  readonly asOf: string;
  readonly entries: readonly Readonly<Record<string, string>>[];
}

const fields = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });
const bar = (page: Page) => page.getByRole('region', { name: 'What you entered' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const letterTitle = (page: Page) => page.locator('#letter-lume > summary b').innerText();
const tick = (page: Page, title: string) => page.getByRole('checkbox', { name: `Done: ${title}`, exact: true });
const lines = (page: Page) => page.locator('.fill-line').allInnerTexts();
const lead = (page: Page) => page.locator('.fill-lead');

async function record(page: Page, title: string, values: Readonly<Record<string, string>>): Promise<void> {
  await button(page, `Record: ${title}`).click();
  for (const [label, value] of Object.entries(values))
    if (label === 'Status') await fields(page, title).getByLabel(label).selectOption(value);
    else await fields(page, title).getByLabel(label).fill(value);
}

async function saved(page: Page): Promise<{ readonly name: string; readonly text: string; readonly filled: Filled }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as file').click()]);
  const file = at('downloaded.json');
  await download.saveAs(file);
  const text = readFileSync(file, 'utf8');
  return { name: download.suggestedFilename(), text, filled: JSON.parse(text) as Filled };
}

async function load(page: Page, text: string, name = 'some.json'): Promise<string> {
  writeFileSync(at(name), text);
  await page.locator('input[type=file]').setInputFiles(at(name));
  const said = page.locator('[role=status]');
  await expect.poll(() => said.textContent(), patient).not.toBe('');
  return (await said.textContent()) ?? '';
}

describeInBrowser('what a person enters in a page', () => {
  let context: BrowserContext;
  const opened: BrowserContext[] = [];
  const heard: string[] = [];

  /** As another person, or the same one in the same browser. */
  async function visit(name: string, { as, before }: { as?: BrowserContext; before?: string } = {}): Promise<Page> {
    context = as ?? (await newContext());
    if (as === undefined) opened.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    if (before !== undefined) await page.addInitScript(before);
    await page.goto(pathToFileURL(at(name)).href);
    return page;
  }

  async function write(name: string, command: string, yaml: string, asOf = day): Promise<void> {
    writeFileSync(at('profile.yaml'), yaml);
    const { code, stderr } = await devolve(
      command,
      at('profile.yaml'),
      '--as-of',
      asOf,
      '--quiet',
      '--output',
      at(name),
    );
    if (code !== 0) throw new Error(stderr);
  }

  beforeAll(async () => {
    await write('gap.html', 'gap', profile);
    await write('plan.html', 'plan', profile);
    await write('recorded.html', 'gap', recorded);
    await write('older.html', 'gap', profile, '2026-10-01');
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
    expect(heard.splice(0)).toEqual([]);
  });

  it.each(['gap.html', 'plan.html'])('%s: is kept, shown as text, and saved as a file', async (name) => {
    const page = await visit(name);
    expect(await bar(page).isVisible()).toBe(false);
    await record(page, inventory, { Due: '2027-01-15', Note: 'After the move.' });
    await tick(page, official).check();
    await record(page, official, { Owner: ' R. Patel ', 'Done on': '2026-11-02', Evidence: 'evidence/ra.pdf' });
    const shown = [
      '✓ Done · Owner: R. Patel · Done on: 2026-11-02 · Evidence: evidence/ra.pdf not yet in the profile',
      'Due: 2027-01-15 · Note: After the move. not yet in the profile',
    ];
    expect(await lines(page)).toEqual(shown);
    expect(await bar(page).innerText()).toContain('2 entries not yet in the profile');

    const first = await saved(page);
    expect(first.name).toBe(`juniper-med-spa-filled-${day}.json`);
    expect(first.filled).toEqual({
      schema: 'devolve/filled@1',
      customer: 'juniper-med-spa',
      asOf: day,
      entries: [
        {
          id: 'work/privacy-official',
          token: expect.any(String),
          status: 'Done',
          owner: 'R. Patel',
          on: '2026-11-02',
          evidence: 'evidence/ra.pdf',
        },
        { id: 'work/phi-inventory', token: expect.any(String), due: '2027-01-15', note: 'After the move.' },
      ],
    });
    expect(await bar(page).innerText()).toContain(`devolve answer profile.yaml --from ${first.name}`);

    await page.reload();
    expect(await lines(page)).toEqual(shown);
    expect(await tick(page, official).isChecked()).toBe(true);
    expect((await saved(page)).text).toBe(first.text);
  });

  it.each(['waits.html', 'waits-plan.html'])(
    '%s: what is said to be done and does not count is not ticked',
    async (name) => {
      await write(
        name,
        name.includes('plan') ? 'plan' : 'gap',
        `${profile}  work/phi-inventory: { status: implemented }\n`,
      );
      const page = await visit(name);
      const box = tick(page, inventory);
      const state = () =>
        box.evaluate((e) => {
          const { checked, indeterminate } = e as unknown as { checked: boolean; indeterminate: boolean };
          return [checked, indeterminate];
        });
      expect(await state()).toEqual([false, true]);
      await box.click();
      expect([await state(), await lines(page)]).toEqual([[false, true], []]);
      await fields(page, inventory).getByLabel('Evidence').fill('evidence/inventory.pdf');
      expect(await state()).toEqual([true, false]);
      expect((await saved(page)).filled.entries).toEqual([
        { id: 'work/phi-inventory', token: expect.any(String), evidence: 'evidence/inventory.pdf' },
      ]);
    },
  );

  it('is recorded by the command that the page names; the next report has nothing left to record', async () => {
    const page = await visit('gap.html');
    await tick(page, official).check();
    await record(page, official, {
      Owner: 'R. Patel',
      'Done on': '2026-11-02',
      Evidence: 'evidence/ra.pdf\nhttps://clinic.example/ra',
      Note: 'Signed.\nCopied.',
    });
    await record(page, await letterTitle(page), { Status: 'Waiting', 'Sent on': '2026-11-20' });
    await page.locator('#letter-lume > summary').click();
    const question = page.locator('#letter-lume .f', { hasText: 'q-clock-breach-notice' });
    await question.getByRole('button').click();
    await question.getByLabel('Status').selectOption('Done');
    await question.getByLabel('Answered on').fill('2026-11-25');
    await question.getByLabel('What the vendor answered').fill('30 days');
    await page.locator('#work-workstation-rules > summary').click();
    const finding = page.locator('#work-workstation-rules .f', { hasText: 'Workstation use' });
    await finding.getByRole('button').click();
    await finding.getByLabel('Owner').fill('Front desk');
    writeFileSync(at('filled.json'), (await saved(page)).text);
    expect(await lines(page)).toHaveLength(4);

    writeFileSync(at('profile.yaml'), profile);
    const ran = await devolve('answer', at('profile.yaml'), '--from', at('filled.json'), '--as-of', day);
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    await write('gap.html', 'gap', readFileSync(at('profile.yaml'), 'utf8'));
    await page.reload();
    expect(await lines(page)).toEqual([]);
    expect(await bar(page).isVisible()).toBe(false);
    await write('gap.html', 'gap', profile);
  });

  it('another person sees nothing of it; a file brings it to them, with the same bytes', async () => {
    const one = await visit('gap.html');
    await record(one, official, { Owner: 'R. Patel' });
    await tick(one, inventory).check();
    const { text } = await saved(one);
    const other = await visit('gap.html');
    expect(await lines(other)).toEqual([]);
    expect(await load(other, text)).toBe('From some.json: 2 loaded. ');
    expect(await lines(other)).toEqual(await lines(one));
    expect((await saved(other)).text).toBe(text);
  });

  it('what says the same as the profile is no entry', async () => {
    const page = await visit('recorded.html');
    await record(page, official, { Owner: 'R. Patel' });
    expect(await fields(page, official).innerText()).toContain(
      'In the profile: Done · Owner: A. Juniper · Done on: 2026-02-03',
    );
    expect(await tick(page, official).isChecked()).toBe(true);
    expect(await lines(page)).toEqual(['Owner: R. Patel not yet in the profile']);
    await fields(page, official).getByLabel('Owner').fill('A. Juniper');
    expect(await lines(page)).toEqual([]);
    expect(await bar(page).isVisible()).toBe(false);
    // What is emptied is removed from the profile.
    await fields(page, official).getByLabel('Done on').fill('');
    expect((await saved(page)).filled.entries).toEqual([
      { id: 'work/privacy-official', token: expect.any(String), on: '' },
    ]);
    await button(page, 'Remove what I entered').click();
    expect(await lines(page)).toEqual([]);
  });

  it('what the profile has since is gone, and what it contradicts is marked', async () => {
    const page = await visit('gap.html');
    await record(page, official, {
      Status: 'Done',
      Owner: 'A. Juniper',
      'Done on': '2026-02-03',
      Evidence: 'evidence/designation.txt\nhttps://clinic.example/designation',
      Note: ' Signed.\nCopied. ',
    });
    await record(page, inventory, { Owner: 'R. Patel' });
    const same = await visit('recorded.html', { as: context });
    expect(await lines(same)).toEqual(['Owner: R. Patel not yet in the profile']);
    await fields(page, official).getByLabel('Owner').fill('Someone else');
    await expect
      .poll(() => lines(same), patient)
      .toEqual([
        'Owner: Someone else not yet in the profile, which has changed since you entered this: check it',
        'Owner: R. Patel not yet in the profile',
      ]);
  });

  it('two tabs keep what was entered in each', async () => {
    const one = await visit('gap.html');
    const other = await visit('gap.html', { as: context });
    await record(one, official, { Owner: 'R. Patel' });
    await record(other, inventory, { Owner: 'A. Juniper' });
    await expect.poll(() => lines(one), patient).toHaveLength(2);
    await one.reload();
    expect(await lines(one)).toHaveLength(2);
  });

  it('a finding is recorded in its act', async () => {
    const page = await visit('gap.html');
    await page.locator('#work-workstation-rules > summary').click();
    const finding = page.locator('#work-workstation-rules .f', { hasText: 'Workstation use' });
    const id = (await finding.getAttribute('id')) ?? '';
    await finding.getByRole('button').click();
    await fields(page, `164.310(b) ${id}`).getByLabel('Owner').fill('Front desk');
    await page.locator('#work-workstation-rules > summary').click();
    expect(await lines(page)).toEqual([`164.310(b) ${id}: Owner: Front desk not yet in the profile`]);
    expect((await saved(page)).filled.entries).toMatchObject([{ id, owner: 'Front desk' }]);
    // The search reads what the report says, not the labels of fields.
    await page.getByRole('searchbox').fill('remove what i entered');
    expect(await page.locator('#filters output').innerText()).toContain(' 0 of ');
  });

  it('an act asks for what the profile has a key for, and for a reason where it is not recorded without one', async () => {
    const page = await visit('gap.html');
    const labels = (title: string) => fields(page, title).locator('label:visible > span').allInnerTexts();
    const letter = await letterTitle(page);
    await record(page, letter, { Status: 'Waiting', 'Sent on': '2026-11-20' });
    expect(await labels(letter)).toEqual(['Status', 'Owner', 'Due', 'Sent on', 'Note']);
    expect(await tick(page, letter).count(), 'a letter is done when it is answered').toBe(0);
    await record(page, inventory, { Status: 'Does not apply' });
    expect(await labels(inventory)).toEqual(['Status', 'Owner', 'Due', 'Done on', 'Evidence', 'Note']);
    const why = fields(page, inventory).getByText('Say why in the note');
    expect(await why.isVisible()).toBe(true);
    await fields(page, inventory).getByLabel('Note').fill('There is none.');
    expect(await why.isVisible()).toBe(false);
    expect(await fields(page, letter).getByText('Say why').isVisible()).toBe(false);

    await page.locator('#letter-lume > summary').click();
    const question = page.locator('#letter-lume .f', { hasText: 'q-clock-breach-notice' });
    await question.getByRole('button').click();
    const of = `164.410 ${await question.getAttribute('id')}`;
    expect(await labels(of)).toEqual(['Status', 'Answered on', 'Document that says so', 'What the vendor answered']);
  });

  it('what is done is ticked, and can be opened again', async () => {
    const page = await visit('gap.html');
    await page.locator('.fam.done > summary').click();
    const agreement = 'In place for Lumè CRM: business associate agreement with Lumè';
    expect(await tick(page, agreement).isChecked()).toBe(true);
    await tick(page, agreement).uncheck();
    expect((await saved(page)).filled.entries).toMatchObject([{ id: 'gate/crm/baa-executed', status: 'Open' }]);
    await tick(page, agreement).check();
    expect(await lines(page)).toEqual([]);
  });

  it('a file that is not this page’s own is refused, or taken as far as it fits', async () => {
    const page = await visit('gap.html');
    await record(page, official, { Owner: 'R. Patel' });
    const { filled } = await saved(page);
    const was = await lines(page);
    const text = (change: object) => JSON.stringify({ ...filled, ...change });
    const unread = 'some.json is not a file that this page saved. Nothing was loaded.';
    for (const wrong of [
      '',
      '[',
      'null',
      '7',
      '[]',
      '{}',
      text({ schema: 'x' }),
      text({ entries: {} }),
      text({ entries: [null] }),
    ])
      expect(await load(page, wrong), wrong).toBe(unread);
    expect(await load(page, text({ customer: '<b>' }))).toBe(
      'some.json is about another customer, <b>. Nothing was loaded.',
    );
    expect(await lines(page)).toEqual(was);
    const entries = [
      {
        id: 'work/phi-inventory',
        token: '1',
        status: 'Certainly',
        due: 'tomorrow',
        on: 7,
        owner: '<img src=x>',
        __proto__: 1,
      },
      { id: 'work/gone', token: '1', owner: 'X' },
      { id: 'constructor', token: '1', owner: 'X' },
    ];
    expect(await load(page, text({ entries }))).toBe(
      'From some.json: 1 loaded. Not in this report: work/gone, constructor.',
    );
    expect(await lines(page)).toEqual([
      ...was,
      'Owner: <img src=x> not yet in the profile, which has changed since you entered this: check it',
    ]);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('what comes of a file is said where nothing is entered, too', async () => {
    const page = await visit('gap.html');
    await load(page, '[');
    expect(await lead(page).innerText()).toContain('some.json is not a file that this page saved');
    expect(await page.locator('[role=status]').evaluate((element) => element.clientHeight)).toBeGreaterThan(10);
  });

  it('is cleared once the person has confirmed it', async () => {
    const page = await visit('gap.html');
    await tick(page, official).check();
    await button(page, 'Clear').click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Keep it');
    await button(page, 'Keep it').click();
    expect(await lines(page)).toHaveLength(1);
    await button(page, 'Clear').click();
    await button(page, 'Remove it').click();
    expect(await lines(page)).toEqual([]);
    await page.reload();
    expect(await lines(page)).toEqual([]);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('a newer report offers to carry over what it still asks for, and names what is gone', async () => {
    const older = await visit('older.html');
    await record(older, official, { Owner: 'R. Patel' });
    await tick(older, inventory).check();
    await older.evaluate(`{
      const [key] = Object.keys(localStorage);
      const state = JSON.parse(localStorage[key]);
      state.entries.push({ id: 'work/gone', token: '1', status: 'Done' });
      localStorage[key] = JSON.stringify(state);
    }`);
    const newer = await visit('gap.html', { as: context });
    expect(await lines(newer)).toEqual([]);
    const offer =
      'In the report of 2026-10-01 you entered 2 that the profile does not have yet and that this report still asks for. Not in this report: work/gone.';
    expect(await lead(newer).innerText()).toContain(offer);
    await button(newer, 'Leave there').click();
    await newer.reload();
    expect(await lead(newer).innerText()).not.toContain('2026-10-01');

    const again = await visit('recorded.html', { as: context });
    await again.evaluate(`localStorage.removeItem(Object.keys(localStorage).find((key) => key.endsWith('${day}')))`);
    await again.reload();
    await button(again, 'Carry over').click();
    expect(await lines(again)).toHaveLength(2);
    await older.reload();
    expect(await lines(older)).toEqual([]);
  });

  it('a browser that keeps nothing: the page says so, and warns before it is closed', async () => {
    const block = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })`;
    const page = await visit('gap.html', { before: block });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    expect(await lead(page).innerText()).toContain('This browser keeps nothing for this page');
    await page.reload();
    await tick(page, official).click();
    await record(page, inventory, { Owner: 'R. Patel' });
    expect(await lines(page)).toHaveLength(2);
    await page.reload();
    expect(dialogs).toEqual(['beforeunload']);
    await tick(page, official).click();
    expect((await saved(page)).filled.entries).toHaveLength(1);
    await page.reload();
    expect(dialogs).toEqual(['beforeunload']);
  });

  it('a full storage loses nothing that was entered', async () => {
    const page = await visit('gap.html');
    await tick(page, official).click();
    await page.evaluate(`Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }`);
    await record(page, inventory, { Owner: 'R. Patel' });
    expect(await lead(page).innerText()).toContain('This browser keeps nothing for this page');
    expect((await saved(page)).filled.entries).toHaveLength(2);
  });

  it('a download that is blocked leaves the text to copy', async () => {
    const page = await visit('gap.html', { before: `URL.createObjectURL = () => { throw new Error('blocked'); }` });
    await tick(page, official).check();
    await button(page, 'Save as file').click();
    const text = await bar(page).getByRole('textbox').inputValue();
    expect((JSON.parse(text) as Filled).entries).toHaveLength(1);
    expect(await bar(page).innerText()).toContain('did not save a file');
  });

  it('is printed as text, and nothing else of it is', async () => {
    const page = await visit('gap.html');
    await tick(page, official).check();
    await record(page, official, { Owner: 'R. Patel', 'Done on': '2026-11-02' });
    await record(page, inventory, {});
    const text = readPdf(await page.pdf({ format: 'A4' }))
      .map((sheet) => sheet.text)
      .join('');
    expect(text).toContain('Done·Owner:R.Patel·Doneon:2026-11-02');
    for (const control of ['mm/dd/yyyy', 'Saveasfile', 'Loadafile', 'ChooseRecord'])
      expect(text).not.toContain(control);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('input, select, textarea, button').filter({ visible: true }).count()).toBe(0);
  });

  it('works by keyboard alone', async () => {
    const page = await visit('gap.html');
    await tick(page, official).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const named = () => page.evaluate('document.activeElement.ariaLabel');
    expect(await named()).toBe(`Record: ${official}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('R. Patel');
    expect(await lines(page)).toEqual(['✓ Done · Owner: R. Patel not yet in the profile']);
    await page.keyboard.press('Escape');
    expect(await named()).toBe(`Record: ${official}`);
    expect(await page.locator('.fill-form:visible').count()).toBe(0);
  });

  it.each(['gap.html', 'plan.html'])('%s: accessible, and narrow enough for a phone', async (name) => {
    const page = await visit(name);
    await tick(page, official).check();
    await record(page, official, { Owner: 'R. Patel', Note: 'x'.repeat(80) });
    await saved(page);
    await button(page, 'Show as text').click();
    await page.evaluate(inPage);
    for (const width of [1280, 800, 390, 320, 180]) {
      await page.setViewportSize({ width, height: 844 });
      for (const question of ['overflow()', 'spilled()'])
        expect(await page.evaluate(`look.${question}`), `${question} at ${width} pixels`).toEqual([]);
    }
    await page.evaluate('look.thin([])');
    expect(await wrongAtFirst(page)).toEqual([]);
    expect(await wrongElsewhere(page)).toEqual([]);
  });
});
