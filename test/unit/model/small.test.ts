import { describe, expect, it } from 'vitest';
import { daysAtMost, formatSpan, parseSpan } from '../../../src/model/clock.ts';
import { weakest } from '../../../src/model/grade.ts';
import { inert, inertJson } from '../../../src/model/inert.ts';
import { nearest, nearTo } from '../../../src/model/nearest.ts';
import { customerForVendor, dispositionOf } from '../../../src/model/parties.ts';
import { describeWithin } from '../../../src/words/clocks.ts';
import { nearWords } from '../../../src/words/near.ts';

describe('a span of time', () => {
  it.each(['60 days', '1 day', '10 business days', '15 calendar days', '1 calendar day', '4 hours', '6 years'])(
    '%s is parsed and formatted',
    (text) => {
      const span = parseSpan(text);
      expect(span === null ? null : formatSpan(span)).toBe(text);
    },
  );
  it.each(['sixty days', '60', 'days', '-1 days', '60 days after', '1.5 days'])('"%s" is not a span', (text) => {
    expect(parseSpan(text)).toBeNull();
  });
  it('is compared by its maximum number of calendar days', () => {
    const most = (text: string) => daysAtMost(parseSpan(text) ?? { amount: 0, unit: 'days' });
    expect(most('60 days')).toBe(60);
    expect(most('48 hours')).toBe(2);
    expect(most('2 months')).toBe(62);
    expect(most('15 calendar days')).toBe(15);
    expect(most('10 business days')).toBeGreaterThanOrEqual(14);
  });
  it('that is not stated stays unstated', () => expect(describeWithin({ kind: 'unstated' })).toBe('not stated'));
});

describe('parties', () => {
  it.each([
    [['vendor'], 'inherited'],
    [['vendor', 'customer'], 'shared'],
    [['vendor', 'silent'], 'shared'],
    [['customer'], 'customer'],
    [['customer', 'silent'], 'customer'],
    [['silent'], 'unaddressed'],
    [[], 'customer'],
  ] as const)('%j is %s', (parties, disposition) => expect(dispositionOf(parties)).toBe(disposition));
  it('behind a closed gate the customer replaces the vendor', () => {
    expect(customerForVendor(['vendor'])).toEqual(['customer']);
    expect(customerForVendor(['vendor', 'silent'])).toEqual(['customer', 'silent']);
    expect(customerForVendor(['silent'])).toEqual(['silent']);
  });
});

describe('small things', () => {
  it('a path is as good as its weakest grade', () => {
    expect(weakest(['contract', 'published', 'policy'])).toBe('published');
    expect(weakest([])).toBeNull();
  });
  it('a typo is corrected, an unrelated word is not', () => {
    expect(nearWords(nearTo('pgae', ['page', 'policy']))).toBe('did you mean "page"?');
    expect(nearWords(nearTo('zzz', ['page', 'policy']))).toBe('use one of: page, policy');
  });
  it('active characters are made visible', () => {
    expect(inert('a\u001b[31mb\u202ec\nd')).toBe('aU+001B[31mbU+202Ec d');
  });
  it('invisible characters are, too, but not zero-width joiners', () => {
    expect(inert('a\u00adb\u200bc\u2060d\u2064e\u{e0041}')).toBe('aU+00ADbU+200BcU+2060dU+2064eU+E0041');
    const joined = '\u0646\u200c\u0647 \u{1f469}\u200d\u{1f680}';
    expect(inert(joined)).toBe(joined);
  });
  it('JSON with them parses to the same value', () => {
    const json = JSON.stringify('a\u00ad\u202e\u{e0041}');
    expect(inertJson(json)).toBe('"a\\u00ad\\u202e\\udb40\\udc41"');
    expect(JSON.parse(inertJson(json))).toBe(JSON.parse(json));
  });
});

describe('did you mean', () => {
  const vendors = ['aesthetix-crm', 'aptible', 'aws', 'luma-health', 'lume', 'luxsci'];
  it.each([
    ['luma', 'luma-health', 'the beginning of a name comes before a slip'],
    ['health', 'luma-health', 'so does a word of it'],
    ['Lumè', 'lume', 'marks and case are no slip'],
    ['Luma Health', 'luma-health', 'nor is a blank'],
    ['lume-crm', 'lume', 'a name with a word too many'],
    ['aesthetics', 'aesthetix-crm', 'a slip in the first word'],
    ['luxsi', 'luxsci', 'a letter left out'],
    ['asw', 'aws', 'letters that changed places'],
  ])('%s: %s, because %s', (text, word) => expect(nearest(text, vendors)).toBe(word));
  it('a short word with a different first letter is not a typo', () => {
    expect(nearest('done', ['none', 'requested'])).toBeNull();
  });
});
