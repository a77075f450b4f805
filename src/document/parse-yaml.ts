// YAML text to plain data, with the place of every key and value. The one file that knows the yaml library.
// Refused: anchors, aliases, merge keys, tags, second documents. Numbers stay strings: 164.310 must not become 164.31.

import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Checked, type Diagnostic, diagnostic, type Range, startOfFile } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { textCut } from './text-cut.ts';

/** Largest file accepted, in UTF-16 units: ten times the whole Privacy Rule. */
export const maxLength = 4_000_000;
export const maxDepth = 40;

/** A key of a block mapping, as it stands in the text. */
export interface ParsedKey {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  /** The keys below it; null unless its value is a block mapping. */
  readonly below: readonly ParsedKey[] | null;
}

export interface ParsedYaml {
  readonly data: unknown;
  /** How many nodes stand above the deepest one. */
  readonly depth: number;
  /** The keys of the outermost block mapping; null if the text is none. */
  readonly keys: () => readonly ParsedKey[] | null;
  /** Range of the key or the value at this way down; the nearest parent's key where it is missing. */
  readonly locate: (path: readonly string[], part: 'key' | 'value') => Range;
}

/** Depth of brackets, before the recursive parser can be hurt by it. Quotes are ignored: this only errs to the safe side. */
export function tooDeep(text: string): boolean {
  const next = (bracket: string, from: number) => {
    const at = text.indexOf(bracket, from);
    return at === -1 ? text.length : at;
  };
  const brackets = ['[', '{', ']', '}'] as const;
  const ahead = brackets.map((bracket) => next(bracket, 0));
  for (let depth = 0, at = Math.min(...ahead); at < text.length; at = Math.min(...ahead)) {
    const which = ahead.indexOf(at);
    depth += which < 2 ? 1 : -1;
    if (depth > 200) return true;
    ahead[which] = next(text.charAt(at), at + 1);
  }
  const deep = (part: string, pattern: RegExp) => text.includes(part) && pattern.test(text);
  return deep(' '.repeat(200), /^ {200,}\S/m) || deep('- '.repeat(40), /^(?:- ){40}/m);
}

function keysOf(node: unknown): readonly ParsedKey[] | null {
  if (!isMap(node) || node.flow) return null;
  return node.items.map(({ key, value }) => {
    const [at, name] = isScalar(key) ? [key.range?.[0] ?? -1, String(key.value)] : [-1, ''];
    return { key: name, at, below: keysOf(value) };
  });
}

/** Parses one file. With an error among the diagnostics the data is null. */
export function parseYaml(file: SourceFile): Checked<ParsedYaml> {
  const nothing: ParsedYaml = { data: null, depth: 0, keys: () => null, locate: () => startOfFile };
  const fail = (...diagnostics: Diagnostic[]) => ({ value: nothing, diagnostics });
  if (file.text.length > maxLength) {
    return fail(diagnostic('file-too-large', file.label, startOfFile, `the file has ${file.text.length} characters`));
  }
  if (file.text.includes('\u0000') || file.text.includes('\ufffd')) {
    return fail(
      diagnostic('file-unreadable', file.label, startOfFile, 'the file is not UTF-8 text', 'save it as UTF-8'),
    );
  }
  if (tooDeep(file.text)) {
    return fail(diagnostic('yaml-syntax', file.label, startOfFile, 'the file nests far too deeply'));
  }

  const lines = new LineCounter();
  const documents = parseAllDocuments(file.text, {
    lineCounter: lines,
    keepSourceTokens: false,
    logLevel: 'silent',
    prettyErrors: false,
    stringKeys: true,
    merge: false,
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag)),
  });
  const rangeOf = (start: number, end: number): Range => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };

  if (!Array.isArray(documents) || documents[0] === undefined) {
    return fail(diagnostic('yaml-syntax', file.label, startOfFile, 'the file is empty'));
  }
  const [first, second] = documents;
  const diagnostics: Diagnostic[] = first.errors.map(({ code, message, pos: [start, end] }) => {
    if (code !== 'DUPLICATE_KEY') return diagnostic('yaml-syntax', file.label, rangeOf(start, end), message);
    const key = /^[^\n]*?(?=\s*:(\s|$))/m.exec(file.text.slice(start, start + 500))?.[0] ?? '';
    const range = rangeOf(start, start + Math.max(1, key.length));
    return diagnostic('yaml-duplicate-key', file.label, range, 'this key stands twice', 'merge the two, or remove one');
  });
  const refuse = (what: string, node: { range?: [number, number, number] | null | undefined }) => {
    const [start, end] = node.range ?? [0, 0];
    diagnostics.push(
      diagnostic(
        'yaml-feature',
        file.label,
        rangeOf(start, end),
        `${what} is not used here`,
        'write the value out in full',
      ),
    );
  };
  if (second !== undefined) refuse('a second document', { range: second.range });
  if (first.directives?.yaml.explicit) refuse('a %YAML directive', { range: [0, 0, 0] });
  const refuseCut = (range: [number, number, number], parent: unknown) => {
    const holder = isPair(parent) ? parent.key : parent;
    const cut = textCut(file.text, range, () => (isNode(holder) ? lines.linePos(holder.range?.[0] ?? 0).col - 1 : -1));
    if (cut === null) return;
    const { at, word } = cut;
    const message = `the text ends before "${word}": behind a blank, YAML takes # for a comment`;
    const hint = "put the whole text in single quotes, each ' in it twice; a comment has a blank after its #";
    diagnostics.push(diagnostic('yaml-text-cut', file.label, rangeOf(at, at + word.length), message, hint));
  };
  let depth = 0;
  visit(first, {
    Node(_, node, path) {
      if (isScalar(node) && node.comment && node.range && !file.asItStands) refuseCut(node.range, path.at(-1));
      depth = Math.max(depth, path.length);
      if (isAlias(node)) refuse('an alias', node);
      else if (node.anchor !== undefined) refuse('an anchor', node);
      if (node.tag !== undefined) refuse('a tag', node);
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse('a merge key', pair.key);
    },
  });
  if (depth > maxDepth)
    diagnostics.push(diagnostic('yaml-syntax', file.label, startOfFile, 'the file nests too deeply'));
  if (diagnostics.length > 0) return fail(...diagnostics);

  // Each map is indexed once, however many messages point into it.
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const held =
      indexes.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
    indexes.set(map, held);
    return held;
  };
  const locate = (path: readonly string[], part: 'key' | 'value'): Range => {
    let node: unknown = first.contents;
    let key: unknown = null;
    for (const step of path) {
      if (isMap(node)) {
        const pair = pairsOf(node).get(step);
        if (pair === undefined) break;
        key = pair.key;
        node = pair.value;
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(step)];
        if (item === undefined) break;
        key = item;
        node = item;
      } else break;
    }
    const target = (part === 'value' && isNode(node) && node.range ? node : (key ?? node)) as Node | null;
    if (target?.range === undefined || target.range === null) return startOfFile;
    const [start, valueEnd] = target.range;
    const end = isMap(target) || isSeq(target) ? Math.max(start + 1, file.text.indexOf('\n', start)) : valueEnd;
    return rangeOf(start, end);
  };
  return { value: { data: first.toJS(), depth, keys: () => keysOf(first.contents), locate }, diagnostics };
}
