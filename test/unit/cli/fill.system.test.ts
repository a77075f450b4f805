// What matrix --fill writes, opened by LibreOffice. Skipped without one.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buyerWorkbook } from '../../support/buyer-workbook.ts';
import { devolve } from '../../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'devolve-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const program = process.env.DEVOLVE_OFFICE ?? 'soffice';
const office = spawnSync(program, ['--version']).status === 0;

describe.skipIf(!office)('LibreOffice', () => {
  it('opens it, with its answers', { timeout: 120_000 }, async () => {
    writeFileSync(at('buyer.xlsx'), buyerWorkbook());
    await devolve('matrix', 'lume', '--fill', at('buyer.xlsx'), '--output', at('answered.xlsx'));
    const profile = `-env:UserInstallation=file://${at('office')}`;
    const sheets = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    execFileSync(program, [profile, '--headless', '--convert-to', sheets, '--outdir', folder, at('answered.xlsx')], {
      stdio: 'ignore',
    });
    const csv = readFileSync(at('answered-CRM Worksheet.csv'), 'utf8');
    expect(csv).toContain('AC-1,Partial,"Only with this in place: Business associate agreement with Lumè.');
    const partial = csv.match(/^[A-Z]{2}-[^,\n]*,Partial,/gm)?.length ?? 0;
    expect(partial).toBeGreaterThan(0);
  });
});
