// What a reader of the rules types: every paragraph has an answer, also while a mapping of one's own is broken.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

const own = mkdtempSync(join(tmpdir(), 'devolve-law-'));
mkdirSync(join(own, 'mappings'));
writeFileSync(join(own, 'mappings', 'v.yaml'), 'vendor: v\nnmae: [broken\n');
afterAll(() => rmSync(own, { recursive: true, force: true }));

describe('while the user’s own mapping is invalid', () => {
  it('the rules can still be read and cited', async () => {
    for (const argv of [['catalog', '164.312(b)'], ['catalog'], ['cite', '164.312(b)']]) {
      const { code, stdout, stderr } = await devolve(...argv, '--library', own);
      expect([argv, code, stderr]).toEqual([argv, 0, '']);
      expect(stdout).toContain('164.312(b)');
    }
  });
  it('commands that need the mapping are refused', async () => {
    expect((await devolve('matrix', 'lume', '--library', own)).code).toBe(3);
    expect((await devolve('validate', '--library', own)).code).toBe(1);
  });
});

describe('a paragraph without a row', () => {
  const told = async (citation: string) => (await devolve('catalog', citation)).stdout;
  it('a heading: its kind, and all rows under it', async () => {
    const text = await told('164.316(b)(2)');
    expect(text).toContain(
      '164.316(b)(2) Implementation specifications\n  A heading; rows below: 164.316(b)(2)(i), 164.316(b)(2)(ii), 164.316(b)(2)(iii).',
    );
    expect(text).toContain('164.316(b)(2)(i) Time limit\n  Retain the documentation');
  });
  it('a part: the row that includes it', async () => {
    const text = await told('164.508(c)(1)(iv)');
    expect(text).toContain('A part of 164.508(c)(1).');
    expect(text).toContain('164.508(c)(1) Core elements');
  });
  it('a definition or permission: only its kind', async () => {
    expect(await told('160.103')).toBe('160.103 Definitions\n  A definition.\n');
    expect(await told('164.512(g)(1)')).toBe('164.512(g)(1) Coroners and medical examiners\n  A permission.\n');
  });
  it('as JSON: what represents it, besides the provisions', async () => {
    const { stdout } = await devolve('catalog', '164.530(b)', '--format', 'json');
    const { standsFor, provisions } = JSON.parse(stdout);
    expect([standsFor.citation, standsFor.is, standsFor.read]).toEqual(['164.530(b)', 'heading', true]);
    expect(provisions.map((p: { citation: string }) => p.citation)).toEqual(standsFor.rows);
  });
  it('is not explained for a customer; its rows are named', async () => {
    const { code, stdout, stderr } = await devolve('explain', '164.312(a)(2)', '--vendor', 'lume');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('164.312(a)(2) has no row: it is a heading');
    expect(stderr).toContain('explain one of: 164.312(a)(2)(i), 164.312(a)(2)(ii)');
  });
});

describe('cite as JSON', () => {
  it('keeps its shape and adds what represents each citation', async () => {
    const { stdout } = await devolve('cite', '164.530(j)(1)', '164.312(f)', '--format', 'json');
    const [known, unknown] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(Object.keys(known)).toEqual(['input', 'status', 'citations', 'suggestion', 'standsFor']);
    expect(known.standsFor[0].is).toBe('rollup');
    expect(unknown).toMatchObject({ status: 'unknown', citations: [], standsFor: [] });
  });
});
