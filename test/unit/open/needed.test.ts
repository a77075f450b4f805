// Which checked files an answer needs, and which ones a copy for outsiders may name.

import { describe, expect, it } from 'vitest';
import type { Compiled, SourceFile } from '../../../src/model/source-tree.ts';
import { namedFor, neededFiles } from '../../../src/open/needed.ts';
import { memoryFile } from '../../support/memory.ts';

const compiled = (kind: string, vendor: string | null = null, ...behind: readonly string[]): Compiled => ({
  kind,
  vendor,
  services: vendor === null ? [] : [`${vendor}/s`],
  behind,
  data: {},
});
const shipped = (path: string, about: Compiled): SourceFile => ({
  ...memoryFile(path, ''),
  names: about,
  compiled: about,
});

const rules = shipped('controls/rules.yaml', compiled('catalog'));
const asked = shipped('controls/asked.yaml', compiled('inquiries'));
const [one, host, other] = [
  shipped('mappings/one.yaml', compiled('mapping', 'one', 'host')),
  shipped('mappings/host.yaml', compiled('mapping', 'host')),
  shipped('mappings/other.yaml', compiled('mapping', 'other')),
];
// The label is another one when the working directory is.
const mine = { ...memoryFile('mappings/mine.yaml', 'vendor: mine'), label: 'library/mappings/mine.yaml' };
const files = [rules, asked, one, host, other, mine];
const nobody = { vendors: [], behind: [], beside: [] };
const needed = (
  vendors: readonly string[] | null,
  own: Parameters<typeof neededFiles>[2] = nobody,
  references = false,
) => neededFiles(files, { vendors, references }, own).map((file) => file.path);

describe('an answer needs', () => {
  it('its vendor, those behind it, the rules, and all files of the user', () => {
    expect(needed(['one'])).toEqual([rules, one, host, mine].map((file) => file.path));
  });
  it('what the user’s mappings depend on', () => {
    expect(needed(['mine'], { vendors: ['mine'], behind: ['host'], beside: [] })).toEqual(
      [rules, host, mine].map((f) => f.path),
    );
  });
  it('the shipped mapping of a vendor that the user maps too, to report that', () => {
    expect(needed(['one'], { vendors: ['other'], behind: [], beside: [] })).toContain(other.path);
  });
  it('the mapping of a vendor beside which the user has a file, and of all where there is no such vendor', () => {
    expect(needed(['one'], { ...nobody, beside: ['other'] })).toContain(other.path);
    expect(needed(['one'])).not.toContain(other.path);
    expect(needed(['one'], { ...nobody, beside: ['othr'] })).toContain(other.path);
  });
  it('reference lists where they are shown', () => {
    expect(needed(['other'], nobody, true)).toContain(asked.path);
    expect(needed(['other'])).not.toContain(asked.path);
  });
  it('everything where it is about everything, or about an unknown vendor', () => {
    expect(needed(null, nobody, true)).toHaveLength(files.length);
    expect(needed(['onne'])).toContain(other.path);
  });
});

describe('a copy for outsiders', () => {
  const secret = memoryFile('mappings/about-to-buy-bigcorp.yaml', 'vendor: bigcorp');
  const all = [...files, secret];
  const paths = (...of: readonly SourceFile[]) => new Set(of.map((file) => file.path));
  it('lists the rules and the mappings that it rests on, and no other, shipped or not', () => {
    const listed = namedFor(all, paths(mine, host), paths(mine, host, other));
    expect(listed).toEqual([rules, asked, host, mine]);
  });
  it('has one entry with one digest for those that it must not name', () => {
    const rests = paths(mine, secret);
    const listed = namedFor(all, rests, paths(mine));
    expect(listed.map((file) => file.path)).toEqual([rules.path, asked.path, mine.path, 'mappings/ (1 more)']);
    const digest = listed.at(-1)?.digest;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const edited = [...files, memoryFile(secret.path, 'x')];
    expect(namedFor(edited, rests, paths(mine)).at(-1)?.digest).not.toBe(digest);
  });
});
