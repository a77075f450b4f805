// What is exported of the library and of the samples is valid against NIST's schemas, and every reference of it leads
// somewhere: in the file, in the catalog, in the file of the vendor that a customer leverages.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalog, controls, faultsOf, oscal } from '../support/exported-oscal.ts';
import { textsOf } from '../support/oscal-references.ts';
import { devolve } from '../support/run.ts';
import { every } from '../support/search.ts';

const samples = readdirSync('reports/samples')
  .map((name) => `reports/samples/${name}/profile.yaml`)
  .filter((path) => existsSync(path));

/** No agreement is executed. */
const unsigned = ['med-spa-on-aesthetix', 'med-spa-on-lume-unsigned'].map(
  (name) => `reports/samples/${name}/profile.yaml`,
);

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
  it('has no plan if no document of it speaks of a row', async () => {
    const quiet = join(mkdtempSync(join(tmpdir(), 'devolve-')), 'mappings');
    mkdirSync(quiet);
    writeFileSync(
      join(quiet, 'quiet.yaml'),
      'vendor: quiet\nname: Quiet\ndocuments: { page: { title: A page, grade: published, audience: public } }\nservices: { app: { title: App } }\n',
    );
    const { code, stderr, stdout } = await devolve(
      'export',
      'oscal',
      'quiet',
      '--model',
      'ssp',
      '--library',
      join(quiet, '..'),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('address no row');
  });
});

describe('a customer', () => {
  it.each(every(3, samples))('%s is a plan that leverages the plans of its vendors', async (path) => {
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

  it.each(every(3, samples))('%s is a plan of action', async (path) => {
    expect(faultsOf(await oscal(path, '--model', 'poam'))).toEqual([]);
  });
});
