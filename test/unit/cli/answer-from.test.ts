// devolve answer --from, and the workbook or CSV that gap and plan do not overwrite.

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readCsv } from '../../support/read-csv.ts';
import { devolve } from '../../support/run.ts';

const base = mkdtempSync(join(tmpdir(), 'devolve-from-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let profile = '';
let count = 0;
const text = () => readFileSync(profile, 'utf8');
const at = (name: string) => join(dirname(profile), name);
beforeEach(() => {
  profile = join(base, `p${count++}`, 'profile.yaml');
  mkdirSync(dirname(profile));
  copyFileSync(resolve('reports/samples/two-vendors-and-paper/profile.yaml'), profile);
});

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;

/** Fills in rows of a CSV by their ids. */
function fill(path: string, values: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  const [heads = [], ...rows] = readCsv(readFileSync(path, 'utf8'));
  const changed = rows.map((row) => row.map((field, i) => values[row[0] ?? '']?.[heads[i] ?? ''] ?? field));
  writeFileSync(path, [heads, ...changed].map((row) => `${row.map(quoted).join(',')}\r\n`).join(''));
}

async function planned(name = 'plan.csv') {
  await devolve('plan', profile, '--output', at(name), '--quiet');
  fill(at(name), {
    'work/phi-inventory': { status: 'Done', owner: 'R. Patel', 'done on': '11/20/2026', evidence: 'evidence/phi.txt' },
    'work/baa-checklist': { status: 'Does not apply' },
    'letter/lume': { status: 'Waiting', 'done on': '2026-11-20', due: '18.12.2026' },
  });
  return at(name);
}

describe('a filled list', () => {
  it('changes just its entries, shows the change, and says what it did not take', async () => {
    const path = await planned();
    const { code, stdout, stderr } = await devolve('answer', profile, '--from', path);
    expect(code).toBe(1);
    expect(stdout.match(/^[+-] .*/gm)).toEqual([
      '+  lume: { sent: 2026-11-20, due: 2026-12-18 }',
      '+  work/phi-inventory:',
      '+    status: implemented',
      '+    owner: R. Patel',
      '+    on: 2026-11-20',
      '+    evidence: [evidence/phi.txt]',
    ]);
    expect(stdout).toContain('\n+letters:\n');
    expect(stderr).toContain('Not taken (1):\n');
    expect(stderr).toMatch(/line \d+ \(work\/baa-checklist\): it needs a reason: say it in the note\n/);
    expect(text()).toContain('  work/phi-inventory:\n    status: implemented\n    owner: R. Patel\n');
  });
  it('asks for nothing the second time', async () => {
    const path = await planned();
    fill(path, { 'work/baa-checklist': { status: 'Open' } });
    await devolve('answer', profile, '--from', path);
    const before = text();
    const { code, stdout, stderr } = await devolve('answer', profile, '--from', path);
    expect([code, stdout, text()]).toEqual([0, '', before]);
    expect(stderr).toMatch(/^The profile already says everything that this file says\.\n$/);
  });
  it('is shown, not written, with --dry-run', async () => {
    const before = text();
    const { stdout } = await devolve('answer', profile, '--from', await planned(), '--dry-run');
    expect(stdout).toContain('+  work/phi-inventory:');
    expect(text()).toBe(before);
  });
  it('wins over what the profile says since only with --take-file', async () => {
    const path = await planned();
    await devolve('answer', profile, 'work/phi-inventory', '--status', 'planned', '--owner', 'Zoe');
    const { stderr } = await devolve('answer', profile, '--from', path);
    expect(stderr).toContain('owner: "R. Patel" here, "Zoe" in the profile; both were changed');
    expect(stderr).toContain('hint: to let the file win where both were changed, add --take-file');
    expect(text()).toContain('owner: Zoe');
    await devolve('answer', profile, '--from', path, '--take-file');
    expect(text()).not.toContain('owner: Zoe');
  });
  it.each([
    [['work/phi-inventory', '--from', 'x.csv'], '--from and work/phi-inventory are both given'],
    [['--from', 'x.csv', '--owner', 'Ann'], '--from and --owner are both given'],
    [['--from', 'x.csv', '--clear'], '--from and --clear are both given'],
    [['work/phi-inventory', '--owner', 'Ann', '--take-file'], '--take-file is about a file'],
  ])('%o is wrong use', async (argv, why) => {
    const { code, stderr } = await devolve('answer', profile, ...argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
  it.each([
    ['missing.xlsx', null, 'there is no such file'],
    ['gap.pdf', '%PDF', 'it is neither a workbook, nor CSV'],
    ['gap.xlsx', 'id,status', 'it is neither a workbook, nor CSV'],
  ])('%s is not read', async (name, content, why) => {
    if (content !== null) writeFileSync(at(name), content);
    const { code, stderr } = await devolve('answer', profile, '--from', at(name));
    expect([code, stderr]).toEqual([3, expect.stringContaining(why)]);
    rmSync(at(name), { force: true });
  });
});

describe('gap and plan', () => {
  const gap = (...argv: readonly string[]) => devolve('gap', profile, ...argv);
  it('write over a workbook that nobody filled in', async () => {
    await gap('--output', at('same.xlsx'));
    expect((await gap('--output', at('same.xlsx'))).code).toBe(0);
  });
  it.each(['plan.csv', 'other.csv'])('do not overwrite what the profile does not have (%s)', async (name) => {
    const path = await planned(name);
    const filled = readFileSync(path);
    const { code, stderr } = await devolve('plan', profile, '--output', path);
    expect(code).toBe(2);
    expect(stderr).toContain('has 3 rows that were filled in and that the profile does not have');
    expect(stderr).toContain(`devolve answer ${profile} --from ${path}`);
    expect((await gap('--output', path)).code).toBe(2);
    expect(readFileSync(path)).toEqual(filled);
  });
  it('do once the profile has it', async () => {
    const path = await planned();
    fill(path, { 'work/baa-checklist': { status: 'Open' } });
    await devolve('answer', profile, '--from', path);
    expect((await devolve('plan', profile, '--output', path)).code).toBe(0);
  });
  it('do when told to, and a file that is not ours is treated as any', async () => {
    expect((await devolve('plan', profile, '--output', await planned(), '--overwrite')).code).toBe(0);
    writeFileSync(at('mine.csv'), 'a,b\n1,2\n');
    expect((await gap('--output', at('mine.csv'))).code).toBe(0);
    writeFileSync(at('mine.xlsx'), 'not a workbook');
    expect((await gap('--output', at('mine.xlsx'))).code).toBe(0);
  });
  it('do not overwrite what was filled in for another profile', async () => {
    const path = await planned();
    writeFileSync(profile, text().replace('customer: harbor-dermatology', 'customer: another'));
    expect((await devolve('plan', profile, '--output', path)).code).toBe(2);
  });
});
