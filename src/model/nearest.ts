// The known word that somebody meant, by its letters alone.

import { compareText } from './compare-text.ts';

function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      // Two letters that changed places are one slip.
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : limit + 1;
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap));
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Small letters without marks, and one sign between words: `Lumè_Health` as `lume-health`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** Whether two words are the same but for so many slips. */
export const within = (a: string, b: string, limit: number): boolean =>
  distance(a.toLowerCase(), b.toLowerCase(), limit) <= limit;

const parting = /[-/@.]/;

const ownerIn = (address: string) => address.slice(0, address.indexOf('/'));

/** How a text is a part of a word, or a word of it: small is close; null where neither is. */
function partOf(text: string, word: string): number | null {
  const apart = (rest: string) => parting.test(rest.charAt(0));
  if (text === word) return 0;
  if (text.length < 3 || word.length < 3) return null;
  if (word.startsWith(text)) return (apart(word.slice(text.length)) ? 0.1 : 0.2) + word.length / 1000;
  // Of an address the vendor counts first, then the slips: `luma/crm` is `luma-health/…`.
  if (text.includes('/') && word.includes('/') && partOf(ownerIn(text), ownerIn(word)) !== null)
    return 0.3 + distance(text, word, text.length) / 1000;
  if (text.startsWith(word) && apart(text.slice(word.length))) return 0.35;
  if (word.split(parting).includes(text)) return 0.4;
  return text.length >= 4 && word.includes(text) ? 0.5 : null;
}

/** How far a text is from a word: as its part, else by edits from the whole of it, or from a part; null where it is no slip. */
function farness(text: string, word: string): number | null {
  const part = partOf(text, word);
  if (part !== null) return part;
  // Of a short word with another first letter too little is left: "done" is no slip of "none".
  if (text.length < 5 && text.charAt(0) !== word.charAt(0)) return null;
  const limit = Math.max(1, Math.floor(text.length / 3));
  const whole = distance(text, word, limit);
  if (whole <= limit) return whole;
  const parts = word.split(parting).filter((p) => p.length > 3);
  const least = Math.min(...parts.map((p) => distance(text, p, limit)));
  return least <= limit ? least + 0.5 : null;
}

/**
 * The known word that `text` is a slip of: the same but for case and marks, else one that it is a part of, else the
 * nearest by edits, if it is near enough (a third of its length). Ties in code-unit order.
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

/** As many known words as are read in a message. */
const manyWords = 8;
/** As many as this are all shown. */
const allWords = 16;

/** What a text could have meant: the word that it is a slip of, else what there is to choose from. */
export interface Near {
  readonly meant: string | null;
  /** The first known words, in code-unit order; `more` are not among them. */
  readonly known: readonly string[];
  readonly more: number;
}

export function nearTo(text: string, known: Iterable<string>): Near {
  const words = [...new Set(known)].sort(compareText);
  // "And 1 more" is no help if that one is the word that was meant.
  const shown = words.length <= allWords ? words : words.slice(0, manyWords);
  return { meant: nearest(text, words), known: shown, more: words.length - shown.length };
}
