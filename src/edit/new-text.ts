// The text of what is new in a YAML file: scalars by the YAML library, collections in the style of their neighbors.

import { Document, Scalar } from 'yaml';
import { type Data, isEmpty, isList, isMapping } from './data.ts';

/** Columns that a line should not pass. */
export const widest = 120;

/** A new value: what stands behind its key, and the lines below. */
export interface Written {
  readonly head: string;
  /** With their indentation, without line breaks. */
  readonly lines: readonly string[];
}

export type Quote = 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/** Characters that no editor shows, or that would end a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this must match
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/** As a profile is read: nothing but null and booleans is told from text. */
const asRead = {
  customTags: (tags: readonly unknown[]) =>
    tags.filter((tag) => {
      const name = typeof tag === 'object' && tag !== null && 'tag' in tag ? String(tag.tag) : '';
      return !/:(int|float)$/.test(name);
    }) as [],
} as const;

function stringified(data: unknown, indent: number): string {
  const document = new Document(data, asRead);
  return document.toString({ lineWidth: 0, indent, flowCollectionPadding: false });
}

function nodeOf(value: string, quote: Quote | null): Scalar {
  const node = new Scalar(value);
  const plain = !unseen.test(value) && !value.includes('\t');
  if (!plain) node.type = 'QUOTE_DOUBLE';
  else if (quote !== null) node.type = quote;
  return node;
}

/** A text or key on one line, fit for any place. */
export function inline(value: string | boolean | null, quote: Quote | null = null): string {
  if (typeof value !== 'string') return String(value);
  const node = nodeOf(value, value.includes('\n') ? 'QUOTE_DOUBLE' : quote);
  const list = new Document([], asRead).createNode([node], { flow: true });
  return escaped(stringified(list, 2).trimEnd().slice(1, -1).trim());
}

/** The library leaves these as they are. */
const escaped = (text: string): string =>
  text.startsWith('"')
    ? text.replace(
        /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : text;

/** A text behind a key of a block, where fewer signs need quotes. */
function inBlock(value: string | boolean | null, indent: number, step: number, quote: Quote | null): Written {
  if (typeof value !== 'string' || unseen.test(value)) return { head: inline(value, quote), lines: [] };
  const [first = '', ...rest] = stringified({ k: nodeOf(value, quote) }, step)
    .replace(/\n$/, '')
    .split('\n');
  return {
    head: first.slice(3),
    lines: rest.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`)),
  };
}

/** `{ status: planned, evidence: [a.pdf] }` */
export function flowOf(data: Data): string {
  if (isList(data)) return `[${data.map(flowOf).join(', ')}]`;
  if (!isMapping(data)) return inline(data);
  const pairs = Object.entries(data).map(([key, value]) => `${inline(key)}: ${flowOf(value)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A mapping of mappings is a table: each of its entries has lines of its own. */
const isTable = (data: Data): boolean => isMapping(data) && Object.values(data).every(isMapping);

export interface Style {
  /** Columns of each level. */
  readonly step: number;
  /** Collections stay on one line where they fit. */
  readonly oneLine: boolean;
}

/**
 * The value behind a key.
 * @param indent column of the key
 * @param before columns that the line has before the value
 */
export function valueText(data: Data, indent: number, before: number, style: Style): Written {
  const { step } = style;
  if (!isMapping(data) && !isList(data)) return inBlock(data, indent, step, null);
  const flow = flowOf(data);
  if (isEmpty(data)) return { head: flow, lines: [] };
  if (style.oneLine && !isTable(data) && before + flow.length <= widest) return { head: flow, lines: [] };
  return { head: '', lines: linesOf(data, indent + step, { step, oneLine: true }) };
}

/** The lines of a pair. */
export function pairLines(key: string, data: Data, indent: number, style: Style): readonly string[] {
  const name = `${' '.repeat(indent)}${inline(key)}:`;
  const { head, lines } = valueText(data, indent, name.length + 1, style);
  return [head === '' ? name : `${name} ${head}`, ...lines];
}

/** The lines of an item of a list. */
export function itemLines(data: Data, indent: number, style: Style): readonly string[] {
  const dash = `${' '.repeat(indent)}- `;
  const flow = isMapping(data) || isList(data) ? flowOf(data) : inline(data);
  const fits = style.oneLine && dash.length + flow.length <= widest;
  if (!isMapping(data) || isEmpty(data) || fits) return [`${dash}${flow}`];
  const [first = '', ...rest] = linesOf(data, indent + 2, { step: style.step, oneLine: true });
  return [`${dash}${first.trimStart()}`, ...rest];
}

/** The lines of a collection; each of its entries as `style` says. */
export function linesOf(data: Data, indent: number, style: Style): readonly string[] {
  if (isList(data)) return data.flatMap((item) => itemLines(item, indent, style));
  if (!isMapping(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => pairLines(key, value, indent, style));
}

/** A text in place of another, in its quotes, on one line. */
export const instead = (value: string | boolean | null, block: boolean, quote: Quote | null): string =>
  !block || (typeof value === 'string' && value.includes('\n'))
    ? inline(value, quote)
    : inBlock(value, 0, 2, quote).head;
