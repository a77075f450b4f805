// Splits citations and defines their total order.

import type { Citation } from '../../model/citation.ts';
import { compareText } from '../../model/compare-text.ts';

/** `164.312` for `164.312(a)(2)(iv)`. */
export function sectionOf(citation: Citation): string {
  const open = citation.indexOf('(');
  return open < 0 ? citation : citation.slice(0, open);
}

/** Paragraph designators, outermost first: `['a', '2', 'iv']`. */
export function paragraphsOf(citation: Citation): readonly string[] {
  const open = citation.indexOf('(');
  return open < 0 ? [] : citation.slice(open + 1, -1).split(')(');
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(text: string): number {
  const digits = [...text].map((c) => romanDigits[c] ?? Number.NaN);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

// Levels are (a)(1)(i)(A)(1)(i) (1 CFR 21.11; Federal Register Document Drafting Handbook): "i" is a numeral under a
// number, else a letter. The rank separates different kinds at the same depth and keeps the order total.
function designatorKey(text: string, above: string | undefined): readonly [rank: number, value: number] {
  if (/^\d+$/.test(text)) return [0, Number(text)];
  if (above !== undefined && /^\d+$/.test(above) && /^[ivxlc]+$/.test(text)) return [1, romanValue(text)];
  const rank = /^[a-z]+$/.test(text) ? 2 : 3;
  return [rank, [...text].reduce((sum, c) => sum * 26 + (c.toLowerCase().charCodeAt(0) - 96), 0)];
}

const legalKeys = new Map<Citation, string>();

/** A key whose code-unit order is the legal order: every part has a fixed width. */
function legalKey(citation: Citation): string {
  const held = legalKeys.get(citation);
  if (held !== undefined) return held;
  const [part = '', section = ''] = sectionOf(citation).split('.');
  const levels = paragraphsOf(citation).map((text, depth, all) => {
    const [rank, value] = designatorKey(text, all[depth - 1]);
    return `${rank}${String(value).padStart(8, '0')}`;
  });
  const key = [part.padStart(3, '0'), section.padStart(4, '0'), ...levels].join('');
  if (legalKeys.size > 50_000) legalKeys.clear();
  legalKeys.set(citation, key);
  return key;
}

/** Legal order: part, section, then designators by level; a provision precedes those under it. */
export function compareCitations(a: Citation, b: Citation): number {
  return a === b ? 0 : compareText(legalKey(a), legalKey(b)) || compareText(a, b);
}
