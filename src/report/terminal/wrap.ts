import wrapAnsi from 'wrap-ansi';
import { columnsOf } from './columns.ts';

/**
 * Lines of at most `columns`, broken between words.
 * @param hard whether to break a word longer than a line
 */
export function linesOf(text: string, columns: number, hard: boolean): readonly string[] {
  if (columnsOf(text) <= columns && !text.includes('\n')) return [text];
  return wrapAnsi(text, columns, { hard }).split('\n');
}

// Scripts without spaces between words are broken between characters.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Wraps and indents a text. A word longer than a line stays whole, so that an address can be copied. */
export function wrap(text: string, indent: string, width: number): string {
  const lines = linesOf(text, Math.max(narrowest, width - columnsOf(indent)), unspaced.test(text));
  return lines.map((line) => `${indent}${line}`).join('\n');
}

const narrowest = 20;
