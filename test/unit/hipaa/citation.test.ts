import { describe, expect, it } from 'vitest';
import { indexCitations } from '../../../src/hipaa/citations/citation-index.ts';
import { compareCitations, paragraphsOf, sectionOf } from '../../../src/hipaa/citations/order.ts';
import { asCitation, type Citation } from '../../../src/model/citation.ts';
import { library } from '../../support/small-world.ts';

const sorted = (...texts: string[]) => (texts as Citation[]).sort(compareCitations);

describe('a citation', () => {
  it.each(['164.312', '164.312(a)(2)(iv)', '164.306(d)(3)(ii)(B)(1)', '160.310(c)(1)'])('%s is canonical', (text) => {
    expect(asCitation(text)).toBe(text);
  });
  it.each([
    '',
    '164.312(a',
    '§164.312',
    '164.312 (a)',
    '45 CFR 164.312',
    '164.312()',
    '164.312(a)(2)(iv).',
    '__proto__',
  ])('"%s" is not', (text) => {
    expect(asCitation(text)).toBeNull();
  });
  it('splits into section and paragraphs', () => {
    const citation = '164.312(a)(2)(iv)' as Citation;
    expect([sectionOf(citation), ...paragraphsOf(citation)]).toEqual(['164.312', 'a', '2', 'iv']);
  });
});

describe('legal order', () => {
  it('compares sections as numbers and puts a provision before those under it', () => {
    expect(sorted('164.312(a)(1)', '164.52', '164.312', '160.310', '164.312(a)')).toEqual([
      '160.310',
      '164.52',
      '164.312',
      '164.312(a)',
      '164.312(a)(1)',
    ]);
  });
  it('compares roman numerals as numbers at their levels', () => {
    expect(sorted('164.312(a)(2)(ix)', '164.312(a)(2)(v)', '164.312(a)(2)(iv)', '164.312(a)(2)(x)')).toEqual([
      '164.312(a)(2)(iv)',
      '164.312(a)(2)(v)',
      '164.312(a)(2)(ix)',
      '164.312(a)(2)(x)',
    ]);
  });
  it('reads (i) at the first level as the letter after (h)', () => {
    expect(sorted('164.530(j)', '164.530(i)', '164.530(h)')).toEqual(['164.530(h)', '164.530(i)', '164.530(j)']);
  });
  it('compares paragraph numbers as numbers', () => {
    expect(sorted('164.512(b)(10)', '164.512(b)(9)')).toEqual(['164.512(b)(9)', '164.512(b)(10)']);
  });
});

describe('a citation text', () => {
  const { resolve } = indexCitations(library().provisions, [
    {
      citation: '164.314(a)(1)(i)' as Citation,
      see: '164.314(a)(2)(i)(C)' as Citation,
      because: 'rewritten in 2013',
      at: { file: 'controls/a.yaml', path: [] },
    },
  ]);
  it('exists', () => expect(resolve('164.312(b)')).toMatchObject({ status: 'exists', citation: '164.312(b)' }));
  it('is stale, with its replacement', () => {
    expect(resolve('164.314(a)(1)(i)')).toMatchObject({ status: 'stale', suggestion: '164.314(a)(2)(i)(C)' });
  });
  it('is unknown, with the rows of its section', () => {
    const reading = resolve('164.312(f)');
    expect(reading).toMatchObject({ status: 'unknown', citation: null });
    expect(reading.near).toEqual({ is: 'beneath', paragraph: '164.312', rows: ['164.312(a)(1)', '164.312(b)'] });
  });
  it('is malformed, with a suggestion that is never applied', () => {
    expect(resolve('45 CFR §164.312 (b)')).toMatchObject({
      status: 'malformed',
      citation: null,
      suggestion: '164.312(b)',
    });
    expect(resolve('constructor')).toMatchObject({ status: 'malformed', suggestion: null });
  });
});
