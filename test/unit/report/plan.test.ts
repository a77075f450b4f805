// A plan in every format: the same acts, each residual row with exactly one piece of work.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapeText, fold } from '../../../src/report/ics.ts';
import { readCsv } from '../../support/read-csv.ts';
import { devolve, devolveBytes } from '../../support/run.ts';
import { unzip } from '../../support/unzip.ts';

const spa = 'reports/samples/med-spa-on-lume/profile.yaml';
const billing = 'reports/samples/billing-company-on-two-vendors/profile.yaml';

interface PlanRead {
  readonly acts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly status: string;
    readonly owner: string | null;
    readonly suggestedOwner: string;
    readonly closes: readonly string[];
    readonly done: readonly string[];
    readonly findings: readonly string[];
  }[];
  readonly progress: Readonly<Record<string, number | null>>;
  readonly off: readonly { readonly citation: string }[];
}

const plan = async (profile: string, ...options: readonly string[]): Promise<PlanRead> =>
  JSON.parse((await devolve('plan', profile, '--format', 'json', ...options)).stdout);

describe.each([spa, billing])('JSON of %s', (profile) => {
  it('has each row that leaves something in exactly one piece of work, and each finding in exactly one act', async () => {
    const { acts, off } = await plan(profile);
    const gap = JSON.parse((await devolve('gap', profile, '--format', 'json')).stdout) as {
      determinations: { citation: string; disposition: string; work: string | null }[];
      findings: { id: string }[];
    };
    const residual = gap.determinations.filter((d) => ['shared', 'customer', 'unaddressed'].includes(d.disposition));
    const rows = acts.filter((a) => a.kind === 'work').flatMap((a) => [...a.closes, ...a.done]);
    expect([...rows, ...off.map((o) => o.citation)].sort()).toEqual(residual.map((d) => d.citation).sort());
    expect(acts.flatMap((a) => a.findings).sort()).toEqual(gap.findings.map((f) => f.id).sort());
    expect(gap.determinations.every((d) => d.work !== null)).toBe(true);
  });
  it('counts its acts', async () => {
    const { acts, progress } = await plan(profile);
    for (const status of ['open', 'started', 'waiting', 'done'])
      expect(progress[status]).toBe(acts.filter((a) => a.status === status).length);
  });
});

it('an owner has a list, whatever the case, and a name that owns nothing is refused', async () => {
  const { acts } = await plan(spa, '--owner', 'it SUPPORT');
  expect(acts.length).toBeGreaterThan(1);
  expect((await plan(spa)).acts.length).toBeGreaterThan(acts.length);
  const { code, stdout, stderr } = await devolve('plan', spa, '--owner', 'Nemo');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('"Nemo" owns nothing in this plan');
});

it('CSV has a line for each act, in the order and with the ids of the plan', async () => {
  const [, ...lines] = readCsv((await devolve('plan', spa, '--format', 'csv')).stdout);
  expect(lines.map(([id]) => id)).toEqual((await plan(spa)).acts.map((a) => a.id));
});

it('the workbook leads from each row to its act', async () => {
  const parts = unzip(await devolveBytes('plan', spa, '--format', 'xlsx'));
  expect(parts.get('xl/workbook.xml')?.text).toMatch(/name="Acts".*name="Rows"/s);
});

describe('the calendar', () => {
  const unfolded = (text: string) => text.replaceAll('\r\n ', '');
  const uids = (text: string) => [...unfolded(text).matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);

  it('has an all-day event for each due date, in lines of at most 75 octets that end with CRLF', async () => {
    const { stdout } = await devolve('plan', spa, '--format', 'ics');
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(stdout.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(stdout.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(stdout).toContain('DTSTAMP:20261121T000000Z\r\n');
    expect(stdout).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n');
    expect(unfolded(stdout)).toContain('SUMMARY:Set up user accounts\\, passwords and screen timeouts\r\n');
  });
  it('has ids that stay the same from day to day, each once', async () => {
    const [today, later] = await Promise.all(
      ['2026-11-21', '2026-11-25'].map((day) => devolve('plan', spa, '--format', 'ics', '--as-of', day)),
    );
    const ids = uids(today?.stdout ?? '');
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(uids(later?.stdout ?? '')).toEqual(ids);
  });
  it('has evidence that expires in the next 90 days', async () => {
    const { stdout } = await devolve('plan', spa, '--format', 'ics', '--as-of', '2026-09-01');
    expect(unfolded(stdout)).toContain('SUMMARY:Evidence expires: evidence/security-reminders-2025.txt');
  });
  it('has a file that stands twice under one answer as two events', async () => {
    const files = '[{ file: a.txt, expires: 2026-12-01 }, { file: a.txt, expires: 2026-12-24 }]';
    const answer = `{ status: implemented, evidence: ${files} }`;
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    const profile = join(folder, 'twice.yaml');
    writeFileSync(join(folder, 'a.txt'), 'Signed.');
    writeFileSync(
      profile,
      `customer: c\nname: C\nrole: covered-entity\nkind: provider\nanswers: { work/sanction-policy: ${answer} }`,
    );
    const ids = uids((await devolve('plan', profile, '--format', 'ics', '--as-of', '2026-11-21')).stdout);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
  it('escapes what is a sign of the format, and folds between characters', () => {
    expect(escapeText('a;b,c\\d\ne')).toBe('a\\;b\\,c\\\\d e');
    const folded = fold(`SUMMARY:${'ü😀'.repeat(40)}`);
    expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'ü😀'.repeat(40)}`);
    for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(folded).not.toContain('\uFFFD');
  });
});

describe('the owner’s page', () => {
  it('says of each decision what a no comes to', async () => {
    const unsigned = 'reports/samples/med-spa-on-lume-unsigned/profile.yaml';
    const { stdout } = await devolve('plan', unsigned, '--owner-page');
    const decisions = stdout.match(/^1\. .*$/gm) ?? [];
    expect(decisions.length).toBeGreaterThan(0);
    for (const decision of decisions) expect(decision).toContain('A no means: ');
    expect(decisions[0]).toContain(
      'must not hold health data, and what is already there is assessed as a possible breach',
    );
  });
  it('is Markdown unless it is asked for otherwise, with three decisions at most and room to sign', async () => {
    const { stdout } = await devolve('plan', spa, '--owner-page');
    expect(stdout).toMatch(/^# The owner's page: Juniper Med Spa/);
    expect(stdout.match(/^1\. /gm)?.length).toBe(3);
    expect(stdout).toContain('| For the organization | | | |');
    expect(stdout).toContain('It is not the risk analysis');
  });
  it('is a page too, and nothing else', async () => {
    expect((await devolve('plan', spa, '--owner-page', '--format', 'html')).stdout).toContain('<!doctype html>');
    expect((await devolve('plan', spa, '--owner-page', '--format', 'csv')).code).toBe(2);
    expect((await devolve('plan', spa, '--owner-page', '--owner', 'IT support')).code).toBe(2);
  });
});

it('a terminal lists what is done only where it is asked for', async () => {
  const [plain, all] = await Promise.all([devolve('plan', spa), devolve('plan', spa, '--done')]);
  expect(plain?.stdout).toContain('3 acts done; --done lists them');
  expect(plain?.stdout).not.toContain('Conduct a risk analysis');
  expect(all?.stdout).toContain('Conduct a risk analysis');
});

it('HTML and Markdown have every act, with its findings under their ids', async () => {
  const { acts } = await plan(spa);
  const { stdout: html } = await devolve('plan', spa, '--format', 'html');
  for (const { id, findings } of acts) {
    expect(html).toContain(`id="${id.replaceAll('/', '-')}"`);
    for (const finding of findings) expect(html).toContain(`id="${finding}"`);
  }
  const { stdout: markdown } = await devolve('plan', spa, '--format', 'markdown');
  for (const { id } of acts) expect(markdown).toContain(`| ${id} |`);
});

it('a row that an activity turns off says so where it is explained, and to an auditor', async () => {
  const clinic = ['docs/profile/clinic.yaml', '--as-of', '2026-11-21'];
  const { stdout: explained } = await devolve('explain', '164.512(i)(1)', '--profile', ...clinic);
  expect(explained).toContain('Your answer: research: no, 2026-11-20, by R. Patel');
  const { stdout: asked } = await devolve('gap', ...clinic, '--as', 'evidence-requests', '--format', 'markdown');
  const row = asked.split('\n').find((line) => line.startsWith('| 164.512(i)(1) |')) ?? '';
  expect(row).toContain('Research (off): answered no on 2026-11-20, by R. Patel; asked again on 2027-11-20.');
  expect(row).not.toContain('No answer in the profile');
});
