// The index of all paragraphs of the law: complete, in order, and consistent with the catalogs.

import { describe, expect, it } from 'vitest';
import { compareCitations, paragraphsOf, sectionOf } from '../../src/hipaa/citations/order.ts';
import { readCitations } from '../../src/hipaa/citations/read-citations.ts';
import { enclosing } from '../../src/hipaa/citations/standing.ts';
import type { Citation } from '../../src/model/citation.ts';
import { citationsOf, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';

const library = loadLibrary({ files: readShipped() });
const index = citationsOf(library);
const all = library.paragraphs().map((p) => p.citation);
const known = new Set(all);

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const orders = [
  Array.from({ length: 20 }, (_, i) => String(i + 1)),
  romans,
  [...'abcdefghijklmnopqrstuvwxyz'],
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
];

describe('the index of paragraphs', () => {
  // Counted in the law's text, including sections; 160.103 and its numbered paragraphs are 46.
  it.each([
    ['160.103', /^160\.103/, 46],
    ['Part 160 Subpart C', /^160\.3/, 68],
    ['Part 164 Subpart A', /^164\.1/, 40],
    ['Part 164 Subpart C', /^164\.3/, 140],
    ['Part 164 Subpart D', /^164\.4/, 56],
    ['Part 164 Subpart E', /^164\.5/, 1016],
  ] as const)('%s', (_, sections, count) => {
    expect(all.filter((c) => sections.test(c))).toHaveLength(count);
  });

  it('every paragraph has its parent, up to the section', () => {
    for (const citation of all) {
      const above = enclosing(citation);
      if (above !== null) expect([citation, known.has(above)]).toEqual([citation, true]);
    }
  });

  it('has no gap at any level: (h) and (i) are letters among letters, (i) and (ii) numerals below a number', () => {
    const children = new Map<string, string[]>();
    for (const citation of all) {
      const above = enclosing(citation);
      if (above === null) continue;
      children.set(above, [...(children.get(above) ?? []), paragraphsOf(citation).at(-1) ?? '']);
    }
    for (const [above, ids] of children) {
      const runs = orders.filter((order) => ids.every((id, i) => id === order[i]));
      expect([above, ids, runs.length > 0]).toEqual([above, ids, true]);
    }
  });

  it('is in legal order: (ix) before (x), (v) before (vi)', () => {
    expect([...all].sort(compareCitations)).toEqual(all);
    const at = (c: string) => all.indexOf(c as Citation);
    expect(at('164.514(e)(2)(ix)')).toBeLessThan(at('164.514(e)(2)(x)'));
    expect(at('164.501(2)(v)')).toBeLessThan(at('164.501(2)(vi)'));
    expect(at('164.512(h)')).toBeLessThan(at('164.512(i)'));
    expect(at('164.512(i)(1)(i)')).toBeLessThan(at('164.512(i)(1)(ii)'));
  });

  it('has every provision and alias of the catalogs', () => {
    for (const p of library.provisions)
      for (const c of [p.citation, ...p.aliases]) expect([c, known.has(c)]).toEqual([c, true]);
  });

  it('and nothing stale', () => {
    for (const { citation } of library.catalogs.flatMap((c) => c.retired)) expect(known.has(citation)).toBe(false);
  });

  it('every paragraph parses as an existing one and stands for something', () => {
    for (const citation of all) {
      const reading = readCitations(index, citation);
      expect([citation, ['exists', 'alias'].includes(reading.status), reading.suggestion]).toEqual([
        citation,
        true,
        null,
      ]);
      const standing = index.standing(citation);
      expect([citation, standing === null || (standing.is === 'heading' && standing.rows.length === 0)]).toEqual([
        citation,
        false,
      ]);
    }
  });

  it('every paragraph was checked against a text', () => {
    expect(library.paragraphs().filter((p) => !p.read)).toEqual([]);
  });

  it('is as deep as the law: the definition of a health plan has a fifth level', () => {
    expect(known.has('160.103(2)(ii)(B)(2)' as Citation)).toBe(true);
    expect(index.standing('160.103(2)(ii)(B)(2)' as Citation)?.is).toBe('definition');
  });
});

describe('what a paragraph stands for', () => {
  it.each([
    ['164.312(a)(2)(iv)', 'obligation', ['164.312(a)(2)(iv)']],
    ['164.308(a)(5)(i)', 'rollup', 4],
    ['164.316(b)(2)', 'heading', ['164.316(b)(2)(i)', '164.316(b)(2)(ii)', '164.316(b)(2)(iii)']],
    ['164.530(b)', 'heading', ['164.530(b)(1)', '164.530(b)(2)(i)(B)', '164.530(b)(2)(i)(C)', '164.530(b)(2)(ii)']],
    ['164.502(e)', 'heading', ['164.502(e)(1)(i)', '164.502(e)(1)(ii)', '164.502(e)(2)']],
    ['164.508(c)(1)(iv)', 'part', ['164.508(c)(1)']],
    ['164.530(i)(4)(ii)(A)', 'part', ['164.530(i)(4)']],
    ['164.402(2)(iii)', 'part', ['164.402(2)']],
    ['164.306(b)(2)(i)', 'general', []],
    ['164.304', 'definition', []],
    ['160.103', 'definition', []],
    ['164.501(2)(ii)(B)', 'definition', []],
    ['164.402(1)(i)', 'exception', []],
    ['164.504(a)(1)', 'definition', []],
    ['164.512(g)(1)', 'permission', []],
    ['164.502(a)(1)(iii)', 'permission', []],
    ['164.512(b)(1)', 'permission', ['164.512(b)(1)(v)(D)', '164.512(b)(1)(vi)(C)']],
    ['164.528(a)(1)(i)', 'exception', []],
    ['164.524(a)(1)', 'right', []],
    ['160.306(c)(1)', 'procedure', []],
    ['164.509(b)(2)(iv)', 'vacated', []],
    ['164.534(b)(1)', 'transition', []],
    ['164.504(c)', 'reserved', []],
    ['164.302', 'scope', []],
  ] as const)('%s: %s', (citation, is, rows) => {
    const standing = index.standing(citation as Citation);
    expect(standing?.is).toBe(is);
    if (typeof rows === 'number') expect(standing?.rows).toHaveLength(rows);
    else expect(standing?.rows).toEqual(rows);
  });

  it('names its section where the text has no heading of its own', () => {
    expect(index.standing('164.312(b)' as Citation)?.heading).toBe('Audit controls');
    expect(index.standing('164.508(c)(1)(iv)' as Citation)?.heading).toBeNull();
    expect(sectionOf('164.508(c)(1)(iv)' as Citation)).toBe('164.508');
  });
});
