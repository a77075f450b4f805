// Citations as people write them. citation-spellings.json was compiled independently of the parser from vendors'
// tables, policies, tool ids, agreements and typing errors: text, status, and provisions.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitations } from '../../src/hipaa/citations/read-citations.ts';
import { citationsOf, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';

interface Spelling {
  readonly text: string;
  readonly status: string;
  readonly citations: readonly string[];
}

const library = loadLibrary({ files: readShipped() });
const index = citationsOf(library);
const spellings = JSON.parse(readFileSync('test/data/citation-spellings.json', 'utf8')) as readonly Spelling[];

describe('real spellings', () => {
  it('are more than 270', () => expect(spellings.length).toBeGreaterThan(270));
  it.each(spellings.map((s) => [JSON.stringify(s.text), s] as const))('%s', (_, { text, status, citations }) => {
    const reading = readCitations(index, text);
    expect([reading.status, ...reading.citations]).toEqual([status, ...citations]);
  });
});

describe('the grammar', () => {
  it('parses every provision of the catalog as the catalog prints it', () => {
    for (const { citation } of library.provisions) {
      expect(readCitations(index, citation)).toEqual({
        input: citation,
        status: 'exists',
        citations: [citation],
        suggestion: null,
      });
    }
  });
  it('parses it in any of these spellings', () => {
    const dress = fc.constantFrom<(c: string) => string>(
      (c) => `45 CFR §${c}`,
      (c) => c.replaceAll('(', ' ( ').replaceAll(')', ' ) '),
      (c) => c.replaceAll('(', '&lpar;').replaceAll(')', '&rpar;'),
      (c) => c.replaceAll('(', '\\(').replaceAll(')', '\\)'),
      (c) => [...c].join('\u200b'),
      (c) => `see section ${c}.`,
      (c) => `[${c}]`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...library.provisions.map((p) => p.citation)), dress, (citation, wear) => {
        expect(readCitations(index, wear(citation)).citations).toEqual([citation]);
      }),
      { numRuns: 500 },
    );
  });
  it('neither hangs nor throws on any input', () => {
    const hostile = [
      '('.repeat(100_000),
      '164.'.repeat(500),
      '1'.repeat(100_000),
      '(a)'.repeat(666),
      '164.308(a)-'.repeat(180),
      '__proto__',
      '\u0000\uffff',
      '164.308((((((((',
    ];
    for (const text of hostile) expect(readCitations(index, text).status).toBeTypeOf('string');
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: fc.constantFrom(...'164.308()ai, -–_§&;xXVAand to/R ') }),
        (text) => {
          readCitations(index, text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
