// Suggests the known word that a mistyped one was meant to be.

import { compareText } from './compare-text.ts';

function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      // A transposition counts as one edit.
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : limit + 1;
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap));
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Lowercase without diacritics, words joined by hyphens: `Lumè_Health` becomes `lume-health`. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** True if the edit distance, ignoring case, is at most `limit`. */
export const within = (a: string, b: string, limit: number): boolean =>
  distance(a.toLowerCase(), b.toLowerCase(), limit) <= limit;

const parting = /[-/@.]/;

const ownerIn = (address: string) => address.slice(0, address.indexOf('/'));

/** Score of `text` as a part of `word` or the reverse, smaller is closer; null if neither contains the other. */
function partOf(text: string, word: string): number | null {
  const apart = (rest: string) => parting.test(rest.charAt(0));
  if (text === word) return 0;
  if (text.length < 3 || word.length < 3) return null;
  if (word.startsWith(text)) return (apart(word.slice(text.length)) ? 0.1 : 0.2) + word.length / 1000;
  // In an address the vendor counts first, then edits: `luma/crm` suggests `luma-health/…`.
  if (text.includes('/') && word.includes('/') && partOf(ownerIn(text), ownerIn(word)) !== null)
    return 0.3 + distance(text, word, text.length) / 1000;
  if (text.startsWith(word) && apart(text.slice(word.length))) return 0.35;
  if (word.split(parting).includes(text)) return 0.4;
  return text.length >= 4 && word.includes(text) ? 0.5 : null;
}

/** Score of `text` as a typo of `word`: as a part, by edits from the whole, or from a part; null if too far. */
function farness(text: string, word: string): number | null {
  const part = partOf(text, word);
  if (part !== null) return part;
  // A short word with a different first letter is no typo: "done" is not "none".
  if (text.length < 5 && text.charAt(0) !== word.charAt(0)) return null;
  const limit = Math.max(1, Math.floor(text.length / 3));
  const whole = distance(text, word, limit);
  if (whole <= limit) return whole;
  const parts = word.split(parting).filter((p) => p.length > 3);
  const least = Math.min(...parts.map((p) => distance(text, p, limit)));
  return least <= limit ? least + 0.5 : null;
}

/**
 * The known word closest to `text`: equal but for case and diacritics, else one that contains it, else by edit
 * distance (at most a third of its length). Ties in code-unit order.
 */
export function nearest(text: string, known: Iterable<string>): string | null {
  if (text.length > 100 || text === '') return null;
  const wanted = plain(text);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of [...known].sort(compareText)) {
    const far = farness(wanted, plain(word));
    if (far !== null && far < least) [best, least] = [word, far];
  }
  return best;
}

/** Number of known words shown in a message if there are too many. */
const manyWords = 8;
/** Up to this number, all are shown. */
const allWords = 16;

/** What a text may have meant: the closest word and the available ones. */
export interface Near {
  readonly meant: string | null;
  /** The first known words, in code-unit order; `more` counts the others. */
  readonly known: readonly string[];
  readonly more: number;
}

export function nearTo(text: string, known: Iterable<string>): Near {
  const words = [...new Set(known)].sort(compareText);
  // Avoids "and 1 more" hiding the word that was meant.
  const shown = words.length <= allWords ? words : words.slice(0, manyWords);
  return { meant: nearest(text, words), known: shown, more: words.length - shown.length };
}
