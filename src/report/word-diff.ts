// Two texts word by word, so that a reader sees what was reworded and not merely that it was.

import { diffArrays } from 'diff';

export interface Segment {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

// With more changes than this the texts are shown whole: nobody reads a word-level difference of pages.
const tooMany = 500;

/** Words, each with a space before it. What ends a clause stands by itself: `media.` and `media and` have a word in common. */
const wordsOf = (text: string): string[] =>
  ` ${text.trim()}`.match(/\s*[^\s.,;:!?]+(?:[.,;:!?]+[^\s.,;:!?]+)*|\s*[.,;:!?]+/g) ?? [];

const sameWord = (a: string, b: string) => a.trim() === b.trim();

/**
 * Segments in order; but for white space those of kind `same` and `gone` make the first text, those of kind `same` and
 * `come` the second.
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
