// A newcomer's mistakes in a profile, in a mapping, on the command line: each message says what to write.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainErrors } from '../../../src/schema/explain-errors.ts';
import { faultWords } from '../../../src/words/diagnostics/diagnostics.ts';
import { devolve } from '../../support/run.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-newcomer-')));
const started = process.cwd();
beforeEach(() => {
  process.chdir(root);
  mkdirSync('mappings', { recursive: true });
  writeFileSync('mappings/northwind.yaml', mapping);
  writeFileSync('profile.yaml', profile);
});
afterEach(() => process.chdir(started));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const profile = `customer: rosewood
name: Rosewood
role: covered-entity
kind: provider
states: [CA]
systems:
  crm: { service: northwind/charts, features: [sms], gates: { baa-executed: { state: executed } } }
  laptops: { own: ephi, title: Laptops }
answers:
  164.308(a)(1)(ii)(A): { status: implemented }
`;
const mapping = `vendor: northwind
name: Northwind
documents:
  guide: { title: Guide, grade: policy, audience: public }
services:
  charts:
    title: Charts
    features: { sms: Text messages }
    gates:
      baa-executed: { kind: baa, source: guide#1 }
    duties:
      review: { do: Review the logs., source: guide#2 }
    assignments:
      164.312(b): { provides: Logs., duties: [review], source: guide#3 }
`;

/** The output of validate for a text with one mistake. */
async function said(file: string, text: string, slip: readonly [from: string, to: string]): Promise<string> {
  expect(text).toContain(slip[0]);
  writeFileSync(file, text.replace(slip[0], slip[1]));
  const { code, stdout } = await devolve('validate', file);
  expect(code).toBe(1);
  return stdout;
}

describe('in a profile', () => {
  it.each([
    ['{ baa-executed: { state: executed } }', '{ baa-executed: yes }', 'baa-executed: { state: … }'],
    ['state: executed', 'state: done', 'none, requested, signed (by one side), or executed (by both) for an agreement'],
    ['state: executed', 'state: signed by both', 'executed (by both)'],
    ['state: executed', 'state: open', 'cannot be "open"'],
    ['{ state: executed }', 'executed', 'write it in braces: baa-executed: { state: executed }'],
    ['baa-executed', 'baa', 'did you mean "baa-executed"?'],
    ['164.308(a)(1)(ii)(A):', 'laptops:', 'write the row after it: laptops/164.312(d)'],
    ['own: ephi', 'own: computers', 'ephi (computers, phones, servers, a program that you run yourself) or paper'],
    ['own: ephi', 'onw: ephi', 'did you mean "own"?'],
    ['own: ephi, ', '', '"own: ephi" or "own: paper"'],
    ['northwind/charts', 'northwind', 'a service written as vendor/service'],
    ['northwind/charts', 'nortwind/charts', 'did you mean "northwind/charts"?'],
    ['northwind/charts', 'northwind/crm', 'did you mean "northwind/charts"?'],
    ['role: covered-entity', 'role: covered entity', 'did you mean "covered-entity"?'],
    ['role: covered-entity', 'role: clinic', 'covered-entity (a provider, health plan, or clearinghouse)'],
    ['kind: provider', 'kind: clinic', 'provider (a practice, clinic, pharmacy …)'],
    ['states: [CA]', 'states: CA', 'write it in brackets: states: [CA]'],
    ['status: implemented', 'status: done', 'implemented (done'],
    ['features: [sms]', 'features: sms', 'write it in brackets: features: [sms]'],
    ['features: [sms]', 'features: [text]', 'use one of: sms'],
    ['laptops:', 'Front Desk:', 'letters, digits and hyphens: front-desk'],
    ['customer: rosewood', 'customer: Rosewood Med Spa', 'write it as rosewood-med-spa'],
    ['customer:', 'costumer:', 'did you mean "customer"?'],
    ['systems:', 'system:', 'did you mean "systems"?'],
    ['name: Rosewood', 'name:', 'write a value; one that begins with # needs quotation marks'],
  ])('%s as %s', async (from, to, hint) => expect(await said('profile.yaml', profile, [from, to])).toContain(hint));
});

describe('a time limit in a document that was not supplied', () => {
  it('names the document by its title', async () => {
    const { stdout } = await devolve('matrix', 'lume', '--format', 'markdown');
    expect(stdout).toContain('stated in "Lumè business associate agreement (template)", which was not supplied');
    expect(stdout).not.toContain('stated in baa,');
  });
});

describe('in a reply', () => {
  const reply = (question: string) =>
    `\nreplies:\n  - { to: crm, question: ${question}, says: Yes., on: 2026-11-02 }\n`;
  it.each([
    ['f-7648576793', '"question" must be a question as a gap report prints it, such as q-164.312-d'],
    ['er-c301923228', '"question" must be a question as a gap report prints it, such as q-164.312-d'],
    ['q-164.312-bb', 'did you mean "q-164.312-b"?'],
  ])('question: %s', async (question, hint) =>
    expect(await said('profile.yaml', `${profile}#`, ['#', reply(question)])).toContain(hint),
  );
});

describe('a text of a form', () => {
  it.each(['profile', 'mapping', 'brand', 'catalog'])('is named in words, never as a pattern: %s', async (kind) => {
    const { stdout } = await devolve('schema', kind);
    const patterns = [...stdout.matchAll(/"pattern": ("[^\n]*")/g)].map((m) => JSON.parse(m[1] ?? '""') as string);
    for (const pattern of patterns) {
      const error = { keyword: 'pattern', instancePath: '/x', schemaPath: '', params: { pattern }, parentSchema: {} };
      const [problem] = explainErrors([error as never], { x: '?' });
      const [message] = problem === undefined ? [''] : faultWords(problem.fault);
      expect(message, pattern).not.toContain('another form');
    }
  });
});

describe('in a mapping', () => {
  it.each([
    ['kind: baa, source', 'source', 'add "kind" with one of: baa, agreement, designation'],
    ['grade: policy', 'grade: Policy', 'did you mean "policy"?'],
    ['audience: public', 'audience: everyone', 'one of: public, nda, internal'],
    ['source: guide#3', 'source: giude#3', 'did you mean "guide"?'],
    ['provides: Logs.', 'provide: Logs.', 'did you mean "provides"?'],
    ['duties: [review]', 'duties: review', 'write it in brackets: duties: [review]'],
    ['duties: [review]', 'duties: [revew]', 'did you mean "review"?'],
    ['source: guide#3', 'via: [aws], source: guide#3', 'define it under "upstreams" of the mapping, or remove it here'],
    ['features: { sms: Text messages }', 'features: [sms]', 'write it in braces: features:'],
    ['vendor: northwind', 'vendor: Northwind Inc.', 'write it as northwind-inc'],
    ['kind: baa', 'kind: BAA', 'did you mean "baa"?'],
    ['services:', 'service:', 'did you mean "services"?'],
    ['vendor:', 'vendor: northwind\ncustomer:', 'the file has two keys that say what it is: "vendor" and "customer"'],
  ])('%s as %s', async (from, to, hint) =>
    expect(await said('mappings/northwind.yaml', mapping, [from, to])).toContain(hint),
  );
});

describe('on the command line', () => {
  it.each([
    [['matrix', 'luma'], 'did you mean "luma-health"?'],
    [['matrix', 'Lumè'], 'did you mean "lume"?'],
    [['matrix', 'lume/portal'], 'did you mean "lume/crm"?'],
    [['matrix', 'clinic.yaml'], 'for a profile, run: devolve gap clinic.yaml'],
    [['matrix'], 'hint: use one of: aesthetix-crm, anthropic-claude, aptible, auth0, aws'],
    [['gap'], 'hint: use one of: profile.yaml'],
    [['matrix', 'lume', '--as', 'fedrmp'], 'did you mean "fedramp"?'],
    [['matrix', 'lume', '--format', 'excel'], 'did you mean "xlsx"?'],
    [['matrix', 'lume', '--format', 'md'], 'did you mean "markdown"?'],
    [['gap', 'lume'], 'name a profile: a YAML file that begins with the key "customer"'],
    [['gap', 'profle.yaml'], 'did you mean profile.yaml?'],
    [['explain', '164.312(b)', '--vendor', 'luma'], 'did you mean "luma-health"?'],
    [['compare', 'lume', 'luxsci@domain'], 'did you mean "per-domain"?'],
  ])('%j', async (argv, hint) => {
    const { code, stdout, stderr } = await devolve(...argv);
    expect(code).toBeGreaterThan(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
  });
});

describe('what a report asks a newcomer to record', () => {
  it('has the names that the profile uses', async () => {
    writeFileSync('profile.yaml', profile.replace(/, features: .*/, ' }'));
    writeFileSync(
      'mappings/northwind.yaml',
      mapping.replace(
        '    duties:',
        '    exclusions: { sms: { title: Text, features: [sms], source: guide#4 } }\n    duties:',
      ),
    );
    const pages = () =>
      Promise.all(
        ['markdown', 'html'].map(async (format) => {
          const { stdout } = await devolve('gap', 'profile.yaml', '--format', format);
          return stdout.replaceAll('\\', '');
        }),
      );
    const [markdown, html] = await pages();
    expect(markdown).toContain(
      'Once it is in place, record it: devolve answer <profile> crm/baa-executed --status executed --on YYYY-MM-DD.',
    );
    expect(markdown).toContain(
      'Record it: devolve answer <profile> crm/features=none if there are none, or crm/features=… with those in use, of: sms.',
    );
    for (const text of ['crm/baa-executed --status executed --on YYYY-MM-DD', 'with those in use, of: sms.'])
      expect(html).toContain(text);
    expect((await devolve('gap', 'profile.yaml', '--format', 'csv')).stdout).toContain(
      'It is done, with evidence, and answered in the profile (answers: crm/review).',
    );
    const requested = profile.replace('state: executed', 'state: requested');
    writeFileSync('profile.yaml', requested);
    for (const page of await pages()) expect(page).not.toContain('record it in the profile');
  });
});
