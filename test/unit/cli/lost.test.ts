// Words when lost: one line that says what is wrong, one that says what to type.

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandNames } from '../../../src/cli/commands.ts';
import { asArgument, commandOf, needless, optionsMeant, taskOf } from '../../../src/cli/synonyms.ts';
import { tasks } from '../../../src/words/lost.ts';
import { devolve } from '../../support/run.ts';

const started = process.cwd();
afterEach(() => process.chdir(started));
const fresh = () => mkdtempSync(join(tmpdir(), 'devolve-lost-'));

async function said(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await devolve(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^error: [^ ].*[^.]$/);
  expect(lines[1]).toMatch(/^ {2}hint: ./);
  return lines.join('\n');
}

describe('an unknown command', () => {
  it.each([
    ['list', 'to list what the library knows, run: devolve vendors'],
    ['LS', 'devolve vendors'],
    ['status', 'to see what to do, in order, run: devolve plan <profile>'],
    ['todo', 'devolve plan'],
    ['exports', 'devolve gap <profile> --format csv'],
    ['exprot', 'did you mean "export"'],
    ['check', 'devolve validate'],
    ['report', 'devolve gap'],
    ['questionnaire', 'devolve matrix <vendor> --as caiq'],
    ['crm', 'devolve matrix'],
    ['rmatrix', 'devolve matrix'],
    ['show', 'devolve profile'],
    ['why', 'devolve explain'],
    ['incident', 'devolve event'],
    ['version', 'devolve --version'],
    ['gpa', 'did you mean "gap"?'],
    ['valdate', 'did you mean "validate"?'],
    ['clinic.yaml', 'devolve gap clinic.yaml'],
    ['constructor', 'gap, event, plan'],
    ['', 'gap, event, plan'],
    ['\u001b[31mx', 'gap, event, plan'],
  ])('%j', async (name, hint) => {
    const lines = await said(name);
    expect(lines).toContain('there is no command "');
    expect(lines).toContain(hint);
    expect(lines).not.toContain('\u001b');
  });
  it('is one after help, too', async () => {
    expect(await said('help', 'todo')).toContain('devolve plan');
    expect((await devolve('help', 'gap')).stdout).toContain('Usage: devolve gap');
    expect((await devolve('help')).stdout).toContain('Usage: devolve [options]');
  });
});

describe('an unknown option', () => {
  it.each([
    [['gap', 'x', '--html'], 'use --format html'],
    [['gap', 'x', '--json=y'], 'use --format json'],
    [['gap', 'x', '--pdf'], 'print the page to PDF'],
    [['gap', 'x', '--out', 'f'], 'use --output <file>'],
    [['gap', 'x', '-o', 'f'], 'use --output <file>'],
    [['gap', 'x', '-f', 'json'], 'use --format <format>'],
    [['gap', 'x', '--all'], 'use --rows'],
    [['plan', 'x', '--all'], 'use --done'],
    [['plan', 'x', '--date', '2026-01-01'], 'use --as-of <date>'],
    [['gap', 'x', '--revision', 'v1'], 'use --at <rev>'],
    [['explain', '164.312(b)', '--service', 'lume'], 'use --vendor <service>'],
    [['matrix', '--service', 'lume'], 'write it without the option: devolve matrix <service>'],
    [['gap', '--profile', 'x'], 'write it without the option: devolve gap <profile>'],
    [['plan', 'x', '-y'], 'remove it: nothing is asked here'],
    [['answer', 'x', 'y', '--state', 'implemented'], 'use --status <status>'],
    [['answer', 'x', 'y', '--done'], 'use --status implemented'],
    [['answer', 'x', 'y', '--file', 'a.pdf'], 'use --evidence <file>'],
    [['gap', 'x', '--file', 'a.html'], 'use --output <file>'],
    [['answer', 'x', 'y', '--reason', 'z'], 'use --because <text>'],
    [['answer', 'x', 'y', '--comment', 'z'], 'use --note <text>'],
    [['answer', 'x', 'y', '--date', '2026-01-01'], 'use --on <date>'],
    [['answer', 'x', '--import', 'gap.xlsx'], 'use --from <file>'],
    [['answer', 'x', 'y', '--undo'], 'use --clear'],
    [['gap', 'x', '--owner-page'], 'it is an option of: devolve plan'],
    [['gap', 'x', '--since', 'v1'], 'it is an option of: devolve plan, devolve matrix'],
    [['log', '--brand', 'b.yaml'], 'it is an option of: devolve gap, devolve event, devolve plan, devolve matrix and'],
    [['gap', 'x', '--row'], 'did you mean --rows?'],
    [['validate', '--html'], 'for more, run: devolve validate --help'],
    [['gap', 'x', '--zzzzqq'], 'for more, run: devolve gap --help'],
    [['gap', 'x', '--constructor'], 'for more, run: devolve gap --help'],
    [['--format', 'json', 'gap', 'x'], 'begin with the command: devolve gap'],
    [['--zz'], 'begin with a command'],
  ])('%j', async (argv, hint) => expect(await said(...argv)).toContain(hint));
  it('without its value', async () => {
    expect(await said('gap', 'x', '--format')).toContain('use one of: table, markdown, html');
    expect(await said('gap', 'x', '--output')).toContain('write --output <file>');
  });
});

describe('a missing argument', () => {
  const profile = 'customer: c\nname: C\nrole: not-regulated\n';
  it('lists the profiles of the working directory, and nothing else', async () => {
    const dir = fresh();
    process.chdir(dir);
    writeFileSync('b.yaml', `# mine\n${profile}`);
    writeFileSync('a.yml', profile);
    writeFileSync('mapping.yaml', 'vendor: x\nname: X\n');
    writeFileSync('nested.yaml', 'x:\n  customer: c\n');
    writeFileSync('notes.txt', profile);
    writeFileSync('.hidden.yaml', profile);
    mkdirSync('folder.yaml');
    symlinkSync('a.yml', 'link.yaml');
    expect(await said('gap')).toContain('hint: use one of: a.yml, b.yaml');
    expect((await devolve('gap', 'zzzzzzzz')).stderr).toContain('such as a.yml, b.yaml');
  });
  it('says so where there is none', async () => {
    process.chdir(fresh());
    expect(await said('gap')).toContain('devolve init');
  });
  it.each([
    [['matrix'], 'use one of: aesthetix-crm'],
    [['compare'], 'use one of: aesthetix-crm'],
    [
      ['schema'],
      'use one of: beside, brand, catalog, crosswalk, index, inquiries, mapping, overlay, policy, profile, program',
    ],
    [['schema', '--library', 'profile'], 'needs a kind of file'],
    [['explain'], 'a citation, such as 164.312(b)'],
    [['diff'], 'devolve diff <base> [head]'],
  ])('%j', async (argv, hint) => expect(await said(...argv)).toContain(hint));
  it('and one too many', async () => {
    const lines = await said('vendors', 'luma', 'health');
    expect(lines).toContain('is given more than it takes: "health"');
    expect(lines).toContain('quotation marks');
  });
});

describe('the tables', () => {
  it('lead to commands that exist', () => {
    const known: readonly string[] = commandNames;
    expect(Object.values(commandOf).filter((name) => name !== null && !known.includes(name))).toEqual([]);
    for (const [task, { run }] of Object.entries(tasks)) {
      const command = commandOf[task as keyof typeof tasks];
      expect(run).toMatch(command === null ? /^devolve --/ : new RegExp(`^devolve ${command}\\b`));
    }
  });
  it('have no word that is a command', () => {
    const names: readonly string[] = [...commandNames, 'help'];
    expect([...taskOf.keys()].filter((word) => names.includes(word))).toEqual([]);
  });
  it('lead to options that some command has', async () => {
    const helps = await Promise.all(commandNames.map(async (name) => (await devolve(name, '--help')).stdout));
    const options = new Set(helps.flatMap((help) => [...help.matchAll(/--[a-z-]+/g)].map(([option]) => option)));
    const meant = Object.values(optionsMeant).flatMap((list) => list.map(([option]) => option));
    expect(meant.filter((option) => !options.has(option))).toEqual([]);
    expect([...needless, ...Object.keys(asArgument)].every((option) => option.startsWith('-'))).toBe(true);
  });
});
