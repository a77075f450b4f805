// Finds texts that YAML ends too early: ` #` starts a comment, and the rest is lost silently.

/**
 * A `#` after a value, on its last line or at the start of the next, that is not followed by a blank: `The cipher is
 * #17.8.6.` Comments have a blank after `#`; several `#` are a ruler.
 */
const sharp = /[ \t]*(?:\r?\n( *))?#(?![\s#]|$)/y;
const firstWord = /\S{1,40}/y;

/**
 * Where a text is cut off, and the first word that is lost.
 * @param start offset of the value; equal to `end` if nothing is left of it
 * @param holder 0-based column of the key or list item above: continuation lines are indented further
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
