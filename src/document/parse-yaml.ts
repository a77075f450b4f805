// YAML text to plain data, with the place of every key and value. With yaml-tree.ts all that knows the YAML library.
// Refused: anchors, aliases, merge keys, tags, second documents. Numbers stay strings: 164.310 must not become 164.31.

import { parseEvents, YAMLException } from 'js-yaml';
import {
  type Checked,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  type Range,
  startOfFile,
} from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { rangesIn } from './line-index.ts';
import { insteadOfYaml, openMerges } from './not-yaml.ts';
import { explainSyntax } from './syntax-words.ts';
import { textCut } from './text-cut.ts';
import { type Place, readTree, type YamlNode, type YamlTree } from './yaml-tree.ts';

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

/** How deep the parser goes before it gives up; what it reads is then held against maxDepth. */
const parserDepth = 100;

function keysOf({ keys, values, flow }: YamlNode): readonly ParsedKey[] | null {
  if (keys === null || flow) return null;
  return keys.map(({ name, start }, i) => {
    const value = values[i];
    return { key: name, at: start, below: value === undefined ? null : keysOf(value) };
  });
}

type RangeOf = ReturnType<typeof rangesIn>;

/** Finds the places of a tree. Each map is indexed once, however many messages point into it. */
function locateIn(root: YamlNode, rangeOf: RangeOf): ParsedYaml['locate'] {
  const indexes = new Map<YamlNode, ReadonlyMap<string, number>>();
  const indexOf = (node: YamlNode): ReadonlyMap<string, number> => {
    const held = indexes.get(node) ?? new Map(node.keys?.map(({ name }, i) => [name, i]));
    indexes.set(node, held);
    return held;
  };
  return (path, part) => {
    let node = root;
    let key: Place | null = null;
    for (const step of path) {
      const i: number | undefined = node.keys === null ? Number(step) : indexOf(node).get(step);
      const value: YamlNode | undefined = i === undefined ? undefined : node.values[i];
      if (i === undefined || value === undefined) break;
      key = node.keys?.[i] ?? value;
      node = value;
    }
    const { start, end } = part === 'value' ? node : (key ?? node);
    return rangeOf(start, end);
  };
}

const tooDeep = (file: SourceFile): Diagnostic =>
  diagnostic('yaml-syntax', file.label, startOfFile, 'the file nests too deeply');

/** Parses one file. With an error among the diagnostics the data is null. */
export function parseYaml(file: SourceFile): Checked<ParsedYaml> {
  const nothing: ParsedYaml = { data: null, depth: 0, keys: () => null, locate: () => startOfFile };
  const fail = (...diagnostics: Diagnostic[]) => ({ value: nothing, diagnostics });
  if (file.refused !== undefined) {
    const { tooLarge, message, hint } = file.refused;
    return fail(diagnostic(tooLarge ? 'file-too-large' : 'file-unreadable', file.label, startOfFile, message, hint));
  }
  if (file.text.length > maxLength) {
    return fail(diagnostic('file-too-large', file.label, startOfFile, `the file has ${file.text.length} characters`));
  }
  const rangeOf = rangesIn(file.text);
  const instead = insteadOfYaml(file.text);
  if (instead !== null) {
    const { code, at, message, hint } = instead;
    return fail(diagnostic(code, file.label, rangeOf(at, at + 1), message, hint));
  }
  const merges = openMerges(file.text);
  if (merges.length > 0) {
    const message = 'a merge was not resolved here';
    const hint =
      'keep what is right of both sides, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>';
    const found = merges.map((at) => diagnostic('merge-open', file.label, rangeOf(at, at + 7), message, hint));
    return { value: nothing, diagnostics: found };
  }
  // YAML takes it for the end of a line, and editors do not: what looks like a comment could be a key.
  const lone = file.text.search(/\r(?!\n)/);
  if (lone !== -1) {
    const range = rangeOf(lone, lone + 1);
    const hint = 'end lines with a line feed';
    return fail(diagnostic('yaml-feature', file.label, range, 'a carriage return by itself is not used here', hint));
  }
  const diagnostics: Diagnostic[] = [];
  const tell = (code: DiagnosticCode, { start, end }: Place, message: string, hint = '') => {
    diagnostics.push(diagnostic(code, file.label, rangeOf(start, end), message, hint));
  };
  const refuse = (what: string, place: Place) =>
    tell('yaml-feature', place, `${what} is not used here`, 'write the value out in full');
  const unusable = (what: string, place: Place) =>
    tell('text-unusable', place, what, 'write what is meant, or take the key away');
  const duplicate = (key: Place) =>
    tell('yaml-duplicate-key', key, 'this key stands twice', 'merge the two, or remove one');
  const scalar = ({ start, end }: Place, holder: number) => {
    const cut = textCut(file.text, start, end, () => (holder === -1 ? -1 : rangeOf(holder, holder).column - 1));
    if (cut === null) return;
    const { at, word } = cut;
    const message = `the text ends before "${word}": behind a blank, YAML takes # for a comment`;
    const hint = "put the whole text in single quotes, each ' in it twice; a comment has a blank after its #";
    tell('yaml-text-cut', { start: at, end: at + word.length }, message, hint);
  };

  let tree: YamlTree | null;
  try {
    const events = parseEvents(file.text, { maxDepth: parserDepth });
    tree = readTree(file.text, events, { refuse, duplicate, unusable, scalar: file.asItStands ? () => {} : scalar });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    if (reason.startsWith('nesting exceeded')) return fail(tooDeep(file));
    const at = mark?.position ?? 0;
    const { message, hint } = explainSyntax(file.text, at, reason);
    return fail(diagnostic('yaml-syntax', file.label, rangeOf(at, at + 1), message, hint));
  }
  if (tree === null) {
    const message = file.text.trim() === '' ? 'the file is empty' : 'the file holds nothing but comments';
    const hint = 'fill it or remove it; git may have an earlier version';
    return fail(diagnostic('yaml-syntax', file.label, startOfFile, message, hint));
  }
  const { data, root, depth } = tree;
  if (depth > maxDepth) diagnostics.push(tooDeep(file));
  if (diagnostics.length > 0) return { value: nothing, diagnostics };
  return { value: { data, depth, keys: () => keysOf(root), locate: locateIn(root, rangeOf) }, diagnostics };
}
