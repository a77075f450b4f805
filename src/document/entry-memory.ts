// What a version of a file leaves for the next: its entries, each with the words that it stood in. An entry in the same
// words is the same object again; only what is new is parsed, and where a doubt remains the answer is null.

import type { Checked } from '../model/diagnostic.ts';
import type { ParsedKey, ParsedYaml } from './parse-yaml.ts';
import { type Block, below, entriesOf, type Lines, type Span, startOf, textOf } from './split-entries.ts';

/** What a block mapping holds, without its place. */
export interface Mapping {
  readonly value: unknown;
  /** An upper bound of the depth that the parser finds in a file of nothing else. */
  readonly depth: number;
  /** By name, in order; null if the value was parsed in one piece. */
  readonly entries: ReadonlyMap<string, Entry> | null;
}

interface Entry extends Mapping {
  /** Null where it would be long: such an entry is known again by the entries in it. */
  readonly text: string | null;
  readonly name: string;
  readonly key: string;
}

type Parse = (text: string) => Checked<ParsedYaml>;

const longText = 10_000;

/** As an assignment sets a key; for one that every object has, such as __proto__. */
const likeAssigned = { writable: true, enumerable: true, configurable: true };

/** The same text on its own: a slice would keep the whole version alive that it was cut from. */
const alone = (slice: string): string => ` ${slice}`.slice(1);

/** The entries of a block that has been parsed; null unless the lines and the parser see the same keys. */
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

/** Builds a mapping from what earlier versions held in its place, and parses the rest. */
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

/** The same keys with the very same values, in the same order: then the mapping is the same too, whatever its comments say. */
function sameValues(some: Mapping['entries'], others: ReadonlyMap<string, Entry>): boolean {
  if (some?.size !== others.size) return false;
  const rest = some.values();
  for (const { key, value } of others.values()) {
    const other = rest.next().value;
    if (other?.key !== key || other.value !== value) return false;
  }
  return true;
}
