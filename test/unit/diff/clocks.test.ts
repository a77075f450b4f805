// The direction in which a time limit changed for the customer.

import { describe, expect, it } from 'vitest';
import { clockMove, timeMove } from '../../../src/diff/ranks.ts';
import { parseSpan, type StatedSpan } from '../../../src/model/clock.ts';
import { loadLibrary } from '../../../src/pipeline.ts';
import { memoryTree } from '../../support/memory.ts';
import { catalog, library, mapping } from '../../support/small-world.ts';
import { causeWords, changesOf, consequenceWords } from './small-diff.ts';

function within(text: string): StatedSpan {
  const span = parseSpan(text);
  return span === null ? { kind: 'unstated' } : { kind: 'stated', span };
}
const elsewhere: StatedSpan = { kind: 'stated-elsewhere', document: 'agreement' };

describe('a time limit', () => {
  it.each([
    ['to-customer', '60 days', '30 days', 'improved'],
    ['to-customer', '30 days', '2 months', 'worsened'],
    ['to-customer', 'unstated', '90 days', 'improved'],
    ['to-customer', '90 days', 'unstated', 'worsened'],
    ['to-vendor', '60 days', '30 days', 'worsened'],
    ['by-customer', '24 hours', '2 days', 'improved'],
    ['to-vendor', 'unstated', '24 hours', 'changed'],
    ['by-vendor', '30 days', '10 days', 'changed'],
    ['to-customer', '24 hours', '1 day', 'changed'],
    ['to-customer', '5 business days', '5 days', 'improved'],
  ] as const)('%s that went from %s to %s is %s', (direction, before, after, move) => {
    expect(clockMove(direction, within(before), within(after))).toBe(move);
  });

  it('in a document that was not supplied counts as none', () => {
    expect(clockMove('to-customer', elsewhere, within('unstated'))).toBe('changed');
    expect(clockMove('to-customer', elsewhere, within('10 days'))).toBe('improved');
  });

  it('of the rules is tighter where it leaves less time; without a number it is not known', () => {
    expect(timeMove(within('60 days'), within('30 days'))).toBe('tightened');
    expect(timeMove(within('30 days'), within('1 month'))).toBe('relaxed');
    expect(timeMove(within('unstated'), within('30 days'))).toBe('changed');
  });
});

describe('a notice of a breach', () => {
  const clocks = (text: string) => library(mapping(`clocks: ${text}`));
  const none = clocks('{ deletion: { direction: by-vendor, from: end, within: 5 days, source: page } }');
  const five = clocks(
    '{ deletion: { direction: by-vendor, from: end, within: 5 days, source: page }, notice: { direction: to-customer, about: 164.410, from: discovery, within: 5 days, source: page } }',
  );

  it('that is stated for the first time replaces none', () => {
    const moved = changesOf(none, five);
    expect(causeWords(moved)).toEqual(['clock-added: nothing → notice: 5 days, from discovery']);
    expect(moved.consequences.map((c) => c.kind)).toEqual(['time-limit-improved', 'finding-settled']);
  });

  it('that is no longer stated leaves none', () => {
    expect(changesOf(five, none).consequences.map((c) => c.kind)).toEqual(['time-limit-worsened', 'finding-raised']);
  });
});

describe('a deadline of the rules', () => {
  it('that is shorter is shorter for the customer, and the vendor may use it up', () => {
    const notice = mapping(
      'clocks:\n  notice: { direction: to-customer, about: 164.410, from: discovery, within: 45 days, source: page }',
    );
    const rules = (days: number) =>
      loadLibrary(
        memoryTree({
          'controls/small.yaml': catalog
            .replaceAll('60 calendar days', `${days} calendar days`)
            .replace('within: 60 days', `within: ${days} days`),
          'mappings/v.yaml': notice,
        }),
      );
    const changes = changesOf(rules(60), rules(30));
    expect(causeWords(changes)).toEqual([
      'deadline-tightened: 60 calendar days after discovery → 30 calendar days after discovery',
    ]);
    expect(consequenceWords(changes)).toContain(
      'time-limit-worsened of 164.404(b): 60 days, from discovery of the breach → 30 days, from discovery of the breach',
    );
    expect(changes.consequences.map((c) => c.kind)).toContain('finding-raised');
    for (const { because } of changes.consequences) expect(because).toEqual([changes.causes[0]?.id]);
  });
});
