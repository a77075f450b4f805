// The same input gives the same bytes, and a comparison of two exports shows what changed and nothing else.

import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { vault, world } from '../../../support/oscal-world.ts';

const made = world();
afterAll(made.end);

const exported = async (mapping: string, ...options: readonly string[]) => {
  made.mapping(mapping);
  const { stdout, stderr, code } = await made.run('export', 'oscal', 'acme', ...options);
  expect(code, stderr).toBe(0);
  return stdout;
};

/** Lines that only one of them has, but for the uuid and the day of the file. */
function changes(
  before: string,
  after: string,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const rest = (text: string, other: string) => {
    const counts = new Map<string, number>();
    for (const line of other.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
    return text
      .split('\n')
      .slice(3)
      .filter((line) => {
        const n = counts.get(line) ?? 0;
        counts.set(line, n - 1);
        return n <= 0;
      })
      .map((line) => line.trim());
  };
  return { gone: rest(before, after), come: rest(after, before) };
}

const models = ['component-definition', 'ssp'] as const;

describe.each(models)('a %s', (model) => {
  const of = ['--model', model];

  it('is the same for the same mapping, in another order and with comments', async () => {
    const [head = '', ...entries] = vault.split(/(?=\n {6}164)/);
    const before = await exported(vault, ...of);
    expect(await exported(vault.replace('vendor: acme', '# Acme\nvendor: acme'), ...of)).toBe(before);
    const [first = '', second = ''] = entries;
    const [row = '', ...below] = second.split(/(?=\n {4}claims)/);
    expect(await exported([head, row, first, ...below].join(''), ...of)).toBe(before);
  });

  it('changes by a text where a text changes, and keeps every uuid', async () => {
    const before = await exported(vault, ...of);
    const after = await exported(vault.replace('Encrypts what it stores.', 'Encrypts what it keeps.'), ...of);
    const { gone, come } = changes(before, after);
    expect(new Set(gone.map((line) => line.replace('stores', 'keeps')))).toEqual(new Set(come));
    expect(come.every((line) => line.includes('Encrypts what it keeps.'))).toBe(true);
  });

  it('gains a row where a row is added, and loses nothing', async () => {
    const before = await exported(vault, ...of);
    const added = '      164.312(d): { provides: Checks a second factor., source: page#login }\n    claims:';
    const after = await exported(vault.replace('    claims:', added), ...of);
    const { gone, come } = changes(before, after);
    expect(gone.filter((line) => !/^[\]}],?$/.test(line))).toEqual([]);
    expect(come.filter((line) => line.includes('hipaa-'))).toEqual(['"control-id": "hipaa-164.312-d",']);
  });

  it('changes by its day alone where the day changes', async () => {
    const before = await exported(vault, ...of, '--as-of', '2026-01-01');
    const after = await exported(vault, ...of, '--as-of', '2026-01-02');
    const { gone, come } = changes(before, after);
    expect(gone).toEqual(['"last-modified": "2026-01-01T00:00:00Z",', '"version": "2026-01-01",']);
    expect(come).toEqual(['"last-modified": "2026-01-02T00:00:00Z",', '"version": "2026-01-02",']);
  });

  it('says the same in YAML', async () => {
    const json = JSON.parse(await exported(vault, ...of)) as unknown;
    expect(parse(await exported(vault, ...of, '--format', 'yaml'))).toEqual(json);
  });
});
