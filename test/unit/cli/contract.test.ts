// The contract with scripts: exit codes, empty standard output on failure, files written whole or not at all.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../support/read-csv.ts';
import { devolve, devolveBytes, devolveIn } from '../../support/run.ts';
import { every } from '../../support/search.ts';

const sample = 'reports/samples/med-spa-on-lume/profile.yaml';
const fresh = () => mkdtempSync(join(tmpdir(), 'devolve-'));

function broken(text: string): string {
  const dir = fresh();
  mkdirSync(join(dir, 'mappings'));
  writeFileSync(join(dir, 'mappings', 'bad.yaml'), text);
  return dir;
}

describe('exit 0: done', () => {
  const done: readonly (readonly [argv: readonly string[]])[] = [
    [['gap', sample]],
    [['gap', sample, '--format', 'markdown']],
    [['gap', sample, '--format', 'html']],
    [['gap', sample, '--format', 'json']],
    [['gap', sample, '--as', 'evidence-requests']],
    [['gap', sample, '--as', 'evidence-requests', '--format', 'html']],
    [['gap', sample, '--as', 'evidence-requests', '--format', 'json']],
    [['gap', sample, '--crosswalk', '--format', 'json']],
    [['matrix', 'lume']],
    [['matrix', 'lume', '--crosswalk', 'nist-sp-800-53r5', '--format', 'html']],
    [['gap', sample, '--format', 'csv']],
    [['gap', sample, '--format', 'xlsx']],
    [['matrix', 'lume', '--format', 'csv']],
    [['matrix', 'lume', '--format', 'xlsx', '--output', '-']],
    [['matrix', 'lume/crm', '--for', 'Clinic Z', '--format', 'html']],
    [['compare', 'luxsci@account-wide', 'luxsci@per-domain']],
    [['explain', '164.312(a)', '--vendor', 'lume']],
    [['explain', '164.312(b)', '--profile', sample, '--format', 'html']],
    [['explain', '164.509', '--vendor', 'lume']],
    [['explain', '164.306(a)', '--vendor', 'lume']],
    [['validate']],
    [['catalog', '--format', 'json']],
    [['catalog', '164.312(a)', '--format', 'markdown']],
    [['schema', 'mapping']],
    [['--help']],
    [['--version']],
    [[]],
  ];
  it.each(every(2, done))('devolve %j', async (argv) => {
    const { code, stdout } = await devolve(...argv);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(4);
  });
});

describe('explain on a row-less provision', () => {
  it.each([
    ['164.312', 'No requirement of its own (a heading; its requirements are below it)'],
    ['164.306(a)', 'No requirement of its own (it applies to other rows)'],
    ['164.402(1)', 'No requirement of its own (it requires nothing)'],
  ])('%s is not "Not applicable"', async (citation, words) => {
    const { stdout } = await devolve('explain', citation, '--vendor', 'lume');
    expect(stdout).toContain(words);
    expect(stdout).not.toContain('Not applicable');
    const { determination } = JSON.parse(
      (await devolve('explain', citation, '--vendor', 'lume', '--format', 'json')).stdout,
    );
    expect(determination).toMatchObject({ disposition: null, reason: null });
  });
});

describe('exit 1: findings or diagnostics at or above --fail-on', () => {
  it.each([
    [['gap', sample, '--fail-on', 'P1'], 1],
    [['gap', sample, '--fail-on', 'P3'], 1],
    [['gap', sample, '--fail-on', 'none'], 0],
    [['validate', 'test/invalid/duty-unused/input.yaml'], 0],
    [['validate', 'test/invalid/duty-unused/input.yaml', '--fail-on', 'warning'], 1],
    [['validate', 'test/invalid/citation-stale/input.yaml'], 1],
    [['validate', 'test/invalid/citation-stale/input.yaml', '--fail-on', 'none'], 0],
  ])('devolve %j exits %i and still prints its answer', async (argv, expected) => {
    const { code, stdout } = await devolve(...argv);
    expect(code).toBe(expected);
    expect(stdout).not.toBe('');
  });
});

describe('exit 2: wrong use', () => {
  it.each([
    [['bogus'], 'there is no command "bogus"'],
    [['gap'], 'devolve gap needs a profile'],
    [['gap', sample, '--bogus'], 'devolve gap has no option --bogus'],
    [['gap', sample, '--format', 'pdf'], 'this command has no format "pdf"'],
    [['explain', '164.312(b)', '--vendor', 'lume', '--output', 'x.xlsx'], 'this command has no format "xlsx"'],
    [['gap', sample, '--output', 'x.pdf'], 'this command has no format for .pdf files'],
    [['gap', sample, '--output', 'a.md', '--output', 'b.md'], '--output <file> is given twice: a.md, b.md'],
    [['gap', sample, '--fail-on', 'P9'], '--fail-on "P9" is not a level'],
    [['gap', sample, '--as-of', '2026-02-30'], 'is not a day'],
    [['gap', sample, '--as', 'evidence-request'], 'did you mean "evidence-requests"?'],
    [['gap', sample, '--crosswalk', 'nist-sp-800-53'], 'did you mean "nist-sp-800-53r5"?'],
    [['matrix', 'lune'], 'did you mean "lume"?'],
    [['matrix', 'lume/crn'], 'did you mean "lume/crm"?'],
    [['matrix', 'lume', '--as', 'constructor'], 'use one of: caiq, datica, fedramp'],
    [['matrix', 'lume', '--as', 'caiq', '--crosswalk', 'nist-sp-800-53r5'], 'remove --crosswalk'],
    [['matrix', 'lume', '--as', 'caiq', '--since', 'HEAD'], 'remove --since'],
    [['matrix', 'lume', '--variant', 'x'], 'has no variant "x"'],
    [['compare', 'luxsci@x', 'lume'], 'has no variant "x"'],
    [['compare', 'lume', 'lume/crm'], '"lume/crm" is named twice'],
    [['compare', 'lume'], 'fewer than two services are named'],
    [['explain', '164.312(f)', '--vendor', 'lume'], 'use one of the paragraphs of 164.312: 164.312(a)(1), 164.312(b)'],
    [['explain', '164.308(b)(4)', '--vendor', 'lume'], 'did you mean 164.308(b)(3)?'],
    [['explain', '164.312(b)'], 'neither --profile nor --vendor is given'],
    [['catalog', 'x'], '"x" is not a citation'],
    [['schema', 'x'], 'there is no schema "x"'],
  ])('devolve %j', async (argv, words) => {
    const { code, stdout, stderr } = await devolve(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('exit 3: no answer', () => {
  const head =
    'vendor: x\nname: X\ndocuments: { p: { title: P, grade: policy, audience: public } }\nservices:\n  s:\n    title: S\n    assignments:\n';
  it.each([
    ['a missing profile', ['gap', 'nowhere.yaml'], 'nowhere.yaml: there is no such file'],
    ['a profile that is a mapping', ['gap', 'mappings/lume.yaml'], 'the file is a mapping, not a profile'],
    [
      'a profile that is a list of inquiries',
      ['gap', 'controls/inquiries/security-rule.yaml'],
      'is a list of inquiries, not',
    ],
    ['an invalid profile', ['gap', 'test/invalid/gate-state/input.yaml'], 'gate-state'],
    ['a missing library', ['matrix', 'lume', '--library', 'nowhere'], 'there is no such directory'],
    ['an empty library', ['matrix', 'lume', '--library', fresh()], 'the library is empty'],
    [
      'an unknown citation in the library',
      ['matrix', 'lume', '--library', broken(`${head}      164.312(f): { provides: A., source: p }\n`)],
      'citation-unknown',
    ],
    [
      'a stale one',
      ['gap', sample, '--library', broken(`${head}      164.308(b)(4): { provides: A., source: p }\n`)],
      'citation-stale',
    ],
    [
      'a statement with neither half',
      ['gap', sample, '--library', broken(`${head}      164.312(b): { source: p }\n`)],
      'statement-empty',
    ],
    [
      'output into a directory that does not exist',
      ['gap', sample, '--output', join(fresh(), 'no', 'where.html')],
      'its directory does not exist',
    ],
  ])('%s', async (_, argv, words) => {
    const { code, stdout, stderr } = await devolve(...argv);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
  it('writes no partial file', async () => {
    const dir = fresh();
    await devolve('gap', 'nowhere.yaml', '--output', join(dir, 'gap.html'));
    await devolve('gap', sample, '--library', fresh(), '--output', join(dir, 'gap.html'));
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('output', () => {
  it('takes the format from the extension, and leaves no other file behind', async () => {
    const dir = fresh();
    for (const name of ['gap.html', 'gap.md', 'gap.json'])
      expect((await devolve('gap', sample, '--output', join(dir, name))).code).toBe(0);
    expect(readdirSync(dir).sort()).toEqual(['gap.html', 'gap.json', 'gap.md']);
    expect(readFileSync(join(dir, 'gap.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(JSON.parse(readFileSync(join(dir, 'gap.json'), 'utf8')).schema).toBe('devolve/gap@1');
  });
  it('is no PDF: a browser prints HTML to one', async () => {
    const { code, stderr } = await devolve('gap', sample, '--output', join(fresh(), 'gap.pdf'));
    expect(code).toBe(2);
    expect(stderr).toContain('no format for .pdf files\n  hint: write HTML and print it to PDF from a browser\n');
  });
  it('- is standard output', async () => {
    const { stdout } = await devolve('matrix', 'lume', '--format', 'json', '--output', '-');
    expect(JSON.parse(stdout).service).toBe('lume/crm');
    expect(existsSync('-')).toBe(false);
  });
  it('a spreadsheet goes to a file or a pipe, with the same bytes', async () => {
    const file = join(fresh(), 'gap.xlsx');
    expect((await devolve('gap', sample, '--output', file)).code).toBe(0);
    expect(readdirSync(dirname(file))).toEqual(['gap.xlsx']);
    const bytes = await devolveBytes('gap', sample, '--format', 'xlsx');
    expect(bytes.equals(readFileSync(file))).toBe(true);
    expect(bytes.toString('latin1')).toMatch(/^PK/);
  });
  it('but not to a terminal, where none of it is printed', async () => {
    const { code, stdout, stderr } = await devolveIn({ terminal: true }, 'gap', sample, '--format', 'xlsx');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('name a file with --output');
  });
  it('CSV has one line per finding, with the ids of the JSON, act by act', async () => {
    const { findings } = JSON.parse((await devolve('gap', sample, '--format', 'json')).stdout);
    const [heads, ...rows] = readCsv((await devolve('gap', sample, '--format', 'csv')).stdout);
    expect(heads?.slice(0, 4)).toEqual(['id', 'priority', 'status', 'do']);
    expect(rows.map(([id]) => id).sort()).toEqual(findings.map((f: { id: string }) => f.id).sort());
    expect(heads?.slice(-3)).toEqual(['act', 'act title', 'record']);
    const acts = rows.map((row) => row.at(-3));
    expect(acts.filter((act, i) => act !== acts[i - 1])).toEqual([...new Set(acts)]);
    for (const row of rows)
      expect(row.slice(-3)).toEqual([
        expect.stringMatching(/^\w+\//),
        expect.stringMatching(/./),
        expect.stringMatching(/^r[0-9a-z]{28}( |$)/),
      ]);
  });
  it('CSV of a matrix has one line per row', async () => {
    const { determinations, rollups } = JSON.parse((await devolve('matrix', 'lume', '--format', 'json')).stdout);
    const [heads, ...rows] = readCsv((await devolve('matrix', 'lume', '--format', 'csv')).stdout);
    expect(heads?.[0]).toBe('citation');
    expect(rows).toHaveLength(determinations.length + rollups.length);
  });
});

describe('a user’s own library', () => {
  it('is layered over the shipped one; the same path wins, and --verbose says so', async () => {
    const dir = broken(
      'vendor: own\nname: Own\ndocuments: { p: { title: P, grade: policy, audience: public } }\nservices: { s: { title: S } }\n',
    );
    writeFileSync(
      join(dir, 'mappings', 'lume.yaml'),
      'vendor: lume\nname: Mine\ndocuments: { p: { title: P, grade: policy, audience: public } }\nservices: { crm: { title: Mine } }\n',
    );
    const { code, stderr, stdout } = await devolve('matrix', 'lume', '--library', dir, '--verbose', '--format', 'json');
    expect(code).toBe(0);
    expect(stderr).toContain('it replaces mappings/lume.yaml');
    expect(JSON.parse(stdout).counts.inherited).toBe(0);
    expect((await devolve('matrix', 'own', '--library', dir)).code).toBe(0);
  });
});
