// What JSON.parse does not say: how deep a text goes before anything is built from it, and a key that stands twice in one
// object, of which the first would be lost without a word.

export interface JsonFault {
  readonly says: 'deep' | 'twice';
  /** The key that stands twice. */
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The end of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '\\') at += 2;
    else if (sign === '"') return at + 1;
    else at++;
  }
  return at;
}

/** The first fault; null where there is none. Assumes nothing of the text: what is no JSON is left to the parser. */
export function faultIn(text: string, deepest: number): JsonFault | null {
  // For each open bracket the keys of its object so far; null for a list.
  const open: (Set<string> | null)[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '\n') line++;
    if (sign === '"') {
      const end = endOfString(text, at);
      const keys = open[open.length - 1];
      if (keys !== null && keys !== undefined && /^\s*:/.test(text.slice(end, end + 40))) {
        const key = text.slice(at, end);
        if (keys.has(key)) return { says: 'twice', key: key.slice(1, -1), line };
        keys.add(key);
      }
      at = end;
      continue;
    }
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      if (open.length > deepest) return { says: 'deep', key: '', line };
    } else if (sign === '}' || sign === ']') open.pop();
    at++;
  }
  return null;
}
