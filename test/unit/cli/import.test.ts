// devolve import: a draft, or a mapping brought up to date.

import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inlineSheet, workbook } from '../../support/foreign-workbook.ts';
import { devolve, devolveBytes } from '../../support/run.ts';
import { every } from '../../support/search.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-import-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
function put(name: string, content: string | Buffer): string {
  const path = join(folder, `${count++}-${name}`);
  writeFileSync(path, content);
  return path;
}

interface Claim {
  readonly text: string;
  readonly control?: string;
  readonly says: string | null;
  readonly source: string;
}
const claimsIn = (yaml: string): readonly Claim[] => {
  const { services } = parse(yaml) as { readonly services: Readonly<Record<string, { readonly claims: Claim[] }>> };
  return Object.values(services)[0]?.claims ?? [];
};
const said = ({ text, control = null, says }: Omit<Claim, 'source' | 'control'> & { control?: string | null }) => ({
  ...{ text, control, says: says ?? '' },
});

describe('the hand-made mapping of Luma Health', () => {
  const path = 'mappings/luma-health.yaml';
  const byHand = claimsIn(readFileSync(path, 'utf8'));
  const parts = [...new Set(byHand.map(({ source }) => source))];
  // Its facts as a table: a head for each part, in the manner of such tables.
  const table = parts.map((part) => {
    const rows = byHand.filter(({ source }) => source === part);
    const lines = rows.map(({ text, control, says }) => `${text} | ${control} | ${says}`);
    return `| **${part.replace(/^.*\//, '')}** HIPAA Rule | Luma Control | Inherited\n--- | --- | ---\n${lines.join('\n')}\n`;
  });
  const file = () => put('inheritance.md', `# 2. HIPAA Inheritance\n\n${table.join('\n')}`);

  it('and its table, imported, agree on every claim', async () => {
    const { code, stdout, stderr } = await devolve('import', file(), '--vendor', 'Luma Health');
    expect(code).toBe(0);
    expect(stderr).toContain('23 rows read = 23 claims + 0 not taken');
    expect(claimsIn(stdout).map(said)).toEqual(byHand.map(said));
  });
  it('does not change when the table is imported into it', async () => {
    const own = put('luma-health.yaml', readFileSync(path));
    const { stdout, stderr } = await devolve('import', file(), '--into', own);
    expect(stdout).toBe('');
    expect(stderr).toContain('23 claims of the table are in');
    expect(readFileSync(own)).toEqual(readFileSync(path));
  });
});

describe('a draft', () => {
  const text = 'HIPAA Citation,Control,Inherited\n164.312(b),Logs,Yes (optional)\n164.308(b)(4),BAA,Yes*\nAccess,,\n';
  it('is valid, with warnings only for what a person must decide', async () => {
    const output = join(folder, 'acme.yaml');
    const made = await devolve('import', put('t.csv', text), '--vendor', 'Acme Cloud', '--output', output);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(made.stderr).toContain('3 rows read = 2 claims + 1 not taken');
    expect(made.stderr).toContain('line 4: a heading of the rows below it (Access)');
    const { code, stdout } = await devolve('validate', output, '--format', 'json');
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    expect([code, diagnostics.map((d) => d.code).sort()]).toEqual([0, ['claim-citation', 'claim-verdict']]);
    expect(readFileSync(output, 'utf8')).toMatch(/# - line 4: a heading of the rows below it \(Access\)\n$/);
  });
  it('inherits nothing by an option that no one took', async () => {
    const output = join(folder, 'optional.yaml');
    await devolve('import', put('t.csv', text), '--vendor', 'optional', '--output', output);
    expect(readFileSync(output, 'utf8')).toContain('when: { setting: { optional-164-312-b: taken } }');
  });
  it('overwrites nothing', async () => {
    const output = put('there.yaml', 'mine\n');
    const { code, stderr } = await devolve('import', put('t.csv', text), '--vendor', 'acme', '--output', output);
    expect([code, readFileSync(output, 'utf8')]).toEqual([2, 'mine\n']);
    expect(stderr).toContain(`--into ${output}`);
  });
  it('has rows of other frameworks as comments, with the rows that NIST pairs', async () => {
    const fedramp = 'Control ID,Can Be Inherited from CSP,Customer Responsibilities\nPS-8,Yes,Sanction your users.\n';
    const { stdout, stderr } = await devolve('import', put('crm.csv', fedramp), '--vendor', 'acme');
    expect(claimsIn(stdout)).toEqual([]);
    expect(stdout).toContain('164.308(a)(1)(ii)(C)');
    expect(stdout).toContain(
      '      # - { text: PS-8, says: "Yes", customer: Sanction your users., source: table#line-2 }',
    );
    expect(stderr).toContain('1 row read = 0 claims + 1 not taken');
  });
  it.each(every(3, ['datica', 'fedramp', 'caiq']))('of our own form %s has every row of it', async (form) => {
    const csv = await devolveBytes('matrix', 'lume', '--as', form, '--format', 'csv');
    const xlsx = await devolveBytes('matrix', 'lume', '--as', form, '--format', 'xlsx');
    const [fromCsv = [], fromXlsx = []] = await Promise.all(
      [put('form.csv', csv), put('form.xlsx', xlsx)].map(async (file) => {
        const { code, stdout } = await devolve('import', file, '--vendor', 'lume');
        expect(code).toBe(0);
        return claimsIn(stdout).map(said);
      }),
    );
    expect(fromCsv.length).toBeGreaterThan(200);
    // The workbook has the preconditions too, which stand behind the bar.
    const bare = (claims: typeof fromCsv) =>
      claims.map((claim) => ({
        ...claim,
        says: String(claim.says).replace(/ ?\|? ?Must be in place .*?\(lume\/.*?\)\./, ''),
      }));
    expect(bare(fromXlsx)).toEqual(fromCsv);
  });
  it('is made of the columns that are named', async () => {
    const book = workbook({ sheets: { One: inlineSheet([['Notes'], ['Who', 'Ref'], ['Acme', '164.312(b)']]) } });
    const run = (...more: readonly string[]) => devolve('import', put('t.xlsx', book), '--vendor', 'Acme', ...more);
    expect(claimsIn((await run('--map', 'citation=Ref,says="Who"')).stdout)).toMatchObject([
      { text: '164.312(b)', says: 'Acme', 'counts-as': 'Yes', source: 'table#one!B3' },
    ]);
    expect((await run()).stderr).toContain('"One: Who | Ref"');
    expect((await run('--map', 'citations=Ref')).code).toBe(2);
    expect((await run('--map', 'says=Who')).stderr).toContain('no column of citations');
  });
});

describe('a mapping', () => {
  const first = 'HIPAA Rule,Control,Inherited\n164.312(a)(1),Access,Yes\n164.312(b),Logs,Yes\n164.312(d),Sign-on,No\n';
  const second =
    'HIPAA Rule,Control,Inherited\n164.312(d),Sign-on,Partially\n164.312(a)(1),Access,Yes\n164.312(e)(1),TLS,Yes\n';
  async function begun() {
    const output = join(folder, `m${count++}.yaml`);
    await devolve('import', put('table.csv', first), '--vendor', 'acme', '--output', output);
    const noted = readFileSync(output, 'utf8').replace(
      /^( *- .*164\.312\(d\))/m,
      '      # Asked them on 2026-11-02.\n$1',
    );
    writeFileSync(output, noted);
    return output;
  }
  it('is brought up to date: what changed is shown, comments and order stay, what is gone is said', async () => {
    const file = await begun();
    const { code, stdout, stderr } = await devolve('import', put('table.csv', second), '--into', file);
    const after = readFileSync(file, 'utf8');
    expect(code).toBe(0);
    expect(claimsIn(after).map(({ text, says }) => [text, says])).toEqual([
      ['164.312(a)(1)', 'Yes'],
      ['164.312(d)', 'Partially'],
      ['164.312(e)(1)', 'Yes'],
    ]);
    expect(after).toContain('# Asked them on 2026-11-02.\n      - { text: "164.312(d)"');
    expect(stdout).toMatch(/^-.*164\.312\(b\).*\n/m);
    expect(stderr).toContain('"164.312(b)" (Yes) is not in the table now');
    expect(stderr).toContain('0 as before, 1 changed, 1 at another place, 1 new, 1 gone');
    expect(after.match(/^# devolve import: .*$/gm)).toHaveLength(1);
  });
  it('is only shown with --dry-run', async () => {
    const file = await begun();
    const before = readFileSync(file, 'utf8');
    const { stdout } = await devolve('import', put('table.csv', second), '--into', file, '--dry-run');
    expect(stdout).toContain('Partially');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
  it.each([
    [['--vendor', 'other'], 'is the mapping of "acme", not of "other"'],
    [['--output', 'x.yaml'], 'use one of the two'],
    [['--service', 'x'], 'there is no service "x"'],
    [['--document', 'x'], 'the mapping has no document "x"'],
  ])('is not mistaken for another: %s', async (more, words) => {
    const { code, stderr } = await devolve('import', put('table.csv', second), '--into', await begun(), ...more);
    expect([code, stderr.includes(words)]).toEqual([2, true]);
  });
  it('is what --into names', async () => {
    const profile = 'reports/samples/med-spa-on-lume/profile.yaml';
    const { code, stderr } = await devolve('import', put('table.csv', second), '--into', profile);
    expect([code, stderr.includes('is no mapping')]).toEqual([2, true]);
    expect(existsSync('x.yaml')).toBe(false);
  });
});

describe('what is said above the claims of a mapping', () => {
  const head = 'HIPAA Rule,Control,Inherited\n';
  const first = `${head}"164.312(a)(1), 164.312(b)",Access,Yes*\nAC-2,Accounts,Yes\n164.312(d),Sign-on,Yes*\n`;
  const second = `${head}164.312(e)(1),TLS,Yes†\n"164.312(a)(1), 164.312(b)",Access,Yes*\nAC-2,Accounts,Yes\n164.312(d),Sign-on,Yes\n`;
  it('names where the rows stand now; what a person wrote stays', async () => {
    const file = join(folder, `m${count++}.yaml`);
    await devolve('import', put('table.csv', first), '--vendor', 'acme', '--output', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^( *)(# line 4: )/m, '$1# Asked them.\n$1$2'));
    const again = put('table.csv', second);
    await devolve('import', again, '--into', file);
    const claims = readFileSync(file, 'utf8').split('claims:\n')[1]?.split('# devolve import')[0] ?? '';
    expect(claims.split('\n').map((line) => line.trim())).toEqual([
      '# line 3: read as 164.312(a)(1), 164.312(b)',
      '# line 3: "Yes*" counts as nothing: say under counts-as what it means, if the table does',
      '- { text: "164.312(a)(1), 164.312(b)", control: Access, says: "Yes*", source: table#line-3 }',
      expect.stringContaining('# line 4: a control of SP 800-53'),
      ...Array.from({ length: 4 }, () => expect.stringMatching(/^# /)),
      '# - { text: AC-2, control: Accounts, says: "Yes", source: table#line-4 }',
      '# Asked them.',
      '- { text: "164.312(d)", control: Sign-on, says: "Yes", source: table#line-5 }',
      '# line 2: "Yes†" counts as nothing: say under counts-as what it means, if the table does',
      expect.stringContaining('- { text: 164.312(e)(1), control: TLS'),
      '',
    ]);
    const after = readFileSync(file, 'utf8');
    await devolve('import', again, '--into', file);
    expect(readFileSync(file, 'utf8')).toBe(after);
  });
});
