// Edits collections in brackets: `{ status: planned }` gains, loses, and changes keys, on one line or on several.

import type { Node } from 'yaml';
import { type Data, hasKey, isEmpty, isList, isMapping, type Mapping, sameData } from './data.ts';
import { lineStart } from './lines.ts';
import { flowOf, inline, instead } from './new-text.ts';
import { asMap, asSeq, colonEnd, hasColon, hasValue, keyOf, quoteOf, startOf } from './nodes.ts';

/** An item as it was in the text, and as it becomes; null if it goes. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** The text of a collection in brackets with the data that it is to have. */
export function flowText(text: string, node: Node, before: Data, after: Data, lineBreak: string): string {
  const map = asMap(node);
  if (map !== null && isMapping(before) && isMapping(after)) {
    const items = map.items.map((pair): Item => {
      const { start, end } = { start: startOf(pair.key), end: 0 };
      const last = hasValue(pair) && pair.value !== null ? (pair.value.range?.[1] ?? end) : colonEnd(pair);
      return { start, end: last, text: pairText(pair) };
    });
    const added = Object.entries(after).filter(([key]) => !hasKey(before, key));
    return bracketed(
      text,
      node,
      items,
      added.map(([key, value]) => `${inline(key)}: ${flowOf(value)}`),
      lineBreak,
    );
  }
  const list = asSeq(node);
  if (list === null || !isList(before) || !isList(after)) return flowOf(after);
  const items = list.items.map((item, i): Item => {
    const [start, end] = item.range ?? [0, 0];
    const value = after[i];
    return {
      start,
      end,
      text: value === undefined ? null : valueText(text, item, before[i] ?? null, value, lineBreak),
    };
  });
  return bracketed(text, node, items, after.slice(items.length).map(flowOf), lineBreak);

  function pairText(pair: (typeof map & object)['items'][number]): string | null {
    const key = keyOf(pair);
    const [was, is] = [(before as Mapping)[key] ?? null, (after as Mapping)[key]];
    if (is === undefined) return null;
    const name = text.slice(startOf(pair.key), colonEnd(pair));
    if (!hasValue(pair) || pair.value === null)
      return sameData(was, is) ? name : `${name}${hasColon(pair) ? '' : ':'} ${flowOf(is)}`;
    return text.slice(startOf(pair.key), startOf(pair.value)) + valueText(text, pair.value, was, is, lineBreak);
  }
}

function valueText(text: string, node: Node, before: Data, after: Data, lineBreak: string): string {
  if (sameData(before, after)) return text.slice(startOf(node), node.range?.[1]);
  if (!isMapping(after) && !isList(after)) return instead(after, false, quoteOf(node));
  return isEmpty(before) ? flowOf(after) : flowText(text, node, before, after, lineBreak);
}

/** What stands between two items, or behind the last, without its comma. */
interface Gap {
  readonly comma: boolean;
  /** The rest of the line of the item before, where more lines follow. */
  readonly tail: string;
  /** What stands before the next item. */
  readonly lead: string;
}

function gapOf(text: string): Gap {
  const comma = /^(?:[^#,]|#[^\n]*\n)*,/.exec(text)?.[0].length ?? 0;
  const rest = comma === 0 ? text : text.slice(0, comma - 1) + text.slice(comma);
  const end = rest.search(/\r?\n/);
  const found = end === -1 ? { tail: '', lead: rest } : { tail: rest.slice(0, end), lead: rest.slice(end) };
  return { comma: comma > 0, ...found };
}

/** Puts the items that stay and those that are added between the brackets. */
function bracketed(
  text: string,
  node: Node,
  items: readonly Item[],
  added: readonly string[],
  lineBreak: string,
): string {
  const [from, to] = node.range ?? [0, 0];
  const [open, close] = [text[from] ?? '', text[to - 1] ?? ''];
  const pad = open === '{' ? ' ' : '';
  /** What stands before this item; for their number, what stands behind the last. */
  const between = (i: number) => text.slice(items[i - 1]?.end ?? from + 1, items[i]?.start ?? to - 1);
  const [first] = items;
  const inside = first === undefined ? '' : between(0);
  const several = inside.includes('\n');
  const lineOf = (lead: string) => (lead.includes('\n') ? lead : `${lineBreak}${lead}`);

  let out = open;
  let last = -1;
  /** Comments above items that go. */
  let comments = '';
  items.forEach((item, i) => {
    const lead = i === 0 || (last === -1 && !several) ? inside : gapOf(between(i)).lead;
    if (item.text === null) {
      if (lead.includes('#')) comments += lead.trimEnd();
      return;
    }
    const above = comments === '' ? lead : comments + lineOf(lead);
    if (last === i - 1) out += (i === 0 ? inside : between(i)) + item.text;
    else out += (last === -1 ? above : `,${gapOf(between(last + 1)).tail}${above}`) + item.text;
    last = i;
    comments = '';
  });

  const end = gapOf(first === undefined ? between(0) : between(items.length));
  if (last === -1) {
    const above = comments === '' ? '' : `${comments}${lineBreak}`;
    const empty = first === undefined ? `${end.tail}${end.lead}` : above;
    const blank = !`${empty}${end.lead}`.includes('\n');
    const behind = first === undefined ? '' : end.lead;
    return `${open}${blank ? pad : empty || pad}${added.join(', ')}${blank ? pad : behind || pad}${close}`;
  }
  const tail = last === items.length - 1 ? end.tail : gapOf(between(last + 1)).tail;
  const lead = comments === '' ? end.lead : comments + lineOf(end.lead);
  const comma = end.comma ? ',' : '';
  if (added.length === 0)
    return last === items.length - 1 ? out + between(items.length) + close : out + comma + tail + lead + close;
  if (!several || first === undefined) return `${out}, ${added.join(', ')}${comma}${tail}${lead}${close}`;
  const indent = lineBreak + ' '.repeat(first.start - lineStart(text, first.start));
  return `${out},${tail}${indent}${added.join(`,${indent}`)}${comma}${lead}${close}`;
}
