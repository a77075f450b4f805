// devolve log, and --at on every reading command: rows and answers of that revision.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accounts,
  acme,
  acmeGround,
  authorsIn,
  broken,
  change,
  clinic,
  commitAs,
  type DiffAnswer,
  encryption,
  entriesIn,
  type LogAnswer,
  laptops,
  sending,
} from '../../support/acme.ts';
import { devolveIn } from '../../support/run.ts';
import { every, inTurn } from '../../support/search.ts';
import { git, write } from '../git/fixture.ts';

const { at, init, run, runIn, story } = acmeGround();
const path = 'mappings/acme.yaml';
const accountsRow = '164.312(a)(2)(i)';
const sendingRow = '164.312(e)(2)(ii)';

beforeAll(() => {
  story('acme');
});

async function read(directory: string, ...argv: readonly string[]): Promise<LogAnswer> {
  const { code, stdout } = await runIn(directory, 'log', ...argv, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(stdout) as LogAnswer;
}

const idOf = (revision: string) => git(at('acme'), ['rev-parse', revision]);

describe('log', () => {
  it('lists newest first where the row changed: before, after, author, causes', async () => {
    const { inputs, complete, broken: told, entries } = await read(at('acme'), accountsRow);
    expect([inputs, complete, told]).toEqual([{ revision: 'HEAD', commit: idOf('added') }, true, []]);
    expect(entries.map((e) => [e.author, e.commit, e.subject])).toEqual([
      ['Ben', idOf('dropped'), 'No accounts any more'],
      ['Ada', idOf('start'), 'Acme is mapped'],
    ]);
    const [dropped, mapped] = entries;
    expect(dropped).toMatchObject({ customer: 'acme/crm', citation: accountsRow });
    expect(dropped?.before).toMatch(/^shared \(assigned\)/);
    expect(dropped?.after).toMatch(/^unaddressed \(silent\)/);
    expect(dropped?.because.map((c) => c.kind)).toEqual(['provides-removed']);
    expect([mapped?.before, mapped?.because.map((c) => c.kind)]).toEqual([null, ['vendor-added']]);
  });
  it('--all covers every row; --vendor one vendor; --at an earlier end', async () => {
    const all = await read(at('acme'), '--all', '--vendor', 'acme');
    expect(all.entries.length).toBeGreaterThan(300);
    expect(entriesIn(all).slice(0, 3)).toEqual([
      'Cy: acme/crm 164.312(e)(1)',
      `Cy: acme/crm ${sendingRow}`,
      `Ben: acme/crm ${accountsRow}`,
    ]);
    expect(entriesIn(await read(at('acme'), accountsRow, '--vendor', 'lume'))).toEqual([]);
    const then = await read(at('acme'), accountsRow, '--at', 'reformatted');
    expect(entriesIn(then)).toEqual([`Ada: acme/crm ${accountsRow}`]);
    expect(then.inputs).toEqual({ revision: 'reformatted', commit: idOf('reformatted') });
  });
  it('of a heading without a row covers the rows below it', async () => {
    const { entries } = await read(at('acme'), '164.312', '--vendor', 'acme');
    expect(entries.map((e) => `${e.author}: ${e.citation}`)).toContain(`Ben: ${accountsRow}`);
    expect(entries.every((e) => e.citation.startsWith('164.312('))).toBe(true);
  });
  it('has a table and a Markdown format', async () => {
    const { stdout } = await runIn(at('acme'), 'log', accountsRow);
    expect(stdout).toMatch(
      /^[0-9a-f]{12} {2}2026-11-2\d {2}Ben {2}No accounts any more\n {2}164\.312\(a\)\(2\)\(i\) {2}acme\/crm\n {4}- shared.*\n {4}\+ not addressed/,
    );
    const markdown = await runIn(at('acme'), 'log', accountsRow, '--format', 'markdown');
    expect(markdown.stdout).toContain(`- Up to: HEAD (${idOf('added')})`);
    expect(markdown.stdout).toContain('| Ben | 164.312(a)(2)(i) | acme/crm | shared (as stated)');
    expect((await runIn(at('acme'), 'log', accountsRow, '--output', at('log.md'))).stdout).toBe('');
  });
  it('shows its progress on a terminal and clears it', async () => {
    const argv = ['log', accountsRow, '--library', at('acme'), '--no-cache'] as const;
    const { stderr } = await devolveIn({ watched: true }, ...argv);
    expect(stderr).toContain('] 1 of 4 commits');
    expect(stderr).toMatch(/\r +\r$/);
    expect((await devolveIn({ watched: true }, ...argv, '--quiet')).stderr).toBe('');
    expect((await devolveIn({}, ...argv)).stderr).toBe('');
  });
  it.each([
    [[], 'log takes either one citation or --all'],
    [[accountsRow, '--all'], 'is not a range'],
    [['164.312(f)'], '164.312(b)'],
    [['nonsense'], '"nonsense" is not a citation'],
    [[accountsRow, '--vendor', 'acne'], 'did you mean "acme"?'],
    [[accountsRow, '--vendor', 'acme', '--profile', 'x.yaml'], '--profile and --vendor are both given'],
    [[accountsRow, '--format', 'html'], 'this command has no format "html"'],
  ])('log %j is wrong use', async (argv, words) => {
    const { code, stdout, stderr } = await runIn(at('acme'), 'log', ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
  it('a merge or a renamed file has no entry, and a branch has its own', async () => {
    const dir = init('merged');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one', 'fork');
    commitAs('Ben', dir, { [path]: acme([encryption, accounts]) }, 'accounts');
    git(dir, ['checkout', '--quiet', '-b', 'side', 'fork']);
    commitAs('Cy', dir, { 'mappings/other.yaml': acme([sending]).replace('vendor: acme', 'vendor: other') }, 'other');
    git(dir, ['checkout', '--quiet', 'main']);
    git(dir, ['merge', '--quiet', '--no-edit', 'side']);
    commitAs('Dan', dir, { [path]: null, 'mappings/crm.yaml': acme([encryption, accounts]) }, 'another file');
    const authors = (await read(dir, accountsRow)).entries.map((e) => `${e.author}: ${e.customer}`);
    expect(authors.sort()).toEqual(['Ada: acme/crm', 'Ben: acme/crm', 'Cy: other/crm']);
  });
});

describe('a commit that cannot be computed', () => {
  it('is reported, and the log continues before it', async () => {
    const dir = init('broken');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'one');
    const bad = commitAs('Ben', dir, { [path]: broken }, 'a slip');
    const mended = commitAs('Ben', dir, { [path]: acme([encryption, accounts]) }, 'mended');
    commitAs('Cy', dir, { [path]: acme([encryption]) }, 'dropped');
    const words = [
      `${mended.slice(0, 12)}: the version before it cannot be read, so what changed since then is unknown`,
      `${bad.slice(0, 12)}: mappings/acme.yaml:3:1: unknown key "nmae"`,
    ];
    const told = words.map((text) => `Cannot be computed: ${text}\n`).join('');
    for (const options of [['--no-cache'], [], []]) {
      const { code, stdout, stderr } = await runIn(dir, 'log', accountsRow, ...options);
      expect([code, stderr]).toEqual([0, told]);
      expect(stdout.match(/^[0-9a-f]{12} .*$/gm)).toHaveLength(2);
    }
    const answer = await read(dir, accountsRow);
    expect([answer.complete, answer.broken]).toEqual([false, words]);
    const markdown = await runIn(dir, 'log', '164.312(b)', '--vendor', 'lume', '--format', 'markdown');
    expect(markdown.stdout).toContain('No known commit changed it.');
    const file = join(dir, 'log.txt');
    await runIn(dir, 'log', accountsRow, '--format', 'table', '--output', file);
    for (const text of words) expect(readFileSync(file, 'utf8')).toContain(text);
  });
  it('is reported for a symbolic link too, which a comparison around it ignores', async () => {
    const dir = init('linked');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'one');
    const blob = git(dir, ['hash-object', '-w', '--stdin'], 'acme.yaml');
    git(dir, ['update-index', '--add', '--cacheinfo', `120000,${blob},mappings/link.yaml`]);
    git(dir, ['commit', '--quiet', '--message=a link']);
    git(dir, ['rm', '--quiet', '--cached', 'mappings/link.yaml']);
    commitAs('Ben', dir, { [path]: acme([encryption, accounts]) }, 'no link');
    commitAs('Cy', dir, { [path]: acme([encryption]) }, 'dropped');
    const { code, stdout, stderr } = await runIn(dir, 'log', accountsRow);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Cannot be computed: [0-9a-f]{12}: mappings\/link\.yaml: it is a symbolic link.*\n$/m);
    expect(stdout.match(/^[0-9a-f]{12} .*$/gm)).toHaveLength(2);
    const diff = await runIn(dir, 'diff', 'HEAD~3', 'HEAD', '--format', 'json');
    expect(authorsIn(JSON.parse(diff.stdout) as DiffAnswer)).toEqual(['provides-removed: Cy']);
  });
});

describe('a profile', () => {
  const profile = () => at('cared', 'clinic.yaml');
  beforeAll(() => {
    const dir = init('cared');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'mapped', 'mapped');
    commitAs('Pia', dir, { 'clinic.yaml': clinic() }, 'our clinic', 'ours');
    commitAs('Ben', dir, { [path]: acme([encryption]) }, 'dropped', 'dropped');
    commitAs('Pia', dir, { 'clinic.yaml': clinic(laptops) }, 'our laptops', 'laptops');
    commitAs('Pia', dir, { 'clinic.yaml': clinic(laptops.replace('Laptops', 'Portables')) }, 'other words', 'words');
    change(dir, { 'clinic.yaml': clinic(laptops.replace('Laptops', 'Nothing that is committed')) });
  });
  const diff = async (...argv: readonly string[]) =>
    JSON.parse((await runIn(at('cared'), 'diff', ...argv, '--format', 'json')).stdout) as DiffAnswer;

  it('comes from the revision if tracked there, and its changes have authors', async () => {
    const answer = await diff('ours', 'laptops', '--profile', profile());
    expect(authorsIn(answer)).toEqual(['provides-removed: Ben', 'system-added: Pia']);
    expect(new Set(answer.consequences.map((c) => c.customer))).toEqual(new Set(['clinic']));
    const [retitled] = (await diff('laptops', 'words', '--profile', profile())).causes;
    const [before, after] = ['laptops', 'words'].map((tag) => git(at('cared'), ['rev-parse', tag]));
    expect(retitled?.base).toMatchObject({ file: 'clinic.yaml', line: 6, commit: before, author: 'Pia' });
    expect(retitled?.head).toMatchObject({ file: 'clinic.yaml', line: 6, commit: after, author: 'Pia' });
  });
  it('comes from disk for the working tree', async () => {
    expect(authorsIn(await diff('words', '--profile', profile()))).toEqual(['system-retitled: ']);
  });
  it('comes from disk if it is not tracked', async () => {
    write(at(), { 'aside.yaml': clinic(laptops, 'aside') });
    const { causes, consequences } = await diff('ours', 'dropped', '--profile', at('aside.yaml'));
    expect(causes.map((c) => c.kind)).toEqual(['provides-removed']);
    expect(new Set(consequences.map((c) => c.customer))).toEqual(new Set(['aside']));
  });
  it('has a log of its own, from the day it was written', async () => {
    expect(entriesIn(await read(at('cared'), accountsRow, '--profile', profile()))).toEqual([
      `Pia: clinic ${accountsRow}`,
      `Ben: clinic ${accountsRow}`,
      `Pia: clinic ${accountsRow}`,
    ]);
    const { entries } = await read(at('cared'), accountsRow, '--profile', profile(), '--at', 'ours');
    expect(entries.map((e) => [e.author, e.before])).toEqual([['Pia', null]]);
    write(at(), { 'aside.yaml': clinic('', 'aside') });
    expect(entriesIn(await read(at('cared'), accountsRow, '--profile', at('aside.yaml')))).toEqual([
      `Ben: aside ${accountsRow}`,
      `Ada: aside ${accountsRow}`,
    ]);
  });
  it('that is invalid is refused', async () => {
    for (const command of [
      ['diff', 'mapped'],
      ['log', accountsRow],
    ]) {
      const { code, stdout, stderr } = await runIn(at('cared'), ...command, '--profile', at('cared', path));
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toContain('the file is a mapping, not a profile');
    }
  });
  it('is that of the revision under --at', async () => {
    for (const [tag, shown] of [
      ['ours', null],
      ['laptops', 'Laptops'],
      ['words', 'Portables'],
    ] as const) {
      const { stdout } = await runIn(at('cared'), 'gap', profile(), '--at', tag);
      for (const title of ['Laptops', 'Portables', 'Nothing that is committed'])
        expect([tag, title, stdout.includes(title)]).toEqual([tag, title, title === shown]);
    }
  });
});

describe('--at', () => {
  const asked = [[['matrix', 'acme']], [['compare', 'acme', 'lume']], [['explain', accountsRow, '--vendor', 'acme']]];
  it.each(every(3, asked))('%j answers as of then, the same bytes twice', async (argv) => {
    const ask = (revision: string, format: string) =>
      runIn(at('acme'), ...argv, '--at', revision, '--format', format).then((r) => r.stdout);
    const then = await ask('start', 'json');
    expect(JSON.parse(then).inputs.revision).toEqual({ name: 'start', commit: idOf('start') });
    expect(await ask('start', 'json')).toBe(then);
    const [old, now] = [JSON.parse(then), JSON.parse(await ask('dropped', 'json'))];
    expect({ ...old, inputs: null }).not.toEqual({ ...now, inputs: null });
    expect({ ...JSON.parse(await ask('reformatted', 'json')), inputs: null }).toEqual({ ...old, inputs: null });
    expect(await ask('start', 'table')).not.toBe(await ask('dropped', 'table'));
  });
  it('the resolved id is in the provenance of a page', async () => {
    write(at(), { 'clinic.yaml': clinic() });
    for (const argv of [
      ['matrix', 'acme'],
      ['compare', 'acme', 'lume'],
      ['gap', at('clinic.yaml')],
    ])
      for (const format of inTurn(argv.length, ['markdown', 'html'])) {
        const { stdout } = await runIn(at('acme'), ...argv, '--at', 'start', '--format', format);
        expect(stdout).toContain(`start (${idOf('start')})`);
      }
  });
  it('validate and cite use the library of the revision', async () => {
    expect((await runIn(at('broken'), 'validate', '--at', 'HEAD')).code).toBe(0);
    const { code, stdout } = await runIn(at('broken'), 'validate', '--at', 'HEAD~2', '--format', 'json');
    expect([code, JSON.parse(stdout).diagnostics.map((d: { file: string }) => d.file)]).toEqual([
      1,
      expect.arrayContaining([path]),
    ]);
    expect((await runIn(at('broken'), 'validate', path, '--at', 'HEAD')).code).toBe(2);
    const dir = init('cited');
    const rule = (citation: string) =>
      `catalog: own\ntitle: Own\nsource: Our own\nas-of: 2026-07-01\nprovisions:\n  ${citation}: { title: Own, kind: standard, role: context, binds: [covered-entity], duty: None. }\n`;
    commitAs('Ada', dir, { 'controls/own.yaml': rule('164.700') }, 'one');
    commitAs('Ada', dir, { 'controls/own.yaml': rule('164.701') }, 'two');
    const status = async (revision: string) =>
      JSON.parse((await runIn(dir, 'cite', '164.700', '--at', revision, '--format', 'json')).stdout).status;
    expect([await status('HEAD~1'), await status('HEAD')]).toEqual(['exists', 'unknown']);
  });
  it('--verbose lists what was read', async () => {
    const { stderr } = await run('catalog', '--at', 'start', '--library', at('acme'), '--verbose');
    expect(stderr).toContain(`at start (${idOf('start')})`);
    expect(stderr).toMatch(/^ {2}mappings\/acme\.yaml [0-9a-f]{12}$/m);
    const { stdout } = await runIn(at('acme'), 'catalog', '--at', 'start', '--format', 'json');
    expect(JSON.parse(stdout).inputs.revision).toEqual({ name: 'start', commit: idOf('start') });
  });
});
