// The cache of what was parsed changes no answer about revisions.

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { acme, acmeGround, commitAs, encryption, sending } from '../../support/acme.ts';
import { devolveIn } from '../../support/run.ts';

const { at, init, story } = acmeGround();
const path = 'mappings/acme.yaml';
const accountsRow = '164.312(a)(2)(i)';

beforeAll(() => {
  story('acme');
});

const filesBelow = (directory: string) => readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();

describe('the cache', () => {
  const ask = (cache: string, ...argv: readonly string[]) =>
    devolveIn({ env: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache } }, ...argv, '--library', at('acme'));
  const commands = [
    ['diff', 'start', 'added', '--format', 'json'],
    ['diff', 'start', '--format', 'html'],
    ['log', accountsRow, '--format', 'json'],
  ] as const;
  const filesIn = (cache: string) => filesBelow(cache).filter((name) => name.length > 40);

  it('changes no output: without, cold, warm, damaged, deleted', async () => {
    const cache = at('own-cache');
    for (const argv of commands) {
      const expected = await ask(cache, ...argv, '--no-cache');
      expect(expected.code).toBe(0);
      expect(await ask(cache, ...argv)).toEqual(expected);
      expect(await ask(cache, ...argv)).toEqual(expected);
      const spoil: readonly ((file: string) => void)[] = [
        (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -7)),
        (file) => writeFileSync(file, readFileSync(file, 'utf8').replaceAll('acme', 'acne')),
        (file) => writeFileSync(file, ''),
        (file) => {
          rmSync(file);
          mkdirSync(file);
        },
      ];
      for (const how of spoil) {
        expect(filesIn(cache).length).toBeGreaterThan(0);
        for (const name of filesIn(cache)) how(join(cache, name));
        expect(await ask(cache, ...argv)).toEqual(expected);
      }
      rmSync(cache, { recursive: true });
      expect(await ask(cache, ...argv)).toEqual(expected);
    }
  });
  it('is written only where requested and possible', async () => {
    const [none, file, locked] = [at('no-cache'), at('a-file'), at('locked')];
    writeFileSync(file, '');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    for (const argv of commands) {
      const expected = await ask(none, ...argv, '--no-cache');
      expect(existsSync(none)).toBe(false);
      for (const cache of [file, locked, 'relative']) expect(await ask(cache, ...argv)).toEqual(expected);
    }
    expect(readFileSync(file, 'utf8')).toBe('');
    expect(existsSync('relative')).toBe(false);
    chmodSync(locked, 0o700);
  });
  it('tells apart libraries with the same content', async () => {
    const cache = at('shared-cache');
    for (const prefix of ['', 'a/', 'b/']) {
      const dir = init(`same${prefix === '' ? '' : prefix[0]}`);
      const file = `${prefix}${path}`;
      commitAs('Ada', dir, { [file]: acme([encryption]) }, 'one');
      commitAs('Ada', dir, { [file]: acme([encryption]).replace('vendor', 'vendr') }, 'a slip');
      commitAs('Ada', dir, { [file]: acme([encryption, sending]) }, 'three');
      const { stderr } = await devolveIn(
        { env: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache } },
        ...['log', accountsRow, '--library', join(dir, prefix)],
      );
      expect(stderr).toMatch(new RegExp(`^Cannot be computed: [0-9a-f]{12}: ${prefix}mappings/acme.yaml:1:1: `, 'm'));
    }
  });
});
