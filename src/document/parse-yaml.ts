// YAML text to plain data, with the place of every key and value. The one file that knows the yaml library.
// Refused: anchors, aliases, merge keys, tags, second documents. Numbers stay strings: 164.310 must not become 164.31.

import {
  isAlias,
  isMap,
  isNode,
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

/** Largest file accepted, in UTF-16 units: ten times the whole Privacy Rule. */
export const maxLength = 4_000_000;
const maxDepth = 40;

export interface ParsedYaml {
  readonly data: unknown;
  /** Range of the key or the value at this way down; the nearest parent's key where it is missing. */
  readonly locate: (path: readonly string[], part: 'key' | 'value') => Range;
}

/** Depth of brackets, before the recursive parser can be hurt by it. Quotes are ignored: this only errs to the safe side. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if (c === '[' || c === '{') depth++;
    else if (c === ']' || c === '}') depth--;
    if (depth > 200) return true;
  }
  return /^ {200,}\S/m.test(text) || /^(?:- ){40}/m.test(text);
}

/** Parses one file. With an error among the diagnostics the data is null. */
export function parseYaml(file: SourceFile): Checked<ParsedYaml> {
  const nothing: ParsedYaml = { data: null, locate: () => startOfFile };
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
  let depth = 0;
  visit(first, {
    Node(_, node, path) {
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
  return { value: { data: first.toJS(), locate }, diagnostics };
}
