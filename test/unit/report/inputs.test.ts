// A copy for outsiders lists the mappings that it rests on, and tells nothing of other vendors.

import { describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

const mappingsIn = (stdout: string) =>
  (JSON.parse(stdout) as { inputs: { library: { path: string }[] } }).inputs.library
    .map(({ path }) => path)
    .filter((path) => path.startsWith('mappings/'));

describe('the inputs of a matrix', () => {
  const inputs = async (audience: string) =>
    mappingsIn((await devolve('matrix', 'luma-health', '--audience', audience, '--format', 'json')).stdout);
  it.each(['public', 'nda'])('%s: the vendor and the parties behind it that the copy names', async (audience) => {
    const listed = await inputs(audience);
    expect(listed).toContain('mappings/luma-health.yaml');
    for (const other of ['lume', 'luxsci', 'highlevel']) expect(listed).not.toContain(`mappings/${other}.yaml`);
  });
});

it('the inputs of a letter name no other vendor of the customer', async () => {
  const profile = 'reports/samples/two-vendors-and-paper/profile.yaml';
  const listed = mappingsIn((await devolve('letter', profile, 'lume', '--format', 'json')).stdout);
  expect(listed).toContain('mappings/lume.yaml');
  expect(listed).not.toContain('mappings/aesthetix-crm.yaml');
});

describe('a file beside a mapping', () => {
  const library = ['--library', 'docs/mapping/beside'] as const;
  const path = 'mappings/lume-ours.yaml';
  const inputs = async (...argv: readonly string[]) =>
    mappingsIn((await devolve(...argv, ...library, '--format', 'json')).stdout);

  it('is among the inputs of an answer', async () => {
    expect(await inputs('gap', 'docs/mapping/beside/clinic.yaml')).toContain(path);
    expect(await inputs('matrix', 'lume', '--audience', 'internal')).toContain(path);
  });
  it('is there by its digest alone in a copy for others, or in a letter', async () => {
    for (const argv of [
      ['matrix', 'lume', '--audience', 'nda'],
      ['letter', 'docs/mapping/beside/clinic.yaml', 'lume'],
    ]) {
      const listed = await inputs(...argv);
      expect(listed).not.toContain(path);
      expect(listed).toContain('mappings/ (1 more)');
    }
  });
});
