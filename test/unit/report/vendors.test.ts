// devolve vendors: what the library knows, and lines for a profile that validate as they stand.

import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../support/read-csv.ts';
import { devolve } from '../../support/run.ts';

const shipped = readdirSync('mappings')
  .map((name) => name.replace('.yaml', ''))
  .sort();
const json = async (...argv: readonly string[]) => JSON.parse((await devolve(...argv, '--format', 'json')).stdout);

/** A library of its own with one vendor, whose texts try to act. */
function ownLibrary(): string {
  const root = mkdtempSync(join(tmpdir(), 'devolve-vendors-'));
  mkdirSync(join(root, 'mappings'));
  writeFileSync(
    join(root, 'mappings', 'acme.yaml'),
    `vendor: acme
name: "Acmé\\e[31m | Co"
documents:
  old: { title: Old, grade: asserted, audience: public, retrieved: 2025-01-02 }
  new: { title: New, grade: contract, audience: internal, retrieved: 2026-01-02 }
  gone: { title: Gone, grade: attestation, audience: public, supplied: false }
upstreams:
  host: { phi: yes, baa: executed, for: hosting, source: new, service: luma-health/messaging }
services:
  pro:
    title: Pro
    variants: { "1": First, two: Second }
    plans: { basic: Basic }
    features: { sms: Text messages, fax: Fax }
    data-classes: { images: Images }
    settings: { mfa: { title: MFA, values: ["on", "off"] }, zone: Zone }
    gates:
      baa: { kind: baa, title: the agreement, source: new#1, steps: [Ask., Sign.], any-of: papers }
      licenses: { kind: licenses, source: new#2, when: { plan: basic }, any-of: papers }
    exclusions:
      texting: { title: PHI in texts, features: [sms], source: new#3 }
      faxing: { title: PHI by fax, features: [fax], when: { plan: basic }, source: new#3 }
    assignments:
      164.312(b): { provides: Logs., source: new#4 }
      164.312(d): { provides: Asks., when: { variant: two, setting: { mfa: "on", zone: east } }, source: new#4 }
  plain: { title: Plain, assignments: { 164.312(b): { provides: Logs., source: old } } }
`,
  );
  return root;
}

describe('the list', () => {
  it('says beside which mapping the user has files, and which', async () => {
    const library = ['--library', 'docs/mapping/beside'];
    const { vendors } = await json('vendors', ...library);
    const beside = new Map(vendors.map((v: { id: string; beside: readonly string[] }) => [v.id, v.beside]));
    expect([beside.get('lume'), beside.get('luxsci')]).toEqual([['mappings/lume-ours.yaml'], []]);
    const rows = readCsv((await devolve('vendors', ...library, '--format', 'csv')).stdout);
    expect(rows.find(([id]) => id === 'lume')?.at(-1)).toBe('built in, with yours beside');
    const { stdout } = await devolve('vendors', 'lume', ...library);
    expect(stdout).toContain('A mapping that is built in. Beside it: mappings/lume-ours.yaml.');
  });
  it('has one line for each vendor, in every format', async () => {
    const { vendors } = await json('vendors');
    expect(vendors.map(({ id }: { id: string }) => id)).toEqual(shipped);
    const [heads, ...rows] = readCsv((await devolve('vendors', '--format', 'csv')).stdout);
    expect(heads?.[0]).toBe('Vendor');
    expect(rows.map(([id]) => id)).toEqual(shipped);
    for (const format of ['table', 'markdown']) {
      const { stdout } = await devolve('vendors', '--format', format);
      for (const id of shipped) expect(stdout).toContain(id);
    }
  });
  it('counts rows once, names grades of what was supplied and the oldest reading, and marks your own', async () => {
    const { vendors } = await json('vendors', '--library', ownLibrary());
    const [acme] = vendors;
    expect(acme).toMatchObject({
      id: 'acme',
      own: true,
      rows: 2,
      grades: ['contract', 'asserted'],
      oldestRetrieved: '2025-01-02',
      unmapped: 0,
    });
    expect(acme.behind.map(({ id }: { id: string }) => id)).toEqual(['aptible', 'aws', 'luma-health', 'twilio']);
    expect(vendors.filter(({ own }: { own: boolean }) => own)).toHaveLength(1);
  });
});

describe('one vendor', () => {
  it.each([
    ['lume', 'lume'],
    ['Lumè', 'lume'],
    ['LUME CRM', 'lume'],
    ['lume/crm', 'lume'],
    ['luma health', 'luma-health'],
    ['LuxSci email (HIPAA account)', 'luxsci'],
  ])('is found as %s', async (name, id) => expect((await json('vendors', name)).id).toBe(id));
  it.each([
    ['luma', 'did you mean "luma-health"?'],
    ['Luxsi', 'did you mean "luxsci"?'],
    ['lumé crn', 'did you mean "lume"?'],
    ['zzz', 'use one of: aesthetix-crm'],
    ['', 'use one of: aesthetix-crm'],
  ])('%s is unknown, with a hint', async (name, hint) => {
    const { code, stdout, stderr } = await devolve('vendors', name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });
  it('has every choice, how each gate is opened, and where PHI must not go', async () => {
    const { stdout } = await devolve('vendors', 'acme', '--library', ownLibrary());
    expect(stdout).toMatchSnapshot();
    expect(stdout).not.toContain('\u001b');
  });
  it('is escaped in Markdown', async () => {
    const { stdout } = await devolve('vendors', 'acme', '--library', ownLibrary(), '--format', 'markdown');
    expect(stdout).toMatch(/^# AcméU\+001B\\\[31m \\\| Co \(acme\)\n/);
  });
});

describe('the lines for a profile', () => {
  const head = 'customer: c\nname: C\nrole: covered-entity\nkind: provider\n';
  /** The indented blocks that begin with `systems:`. */
  const blocks = (page: string) =>
    [...page.matchAll(/^ {2}systems:\n(?: {4}.*\n)+/gm)].map(([block]) => block.replace(/^ {2}/gm, ''));

  it.each([...shipped, 'acme'])('%s: validate as they stand, and with every choice made', async (id) => {
    const library = id === 'acme' ? ['--library', ownLibrary()] : [];
    const lines = blocks((await devolve('vendors', id, ...library)).stdout);
    expect(lines.length).toBeGreaterThan(0);
    for (const text of lines.flatMap((block) => [block, block.replace(/^( *)# /gm, '$1')])) {
      const file = join(mkdtempSync(join(tmpdir(), 'devolve-lines-')), 'profile.yaml');
      writeFileSync(file, head + text);
      const { code, stdout } = await devolve('validate', file, ...library);
      expect(stdout).toContain('0 errors, 0 warnings');
      expect(code).toBe(0);
    }
  });
});

describe('a vendor whose documents say where things hold', () => {
  const at = (vendor: string) => ['vendors', vendor, '--library', 'docs/mapping'];
  it('has where an agreement is offered, what is excluded as a whole, and when PHI reaches a party', async () => {
    const { stdout } = await devolve(...at('heron'), '--format', 'markdown');
    expect(stdout).toContain(
      'Business associate agreement with Heron (offered only if the plan is Starter, Clinic or Group).',
    );
    const { stdout: kestrel } = await devolve(...at('kestrel-cloud'), '--format', 'markdown');
    expect(kestrel).toContain('| variant | preview | Preview region | no PHI |');
    expect(kestrel).toContain('| variant | us | United States region |  |');
    expect(stdout).toContain('translation of messages (if it is used with Translation of messages)');
  });
  it('says so in JSON', async () => {
    const { services, upstreams } = await json(...at('heron'));
    const [{ gates }] = services;
    const [{ variants }] = (await json(...at('kestrel-cloud'))).services;
    const named = (all: readonly { id: string }[], id: string) => all.find((one) => one.id === id);
    expect(named(gates, 'baa-executed')).toMatchObject({ offered: 'the plan is Starter, Clinic or Group' });
    expect(named(gates, 'hipaa-mode')).toMatchObject({ offered: null });
    expect(named(variants, 'preview')).toMatchObject({ excluded: [{ title: 'the preview region', when: null }] });
    expect(named(upstreams, 'loquat')).toMatchObject({ when: 'it is used with Translation of messages' });
    expect(named(upstreams, 'postbird')).toMatchObject({ when: null });
  });
});
