// Texts that YAML ends earlier than their writer: at ` #` a comment begins, and what follows is lost without a word.

/**
 * A `#` behind a value, on its last line or first on the next, that no blank follows: `The cipher is #17.8.6.`
 * A comment is written with a blank, and one more `#` is a ruler, no text.
 */
const sharp = /^[ \t]*(?:\r?\n( *))?#(?![\s#]|$)/;

/**
 * Where a text stops short, and the word that it stops at.
 * @param range where the value begins, where it ends, and where what trails it ends
 * @param holder column, from 0, of the key or the list above: a line that goes on with the value stands further right
 */
export function textCut(
  text: string,
  [start, end, after]: readonly [number, number, number],
  holder: () => number,
): { readonly at: number; readonly word: string } | null {
  const found = sharp.exec(text.slice(end, after));
  if (found === null) return null;
  const [lead, indent] = found;
  if (indent !== undefined && (start === end || indent.length <= holder())) return null;
  const at = end + lead.length - 1;
  return { at, word: /^\S{1,40}/.exec(text.slice(at, after))?.[0] ?? '#' };
}
