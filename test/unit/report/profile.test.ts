// devolve profile: what the file says, in words; nothing that it does not say.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'devolve-profile-')), 'profile.yaml');
  writeFileSync(path, text);
  return path;
}

const least = 'customer: c\nname: C\nrole: covered-entity\nkind: provider\n';
const said = async (text: string) => (await devolve('profile', file(text))).stdout;

describe('a profile in words', () => {
  it.each(['docs/profile/clinic.yaml', 'reports/samples/billing-company-on-two-vendors/profile.yaml'])(
    '%s',
    async (path) => expect((await devolve('profile', path)).stdout).toMatchSnapshot(),
  );
  it('says that nothing is in use only where the file says so', async () => {
    const system = (more: string) => `${least}systems: { mail: { service: luxsci/email${more} } }\n`;
    expect(await said(system(', features: []'))).toContain('- Features: none');
    const silent = await said(system(''));
    expect(silent).not.toContain('Features: none');
    expect(silent).toContain('mail: variant, features, data-classes, settings: email-hosting');
  });
  it('does not miss the state of a gate that a choice rules out', async () => {
    const of = (variant: string) =>
      said(`${least}systems: { mail: { service: luxsci/email, variant: ${variant}, features: [] } }\n`);
    expect(await of('account-wide')).not.toContain('in the designated HIPAA domains');
    expect(await of('per-domain')).toContain('in the designated HIPAA domains');
  });
  it('says so where it names no system', async () =>
    expect(await said(least)).toContain('The profile names no system.'));
  it('prints no text that acts', async () => {
    const out = await said(`${least.replace('name: C', 'name: "C\\e[31m\\n::error::x"')}`);
    expect(out).not.toContain('\u001b');
    expect(out.split('\n')[0]).toContain('CU+001B[31m');
  });
});

it('has the facts as JSON, without verdicts', async () => {
  const { stdout } = await devolve('profile', 'docs/profile/clinic.yaml', '--format', 'json');
  const json = JSON.parse(stdout);
  expect(json.schema).toBe('devolve/profile@1');
  expect(Object.keys(json)).toEqual([
    ...['schema', 'inputs', 'customer', 'systems', 'agreements', 'clients', 'activities', 'letters', 'replies'],
    ...['answers', 'rulings', 'unsaid'],
  ]);
  expect(json.answers.map(({ answer }: { answer: string }) => answer)).toContain('work/sanction-policy');
  expect(stdout).not.toMatch(/disposition|"at"|presence/);
});

it('refuses a profile that is wrong, like every command', async () => {
  const { code, stdout, stderr } = await devolve(
    'profile',
    file(`${least}systems: { mail: { service: luxsci/emial } }\n`),
  );
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('did you mean "luxsci/email"?');
});
