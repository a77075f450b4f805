// The schema of a library accepts what validate accepts, and refuses names that the library does not have.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { devolve } from '../../../support/run.ts';
import { every } from '../../../support/search.ts';

async function compiled(
  kind: 'profile' | 'mapping' | 'beside',
  ...library: readonly string[]
): Promise<ValidateFunction> {
  const { stdout } = await devolve('schema', kind, '--library', ...library);
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    strictTypes: false,
    // It is large, and each of its functions is used once or twice.
    inlineRefs: false,
    code: { optimize: false },
  });
  ajv.addVocabulary(['enumDescriptions']);
  addFormats.default(ajv, ['date']);
  return ajv.compile(JSON.parse(stdout));
}

const made = new Map<string, Promise<ValidateFunction>>();

/** Compiled once: the schema of a library is large. */
function validatorOf(...[kind, ...own]: Parameters<typeof compiled>): Promise<ValidateFunction> {
  const key = [kind, ...own].join(' ');
  const known = made.get(key) ?? compiled(kind, ...own);
  made.set(key, known);
  return known;
}

const read = (file: string) => load(readFileSync(file, 'utf8'));
const faults = (validate: ValidateFunction, data: unknown) =>
  validate(data) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);

const profile = await validatorOf('profile');
const mapping = await validatorOf('mapping');
const samples = readdirSync('reports/samples')
  .map((name) => `reports/samples/${name}/profile.yaml`)
  .filter((file) => existsSync(file));
const scenarios = readdirSync('test/scenarios').map((name) => join('test/scenarios', name));

describe('accepts what validate accepts', () => {
  it.each([...samples, 'docs/profile/clinic.yaml'])('%s', (file) => expect(faults(profile, read(file))).toEqual([]));
  it.each(readdirSync('mappings'))('mappings/%s', (file) =>
    expect(faults(mapping, read(join('mappings', file)))).toEqual([]),
  );
  it.each(
    every(
      4,
      scenarios.filter((path) => existsSync(join(path, 'profile.yaml'))),
    ),
  )('%s', async (path) => {
    const own = ['controls', 'mappings'].some((name) => existsSync(join(path, name))) ? [path] : [];
    const validate = own.length === 0 ? profile : await validatorOf('profile', ...own);
    expect(faults(validate, read(join(path, 'profile.yaml')))).toEqual([]);
    for (const file of existsSync(join(path, 'mappings')) ? readdirSync(join(path, 'mappings')) : []) {
      const data = read(join(path, 'mappings', file)) as object;
      const kind = 'beside' in data ? 'beside' : 'mapping';
      expect(faults(await validatorOf(kind, path), data)).toEqual([]);
    }
  });
});

describe('accepts what the guides show', () => {
  it.each(readdirSync('docs/mapping/mappings'))('docs/mapping/mappings/%s', async (file) =>
    expect(faults(await validatorOf('mapping', 'docs/mapping'), read(join('docs/mapping/mappings', file)))).toEqual([]),
  );
  // One of them names a feature that is on no list of the vendor's.
  it.each(every(2, readdirSync('docs/how-it-decides')))('docs/how-it-decides/%s', async (file) =>
    expect(faults(await validatorOf('profile', 'docs/mapping'), read(join('docs/how-it-decides', file)))).toEqual([]),
  );
});

describe('names what a vendor asks for first', () => {
  it('of a service that another vendor uses, and no agreement', async () => {
    const heron = read('docs/mapping/mappings/heron.yaml') as { upstreams: Record<string, { use?: object }> };
    const kestrel = heron.upstreams['kestrel-cloud'];
    const using = (gates: readonly string[]) => ({
      ...heron,
      upstreams: { ...heron.upstreams, 'kestrel-cloud': { ...kestrel, use: { ...kestrel?.use, gates } } },
    });
    const validate = await validatorOf('mapping', 'docs/mapping');
    expect(faults(validate, using(['services-on-list']))).toEqual([]);
    expect(faults(validate, using(['baa-executed'])).join()).toContain('/use/gates/0 must be equal to one of');
  });
});

const clinic = {
  customer: 'clinic',
  name: 'Clinic',
  role: 'covered-entity',
  kind: 'provider',
  states: ['CA'],
  systems: {
    mail: { service: 'luxsci/email', variant: 'account-wide' },
    crm: { service: 'lume/crm' },
    pcs: { own: 'ephi' },
  },
};
const mail = (more: object) => ({ ...clinic, systems: { mail: { ...clinic.systems.mail, ...more } } });
const status = { status: 'planned' };

describe('a profile', () => {
  it.each([
    ['an alias of a row', { ...clinic, answers: { '164.404(a)(1)': status } }],
    ['a row in one system', { ...clinic, answers: { 'pcs/164.312(d)': status } }],
    ['a task of a vendor', { ...clinic, answers: { 'mail/review-access-reports': status } }],
    ['a system called work', { ...clinic, systems: { work: { own: 'ephi' } }, answers: { 'work/164.312(d)': status } }],
    ['a letter to a vendor that the library does not have', { ...clinic, letters: { other: { sent: '2026-11-21' } } }],
    ['no features where the service has none', { ...clinic, systems: { crm: { service: 'lume/crm', features: [] } } }],
    [
      'a question on a time limit',
      { ...clinic, replies: [{ to: 'mail', question: 'q-clock-amendment', says: 'Ten.', on: '2026-11-12' }] },
    ],
  ])('may have %s', (_, data) => expect(faults(profile, data)).toEqual([]));

  it.each([
    [
      'a service',
      { ...clinic, systems: { crm: { service: 'lume/portal' } } },
      '/systems/crm/service must be equal to one',
    ],
    ['a variant', mail({ variant: 'per-user' }), '/systems/mail/variant must be equal to one'],
    [
      'a variant of a service without any',
      { ...clinic, systems: { crm: { service: 'lume/crm', variant: 'x' } } },
      '/systems/crm/variant boolean schema is false',
    ],
    ['a feature', mail({ features: ['sms'] }), '/systems/mail/features/0 must be equal to one'],
    ['a setting', mail({ settings: { hostng: 'none' } }), '/systems/mail/settings must NOT have additional'],
    ['a value of a setting', mail({ settings: { hosting: 'moon' } }), '/systems/mail/settings/hosting must be equal'],
    ['a gate', mail({ gates: { bba: { state: 'signed' } } }), '/systems/mail/gates must NOT have additional'],
    [
      'a state of an agreement',
      mail({ gates: { baa: { state: 'open' } } }),
      '/systems/mail/gates/baa/state must be equal',
    ],
    ['a piece of work', { ...clinic, answers: { 'work/risk-analisis': status } }, '/answers must NOT have additional'],
    ['a row', { ...clinic, answers: { '164.312(f)': status } }, '/answers must NOT have additional'],
    ['a task', { ...clinic, answers: { 'mail/review-acces-reports': status } }, '/answers must NOT have additional'],
    ['an activity', { ...clinic, activities: { reserch: 'no' } }, '/activities must NOT have additional'],
    [
      'a question on a row',
      { ...clinic, replies: [{ to: 'mail', question: 'q-164.312-z', says: 'Yes.', on: '2026-11-12' }] },
      '/replies/0/question must',
    ],
    [
      'a row of a reply',
      { ...clinic, replies: [{ to: 'mail', citation: '164.312(z)', says: 'Yes.', on: '2026-11-12' }] },
      '/replies/0/citation must',
    ],
    [
      'a term',
      {
        ...clinic,
        agreements: { mail: { document: 'x.pdf', executed: '2026-03-01', terms: { '164.312(d)': 'absent' } } },
      },
      '/agreements/mail/terms must NOT have additional',
    ],
    [
      'a ruling',
      {
        ...clinic,
        rulings: { 'mail/164.312(z)': { parties: ['vendor'], by: 'R.', on: '2026-11-20', because: 'So.' } },
      },
      '/rulings must NOT have additional',
    ],
    ['a state', { ...clinic, states: ['California'] }, '/states/0 must be equal'],
  ])('may not have %s that is unknown', (_, data, fault) => expect(faults(profile, data).join('\n')).toContain(fault));
});

describe('a mapping', () => {
  const acme = {
    vendor: 'acme',
    name: 'Acme',
    documents: { page: { title: 'Page', grade: 'policy', audience: 'public' } },
    upstreams: { host: { phi: 'yes', baa: 'executed', for: 'hosting', source: 'page', service: 'aptible/enclave' } },
    services: { s: { title: 'S', assignments: { '164.312(b)': { provides: 'Logs.', source: 'page' } } } },
  };
  it('is accepted', () => expect(faults(mapping, acme)).toEqual([]));
  it.each([
    [
      'a row',
      { ...acme, services: { s: { title: 'S', assignments: { '164.312': { provides: 'Logs.', source: 'page' } } } } },
    ],
    [
      'a service of another vendor',
      { ...acme, upstreams: { host: { ...acme.upstreams.host, service: 'aptible/moon' } } },
    ],
    ['its variant', { ...acme, upstreams: { host: { ...acme.upstreams.host, use: { variant: 'x' } } } }],
    [
      'a term',
      {
        ...acme,
        contract: { document: 'page', source: 'page', terms: { '164.312(b)': { says: 'S.', source: 'page' } } },
      },
    ],
  ])('may not have %s that is unknown', (_, data) => expect(faults(mapping, data)).not.toEqual([]));
});

describe('a file beside a mapping', () => {
  const ruling = { parties: ['vendor'], by: 'R.', on: '2026-11-20', because: 'So.' };
  const reply = { to: 'crm', citation: '164.312(d)', says: 'Yes.', on: '2026-11-12' };
  const ours = {
    beside: 'lume',
    documents: { 'our-baa': { title: 'BAA', grade: 'contract', audience: 'internal' } },
    services: { crm: { rulings: { '164.312(b)': ruling } } },
    replies: [reply],
  };
  it('is accepted', async () => expect(faults(await validatorOf('beside'), ours)).toEqual([]));
  it.each([
    ['a vendor', { ...ours, beside: 'lumee' }],
    ['a service', { ...ours, services: { portal: { rulings: { '164.312(b)': ruling } } } }],
    ['a row of a ruling', { ...ours, services: { crm: { rulings: { '164.312(z)': ruling } } } }],
    ['a service of a reply', { ...ours, replies: [{ ...reply, to: 'portal' }] }],
    ['a row of a reply', { ...ours, replies: [{ ...reply, citation: '164.312(z)' }] }],
  ])('may not have %s that is unknown', async (_, data) =>
    expect(faults(await validatorOf('beside'), data)).not.toEqual([]),
  );
});

it('explains every name, and is not large', async () => {
  for (const kind of ['profile', 'mapping']) {
    const { stdout } = await devolve('schema', kind, '--library');
    expect(stdout.length).toBeLessThan(900_000);
    const schema = JSON.parse(stdout);
    const rows =
      kind === 'profile' ? schema.properties.answers : schema.definitions.ServiceEntry.properties.assignments;
    expect(rows.properties['164.312(b)']).toMatchObject({ title: 'Audit controls' });
    expect(rows.properties['164.312(b)'].description).toMatch(/^Audit controls\. .{20}/);
    expect(stdout).not.toContain('"title": "AnswerEntry"');
  }
});

it('is not given for a kind that names nothing of a library', async () => {
  const { code, stderr } = await devolve('schema', 'brand', '--library');
  expect(code).toBe(2);
  expect(stderr).toContain('profile, mapping, beside');
});
