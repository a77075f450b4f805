// devolve vendors --stale: what should be read again.

import { describe, expect, it } from 'vitest';
import { readCsv } from '../../support/read-csv.ts';
import { devolve } from '../../support/run.ts';

const heron = ['vendors', 'heron', '--library', 'docs/mapping'];
const listed = async (...argv: readonly string[]): Promise<readonly string[]> => {
  const { documents } = JSON.parse((await devolve(...argv, '--format', 'json')).stdout);
  return documents.map(({ pointer }: { pointer: string }) => pointer);
};

describe('devolve vendors --stale', () => {
  it('lists the documents of one vendor, those without a day first', async () => {
    expect(await listed(...heron, '--stale', '365d')).toEqual(['heron/baa', 'heron/table']);
    const later = await listed(...heron, '--stale', '365d', '--as-of', '2027-11-21');
    expect(later.slice(0, 2)).toEqual(['heron/baa', 'heron/table']);
    expect(later).toContain('heron/covered-services');
  });

  it('does not list what was never supplied', async () =>
    expect(await listed(...heron, '--stale', '1d', '--as-of', '2030-01-01')).not.toContain('heron/soc2'));

  it('lists those of all vendors', async () => {
    const all = await listed('vendors', '--stale', '1d', '--as-of', '2030-01-01', '--library', 'docs/mapping');
    for (const pointer of ['heron/help', 'kestrel-cloud/paper', 'luxsci/baa']) expect(all).toContain(pointer);
  });

  it('says the same in JSON, CSV and text, with the address where there is one', async () => {
    const asked = [...heron, '--stale', '1 day', '--as-of', '2027-01-01'];
    const json = JSON.parse((await devolve(...asked, '--format', 'json')).stdout);
    expect(json).toMatchObject({ schema: 'devolve/stale-documents@1', asOf: '2027-01-01', olderThan: '1 day' });
    const [heads, ...rows] = readCsv((await devolve(...asked, '--format', 'csv')).stdout);
    expect(heads).toEqual(['Document', 'Title', 'Dated or changed', 'Age', 'Read', 'Where']);
    expect(rows.map(([pointer]) => pointer)).toEqual(json.documents.map((d: { pointer: string }) => d.pointer));
    expect(rows).toContainEqual([
      ...['heron/covered-services', 'Covered services', '2025-09-12', '15 months old', '2026-11-20'],
      'https://heron.example/covered-services',
    ]);
    const { stdout } = await devolve(...asked);
    expect(stdout).toContain(
      'Last read more than 1 day before 2027-01-01, or on a day that is not stated: 5 of 5 documents.',
    );
    const { stdout: none } = await devolve('vendors', 'kestrel-cloud', '--library', 'docs/mapping', '--stale', '1y');
    expect(none).toContain('is not stated: 0 of 1 document.\n\nNone.');
  });

  it.each(['18m', '2y', '12 months', '2 years'])('takes "%s"', async (age) =>
    expect((await devolve(...heron, '--stale', age)).code).toBe(0),
  );

  it.each(['', 'old', '0d', '-1d', '2w', '5 hours', '1.5y'])('refuses "%s"', async (age) => {
    const { code, stdout, stderr } = await devolve(...heron, `--stale=${age}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is not an age\n  hint: write a number of days, months or years, such as 365d');
  });
});
