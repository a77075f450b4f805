// Reads the paragraphs after a section: (a)(2)(iv), _a_2_iv, a2iv, ( a ) ( 2 ), (b-c), and labels after them.

import type { Cursor } from './cursor.ts';
import { kindByDepth, kindsOf, splitCompact } from './designators.ts';

export interface Paragraphs {
  readonly found: readonly string[];
  /** A list or range in the last bracket. */
  readonly alternatives: { readonly values: readonly string[]; readonly range: boolean } | null;
  readonly broken: boolean;
  readonly label: string | null;
}

export const rangeWords: ReadonlySet<string> = new Set(['to', 'through', 'thru']);
export const listWords: ReadonlySet<string> = new Set(['and', 'or']);
const longLabels = new Set(['required', 'addressable']);

/** Only designators follow, up to the end, a bracket, or a list separator: `164.308 a 1 ii A`. */
function spacedDesignators({ kind, isDesignator }: Cursor): boolean {
  let any = false;
  for (let k = 0; ; k++) {
    if (kind(k) === undefined || kind(k) === 'list' || kind(k) === 'open') return any;
    if (kind(k) === 'space') continue;
    if (!isDesignator(k)) return false;
    any = true;
  }
}

/** Content of brackets: designators; adjacent tokens are joined. */
function bracketFrom(cursor: Cursor, offset: number): { values: string[]; range: boolean; rewind: () => void } {
  const { kind, text, done } = cursor;
  let taken = 0;
  const advance = (count = 1) => {
    cursor.advance(count);
    taken += count;
  };
  advance(offset);
  while (kind() === 'open') advance();
  const values: string[] = [];
  let range = false;
  let joined = false;
  for (; !done() && kind() !== 'close' && kind() !== 'open'; advance()) {
    if (kind() === 'word' || kind() === 'number') {
      if (rangeWords.has(text().toLowerCase())) range = true;
      else if (joined) values[values.length - 1] += text();
      else if (!listWords.has(text().toLowerCase())) values.push(text());
      joined = kind(1) === 'word' || kind(1) === 'number';
    } else {
      if (kind() === 'dash') range = true;
      joined = false;
    }
  }
  while (kind() === 'close') advance();
  return { values, range, rewind: () => cursor.advance(-taken) };
}

/** Reads paragraphs at the cursor. @param depth of the first one */
export function paragraphsAt(cursor: Cursor, depth: number): Paragraphs {
  const { kind, text, solid, isDesignator, done, advance } = cursor;
  const found: string[] = [];
  let broken = false;
  while (!done() && depth + found.length < 8) {
    const spaced = kind() === 'space';
    const k = solid(0);
    const next = kind(k);
    if (
      next === 'open' ||
      (next === 'dot' && kind(solid(k + 1)) === 'open') ||
      (next === 'dash' && found.length === 0 && depth === 0 && kind(k + 1) === 'open')
    ) {
      const { values, range, rewind } = bracketFrom(cursor, next === 'open' ? k : solid(k + 1));
      const [first] = values;
      if (first === undefined) broken = true;
      else if (
        spaced &&
        (kindsOf(first).length === 0 || /^\d{3}/.test(first)) &&
        first.length > 2 &&
        !longLabels.has(first.toLowerCase())
      ) {
        rewind();
        break;
      } else if (values.length > 1 && !(values.length === 2 && !range && kindsOf(first).length === 0)) {
        return { found, alternatives: { values, range }, broken, label: null };
      } else if (longLabels.has(first.toLowerCase())) return { found, alternatives: null, broken, label: null };
      else if (
        depth + found.length > 0 &&
        ((spaced && (first === 'A' || first === 'R')) ||
          (first === 'R' && kindByDepth[depth + found.length] !== 'capital'))
      ) {
        return { found, alternatives: null, broken, label: first };
      } else if (kindsOf(first).length > 0) found.push(first);
      else found.push(...splitCompact(first, depth + found.length));
    } else if (!spaced && next === 'close') advance();
    else if (
      !spaced &&
      (next === 'underscore' || next === 'dot' || next === 'dash' || next === 'slash') &&
      isDesignator(1)
    ) {
      if (kind(1) === 'number' && text(1).length >= 3) break;
      found.push(text(1));
      advance(2);
    } else if (!spaced && (next === 'word' || (next === 'number' && depth + found.length > 0))) {
      let compact = '';
      for (; kind() === 'word' || kind() === 'number'; advance()) compact += text();
      found.push(...splitCompact(compact, depth + found.length));
    } else if (spaced && spacedDesignators(cursor)) {
      advance(k);
      found.push(text());
      advance();
    } else break;
  }
  return { found, alternatives: null, broken, label: null };
}
