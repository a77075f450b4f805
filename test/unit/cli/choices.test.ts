// Choices of a prospect: only options that the service has; what depends on an open choice says so.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { devolve, devolveBytes } from '../../support/run.ts';
import { unzip } from '../../support/unzip.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-choices-')));
const mapping = `vendor: northwind
name: Northwind
documents:
  guide: { title: Guide, grade: policy, audience: public }
services:
  charts:
    title: Charts
    variants: { shared: Shared account, own: Account of your own }
    plans: { pro: Professional, basic: Basic }
    features: { sms: Text messages, export: Exports, chat: Chat with a model }
    data-classes: { notes: Notes of visits, photos: Photos }
    settings: { lock: Lock after idle time }
    exclusions:
      models: { title: PHI in what models read, features: [chat], source: guide#9 }
    gates:
      texting: { kind: agreement, title: Terms for text messages, when: { feature: sms }, source: guide#8 }
    duties:
      consent: { do: Get consent before you text., source: guide#3, when: { feature: sms } }
    assignments:
      164.308(a)(7)(ii)(A): { provides: Backs up each night., when: { plan: pro }, source: guide#1 }
      164.312(a)(2)(iii): { provides: Logs users off., when: { setting: { lock: "on" } }, source: guide#2 }
      164.312(e)(2)(ii): { duties: [consent], source: guide#3 }
      164.312(a)(2)(iv): { provides: Encrypts., source: guide#4 }
`;
const backup = '164.308(a)(7)(ii)(A)';
const logoff = '164.312(a)(2)(iii)';
const sending = '164.312(e)(2)(ii)';

beforeAll(() => {
  mkdirSync(join(root, 'mappings'));
  writeFileSync(join(root, 'mappings/northwind.yaml'), mapping);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const matrix = (...options: string[]) => devolve('matrix', 'northwind', '--library', root, '--quiet', ...options);
async function row(citation: string, ...options: string[]) {
  const { stdout } = await matrix('--format', 'json', ...options);
  const { determinations } = JSON.parse(stdout) as {
    determinations: { citation: string; disposition: string; reason: string; choices: string[] }[];
  };
  const found = determinations.find((d) => d.citation === citation);
  return [found?.disposition, found?.reason, ...(found?.choices ?? [])];
}

describe('an open choice', () => {
  it('leaves the row with the customer, with the choice in words', async () => {
    expect(await row(backup)).toEqual(['unaddressed', 'silent', 'the plan is Professional']);
    expect(await row(logoff)).toEqual(['unaddressed', 'silent', '"Lock after idle time" is on']);
    expect(await row(sending)).toEqual(['unaddressed', 'silent', 'it is used with Text messages']);
  });

  const depends = [
    `If the plan is Professional: ${backup}`,
    `If "Lock after idle time" is on: ${logoff}`,
    `If it is used with Text messages: ${sending}`,
  ];
  const plainText = (text: string) =>
    text
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/\\/g, '')
      .replace(/\s+/g, ' ');

  it.each(['markdown', 'html', 'table'])(
    'stands under "depends on a choice" in %s, and under no silence',
    async (format) => {
      const text = plainText((await matrix('--format', format, '--rows')).stdout);
      for (const line of depends) expect(text.toLowerCase()).toContain(line.toLowerCase());
      const open = text.slice(
        text.indexOf('Not settled by'),
        text.indexOf('Subcontractors', text.indexOf('Not settled by')),
      );
      if (format !== 'table') expect(open).not.toContain(backup);
      if (format !== 'table') expect(open).toContain('164.308(a)(7)(ii)(B)');
    },
  );
  it('is a reason of its own in the rows of CSV and of a workbook', async () => {
    const { stdout } = await matrix('--format', 'csv');
    const lines = stdout.split('\r\n');
    expect(lines.find((line) => line.startsWith(backup))).toContain('depends on a choice');
    expect(lines.find((line) => line.startsWith('164.308(a)(7)(ii)(B)'))).toContain('not stated');
    const book = await devolveBytes('matrix', 'northwind', '--library', root, '--quiet', '--format', 'xlsx');
    const texts = [...unzip(book).values()].map((part) => part.text).join('');
    expect(texts).toContain('Depends on a choice');
    expect(texts).toContain('If the plan is Professional');
  });
  it.each(['datica', 'fedramp', 'caiq'])('is no silence in the form %s', async (form) => {
    const { stdout } = await matrix('--as', form, '--format', 'json');
    const { notes, rows } = JSON.parse(stdout) as { notes: string[]; rows: string[][] };
    const silent = notes.find((note) => note.startsWith('The documents of the vendor say nothing')) ?? '';
    for (const citation of [backup, logoff, sending]) {
      expect(silent).not.toContain(citation);
      if (form !== 'datica')
        expect(rows.find(([id]) => id === citation)?.join(' ')).toMatch(/If (?:the plan|"Lock|it is used)/);
    }
  });
});

describe('a choice', () => {
  it.each([
    [backup, ['--plan', 'pro'], 'inherited'],
    [logoff, ['--setting', 'lock=on'], 'inherited'],
    [sending, ['--feature', 'sms', '--feature', 'export'], 'customer'],
  ])('settles %s with %j: %s', async (citation, options, disposition) => {
    expect((await row(citation, ...options))[0]).toBe(disposition);
  });
  it('rules out the alternatives', async () => {
    expect(await row(backup, '--plan', 'basic')).toEqual(['unaddressed', 'silent']);
    expect(await row(logoff, '--setting', 'lock=off')).toEqual(['unaddressed', 'silent']);
  });
  it('is named by title at the top of the page', async () => {
    const { stdout } = await matrix(
      '--variant',
      'own',
      '--plan',
      'pro',
      '--feature',
      'sms',
      '--data-class',
      'notes',
      '--setting',
      'lock=on',
      '--rows',
    );
    expect(stdout).toContain(
      'Account of your own; Professional; with Text messages; holding Notes of visits; "Lock after idle time": on',
    );
    expect(stdout).toContain('  - Terms for text messages (northwind/guide#8)');
  });
  it('that is open is listed with the preconditions', async () => {
    expect((await matrix('--rows')).stdout).toContain(
      '  - Terms for text messages (if it is used with Text messages) (northwind/guide#8)',
    );
  });
});

describe('an impossible choice', () => {
  it.each([
    [['--variant', 'ownn'], 'Charts has no variant "ownn"', 'did you mean "own"?'],
    [['--plan', 'profesional'], 'Charts has no plan "profesional"', 'use one of: basic, pro'],
    [['--feature', 'smss'], 'Charts has no feature "smss"', 'did you mean "sms"?'],
    [['--data-class', 'note'], 'Charts has no data class "note"', 'did you mean "notes"?'],
    [['--setting', 'locks=on'], 'Charts has no setting "locks"', 'did you mean "lock"?'],
    [['--setting', 'lock=maybe'], 'the setting "lock" of Charts cannot be "maybe"', 'use one of: '],
    [['--variant', 'pro'], 'Charts has no variant "pro"', 'did you mean plan=pro?'],
    [['--setting', 'lock'], '"lock" is not a choice', 'write name=value'],
    [['--setting', 'lock=on', '--setting', 'lock=off'], 'lock is chosen twice: on, off', 'choose one'],
    [['--feature', 'chat'], 'PHI must not go there', 'PHI in what models read'],
    [['--setting', '__proto__=x'], 'Charts has no setting "__proto__"', 'use one of: lock'],
  ])('%j', async (options, message, hint) => {
    const { code, stdout, stderr } = await matrix(...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
  it('is not a feature that the vendor protects outside the agreement: both are shown', async () => {
    const { code, stdout } = await devolve(
      ...['matrix', 'luxsci', '--variant', 'account-wide', '--feature', 'secureform', '--rows'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('  - Form data that SecureForm receives and sends (luxsci/baa#6.6)');
    expect(stdout).toMatch(/^164\.312\(e\)\(2\)\(ii\) .* S Shared .* as stated$/m);
  });
  it('of a service without choices is reported', async () => {
    const { stderr } = await devolve('matrix', 'lume', '--plan', 'pro');
    expect(stderr).toContain(
      'remove it: nothing depends on one, because the documents of the vendor tell no plans apart',
    );
  });
});

describe('services side by side', () => {
  const compare = (...services: string[]) => devolve('compare', ...services, '--library', root, '--format', 'json');
  it('in variants, plans, features and settings', async () => {
    const { stdout } = await compare('northwind@own', 'northwind@plan=pro,feature=sms,lock=on');
    const { services, rows } = JSON.parse(stdout) as {
      services: { variant: string | null; plan: string | null; features: string[]; settings: object }[];
      rows: { citation: string; cells: { disposition: string; choices: string[] }[] }[];
    };
    expect(services[0]).toMatchObject({ variant: 'own', plan: null, features: [] });
    expect(services[1]).toMatchObject({ variant: null, plan: 'pro', features: ['sms'], settings: { lock: 'on' } });
    const cells = rows.find((r) => r.citation === backup)?.cells;
    expect(cells?.map((c) => [c.disposition, c.choices.length])).toEqual([
      ['unaddressed', 1],
      ['inherited', 0],
    ]);
  });
  it('a row that depends on a choice is shown as such, not as a question', async () => {
    const { stdout } = await devolve('compare', 'northwind', 'northwind@plan=pro', '--library', root);
    expect(stdout).toMatch(/164\.308\(a\)\(7\)\(ii\)\(A\).*U Not addressed \(depends on a choice\).*I Inherited/);
  });
  it.each([
    [['northwind@plan=pro', 'northwind@plan=pro'], '"northwind@plan=pro" is named twice'],
    [['northwind', 'northwind@plans=pro'], 'Charts has no setting "plans"'],
    [['northwind', 'northwind@'], '"" is not a choice'],
    [['northwind', 'northwind@plan='], '"plan=" is not a choice'],
  ])('%j is refused', async (services, message) => {
    const { code, stderr } = await compare(...services);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('explain', () => {
  it('takes choices for a prospect, but not with a profile', async () => {
    const options = ['--library', root, '--vendor', 'northwind', '--plan', 'pro'];
    expect((await devolve('explain', backup, ...options)).stdout).toContain('Inherited (as stated)');
    const profile = 'reports/samples/med-spa-on-lume/profile.yaml';
    const { code, stderr } = await devolve('explain', backup, '--profile', profile, '--plan', 'pro');
    expect(code).toBe(2);
    expect(stderr).toContain('the profile says how its services are used');
  });
});

describe('where PHI must not go', () => {
  it('everything that the source names is listed: the AI features of Aesthetix, and its kinds of data', async () => {
    const { stdout } = await devolve('matrix', 'aesthetix-crm', '--quiet', '--rows');
    const mapped = readFileSync('mappings/aesthetix-crm.yaml', 'utf8');
    const titles = [
      ...mapped.matchAll(/^ {8}title: (.+)\n {8}source: help-article#(?:ai-warning|data-covered)$/gm),
    ].map(([, t]) => t ?? '');
    expect(titles.length).toBe(16);
    const said = stdout.replace(/\s+/g, ' ');
    for (const title of titles) expect(said).toContain(title);
  });
});
