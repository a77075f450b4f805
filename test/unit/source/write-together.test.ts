// New files that belong together: all of them or none, and nothing is replaced.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceError } from '../../../src/model/errors.ts';
import { writeTogether } from '../../../src/source/write-together.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'devolve-together-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...path: readonly string[]) => join(root, ...path);
function refusalOf(files: Parameters<typeof writeTogether>[0]): string {
  try {
    writeTogether(files);
  } catch (error) {
    if (error instanceof SourceError) return error.reason.says;
    throw error;
  }
  return 'none';
}

describe('files that are written together', () => {
  it('are all there, with their directories, and nothing else', () => {
    writeTogether([
      { path: at('a/b/one.txt'), text: 'one' },
      { path: at('a/two.txt'), text: 'two' },
    ]);
    expect(readFileSync(at('a/b/one.txt'), 'utf8')).toBe('one');
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/one.txt', 'a/two.txt']);
  });
  it.each([
    ['a file', () => writeFileSync(at('two.txt'), 'mine')],
    ['a link to nothing', () => symlinkSync('nowhere', at('two.txt'))],
    ['a directory', () => mkdirSync(at('two.txt'))],
  ])('leave nothing behind where %s has the name of the last one', (_, put) => {
    put();
    const files = [
      { path: at('new/deep/one.txt'), text: 'one' },
      { path: at('two.txt'), text: 'two' },
    ];
    expect(refusalOf(files)).toBe('write-taken');
    expect(readdirSync(root)).toEqual(['two.txt']);
    expect(existsSync(at('nowhere'))).toBe(false);
  });
  it('keep a directory that was there, and what another program put into a new one', () => {
    mkdirSync(at('old'));
    writeFileSync(at('two.txt'), '');
    expect(
      refusalOf([
        { path: at('old/one.txt'), text: '' },
        { path: at('two.txt'), text: '' },
      ]),
    ).toBe('write-taken');
    expect(readdirSync(root).sort()).toEqual(['old', 'two.txt']);
    expect(readdirSync(at('old'))).toEqual([]);
  });
  it.skipIf(process.getuid?.() === 0)('say why a directory cannot be made', () => {
    chmodSync(root, 0o555);
    expect(refusalOf([{ path: at('a/one.txt'), text: '' }])).toBe('write-failed');
    chmodSync(root, 0o755);
  });
  it('say that a directory on the way is a file', () => {
    writeFileSync(at('a'), '');
    expect(refusalOf([{ path: at('a/one.txt'), text: '' }])).toBe('write-failed');
  });
});
