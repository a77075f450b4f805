// The cache cannot lie: an answer over revisions is the same, whatever is in it.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../src/source/cache.ts';
import { devolveIn } from '../support/run.ts';
import { tellStory } from '../support/tell-story.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-cache-')));
const story = join(base, 'story');
Object.assign(process.env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });
beforeAll(() => tellStory('test/scenarios/a-vendor-changes-its-terms', story));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let count = 0;
let home = '';
const root = () => join(home, 'devolve');
const env = () => ({ XDG_CACHE_HOME: home, LOCALAPPDATA: home });
beforeEach(() => {
  home = join(base, `home${count++}`);
  mkdirSync(home);
});
const entries = () => readdirSync(root()).map((name) => join(root(), name));

describe('an answer', () => {
  const diff = (...more: string[]) =>
    devolveIn({ env: env() }, 'diff', 'v2', 'v3', '--library', story, '--fail-on', 'adverse', ...more);
  const log = () => devolveIn({ env: env() }, 'log', '--all', '--library', story, '--vendor', 'northwind');

  it('is the same from a cache, even from a forged one', async () => {
    const [told, history] = [await diff('--no-cache'), await log()];
    expect(told).toMatchObject({ code: 1, stdout: expect.stringContaining('4 adverse') });
    await diff();
    expect([await diff(), await log()]).toEqual([told, history]);
    const saved = entries().map((path) => [path, readFileSync(path, 'utf8')] as const);
    expect(saved.length).toBeGreaterThan(2);
    for (const [, other] of saved) {
      for (const [path] of saved) writeFileSync(path, other);
      expect([await diff(), await log()]).toEqual([told, history]);
    }
  });
  it('is computed again where the sealed content has another shape', async () => {
    const told = await diff('--no-cache');
    const history = await log();
    await diff();
    const real = openCache(env());
    const keys: string[] = [];
    const { diffRevisions } = await import('../../src/history/diff-revisions.ts');
    const { openLog } = await import('../../src/history/log-rows.ts');
    const get = (key: string) => (keys.push(key) === 0 ? 0 : null);
    const spying = { get, put: () => undefined };
    const request = { library: story, profile: undefined, asOf: '2026-11-21', cache: spying };
    await diffRevisions({ ...request, base: 'v2', head: 'v3', vendor: undefined, policy: {}, lenient: false });
    const opened = await openLog({ ...request, at: undefined, range: undefined, vendor: 'northwind' });
    for await (const _ of opened.steps(null)) break;
    opened.close();
    expect(keys.filter((key) => /^(?:diff|parsed|\["log")/.test(key)).length).toBeGreaterThan(2);
    for (const forged of [
      {},
      [],
      0,
      { causes: [], consequences: [] },
      { vendor: 'northwind' },
      { x: { changes: [{}], broken: null } },
    ]) {
      for (const key of keys) real.put(key, forged);
      expect([await diff(), await log()]).toEqual([told, history]);
    }
  });
});
