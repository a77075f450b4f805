// Shell completion: what is offered, how it is quoted, and that real bash takes it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/cli/commands/schema.ts';
import { commandNames } from '../../../src/cli/commands.ts';
import { insertion, quotedFor, readTyped } from '../../../src/cli/completion/typed-line.ts';
import { commandHelp } from '../../../src/words/help.ts';
import { devolve } from '../../support/run.ts';
import { commit, git, ground } from '../git/fixture.ts';

const { at, init } = ground();

const breaks = ' \t\n"\'@><=;|&(:';

/** The values that zsh and fish get, and the line about files. */
async function offered(...words: readonly string[]) {
  const current = words.at(-1) ?? '';
  const { code, stdout, stderr } = await devolve('__complete', 'zsh', `=${current}`, ...words.slice(0, -1));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  return { values: lines.slice(0, -1).map((line) => line.split('\t')[0]), files: lines.at(-1), lines };
}

const values = async (...words: readonly string[]) => (await offered(...words)).values;

describe('offers', () => {
  it('commands', async () => {
    expect(await values('')).toEqual([...commandNames, '--help', '--version']);
    expect(await values('ma')).toEqual(['matrix']);
    expect(await values('help', 'ma')).toEqual(['matrix']);
  });
  it.each([
    [['gap', 'x', '--fo'], ['--format']],
    [['gap', 'x', '--rows', '--ro'], []],
    [['matrix', 'x', '--feature', 'a', '--fea'], ['--feature']],
    [
      ['gap', 'x', '--format', ''],
      ['table', 'markdown', 'html', 'json', 'csv', 'xlsx'],
    ],
    [['gap', 'x', '--format=js'], ['--format=json']],
    [
      ['validate', '--fail-on', ''],
      ['none', 'error', 'warning'],
    ],
    [
      ['matrix', 'lume', '--as', ''],
      ['datica', 'fedramp', 'caiq'],
    ],
    [['gap', 'x', '--as', ''], ['evidence-requests']],
    [['matrix', 'lume', '--audience', 'n'], ['nda']],
    [
      ['matrix', 'lume', '--detail', ''],
      ['short', 'full'],
    ],
    [['gap', 'x', '--crosswalk', ''], ['nist-sp-800-53r5']],
    [
      ['matrix', 'lux'],
      ['luxsci', 'luxsci/email'],
    ],
    [
      ['matrix', '--rows', 'lux'],
      ['luxsci', 'luxsci/email'],
    ],
    [
      ['vendors', 'LU'],
      ['luma-health', 'lume', 'luxsci'],
    ],
    [['letter', 'x', 'lux'], ['luxsci']],
    [
      ['matrix', 'luxsci', '--variant', ''],
      ['account-wide', 'per-domain'],
    ],
    [
      ['matrix', 'luxsci', '--setting', 'pgp'],
      ['pgp=on', 'pgp=off'],
    ],
    [['explain', '164.312(b)', '--vendor', 'luxsci', '--variant', 'p'], ['per-domain']],
    [['compare', 'lume', 'luxsci@per'], ['luxsci@per-domain']],
    [
      ['compare', 'luxsci@per-domain,pgp'],
      ['luxsci@per-domain,pgp=on', 'luxsci@per-domain,pgp=off'],
    ],
    [['explain', '164.312(b'], ['164.312(b)']],
    [['cite', '164.312(d)', '164.312(b'], ['164.312(b)']],
    [['event', 'x', 'breach'], ['breach-discovered']],
    [
      ['schema', 'pro'],
      ['profile', 'program'],
    ],
    [
      ['schema', '--library', 'pro'],
      ['profile', 'program'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['answer', 'x', 'risk-a'], ['risk-analysis']],
    [['answer', 'x', 'work/risk-a'], ['work/risk-analysis']],
    [
      ['answer', 'x', 'fundr'],
      ['fundraising-rules', 'fundraising'],
    ],
    [['answer', 'x', 'y', '--status', 'exe'], ['executed']],
    [['gap', 'x', 'y'], []],
    [['nowhere', ''], []],
    [['constructor', ''], []],
    [['gap', 'x', '--variant', ''], []],
    [['matrix', 'nobody', '--variant', ''], []],
  ])('%j', async (words, expected) => expect(await values(...words)).toEqual(expected));
  it.each([
    [['gap', ''], ':yaml'],
    [['validate', 'a', ''], ':any'],
    [['gap', 'x', '--brand', ''], ':any'],
    [['gap', 'x', '--library', ''], ':folders'],
    [['gap', 'x', '--at', ''], ':none'],
    [['matrix', ''], ':none'],
  ])('%j: files %s', async (words, files) => expect((await offered(...words)).files).toBe(files));
  it('what each value is', async () => {
    expect((await offered('explain', '164.312(b')).lines[0]).toBe('164.312(b)\tAudit controls');
    for (const line of (await offered('')).lines) expect(line.length).toBeLessThan(130);
  });
  it('names of your own library, without those that act', async () => {
    const root = mkdtempSync(join(tmpdir(), 'devolve-completion-'));
    mkdirSync(join(root, 'mappings'));
    writeFileSync(
      join(root, 'mappings', 'acme.yaml'),
      'vendor: acme\nname: "Acme\\e[31m"\ndocuments: { p: { title: P, grade: policy, audience: public } }\nservices:\n  s:\n    title: S\n    settings: { mode: { title: M, values: ["a b", "$(x)", "e\\u202ei"] } }\n',
    );
    expect((await offered('vendors', '--library', root, 'ac')).lines[0]).toBe('acme\tAcmeU+001B[31m');
    expect(await values('matrix', '--library', root, 'acme', '--setting', '')).toEqual(['mode=a b', 'mode=$(x)']);
  });
  it('branches and tags for a revision, and behind the dots of a range', async () => {
    const folder = init('completion');
    commit(folder, { 'profile.yaml': 'a: 1\n' }, 'one', 'v1.0');
    git(folder, ['branch', 'audit/2026']);
    git(folder, ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
    git(folder, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main']);
    const all = ['audit/2026', 'main', 'v1.0', 'origin/main'];
    const profile = join(folder, 'profile.yaml');
    expect(await values('gap', profile, '--at', '')).toEqual(all);
    expect(await values('plan', profile, '--since', 'v')).toEqual(['v1.0']);
    expect(await values('plan', profile, '--since=aud')).toEqual(['--since=audit/2026']);
    expect(await values('diff', '--library', folder, 'v1.0', '')).toEqual(all);
    expect(await values('diff', '--library', folder, 'v1.0...m')).toEqual(['v1.0...main']);
    expect((await offered('gap', profile, '--at', 'v')).lines[0]).toBe('v1.0\ttag');
    expect(await values('gap', join(at('nowhere'), 'x.yaml'), '--at', '')).toEqual([]);
    const bare = mkdtempSync(join(tmpdir(), 'devolve-completion-'));
    expect(await values('gap', join(bare, 'x.yaml'), '--at', '')).toEqual([]);
  });
  it('of a revision no program that the repository names', async () => {
    const folder = init('configured');
    commit(folder, { 'profile.yaml': 'a: 1\n' }, 'one', 'v1.0');
    const ran = join(folder, 'ran');
    for (const key of ['core.fsmonitor', 'core.pager', 'pager.for-each-ref', 'alias.for-each-ref'])
      git(folder, ['config', key, `${key.startsWith('alias') ? '!' : ''}touch '${ran}'`]);
    expect(await values('gap', join(folder, 'profile.yaml'), '--at', 'v')).toEqual(['v1.0']);
    expect(existsSync(ran)).toBe(false);
  });
  it('for schema what its help names', () => {
    for (const kind of kinds) expect(commandHelp.schema).toMatch(new RegExp(`\\b${kind}\\b`));
  });
  it('nothing where the library is broken', async () => {
    const root = mkdtempSync(join(tmpdir(), 'devolve-completion-'));
    mkdirSync(join(root, 'mappings'));
    writeFileSync(join(root, 'mappings', 'acme.yaml'), 'vendor: [\n');
    expect(await values('vendors', '--library', root, '')).toEqual([]);
    expect(await values('vendors', '--library', 'nowhere', '')).toEqual([]);
  });
});

describe('a line of bash', () => {
  it.each([
    ['devolve gap ', ['devolve', 'gap', ''], ''],
    ["devolve explain '164.312(", ['devolve', 'explain', '164.312('], "'"],
    ['devolve explain 164.312\\(a', ['devolve', 'explain', '164.312(a'], ''],
    ['devolve vendors "Luma He', ['devolve', 'vendors', 'Luma He'], '"'],
    ['devolve gap a\\ b.yaml  --fo', ['devolve', 'gap', 'a b.yaml', '--fo'], ''],
    ['devolve gap "a\\b" x', ['devolve', 'gap', 'a\\b', 'x'], ''],
    ['', [''], ''],
  ])('%s', (line, words, quote) => expect(readTyped(line)).toMatchObject({ words, quote }));
  it('reads back what it quotes, in every quote', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom('', "'", '"'), (text, quote) => {
        const value = text.replace(/[\n\r\0]/g, '-');
        const quoted = quotedFor(value, quote as '');
        if (quoted === null || (quote === '"' && value.includes('!'))) return;
        expect(readTyped(`devolve x ${quote}${quoted}`).words.at(-1)).toBe(value);
      }),
    );
  });
  it.each([
    ['--format=json', 'devolve gap --format=js', 'json'],
    ['luxsci@per-domain', 'devolve compare luxsci@', 'per-domain'],
    ['164.312(b)', 'devolve explain 164', '164.312\\(b\\)'],
    ['164.312(b)', "devolve explain '164", '164.312(b)'],
    ['mode=$(x)', 'devolve matrix a --setting mode=', '\\$\\(x\\)'],
    ["it's", "devolve matrix 'i", null],
  ])('%s after %s', (value, line, expected) => expect(insertion(value, readTyped(line), breaks)).toBe(expected));
});

const bash = spawnSync('bash', ['--version']).status === 0;

describe.skipIf(!bash)('in bash', () => {
  const script = (lines: string) => {
    const program = `devolve() { "${process.execPath}" "${resolve('bin/devolve.js')}" "$@"; }\nsource <(devolve completion bash)\n`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', program + lines], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.trimEnd().split('\n');
  };
  it.each([
    ['devolve ma', ['matrix']],
    ['devolve gap x --format=js', ['json']],
    ["devolve explain '164.312(b", ['164.312(b)']],
    ['devolve explain 164.312\\(b', ['164.312\\(b\\)']],
    ['devolve gap ', ['']],
  ])('%s', (line, expected) => {
    const typed = `COMP_LINE=${JSON.stringify(line).replace(/[$`]/g, '\\$&')}; COMP_POINT=\${#COMP_LINE}`;
    expect(script(`${typed}; _devolve devolve; printf '%s\\n' "\${COMPREPLY[@]}"`)).toEqual(expected);
  });
  it('is registered', () => expect(script('complete -p devolve')[0]).toContain('-F _devolve devolve'));
});

describe('the scripts', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('%s', async (shell) => {
    const { code, stdout } = await devolve('completion', shell);
    expect(code).toBe(0);
    expect(stdout).toContain(`__complete ${shell}`);
    expect(stdout).toMatchSnapshot();
  });
  it('of another shell', async () => {
    const { code, stderr } = await devolve('completion', 'bsh');
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "bash"?');
  });
});
