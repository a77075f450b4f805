// Texts that YAML ends earlier than their writer: at ` #` a comment begins, and what follows is lost without a word.

/**
 * A `#` behind a value, on its last line or first on the next, that no blank follows: `The cipher is #17.8.6.`
 * A comment is written with a blank, and one more `#` is a ruler, no text.
 */
const sharp = /[ \t]*(?:\r?\n( *))?#(?![\s#]|$)/y;
const firstWord = /\S{1,40}/y;

/**
 * Where a text stops short, and the word that it stops at.
 * @param start offset where the value begins; the same as `end` if nothing is left of it
 * @param holder column, from 0, of the key or the list above: a line that goes on with the value stands further right
 */
export function textCut(
  text: string,
  start: number,
  end: number,
  holder: () => number,
): { readonly at: number; readonly word: string } | null {
  sharp.lastIndex = end;
  const found = sharp.exec(text);
  if (found === null) return null;
  const [lead, indent] = found;
  if (indent !== undefined && (start === end || indent.length <= holder())) return null;
  const at = end + lead.length - 1;
  firstWord.lastIndex = at;
  return { at, word: firstWord.exec(text)?.[0] ?? '#' };
}
