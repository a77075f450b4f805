// A word-level diff of two texts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../src/report/word-diff.ts';

/** `Notify [-at once] {+within a day}.` */
const marked = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `{+${text}}`))
    .join('')
    .trim();

const apart = (text: string) => text.trim().split(/\s+/);

describe('two texts', () => {
  it.each([
    ['Encrypts disks.', 'Encrypts disks.', 'Encrypts disks.'],
    ['Encrypts all disks.', 'Encrypts disks.', 'Encrypts[- all] disks.'],
    ['Encrypts disks.', 'Encrypts disks. And backups.', 'Encrypts disks.{+ And backups.}'],
    ['Encrypts disks.', 'Encrypts disks and backups.', 'Encrypts disks{+ and backups}.'],
    ['30 days', '10 days', '[- 30]{+ 10} days'],
    ['tell us at once', 'tell us within a day', 'tell us[- at once]{+ within a day}'],
    [
      'on 2026-01-31, 164.312(a)',
      'on 2026-06-30, 164.312(b)',
      'on[- 2026-01-31]{+ 2026-06-30},[- 164.312(a)]{+ 164.312(b)}',
    ],
    ['known, not supplied', 'supplied', '[- known, not] supplied'],
    ['two  spaces', 'two spaces', 'two spaces'],
    ['', 'new', '{+ new}'],
    ['old', '', '[- old]'],
    ['', '', ''],
  ])('"%s" and "%s" read "%s"', (before, after, words) => {
    expect(marked(before, after)).toBe(words);
  });

  it('can both be reconstructed from the segments, except for white space', () => {
    const word = fc.tuple(fc.constantFrom('a', 'b', 'a.', 'b;', '1.a'), fc.constantFrom(' ', '  ', '\n'));
    const text = fc.array(word).map((words) => words.flat().join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = wordDiff(before, after);
        const without = (kind: string) =>
          apart(
            segments
              .filter((s) => s.kind !== kind)
              .map((s) => s.text)
              .join(''),
          );
        expect(without('come')).toEqual(apart(before));
        expect(without('gone')).toEqual(apart(after));
        expect(segments.every((s) => s.text !== '')).toBe(true);
      }),
    );
  });

  it('of many pages are shown whole', () => {
    const pages = (word: string) => `${word} `.repeat(600);
    expect(wordDiff(pages('old'), pages('new'))).toHaveLength(2);
    expect(marked(`${pages('same')}old`, `${pages('same')}new`)).toMatch(/same\[- old\]\{\+ new\}$/);
  });
});
