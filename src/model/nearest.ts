// "Did you mean": the nearest known word, by edit distance.

import { compareText } from './citation.ts';

function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** The known word nearest to `text`, if it is near enough to be a slip (a third of its length); ties in code-unit order. */
export function nearest(text: string, known: Iterable<string>): string | null {
  if (text.length > 100) return null;
  const limit = Math.ceil(text.length / 3);
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const word of [...known].sort(compareText)) {
    const d = distance(text.toLowerCase(), word.toLowerCase(), limit);
    if (d < bestDistance) [best, bestDistance] = [word, d];
  }
  return best;
}

/** A hint for a message: `did you mean "x"?`, or the known words where they are few; empty when there is nothing to say. */
export function didYouMean(text: string, known: Iterable<string>): string {
  const words = [...known].sort(compareText);
  const best = nearest(text, words);
  if (best !== null) return `did you mean "${best}"?`;
  return words.length > 0 && words.length <= 8 ? `known: ${words.join(', ')}` : '';
}
