// The cache cannot lie: entries that are truncated, altered, copied or possibly written by others are computed again.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../src/source/cache.ts';
import { whole } from '../support/search.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-cache-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const isRoot = process.getuid?.() === 0;

let count = 0;
let home = '';
const root = () => join(home, 'devolve');
const env = () => ({ XDG_CACHE_HOME: home, LOCALAPPDATA: home });
beforeEach(() => {
  home = join(base, `home${count++}`);
  mkdirSync(home);
});
const entries = () => readdirSync(root()).map((name) => join(root(), name));

describe('a cache entry', () => {
  const kept = (key: string) => openCache(env()).get(key);
  const place = () => entries()[0] ?? '';
  beforeEach(() => openCache(env()).put('a', { said: 'a' }));

  it('is returned for the same key and no other', () => {
    expect([kept('a'), kept('b')]).toEqual([{ said: 'a' }, null]);
    expect(statSync(root()).mode & 0o777).toBe(0o700);
    expect(statSync(place()).mode & 0o777).toBe(0o600);
  });
  it('is not read if truncated, altered, or sealed again without the key', () => {
    const text = readFileSync(place(), 'utf8');
    const body = text.slice(65).replace('"a"', '"x"');
    const sha = (of: string) => createHash('sha256').update(of).digest('hex');
    for (const forged of [
      text.slice(0, -1),
      text.slice(0, 65) + body,
      `${sha(body)}\n${body}`,
      '',
      '{}',
      `${sha('{}')}\n{}`,
    ]) {
      writeFileSync(place(), forged);
      expect(kept('a')).toBeNull();
    }
  });
  it('is not read in place of another', () => {
    const first = place();
    openCache(env()).put('b', { said: 'b' });
    const second = entries().find((path) => path !== first) ?? '';
    copyFileSync(first, second);
    expect([kept('a'), kept('b')]).toEqual([{ said: 'a' }, null]);
  });
  it.each([
    [
      'a link',
      (path: string) => [renameSync(path, join(home, 'elsewhere')), symlinkSync(join(home, 'elsewhere'), path)],
    ],
    ['a FIFO', (path: string) => [rmSync(path), execFileSync('mkfifo', [path])]],
    ['a directory', (path: string) => [rmSync(path), mkdirSync(path)]],
    ['open to all', (path: string) => [chmodSync(path, 0o666)]],
    ['open to a group', (path: string) => [chmodSync(path, 0o660)]],
  ])('is not read where it is %s, without blocking', (_, change) => {
    change(place());
    expect(kept('a')).toBeNull();
    openCache(env()).put('b', 'b');
    expect(kept('b')).toBe('b');
  });
  it.each([0o777, 0o770, 0o722])('is neither read nor written in a directory of mode %o', (mode) => {
    chmodSync(root(), mode);
    openCache(env()).put('b', 'b');
    expect([kept('a'), kept('b'), entries().length]).toEqual([null, null, 1]);
  });
  it.skipIf(!isRoot)('is neither read nor written where another user owns the directory or the entry', () => {
    chownSync(place(), 54321, 54321);
    expect(kept('a')).toBeNull();
    openCache(env()).put('a', 'again');
    expect(kept('a')).toBe('again');
    chownSync(root(), 54321, 54321);
    openCache(env()).put('b', 'b');
    expect([kept('a'), kept('b')]).toEqual([null, null]);
  });
  it.runIf(whole)('is limited in number: the oldest is removed, as are those of 0.1.0', () => {
    mkdirSync(join(root(), 'ab'));
    for (let run = 0; run < 4; run++) {
      const cache = openCache(env());
      for (let i = 0; i < 300; i++) cache.put(`${run} ${i}`, i);
    }
    expect(entries().length).toBeLessThanOrEqual(600);
    expect(readdirSync(root())).not.toContain('ab');
    expect(kept('3 0')).toBe(0);
  });
  it('is not written for an undefined or too large answer', () => {
    openCache(env()).put('u', undefined);
    openCache(env()).put('l', 'x'.repeat(11_000_000));
    expect([kept('u'), kept('l'), entries().length]).toEqual([null, null, 1]);
  });
});
