// Entries of a file version, to reuse in the next one. Only new entries are parsed; the result is null if in doubt.

import type { Checked } from '../model/diagnostic.ts';
import type { ParsedKey, ParsedYaml } from './parse-yaml.ts';
import { type Block, below, entriesOf, type Lines, type Span, startOf, textOf } from './split-entries.ts';

/** Content of a block mapping, independent of its position. */
export interface Mapping {
  readonly value: unknown;
  /** Upper bound of the depth that the parser finds in a file with only this mapping. */
  readonly depth: number;
  /** By name, in order; null if the value was parsed as a whole. */
  readonly entries: ReadonlyMap<string, Entry> | null;
}

interface Entry extends Mapping {
  /** Null for a long text: such an entry is compared by its own entries. */
  readonly text: string | null;
  readonly name: string;
  readonly key: string;
}

type Parse = (text: string) => Checked<ParsedYaml>;

const longText = 10_000;

/** Defines the property as an assignment would; for inherited names such as __proto__. */
const likeAssigned = { writable: true, enumerable: true, configurable: true };

/** Copies a string: a slice would keep the whole version in memory. */
const alone = (slice: string): string => ` ${slice}`.slice(1);

/** Entries of a parsed block; null unless lines and parser find the same keys. */
export function entriesParsed(
  lines: Lines,
  block: Block,
  keys: readonly ParsedKey[],
  offset: number,
  value: unknown,
  depth: number,
): Mapping['entries'] {
  const spans = entriesOf(lines, block);
  if (spans?.length !== keys.length) return null;
  const entries = new Map<string, Entry>();
  for (const [i, span] of spans.entries()) {
    const parsed = keys[i];
    if (parsed === undefined || parsed.at + offset !== startOf(lines, span.from) + span.indent) return null;
    const entry = entryParsed(lines, span, parsed, offset, (value as Record<string, unknown>)[parsed.key], depth);
    entries.set(entry.name, entry);
  }
  return entries;
}

function entryParsed(lines: Lines, span: Span, parsed: ParsedKey, offset: number, value: unknown, depth: number) {
  const block = below(lines, span);
  const entries =
    block === null || parsed.below === null
      ? null
      : entriesParsed(lines, block, parsed.below, offset, value, depth - 2);
  const text = textOf(lines, span);
  const kept = entries !== null && text.length > longText ? null : alone(text);
  return { text: kept, name: alone(span.name), key: parsed.key, value, depth, entries } satisfies Entry;
}

/** Builds a mapping from entries of earlier versions and parses the rest. */
export function rebuilt(
  lines: Lines,
  spans: readonly Span[],
  earlier: readonly Mapping[],
  parse: Parse,
): Mapping | null {
  const entries = new Map<string, Entry>();
  const value: Record<string, unknown> = {};
  let depth = 0;
  for (const span of spans) {
    const entry = entryRead(lines, span, earlier, parse);
    if (entry === null) return null;
    if (!(entry.key in value)) value[entry.key] = entry.value;
    else if (Object.hasOwn(value, entry.key)) return null;
    else Object.defineProperty(value, entry.key, { value: entry.value, ...likeAssigned });
    entries.set(entry.name, entry);
    depth = Math.max(depth, entry.depth);
  }
  const unchanged = earlier.find((mapping) => sameValues(mapping.entries, entries));
  return { value: unchanged?.value ?? value, depth, entries };
}

function entryRead(lines: Lines, span: Span, earlier: readonly Mapping[], parse: Parse): Entry | null {
  const text = textOf(lines, span);
  const peers: Entry[] = [];
  for (const { entries } of earlier) {
    const peer = entries?.get(span.name);
    if (peer?.text === text) return peer;
    if (peer?.entries) peers.push(peer);
  }
  const [peer] = peers;
  const block = peer === undefined ? null : below(lines, span);
  const spans = block && entriesOf(lines, block);
  if (peer !== undefined && spans !== null) {
    const mapping = rebuilt(lines, spans, peers, parse);
    if (mapping === null) return null;
    const { value, depth, entries } = mapping;
    const kept = text.length > longText ? null : alone(text);
    return { text: kept, name: peer.name, key: peer.key, value, depth: depth + 2, entries };
  }
  const { value, diagnostics } = parse(alone(text));
  const keys = value.keys();
  const [only] = keys ?? [];
  if (diagnostics.length > 0 || keys?.length !== 1 || only?.at !== span.indent) return null;
  const held = (value.data as Record<string, unknown>)[only.key];
  return entryParsed(lines, span, only, startOf(lines, span.from), held, value.depth);
}

/** Same keys in the same order with identical values: the mapping is unchanged, even if comments changed. */
function sameValues(some: Mapping['entries'], others: ReadonlyMap<string, Entry>): boolean {
  if (some?.size !== others.size) return false;
  const rest = some.values();
  for (const { key, value } of others.values()) {
    const other = rest.next().value;
    if (other?.key !== key || other.value !== value) return false;
  }
  return true;
}
