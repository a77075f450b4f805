// What went and what came between two texts, word by word.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../src/report/word-diff.ts';

/** `Notify [-at once] {+within a day}.` */
const marked = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `{+${text}}`))
    .join('');

describe('two texts', () => {
  it.each([
    ['Encrypts disks.', 'Encrypts disks.', 'Encrypts disks.'],
    ['Encrypts all disks.', 'Encrypts disks.', 'Encrypts [-all ]disks.'],
    ['Encrypts disks.', 'Encrypts disks. And backups.', 'Encrypts disks.{+ And backups.}'],
    ['tell us at once', 'tell us within a day', 'tell us [-at once]{+within a day}'],
    ['', 'new', '{+new}'],
    ['old', '', '[-old]'],
    ['', '', ''],
  ])('"%s" and "%s" read "%s"', (before, after, words) => {
    expect(marked(before, after)).toBe(words);
  });

  it('can both be read again from the segments', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = wordDiff(before, after);
        const without = (kind: string) =>
          segments
            .filter((s) => s.kind !== kind)
            .map((s) => s.text)
            .join('');
        expect(without('come')).toBe(before);
        expect(without('gone')).toBe(after);
        expect(segments.every((s) => s.text !== '')).toBe(true);
      }),
    );
  });

  it('of many pages are shown whole', () => {
    const pages = (word: string) => `${word} `.repeat(600);
    expect(wordDiff(pages('old'), pages('new'))).toHaveLength(2);
  });
});
