// Grammar of citations as people write them: irregular brackets, lists, ranges, subparts. One pass from left to right.

import { cursorOver } from './cursor.ts';
import { kindByDepth, kindsOf } from './designators.ts';
import { actSection, isActSection } from './hitech.ts';
import { listWords, type Paragraphs, paragraphsAt, rangeWords } from './paragraph-lists.ts';
import type { Token } from './tokens.ts';

/** One citation as written: a section (of 45 CFR or of the HITECH Act) with its paragraphs, not yet looked up. */
export interface Written {
  readonly section: string;
  readonly paragraphs: readonly string[];
  /** A bracket contains nothing readable. */
  readonly broken: boolean;
  /** `(R)` or `(A)` at the end: a designation, unless such a paragraph exists. */
  readonly label: string | null;
}

export type Item =
  | { readonly kind: 'one'; readonly at: Written }
  | { readonly kind: 'range'; readonly from: Written; readonly to: Written }
  | { readonly kind: 'subpart'; readonly part: string | null; readonly letter: string }
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'malformed' }
  /** A paragraph or section without its section or part. */
  | { readonly kind: 'dangling'; readonly at: Written | null };

const parts = new Set(['160', '162', '164']);

/** The part of a short section (`.314`, `314`) after a citation; null if there is none, or after the Act. */
const partOf = (last: Written | null): string | null =>
  last === null || isActSection(last.section) ? null : (last.section.split('.')[0] ?? null);

// (ii)(A) after (a)(1)(i) replaces the roman numeral and what follows; (4) after (a)(3) replaces the number.
function continuation(last: Written, paragraphs: readonly string[]): readonly string[] {
  const kinds = kindsOf(paragraphs[0] ?? '');
  for (let depth = last.paragraphs.length - 1; depth >= 0; depth--) {
    const held = kindsOf(last.paragraphs[depth] ?? '');
    const usual = kindByDepth[depth];
    const here = usual !== undefined && held.includes(usual) ? [usual] : held;
    if (here.some((kind) => kinds.includes(kind))) return [...last.paragraphs.slice(0, depth), ...paragraphs];
  }
  return [...last.paragraphs, ...paragraphs];
}

/** Reads tokens into items, in text order. */
export function readItems(tokens: readonly Token[]): readonly Item[] {
  const items: Item[] = [];
  let last: Written | null = null;
  let rangeFrom: Written | null = null;
  // True after a list separator since the last citation.
  let connected = false;

  const cursor = cursorOver(tokens);
  const { kind, text, solid, isWord, done, advance } = cursor;
  const readParagraphs = (depth: number) => paragraphsAt(cursor, depth);

  const put = (at: Written) => {
    if (rangeFrom === null) items.push({ kind: 'one', at });
    else items.push({ kind: 'range', from: rangeFrom, to: at });
    rangeFrom = null;
    connected = false;
    last = at;
  };

  /** One citation with its paragraphs; several if its last bracket contains a list or range. */
  const take = (read: Paragraphs, build: (paragraphs: readonly string[]) => readonly string[], section: string) => {
    const written = (more: readonly string[]): Written => {
      const all = [...read.found, ...more];
      return { section, paragraphs: build(all), broken: read.broken, label: read.label };
    };
    const alternatives = read.alternatives;
    if (alternatives === null) put(written([]));
    else if (alternatives.range && alternatives.values.length === 2) {
      const [from = '', to = ''] = alternatives.values;
      items.push({ kind: 'range', from: written([from]), to: written([to]) });
      last = written([to]);
      connected = false;
    } else for (const value of alternatives.values) put(written([value]));
  };

  const takeSection = (section: string, length: number) => {
    advance(length);
    take(readParagraphs(0), (all) => all, section);
  };

  /** `164.312`, `164 . 312`, `164_312`, `164,312`, `164 312`, `164312`: section and length in tokens; null for none. */
  const sectionHere = (): readonly [section: string, length: number] | null => {
    if (kind() !== 'number') return null;
    const first = text();
    if (first.length === 6 && parts.has(first.slice(0, 3))) return [`${first.slice(0, 3)}.${first.slice(3)}`, 1];
    const k = solid(1);
    const sign = kind(k);
    const n = sign === 'dot' ? solid(k + 1) : k + 1;
    const known = parts.has(first);
    const second = kind(n) === 'number' ? text(n) : '';
    if (sign === 'dot' && (known || (n === 2 && first.length <= 4)) && second.length >= 2 && second.length <= 4)
      return [`${first}.${second}`, n + 1];
    if (!known) return null;
    if (k === 1 && (sign === 'underscore' || sign === 'dash') && second.length === 3) return [`${first}.${second}`, 3];
    if (k === 1 && sign === 'list' && second.length === 3) return [`${first}.${second}`, 3];
    if (sign === 'number' && k > 1 && text(k).length === 3) return [`${first}.${text(k)}`, k + 1];
    return null;
  };

  /** A section of the HITECH Act follows, after `42 USC`. */
  const followsAct = (k: number): boolean => {
    const n = text(k) === '§' ? solid(k + 1) : k;
    return kind(n) === 'number' && actSection(text(n)) !== null;
  };

  /** `subparts C and D of Part 164`, `Part 164, Subparts A and E`. */
  const readSubparts = (before: string | null) => {
    const letters: string[] = [];
    let k = solid(1);
    for (; kind(k) === 'word' || kind(k) === 'list' || kind(k) === 'space'; k++) {
      if (kind(k) !== 'word' || listWords.has(text(k).toLowerCase())) continue;
      if (text(k).length !== 1) break;
      letters.push(text(k).toUpperCase());
    }
    advance(Math.max(1, k));
    let part = before;
    let after = 0;
    while (
      kind(after) === 'space' ||
      isWord(after, 'of', 'cfr', 'c', 'f', 'r') ||
      kind(after) === 'dot' ||
      (kind(after) === 'number' && text(after) === '45')
    )
      after++;
    if (part === null && isWord(after, 'part') && parts.has(text(solid(after + 1)))) {
      part = text(solid(after + 1));
      advance(solid(after + 1) + 1);
    }
    for (const letter of letters) items.push({ kind: 'subpart', part, letter });
  };

  const readPart = () => {
    const n = solid(1);
    const part = text(n);
    let k = n + 1;
    while (kind(k) === 'space' || kind(k) === 'list') k++;
    if (isWord(k, 'subpart', 'subparts')) {
      advance(k);
      readSubparts(part);
    } else {
      advance(n + 1);
      items.push({ kind: 'part', part });
    }
  };

  while (!done()) {
    const section = sectionHere();
    const before: Written | null = last;
    if (section !== null) takeSection(...section);
    else if (
      kind() === 'number' &&
      isWord(solid(1), 'cfr', 'usc') &&
      text() !== '45' &&
      !(text() === '42' && followsAct(solid(solid(1) + 1)))
    )
      return [{ kind: 'malformed' }];
    else if (kind() === 'number' && parts.has(text()) && isWord(solid(1), 'subpart', 'subparts')) {
      const part = text();
      advance(solid(1));
      readSubparts(part);
    } else if (kind() === 'number' && actSection(text()) !== null) takeSection(actSection(text()) ?? '', 1);
    else if (kind() === 'dot' && kind(1) === 'number' && text(1).length === 3 && kind(2) !== 'dot') {
      const part = partOf(before);
      const short = text(1);
      advance(2);
      if (part !== null) {
        advance(-1);
        takeSection(`${part}.${short}`, 1);
      } else {
        const { found, broken, label } = readParagraphs(0);
        items.push({ kind: 'dangling', at: { section: `164.${short}`, paragraphs: found, broken, label } });
      }
    } else if (kind() === 'number' && parts.has(text())) {
      // The part alone, or followed by something that is not a section.
      items.push({ kind: 'malformed' });
      advance(kind(1) === 'dot' ? 2 : 1);
    } else if (kind() === 'number' && text().length === 3 && (items.length === 0 || connected || rangeFrom !== null)) {
      const short = text();
      const part = partOf(before);
      if (part === null) {
        advance();
        const { found, broken, label } = readParagraphs(0);
        items.push({ kind: 'dangling', at: { section: `164.${short}`, paragraphs: found, broken, label } });
      } else takeSection(`${part}.${short}`, 1);
    } else if (kind() === 'open') {
      const inside = solid(1);
      const opens = kind(inside) === 'number' && text(inside).length >= 2;
      const words =
        kind(inside) === 'word' &&
        text(inside).length > 1 &&
        kindsOf(text(inside)).length === 0 &&
        kind(inside + 1) !== 'close';
      const label =
        kind(inside) === 'word' &&
        (text(inside) === 'R' || text(inside) === 'A') &&
        !connected &&
        rangeFrom === null &&
        kind(inside + 1) === 'close';
      const heading =
        before !== null && !connected && rangeFrom === null && (before as Written).paragraphs.length === 0;
      // Brackets after words do not continue a citation: "Time limit (6 years)".
      const aside = before !== null && !connected && !heading && rangeFrom === null;
      if (opens || words || label || aside || kind(inside) === 'open') advance();
      else if (before === null) {
        const { found } = readParagraphs(0);
        items.push(found.length > 0 ? { kind: 'dangling', at: null } : { kind: 'malformed' });
      } else {
        // `164.402 Breach (1)`: words between a section and its paragraph.
        if (heading && items.at(-1)?.kind === 'one') items.pop();
        // The end of a range has the same depth as its start.
        const deep = rangeFrom === null ? 1 : (before as Written).paragraphs.length - 1;
        const read = readParagraphs(heading ? 0 : Math.max(1, deep));
        take(read, (all) => (heading ? all : continuation(before as Written, all)), (before as Written).section);
      }
    } else if (isWord(0, 'subpart', 'subparts') && kind(1) === 'space') readSubparts(null);
    else if (isWord(0, 'part', 'parts') && parts.has(text(solid(1))) && kind(solid(1) + 1) !== 'dot') readPart();
    else {
      const ranges = kind() === 'dash' || isWord(0, ...rangeWords);
      const previous = items.at(-1);
      if (ranges && previous?.kind === 'one' && previous.at === before) {
        // If no citation follows, the dash was punctuation.
        let k = solid(1);
        while (text(k) === '§') k = solid(k + 1);
        if (kind(k) === 'open' || kind(k) === 'number' || kind(k) === 'dot') {
          items.pop();
          rangeFrom = previous.at;
        }
      }
      // "and" joins citations only if one follows: "Encryption and decryption (A)" is a title.
      const follows = kind(solid(1));
      const joins = isWord(0, ...listWords) && follows !== 'word' && follows !== undefined;
      if (kind() === 'list' || kind() === 'slash' || joins) connected = true;
      advance();
    }
  }
  if (rangeFrom !== null) items.push({ kind: 'one', at: rangeFrom });
  return items;
}
