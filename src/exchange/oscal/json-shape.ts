// What JSON.parse does not say: how deep a text goes before anything is built from it, and a key that stands twice in one
// object, of which the first would be lost without a word.

export interface JsonFault {
  readonly says: 'deep' | 'many' | 'twice';
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

/** How deep it may go, and how many objects and lists it may have: a small text can ask for much memory. */
export interface Bounds {
  readonly depth: number;
  readonly parts: number;
}

/** The first fault; null where there is none. Assumes nothing of the text: what is no JSON is left to the parser. */
export function faultIn(text: string, { depth, parts }: Bounds): JsonFault | null {
  // For each open bracket the keys of its object so far; null for a list.
  const open: (Set<string> | null)[] = [];
  let line = 1;
  let made = 0;
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
      if (open.length > depth) return { says: 'deep', key: '', line };
      if (++made > parts) return { says: 'many', key: '', line };
    } else if (sign === '}' || sign === ']') open.pop();
    at++;
  }
  return null;
}
