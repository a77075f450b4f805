// What auditors ask, and crosswalks: read against the catalogs, each id once.

import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/pipeline.ts';
import { memoryTree } from '../../support/memory.ts';
import { catalog, problems } from '../../support/small-world.ts';

const ask = (activity: string) => `{ activity: ${activity}, inquiry: Ask for it., evidence: [a record] }`;
const inquiries = (asks: string, id = 'house') =>
  `inquiries: ${id}\ntitle: House\nsource: our own\nas-of: 2026-11-22\nasks:\n${asks}`;
const crosswalk = (relates: string) =>
  `crosswalk: house\ntitle: House\nsource: our own\nas-of: 2026-11-22\nrelates:\n${relates}`;
const files = (texts: Readonly<Record<string, string>>) => ({ 'controls/small.yaml': catalog, ...texts });

describe('inquiries', () => {
  it('are in legal order, within a provision in file order; lists are sorted by id', () => {
    const one = inquiries(`  164.312(b): [${ask('second')}, ${ask('first')}]\n  164.308(a)(2): [${ask('name')}]`);
    const { inquiries: lists } = loadLibrary(
      memoryTree(
        files({ 'controls/a.yaml': one, 'controls/b.yaml': inquiries(`  164.312(b): [${ask('other')}]`, 'a') }),
      ),
    );
    expect(lists.map((list) => list.id)).toEqual(['a', 'house']);
    expect(lists[1]?.asks.map((a) => `${a.citation} ${a.activity}`)).toEqual([
      '164.308(a)(2) name',
      '164.312(b) second',
      '164.312(b) first',
    ]);
  });
  it.each([
    ['164.312(z)', 'citation-unknown'],
    ['encryption', 'citation-malformed'],
  ])('an invalid citation is an error: %s', (text, code) => {
    expect(problems(files({ 'controls/a.yaml': inquiries(`  ${text}: [${ask('x')}]`) }))).toEqual([code]);
  });
  it('a provision without a row cannot be asked about', () => {
    const context = `${catalog}  164.304: { title: Definitions, kind: section, role: structural, binds: [covered-entity], duty: None. }\n`;
    const texts = { 'controls/small.yaml': context, 'controls/a.yaml': inquiries(`  164.304: [${ask('x')}]`) };
    expect(problems(texts)).toEqual(['citation-not-assignable']);
  });
  it('a list without evidence or with an unknown key has the wrong shape', () => {
    const bare = inquiries('  164.312(b): [{ activity: x, inquiry: y, evidence: [] }]');
    expect(problems(files({ 'controls/a.yaml': bare }))).toEqual(['shape-value']);
    const more = inquiries('  164.312(b): [{ activity: x, inquiry: y, evidence: [z], grade: high }]');
    expect(problems(files({ 'controls/a.yaml': more }))).toEqual(['shape-unknown-key']);
  });
});

describe('crosswalks', () => {
  it('keep controls verbatim, in legal order', () => {
    const text = crosswalk('  164.312(b): [AU-2, AU-1]\n  164.308(a)(2): [PM-2]');
    const [only] = loadLibrary(memoryTree(files({ 'controls/a.yaml': text }))).crosswalks;
    expect(only?.pairs.map((p) => [p.citation, p.controls])).toEqual([
      ['164.308(a)(2)', ['PM-2']],
      ['164.312(b)', ['AU-2', 'AU-1']],
    ]);
  });
  it('must cite existing provisions', () => {
    expect(problems(files({ 'controls/a.yaml': crosswalk('  164.312(bb): [AU-1]') }))).toEqual(['citation-unknown']);
  });
  it('must have unique ids', () => {
    const text = crosswalk('  164.312(b): [AU-1]');
    expect(problems(files({ 'controls/a.yaml': text, 'controls/b.yaml': text }))).toEqual(['list-duplicate']);
  });
});
