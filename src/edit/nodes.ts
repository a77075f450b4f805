// Nodes of a parsed YAML text, and where they stand in it.

import {
  type CST,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Quote } from './new-text.ts';

export type MapNode = YAMLMap<Node, Node | null>;
export type SeqNode = YAMLSeq<Node>;
export type PairNode = Pair<Node, Node | null>;

/** The root of a text; null if it is not one mapping that the library can read. */
export function rootOf(text: string): MapNode | null {
  const document = parseDocument(text, {
    schema: 'failsafe',
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const { contents, errors } = document;
  return errors.length === 0 && isMap(contents) ? (contents as MapNode) : null;
}

export const asMap = (node: unknown): MapNode | null => (isMap(node) ? (node as MapNode) : null);
export const asSeq = (node: unknown): SeqNode | null => (isSeq(node) ? (node as SeqNode) : null);

export const keyOf = ({ key }: PairNode): string => (isScalar(key) ? String(key.value ?? '') : '');

export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** The column of a block. */
export const indentOf = (node: Node): number => {
  const token = node.srcToken as { readonly indent?: number } | undefined;
  return token?.indent ?? 0;
};

export const isFlow = (node: Node): boolean => (node as { readonly flow?: boolean }).flow === true;

const blockScalars: ReadonlySet<unknown> = new Set(['BLOCK_LITERAL', 'BLOCK_FOLDED']);
export const isBlockScalar = (node: Node): boolean => isScalar(node) && blockScalars.has(node.type);

export function quoteOf(node: Node): Quote | null {
  const type = isScalar(node) ? node.type : null;
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : null;
}

/** Behind the colon of a pair, or behind its key where it has none. */
export function colonEnd(pair: PairNode): number {
  const colon = (pair.srcToken as CST.CollectionItem | undefined)?.sep?.find((t) => t.type === 'map-value-ind');
  return colon === undefined ? endOf(pair.key, '') : colon.offset + 1;
}

export const hasColon = (pair: PairNode): boolean =>
  (pair.srcToken as CST.CollectionItem | undefined)?.sep?.some((t) => t.type === 'map-value-ind') === true;

/** Whether a pair has a value in the text. */
export const hasValue = ({ value }: PairNode): boolean =>
  value !== null && value.range != null && value.range[1] > value.range[0];

/** Where a pair starts: at its key, or at the question mark before it. */
export function pairStart(pair: PairNode): number {
  const start = (pair.srcToken as CST.CollectionItem | undefined)?.start;
  return start?.find((t) => t.type === 'explicit-key-ind')?.offset ?? startOf(pair.key);
}

/** Where an item of a block list starts: at its dash. */
export function itemStart(list: SeqNode, i: number): number {
  const token = list.srcToken as CST.BlockSequence | undefined;
  const dashes = token?.items.flatMap((item) => item.start.filter((t) => t.type === 'seq-item-ind'));
  return dashes?.[i]?.offset ?? 0;
}

export const pairEnd = (pair: PairNode, text: string): number =>
  hasValue(pair) && pair.value !== null ? endOf(pair.value, text) : colonEnd(pair);

/** Where the last thing in a node ends, without the line break that ends a block scalar. */
export function endOf(node: Node, text: string): number {
  const end = node.range?.[1] ?? 0;
  if (isBlockScalar(node)) return text.slice(0, end).replace(/\r?\n$/, '').length;
  if (isFlow(node)) return end;
  const pair = asMap(node)?.items.at(-1);
  if (pair !== undefined) return pairEnd(pair, text);
  const list = asSeq(node);
  const item = list?.items.at(-1);
  if (list === null || item === undefined) return end;
  return item.range != null && item.range[1] > item.range[0]
    ? endOf(item, text)
    : itemStart(list, list.items.length - 1) + 1;
}
