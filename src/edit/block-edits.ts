// What to cut out of a YAML text and what to put in, so that it has other data.

import type { Node } from 'yaml';
import { type Data, hasKey, isEmpty, isList, isMapping, type Mapping, sameData } from './data.ts';
import { flowText } from './flow-text.ts';
import { blockEnd, earlierEnd, isApart, lineBreakOf, lineEnd, lineStart, sectionEnd } from './lines.ts';
import { instead, itemLines, pairLines, type Style, valueText, type Written, widest } from './new-text.ts';
import {
  asMap,
  asSeq,
  colonEnd,
  endOf,
  hasColon,
  hasValue,
  indentOf,
  isBlockScalar,
  isFlow,
  itemStart,
  keyOf,
  type MapNode,
  type PairNode,
  pairEnd,
  pairStart,
  quoteOf,
  type SeqNode,
  startOf,
} from './nodes.ts';

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

const defaultStep = 2;

/** Columns from one level to the next, as the file has them first. */
function stepOf(root: MapNode): number {
  for (const { value } of root.items) {
    const map = asMap(value);
    if (map !== null && !isFlow(map)) return indentOf(map) - indentOf(root);
  }
  return defaultStep;
}

/** New collections stay on one line unless all their neighbors are blocks. */
function styleOf(neighbors: readonly (Node | null)[], step: number, text: string): Style {
  const collections = neighbors.filter((node): node is Node => asMap(node) !== null || asSeq(node) !== null);
  const inOneLine = (node: Node) => isFlow(node) && !text.slice(startOf(node), node.range?.[1]).includes('\n');
  return { step, oneLine: collections.length === 0 || collections.some(inOneLine) };
}

/** @param order where new keys of the root go: after the nearest that is before them in it */
export function blockEdits(
  text: string,
  root: Node,
  before: Mapping,
  after: Mapping,
  order: readonly string[],
): readonly Splice[] {
  const lineBreak = lineBreakOf(text);
  const top = asMap(root);
  const step = top === null ? defaultStep : stepOf(top);
  const splices: Splice[] = [];
  const splice = (start: number, end: number, put: string) => splices.push({ start, end, put });
  /** New lines below the line that ends at this offset. */
  const insert = (at: number, lines: readonly string[]) => {
    if (lines.length > 0) splice(at, at, lines.map((line) => `${lineBreak}${line}`).join(''));
  };
  const columnOf = (at: number) => at - lineStart(text, at);

  /** Whole lines with the line break before them, and the comments that are indented further. */
  const cutLines = (start: number, end: number) =>
    splice(earlierEnd(text, start), blockEnd(text, end, columnOf(start) + 1), '');

  function editMap(map: MapNode, was: Mapping, is: Mapping): void {
    const indent = indentOf(map);
    cutPairs(map, is);
    for (const pair of map.items) {
      const key = keyOf(pair);
      const value = is[key];
      if (value !== undefined && !sameData(was[key], value)) editPair(pair, was[key] ?? null, value, indent);
    }
    const added = Object.keys(is).filter((key) => !hasKey(was, key));
    if (added.length === 0) return;
    if (map === root) addSections(map, is, added);
    else {
      const last = map.items.at(-1);
      const at = blockEnd(text, endOf(map, text), indent);
      const apart = map.items.length > 1 && last !== undefined && isApart(text, pairStart(last));
      const values = map.items.map((pair) => pair.value);
      const like = values.find((value) => asMap(value) !== null && value !== null && !isFlow(value));
      const style = styleOf(values, like == null ? step : indentOf(like) - indent, text);
      for (const key of added) insert(at, [...(apart ? [''] : []), ...pairLines(key, is[key] ?? null, indent, style)]);
    }
  }

  function addSections(map: MapNode, is: Mapping, added: readonly string[]): void {
    const rank = (key: string) => order.indexOf(key);
    const apart = map.items.slice(1).some((pair) => isApart(text, pairStart(pair)));
    for (const key of [...added].sort((a, b) => rank(a) - rank(b))) {
      const earlier = map.items.filter((pair) => rank(keyOf(pair)) < rank(key));
      const anchor = earlier.sort((a, b) => rank(keyOf(a)) - rank(keyOf(b))).at(-1) ?? map.items.at(-1);
      const at = anchor === undefined ? text.length : sectionEnd(text, pairEnd(anchor, text));
      insert(at, [...(apart ? [''] : []), ...pairLines(key, is[key] ?? null, 0, { step, oneLine: false })]);
    }
  }

  function cutPairs(map: MapNode, is: Mapping): void {
    const goes = (pair: PairNode) => !hasKey(is, keyOf(pair));
    const [first] = map.items;
    // The first pair may share its line with a dash or a colon: then what follows takes its place.
    const shared = first !== undefined && text.slice(lineStart(text, pairStart(first)), pairStart(first)).trim() !== '';
    const stays = map.items.findIndex((pair) => !goes(pair));
    const from = shared && stays > 0 ? stays : 0;
    const next = map.items[from];
    if (from > 0 && first !== undefined && next !== undefined) splice(pairStart(first), pairStart(next), '');
    for (const pair of map.items.slice(from)) if (goes(pair)) cutLines(pairStart(pair), pairEnd(pair, text));
  }

  function editPair(pair: PairNode, was: Data, is: Data, indent: number): void {
    const { value: node } = pair;
    if (node === null || !hasValue(pair)) {
      const colon = hasColon(pair) ? '' : `${lineBreak}${' '.repeat(indent)}:`;
      const at = colonEnd(pair);
      const { head, lines } = valueText(is, indent, columnOf(at) + 1, { step, oneLine: indent > 0 });
      splice(at, at, `${colon}${head === '' ? '' : ` ${head}`}`);
      insert(blockEnd(text, at, indent + 1), lines);
    } else if (!editInside(node, was, is, indent)) replace(pair, node, is, indent);
  }

  /** Edits the entries of a collection; false if the value must be replaced as a whole. */
  function editInside(node: Node, was: Data, is: Data, indent: number): boolean {
    const [map, list] = [asMap(node), asSeq(node)];
    const alike = (map !== null && isMapping(was) && isMapping(is)) || (list !== null && isList(was) && isList(is));
    if (!alike || isEmpty(is) || isEmpty(was)) return false;
    if (map !== null && isMapping(is) && !map.items.some((pair) => hasKey(is, keyOf(pair)))) return false;
    if (isFlow(node)) editFlow(node, was, is, indent);
    else if (map !== null && isMapping(was) && isMapping(is)) editMap(map, was, is);
    else if (list !== null && isList(was) && isList(is)) editList(list, was, is);
    return true;
  }

  /** What no longer fits on one line becomes a block. */
  function editFlow(node: Node, was: Data, is: Data, indent: number): void {
    const [start, end] = node.range ?? [0, 0];
    const put = flowText(text, node, was, is, lineBreak);
    const map = asMap(node);
    const fits = columnOf(start) + put.length <= widest || text.slice(start, end).includes('\n');
    if (fits || map === null || !isMapping(was) || !isMapping(is)) splice(start, end, put);
    else {
      const isItem = text.slice(lineStart(text, start), start).trim() === '-';
      const column = isItem ? columnOf(start) : indent + step;
      const [first = '', ...rest] = unfolded(map, was, is, column);
      if (isItem) splice(start, end, first.trimStart());
      else splice(start - (/[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0), end, '');
      insert(lineEnd(text, end), isItem ? rest : [first, ...rest]);
    }
  }

  function unfolded(map: MapNode, was: Mapping, is: Mapping, column: number): readonly string[] {
    const style = { step, oneLine: true };
    return Object.entries(is).flatMap(([key, data]) => {
      const pair = map.items.find((p) => keyOf(p) === key);
      if (pair?.value == null || !sameData(was[key], data)) return pairLines(key, data, column, style);
      const name = text.slice(startOf(pair.key), pair.key.range?.[1]);
      return [`${' '.repeat(column)}${name}: ${text.slice(startOf(pair.value), pair.value.range?.[1])}`];
    });
  }

  /** The comment in the first line of a block scalar. */
  const headComment = (node: Node): string =>
    isBlockScalar(node) ? (/^[^\s#]*([ \t]+#[^\r\n]*)?/.exec(text.slice(startOf(node)))?.[1] ?? '') : '';

  function replace(pair: PairNode, node: Node, is: Data, indent: number): void {
    const [start, end, colon] = [startOf(node), endOf(node, text), colonEnd(pair)];
    const written: Written =
      isMapping(is) || isList(is)
        ? valueText(is, indent, columnOf(colon) + 1, { step, oneLine: indent > 0 })
        : { head: instead(is, true, quoteOf(node)), lines: [] };
    const head = written.head === '' ? '' : ` ${written.head}`;
    const below = lineStart(text, start) > colon;
    // A block stands below its key, whose line may have a comment.
    if (below && (asMap(node) ?? asSeq(node)) !== null && !isFlow(node)) {
      splice(colon, colon, head);
      splice(lineEnd(text, colon), lineEnd(text, end), '');
    } else if (head === '') splice(colon, end, '');
    else splice(start, end, `${written.head}${headComment(node)}`);
    insert(blockEnd(text, end, indent + 1), written.lines);
  }

  function editList(list: SeqNode, was: readonly Data[], is: readonly Data[]): void {
    const indent = indentOf(list);
    const cut = (i: number) => cutLines(itemStart(list, i), endOf(list.items[i] as Node, text));
    let next = 0;
    was.forEach((item, i) => {
      const node = list.items[i];
      const data = is[next];
      const left = was.length - i;
      const goes = data === undefined || (left > is.length - next && !sameData(item, data));
      if (goes) cut(i);
      else next++;
      if (goes || node === undefined || sameData(item, data) || editInside(node, item, data, indent)) return;
      const [first = '', ...rest] =
        isMapping(data) || isList(data)
          ? itemLines(data, indent, { step, oneLine: true })
          : [instead(data, true, quoteOf(node))];
      splice(startOf(node), endOf(node, text), first.replace(/^ *- /, ''));
      insert(lineEnd(text, endOf(node, text)), rest);
    });
    const style = styleOf(list.items, step, text);
    const end = endOf(list, text);
    const at = indent === 0 ? sectionEnd(text, end) : blockEnd(text, end, indent);
    for (const item of is.slice(next)) insert(at, itemLines(item, indent, style));
  }

  if (top === null) return [];
  if (isFlow(top)) splice(startOf(top), top.range?.[1] ?? 0, flowText(text, top, before, after, lineBreak));
  else editMap(top, before, after);
  return splices;
}
