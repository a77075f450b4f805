// devolve export: what of which subject, and what it refuses.

import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { world } from '../../support/oscal-world.ts';
import { devolve } from '../../support/run.ts';

const { at, end } = world();
afterAll(end);

const profile = 'reports/samples/med-spa-on-lume/profile.yaml';
const rootOf = async (...argv: readonly string[]) => {
  const { stdout } = await devolve('export', 'oscal', ...argv);
  return Object.keys(JSON.parse(stdout) as object);
};

describe('a subject has a model of its own', () => {
  it.each([
    [['controls'], 'catalog'],
    [['controls', '--model', 'mapping'], 'mapping-collection'],
    [['lume'], 'component-definition'],
    [['lume/crm'], 'component-definition'],
    [['lume', '--model', 'ssp'], 'system-security-plan'],
    [[profile], 'system-security-plan'],
    [[profile, '--model', 'poam'], 'plan-of-action-and-milestones'],
  ])('%j is a %s', async (argv, root) => {
    expect(await rootOf(...argv)).toEqual([root]);
  });
});

it('takes the format from the name of the file', async () => {
  const { code } = await devolve('export', 'oscal', 'lume', '--output', at('lume.yaml'));
  expect(code).toBe(0);
  expect(readFileSync(at('lume.yaml'), 'utf8')).toMatch(/^component-definition:\n {2}uuid: "/);
});

it('withholds what the audience may not read, public by default', async () => {
  const titles = async (...argv: readonly string[]) => {
    const { stdout } = await devolve('export', 'oscal', 'luma-health', ...argv);
    return stdout.includes('available under NDA only');
  };
  expect(await titles()).toBe(true);
  expect(await titles('--audience', 'internal')).toBe(false);
});

describe('what it refuses', () => {
  it.each([
    [['sarif', 'lume'], 'there is no export "sarif"'],
    [['oscal', 'lumee'], 'did you mean "lume"?'],
    [['oscal', 'lume', '--model', 'cd'], 'OSCAL has no model "cd"'],
    [['oscal', 'lume', '--model', 'poam'], '--model poam is not made of a vendor'],
    [['oscal', 'lume', '--crosswalk', 'x'], '--crosswalk has no effect on a vendor'],
    [['oscal', profile, '--audience', 'nda'], '--audience has no effect on a profile'],
    [['oscal', 'controls', '--variant', 'x'], '--variant has no effect on the rules'],
    [['oscal', 'controls', '--model', 'mapping', '--crosswalk', 'x'], 'there is no crosswalk "x"'],
    [['oscal', 'lume', '--format', 'html'], 'this command has no format "html"'],
    [['oscal', 'lume', '--output', 'lume.xlsx'], 'no format'],
  ])('%j', async (argv, says) => {
    const { code, stdout, stderr } = await devolve('export', ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});
