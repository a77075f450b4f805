// Parses YAML to plain data with the position of every key and value. Only this file and yaml-tree.ts use the YAML
// library. Refuses anchors, aliases, merge keys, tags, and second documents. Numbers stay strings: 164.310 must not
// become 164.31.

import { parseEvents, YAMLException } from 'js-yaml';
import { type Checked, type Diagnostic, diagnostic, type Range, startOfFile } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import { rangesIn } from './line-index.ts';
import { insteadOfYaml, openMerges } from './not-yaml.ts';
import { syntaxFault } from './syntax-faults.ts';
import { textCut } from './text-cut.ts';
import { type Place, readTree, type YamlNode, type YamlTree } from './yaml-tree.ts';

/** Largest accepted file, in UTF-16 code units: a mapping of a table with 20,000 rows of a few sentences each. */
export const maxLength = 16_000_000;
/** Above this length, only a file of long texts is read: a key or a value takes about 300 bytes of memory. */
const longLength = 4_000_000;
const maxSigns = 2_000_000;
export const maxDepth = 40;

/** A key of a block mapping in the text. */
export interface ParsedKey {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  /** Keys of its value; null unless that is a block mapping. */
  readonly below: readonly ParsedKey[] | null;
}

export interface ParsedYaml {
  readonly data: unknown;
  /** Number of nodes above the deepest one. */
  readonly depth: number;
  /** Keys of the outermost block mapping; null if there is none. */
  readonly keys: () => readonly ParsedKey[] | null;
  /** Range of the key or value at this path; if it does not exist, that of its nearest ancestor. */
  readonly locate: (path: readonly string[], part: 'key' | 'value') => Range;
}

/** Depth at which the parser gives up; the result is then checked against maxDepth. */
const parserDepth = 100;

function keysOf({ keys, values, flow }: YamlNode): readonly ParsedKey[] | null {
  if (keys === null || flow) return null;
  return keys.map(({ name, start }, i) => {
    const value = values[i];
    return { key: name, at: start, below: value === undefined ? null : keysOf(value) };
  });
}

type RangeOf = ReturnType<typeof rangesIn>;

/** Locates nodes in a tree. Each map is indexed once for all messages. */
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

/** Why a text is refused for its size, before anything is parsed; null if it is not. */
export function sizeFault(text: string): Fault | null {
  const characters = text.length;
  if (characters > maxLength) return { says: 'file-too-large', characters, most: maxLength };
  if (characters <= longLength) return null;
  // Each key and each value has one of these signs beside it.
  let signs = 0;
  for (let i = 0; i < characters; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 44 || c === 45 || c === 58 || c === 63 || c === 91 || c === 123) signs++;
  }
  return signs > maxSigns ? { says: 'file-too-large/values', signs, most: maxSigns } : null;
}

/** Data is null if there is an error. */
export function parseYaml(file: SourceFile): Checked<ParsedYaml> {
  const nothing: ParsedYaml = { data: null, depth: 0, keys: () => null, locate: () => startOfFile };
  const fail = (fault: Fault, range = startOfFile) => ({
    value: nothing,
    diagnostics: [diagnostic(fault, file.label, range)],
  });
  if (file.refused !== undefined) {
    const says = file.refused.says === 'file-large' ? 'file-too-large/bytes' : 'file-unreadable/refused';
    return fail({ says, reason: file.refused });
  }
  const size = sizeFault(file.text);
  if (size !== null) return fail(size);
  const rangeOf = rangesIn(file.text);
  const instead = insteadOfYaml(file.text);
  if (instead !== null) return fail(instead.fault, rangeOf(instead.at, instead.at + 1));
  const merges = openMerges(file.text);
  if (merges.length > 0) {
    const found = merges.map((at) => diagnostic({ says: 'merge-open' }, file.label, rangeOf(at, at + 7)));
    return { value: nothing, diagnostics: found };
  }
  // YAML treats it as a line end, editors do not: what looks like a comment could be a key.
  const lone = file.text.search(/\r(?!\n)/);
  if (lone !== -1) return fail({ says: 'yaml-feature/carriage-return' }, rangeOf(lone, lone + 1));
  const diagnostics: Diagnostic[] = [];
  const tell = (fault: Fault, { start, end }: Place) => {
    diagnostics.push(diagnostic(fault, file.label, rangeOf(start, end)));
  };
  const scalar = ({ start, end }: Place, holder: number) => {
    const cut = textCut(file.text, start, end, () => (holder === -1 ? -1 : rangeOf(holder, holder).column - 1));
    if (cut === null) return;
    const { at, word } = cut;
    tell({ says: 'yaml-text-cut', word }, { start: at, end: at + word.length });
  };

  let tree: YamlTree | null;
  try {
    const events = parseEvents(file.text, { maxDepth: parserDepth });
    tree = readTree(file.text, events, {
      refuse: (feature, place) => tell({ says: 'yaml-feature', feature }, place),
      duplicate: (key) => tell({ says: 'yaml-duplicate-key' }, key),
      unusable: (why, place) => tell({ says: 'text-unusable', why }, place),
      scalar: file.asCommitted ? () => {} : scalar,
    });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = error.mark?.position ?? 0;
    const fault = syntaxFault(file.text, at, error.reason);
    return fail(fault, fault.says === 'yaml-syntax/too-deep' ? startOfFile : rangeOf(at, at + 1));
  }
  if (tree === null) return fail({ says: file.text.trim() === '' ? 'yaml-syntax/empty' : 'yaml-syntax/comments-only' });
  const { data, root, depth } = tree;
  if (depth > maxDepth) diagnostics.push(diagnostic({ says: 'yaml-syntax/too-deep' }, file.label, startOfFile));
  if (diagnostics.length > 0) return { value: nothing, diagnostics };
  return { value: { data, depth, keys: () => keysOf(root), locate: locateIn(root, rangeOf) }, diagnostics };
}
