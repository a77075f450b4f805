// What takes something back of the vendor's part stands beside the row, in every format.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

const home = mkdtempSync(join(tmpdir(), 'devolve-hedges-'));
const profile = join(home, 'clinic.yaml');
const flat = (text: string) =>
  text.replaceAll('\\"', '"').replaceAll('""', '"').replaceAll('&quot;', '"').replace(/\s+/g, ' ');

beforeAll(() => {
  mkdirSync(join(home, 'mappings'));
  writeFileSync(
    join(home, 'mappings/acme.yaml'),
    `vendor: acme
name: Acme
documents:
  baa: { title: Agreement, grade: contract, audience: public }
contract:
  document: baa
  source: baa
  terms:
    164.314(a)(2)(i)(B): { says: Subcontractors agree to the same restrictions., weakness: Says "where applicable"., source: baa#4 }
services:
  crm:
    title: CRM
    gates:
      baa: { kind: baa, title: the agreement, source: baa }
    assignments:
      164.312(a)(2)(iii): { provides: Signs users out., limits: The mobile app does not sign users out., source: baa#5 }
`,
  );
  writeFileSync(
    profile,
    'customer: clinic\nname: Clinic\nrole: covered-entity\nkind: provider\nsystems:\n  crm:\n    service: acme/crm\n    gates: { baa: { state: executed, on: 2026-01-05 } }\n',
  );
});

const weakness = 'Weakness: Says "where applicable".';
const limits = 'Limits: The mobile app does not sign users out.';

describe.each([
  ['matrix', 'acme'],
  ['gap', profile],
])('%s', (command, about) => {
  it.each([
    ['table', ['--rows']],
    ['markdown', []],
    ['html', []],
    // The CSV of a gap report has findings, not rows.
    ...(command === 'matrix' ? [['csv', []] as const] : []),
    ['json', []],
  ] as const)('%s', async (format, more) => {
    const { stdout } = await devolve(command, about, '--library', home, '--format', format, ...more);
    // A terminal wraps within its columns.
    const said =
      format === 'table' ? (text: string) => new RegExp(text.replace(/[.()]/g, '\\$&').split(' ').join('[^]*?')) : flat;
    for (const text of [weakness, limits]) {
      if (format === 'table') expect(stdout).toMatch(said(text));
      else expect(flat(stdout)).toContain(said(text));
    }
    expect(flat(stdout)).not.toContain('out..');
    expect(flat(stdout)).not.toContain('applicable"..');
  });
});

it('is told to those who sign', async () => {
  const { stderr } = await devolve('matrix', 'acme', '--library', home);
  expect(stderr).toContain(
    'Before Legal signs: 1 term of the agreement leaves something open, and the matrix says so: 164.314(a)(2)(i)(B) (Says "where applicable").\n',
  );
});
