// The rows of one sheet of a workbook, in one pass. No formula is evaluated, and the value that another program stored for
// it is marked as one.

import { cellAt, type ForeignCell, type ForeignRow, textCell } from './cell.ts';
import { runReader, struckOut } from './cell-runs.ts';
import { dayOfSerial } from './spreadsheet-day.ts';
import { withoutEscapes } from './workbook-parts.ts';
import type { Styles } from './workbook-styles.ts';
import { type Attributes, scanXml, XmlFault } from './xml-scan.ts';

/** What cells refer to. */
export interface Shared {
  readonly texts: readonly string[];
  readonly styles: Styles;
  readonly from1904: boolean;
}

/** Columns and rows counted from 0, both ends included. */
export interface Merge {
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

const lastRow = 1_048_575;
const lastColumn = 16_383;
const isTrue = /^(?:1|true)$/;
const mostMerges = 100_000;

function numberCell(raw: string, style: number, { styles, from1904 }: Shared): ForeignCell {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return textCell(raw);
  const day = dayOfSerial(value, from1904);
  return day !== null && styles.days.has(style) ? textCell(day) : { text: String(value), is: 'number', day };
}

function readValue(
  { t: type = 'n', s: style = '-1' }: Attributes,
  value: string,
  inline: string,
  shared: Shared,
): ForeignCell {
  switch (type) {
    case 's': {
      const text = shared.texts[Number(value)];
      return text === undefined ? { text: value, is: 'error', day: null } : textCell(text);
    }
    case 'inlineStr':
      return textCell(withoutEscapes(inline));
    case 'str':
      return textCell(withoutEscapes(value));
    case 'b':
      return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: value, is: 'error', day: null };
    case 'd':
      return textCell(value);
    default:
      return numberCell(value, Number(style), shared);
  }
}

/** The cell as it is shown: struck out, or with what the format of its style adds to a text. */
function styled(cell: ForeignCell, { s: style }: Attributes, { styles: { struck, shown } }: Shared): ForeignCell {
  if (style === undefined || cell.text === '') return cell;
  const as = cell.is === 'text' ? shown.get(Number(style)) : undefined;
  const text = as === undefined ? cell.text : as.replaceAll('@', () => cell.text);
  if (struck.has(Number(style))) return { ...textCell(struckOut(text)), is: cell.is === 'number' ? 'text' : cell.is };
  return as === undefined ? cell : { ...cell, text };
}

function mergeOf(ref: string): Merge | null {
  const [from, to = from] = ref.split(':').map(cellAt);
  if (from == null || to == null) return null;
  return { columns: [from[0], to[0]], rows: [from[1], to[1]] };
}

/**
 * Gives every row that has a cell to `take`, in the order of the file, until it answers false. Throws XmlFault.
 * @returns the merged cells; none where `take` stopped
 */
export function readRows(xml: string, shared: Shared, take: (row: ForeignRow) => boolean): readonly Merge[] {
  const merges: Merge[] = [];
  let inRows = false;
  let number = 0;
  let hidden = false;
  const hiddenColumns = new Set<number>();
  let cells = new Map<number, ForeignCell>();
  let cell: Attributes | null = null;
  let column = -1;
  let value = '';
  let formula = false;
  let inValue = false;
  const run = runReader();

  function startRow(attributes: Attributes): void {
    number = attributes.r === undefined ? number + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number < 1 || number > lastRow + 1) throw new XmlFault('row');
    hidden = isTrue.test(attributes.hidden ?? '') || Number(attributes.ht ?? 1) === 0;
    cells = new Map();
    column = -1;
  }
  function hideColumns({ min, max, hidden: hides = '', width = '1' }: Attributes): void {
    if (!isTrue.test(hides) && Number(width) !== 0) return;
    for (let at = Number(min); at <= Math.min(Number(max), lastColumn + 1); at++) hiddenColumns.add(at - 1);
  }
  function startCell(attributes: Attributes): void {
    const place = attributes.r === undefined ? null : cellAt(attributes.r);
    if (attributes.r !== undefined && place === null) throw new XmlFault('cell');
    column = place === null ? column + 1 : place[0];
    cell = attributes;
    value = '';
    run.taken();
    formula = false;
  }
  function endCell(): void {
    if (cell === null) return;
    const read = styled(readValue(cell, value, run.taken(), shared), cell, shared);
    if (formula) cells.set(column, { ...read, is: 'formula' });
    else if (read.text !== '') cells.set(column, read);
    cell = null;
  }

  scanXml(xml, {
    open(name, attributes) {
      if (name === 'sheetData') inRows = true;
      else if (name === 'col' && !inRows) hideColumns(attributes());
      else if (name === 'row' && inRows) startRow(attributes());
      else if (name === 'c' && inRows) startCell(attributes());
      else if (name === 'mergeCell' && merges.length < mostMerges) {
        const merge = mergeOf(attributes().ref ?? '');
        if (merge !== null) merges.push(merge);
      } else if (cell !== null) {
        if (name === 'f') formula = true;
        else if (name === 'v') inValue = true;
        else run.open(name, attributes);
      }
      return undefined;
    },
    close(name) {
      run.close(name);
      if (name === 'v') inValue = false;
      else if (name === 'c') endCell();
      else if (name === 'sheetData') inRows = false;
      else if (name === 'row' && cells.size > 0) {
        const row = { number, hidden, hiddenColumns, cells };
        cells = new Map();
        return take(row);
      }
      return undefined;
    },
    text(text) {
      if (inValue) value += text;
      else run.text(text);
    },
  });
  return merges;
}

/** What a sheet says beside its cells: what it shows when someone chooses one, and on each printed page. Throws XmlFault. */
export function linesBeside(xml: string): readonly string[] {
  const found: string[] = [];
  let line: string | null = null;
  // It stands below the rows, which need not be read again.
  scanXml(`<r>${xml.slice(Math.max(0, xml.lastIndexOf('sheetData>') + 'sheetData>'.length))}`, {
    open(name, attributes) {
      if (name === 'dataValidation') {
        const { promptTitle = '', prompt = '' } = attributes();
        found.push(...[promptTitle, prompt].map(withoutEscapes));
      } else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) line = '';
      return undefined;
    },
    close(name) {
      // Codes of a header: its parts, fonts, sizes, page numbers.
      if (line !== null && /(?:Header|Footer)$/.test(name))
        found.push(...line.split(/&[LCR]/).map((part) => part.replace(/&(?:"[^"]*"|K\w{6}|\d+|&|\w)/g, ' ').trim()));
      if (/(?:Header|Footer)$/.test(name)) line = null;
      return !/worksheet$/.test(name);
    },
    text(text) {
      if (line !== null) line += text;
    },
  });
  return found.filter((text) => text !== '');
}
