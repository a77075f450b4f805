// A word-level diff of two texts.

import { diffArrays } from 'diff';

export interface Segment {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

// Above this number of changes, the texts are shown whole: a word-level diff of pages is unreadable.
const tooMany = 500;

/** Words, each with the space before it. Final punctuation is a word, so that `media.` and `media and` share one. */
const wordsOf = (text: string): string[] =>
  ` ${text.trim()}`.match(/\s*[^\s.,;:!?]+(?:[.,;:!?]+[^\s.,;:!?]+)*|\s*[.,;:!?]+/g) ?? [];

const sameWord = (a: string, b: string) => a.trim() === b.trim();

/**
 * Segments in order. Except for white space, `same` and `gone` make up the first text, `same` and `come` the second.
 */
export function wordDiff(before: string, after: string): readonly Segment[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(a, b, { comparator: sameWord, maxEditLength: tooMany }) ?? [
    { added: false, removed: true, value: a },
    { added: true, removed: false, value: b },
  ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'come' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}
