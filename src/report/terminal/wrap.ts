// Text in lines of a width.

import wrapAnsi from 'wrap-ansi';
import { columnsOf } from './columns.ts';

/**
 * Breaks between words.
 * @param hard whether a word that is longer than a line is broken, too; else it stays whole
 */
export function linesOf(text: string, columns: number, hard: boolean): readonly string[] {
  if (columnsOf(text) <= columns && !text.includes('\n')) return [text];
  return wrapAnsi(text, columns, { hard }).split('\n');
}

// Scripts without blanks between words are broken between characters.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Every line begins with the indent. A word that is longer than a line stays whole, so that an address can be copied. */
export function wrap(text: string, indent: string, width: number): string {
  const lines = linesOf(text, Math.max(narrowest, width - columnsOf(indent)), unspaced.test(text));
  return lines.map((line) => `${indent}${line}`).join('\n');
}

const narrowest = 20;
