// New texts in cells of a sheet, as changes of its XML: everything else of it stays as it is, letter by letter.

import { columnName } from '../../model/claim-entry.ts';
import { inertLines } from '../../model/inert.ts';
import { cellAt } from '../cell.ts';
import { type Attributes, scanXml, XmlFault } from '../xml-scan.ts';

/** The text of each cell, empty to empty it, by the number of its row and its column counted from 0. */
export type CellTexts = ReadonlyMap<number, ReadonlyMap<number, string>>;

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; `_x000D_` would be read as a character (ST_Xstring), so its first character is written as one. */
const escaped = (text: string): string =>
  inertLines(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (c) => named[c] ?? c);

interface RowAt {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly style: string | null;
  readonly prefix: string;
}

const prefixOf = (tag: string) => /^<([^\s/>:]+:)/.exec(tag)?.[1] ?? '';

function cellXml(prefix: string, column: number, row: number, style: string | null, text: string): string {
  const s = style === null ? '' : ` s="${style}"`;
  if (text === '') return `<${prefix}c r="${columnName(column)}${row}"${s}/>`;
  const [c, is, t] = [`${prefix}c`, `${prefix}is`, `${prefix}t`];
  return `<${c} r="${columnName(column)}${row}"${s} t="inlineStr"><${is}><${t} xml:space="preserve">${escaped(text)}</${t}></${is}></${c}>`;
}

/** A style index is a number; anything else of a foreign file is not copied. */
const styleIn = ({ s }: Attributes): string | null => (s !== undefined && /^\d{1,9}$/.test(s) ? s : null);

/** A tag with another value of an attribute that it has. */
const withValue = (tag: string, name: string, value: string): string =>
  tag.replace(new RegExp(`(\\s${name}\\s*=\\s*["'])[^"']*`), (_, start: string) => start + value);

/** The same XML with the texts in their cells. Cells keep their style; new ones have that of row or column. */
export function patchSheet(xml: string, texts: CellTexts): string {
  const changes: Change[] = [];
  const columnStyles: [from: number, to: number, style: string][] = [];
  let dimension: Change | null = null;
  let inRows = false;
  let number = 0;
  let row: RowAt | null = null;
  let waiting: [column: number, text: string][] = [];
  let column = -1;
  let cell: { readonly from: number; readonly style: string | null } | null = null;
  let furthest: readonly [column: number, row: number] = [0, 0];
  let spans: Change | null = null;

  const styleOf = (at: number) => row?.style ?? columnStyles.find(([from, to]) => from <= at && at <= to)?.[2] ?? null;

  function insert(at: number, before: number): string {
    let text = '';
    while (row !== null && waiting[0] !== undefined && waiting[0][0] < before) {
      const [next, said] = waiting[0];
      text += cellXml(row.prefix, next, row.number, styleOf(next), said);
      waiting = waiting.slice(1);
    }
    if (text !== '') changes.push({ from: at, to: at, text });
    return text;
  }

  function startRow(attributes: Attributes, from: number, to: number): void {
    const at = attributes.r === undefined ? number + 1 : Number(attributes.r);
    // A second row of the same number: what is in which is for no program to say.
    if (!(at > number)) throw new XmlFault('row');
    number = at;
    column = -1;
    const mine = texts.get(number);
    waiting = mine === undefined ? [] : [...mine].sort(([a], [b]) => a - b);
    const style = /^(?:1|true)$/.test(attributes.customFormat ?? '') ? styleIn(attributes) : null;
    row = { number, from, to, style, prefix: prefixOf(xml.slice(from, from + 80)) };
    const last = waiting.at(-1)?.[0] ?? -1;
    if (last >= 0) furthest = [Math.max(furthest[0], last), Math.max(furthest[1], number - 1)];
    const [, low = '', high = ''] = /^(\d+):(\d+)$/.exec(attributes.spans ?? '') ?? [];
    spans = null;
    if (high !== '' && last + 1 > Number(high)) {
      spans = { from, to, text: withValue(xml.slice(from, to), 'spans', `${low}:${last + 1}`) };
    }
  }

  function startCell(attributes: Attributes, from: number): void {
    const place = attributes.r === undefined ? column + 1 : (cellAt(attributes.r)?.[0] ?? -1);
    if (!(place > column)) throw new XmlFault('cell');
    column = place;
    insert(from, column);
    cell = { from, style: styleIn(attributes) };
  }

  function endCell(to: number): void {
    const next = waiting[0];
    if (cell !== null && row !== null && next !== undefined && next[0] === column) {
      waiting = waiting.slice(1);
      changes.push({ from: cell.from, to, text: cellXml(row.prefix, column, row.number, cell.style, next[1]) });
    }
    cell = null;
  }

  function endRow(from: number, to: number): void {
    if (row === null) return;
    const alone = from === row.from;
    if (alone && waiting.length > 0) {
      const tag = (spans?.text ?? xml.slice(from, to)).replace(/\s*\/>$/, '>');
      const cells = insert(to, Number.POSITIVE_INFINITY);
      changes.pop();
      changes.push({ from, to, text: `${tag}${cells}</${row.prefix}row>` });
    } else {
      insert(from, Number.POSITIVE_INFINITY);
      if (spans !== null) changes.push(spans);
    }
    row = null;
  }

  scanXml(xml, {
    open(name, attributes, from, to) {
      if (name === 'dimension' && !inRows) dimension = { from, to, text: attributes().ref ?? '' };
      else if (name === 'col' && !inRows) {
        const { min, max, style } = attributes();
        if (style !== undefined && /^\d{1,9}$/.test(style))
          columnStyles.push([Number(min) - 1, Number(max) - 1, style]);
      } else if (name === 'sheetData') inRows = true;
      else if (name === 'row' && inRows) startRow(attributes(), from, to);
      else if (name === 'c' && row !== null && cell === null) startCell(attributes(), from);
      return undefined;
    },
    close(name, from, to) {
      if (name === 'c') endCell(to);
      else if (name === 'row' && inRows) endRow(from, to);
      return name !== 'sheetData';
    },
    text: () => undefined,
  });
  // What is cut off would come back as cut off, with answers in it.
  if (!/<\/(?:[\w.-]+:)?worksheet\s*>\s*$/.test(xml.slice(-200))) throw new XmlFault('end');
  const wider = widened(xml, dimension, furthest);
  return applied(xml, wider === null ? changes : [...changes, wider]);
}

/** Programs that believe the dimension of a sheet would not read a cell outside of it. */
function widened(xml: string, dimension: Change | null, [column, row]: readonly [number, number]): Change | null {
  if (dimension === null) return null;
  const [first = '', last = first] = dimension.text.split(':');
  const end = cellAt(last);
  if (end === null || (end[0] >= column && end[1] >= row)) return null;
  const ref = `${first}:${columnName(Math.max(end[0], column))}${Math.max(end[1], row) + 1}`;
  const { from, to } = dimension;
  return { from, to, text: withValue(xml.slice(from, to), 'ref', ref) };
}

function applied(xml: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}
