// What is exported of the library and of the samples is valid against NIST's schemas, and every reference of it leads
// somewhere: in the file, in the catalog, in the file of the vendor that a customer leverages.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { referenceFaults, textsOf } from '../support/oscal-references.ts';
import { schemaFaults } from '../support/oscal-schemas.ts';
import { devolve } from '../support/run.ts';

type Document = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

async function oscal(...argv: readonly string[]): Promise<Document> {
  const { code, stdout, stderr } = await devolve('export', 'oscal', ...argv);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Document;
}

const catalog = await oscal('controls');
const controls = new Set(
  textsOf(catalog)
    .filter((t) => t.key === 'id' && /\/controls\/\d+\/id$/.test(t.at))
    .map((t) => t.value),
);
const parts = new Set(
  textsOf(catalog)
    .filter((t) => t.key === 'id' && /\/parts\/\d+\/id$/.test(t.at))
    .map((t) => t.value),
);
const vendors = readdirSync('mappings').map((name) => name.replace('.yaml', ''));
const samples = readdirSync('reports/samples')
  .map((name) => `reports/samples/${name}/profile.yaml`)
  .filter((path) => existsSync(path));

/** No agreement is executed. */
const unsigned = ['med-spa-on-aesthetix', 'med-spa-on-lume-unsigned'].map(
  (name) => `reports/samples/${name}/profile.yaml`,
);

const faultsOf = (document: Document) => [...schemaFaults(document), ...referenceFaults(document, controls, parts)];

describe('the rules', () => {
  it('are a catalog in which every row is a control, once', () => {
    expect(faultsOf(catalog)).toEqual([]);
    expect(controls.size).toBe(307 + 105);
  });

  it('have ids that are tokens, and citations as labels', () => {
    for (const id of controls) expect(id).toMatch(/^hipaa-16[04]\.\d{3}(?:-[A-Za-z0-9]+)*$/);
    const labels = textsOf(catalog).filter((t) => t.value === '164.312(a)(2)(iv)');
    expect(labels.length).toBe(1);
  });

  it('pair with SP 800-53 and say no more than that', async () => {
    const document = await oscal('controls', '--model', 'mapping');
    expect(faultsOf(document)).toEqual([]);
    const relations = new Set(
      textsOf(document)
        .filter((t) => t.key === 'relationship')
        .map((t) => t.value),
    );
    expect([...relations]).toEqual(['intersects-with']);
  });
});

describe('a vendor', () => {
  it.each(vendors)('%s is a component definition, in every copy', async (vendor) => {
    for (const audience of ['public', 'nda', 'internal'])
      expect(faultsOf(await oscal(vendor, '--audience', audience)), audience).toEqual([]);
  });

  it.each(vendors)('%s is a plan that can be leveraged, in every copy', async (vendor) => {
    for (const audience of ['public', 'nda', 'internal'])
      expect(faultsOf(await oscal(vendor, '--model', 'ssp', '--audience', audience)), audience).toEqual([]);
  });

  it('has no plan where no document of it speaks of a row', async () => {
    const library = mkdtempSync(join(tmpdir(), 'oscal-'));
    mkdirSync(join(library, 'mappings'));
    writeFileSync(
      join(library, 'mappings/quiet.yaml'),
      'vendor: quiet\nname: Quiet\ndocuments: { d: { title: D, grade: asserted, audience: public } }\nservices: { s: { title: S } }\n',
    );
    const of = ['--model', 'ssp', '--library', library];
    const { code, stderr, stdout } = await devolve('export', 'oscal', 'quiet', ...of);
    rmSync(library, { recursive: true });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('address no row');
  });
});

describe('a customer', () => {
  it.each(samples)('%s is a plan that leverages the plans of its vendors', async (path) => {
    const document = await oscal(path);
    expect(faultsOf(document)).toEqual([]);
    const profile = parse(readFileSync(path, 'utf8')) as { systems: Record<string, { service?: string }> };
    const services = Object.values(profile.systems).flatMap(({ service }) => service ?? []);
    const offered = await Promise.all(
      services.map((service) => oscal(service, '--model', 'ssp', '--audience', 'internal')),
    );
    const there = new Set(
      offered.flatMap((plan) =>
        textsOf(plan)
          .filter((t) => t.key === 'uuid')
          .map((t) => t.value),
      ),
    );
    const texts = textsOf(document);
    const leveraged = texts.filter((t) => t.key === 'provided-uuid' || t.key === 'responsibility-uuid');
    expect(leveraged.length > 0, 'a vendor counts once its preconditions are met').toBe(!unsigned.includes(path));
    expect(leveraged.filter((t) => !there.has(t.value))).toEqual([]);
    const open = texts.filter((t) => t.key === 'name' && t.value === 'open-responsibility');
    const values = open.map((t) => texts.find((o) => o.at === t.at.replace(/name$/, 'value'))?.value ?? '');
    expect(values.filter((value) => !there.has(value))).toEqual([]);
    const systems = texts.filter((t) => t.key === 'name' && t.value === 'inherited-uuid');
    const uuids = systems.map((t) => texts.find((o) => o.at === t.at.replace(/name$/, 'value'))?.value ?? '');
    expect(uuids.filter((value) => !there.has(value))).toEqual([]);
  });

  it.each(samples)('%s is a plan of action', async (path) => {
    expect(faultsOf(await oscal(path, '--model', 'poam'))).toEqual([]);
  });
});

describe('what comes back', () => {
  const place = mkdtempSync(join(tmpdir(), 'oscal-'));
  afterAll(() => rmSync(place, { recursive: true }));

  it.each(vendors)('%s is the same file after it was imported and exported again', async (vendor) => {
    for (const [model, format] of [
      ['component-definition', 'json'],
      ['component-definition', 'yaml'],
      ['ssp', 'json'],
    ] as const) {
      const of = ['--model', model ?? '', '--audience', 'internal'];
      const first = (await devolve('export', 'oscal', vendor, ...of, '--format', format ?? '')).stdout;
      const file = join(place, `${vendor}.${format}`);
      writeFileSync(file, first);
      const { code, stdout, stderr } = await devolve('import', file);
      expect(code, stderr).toBe(0);
      const library = mkdtempSync(join(place, 'library-'));
      mkdirSync(join(library, 'mappings'));
      writeFileSync(join(library, 'mappings', `${vendor}.yaml`), stdout);
      const again = await devolve('export', 'oscal', vendor, ...of, '--format', format ?? '', '--library', library);
      expect(again.stdout).toBe(first);
    }
  });
});
