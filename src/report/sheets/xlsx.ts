// Sheets as a workbook (ECMA-376); the only file that uses hucre. Deterministic: the only date in it is `asOf`.

import {
  type CellStyle,
  type CellValue,
  colToLetter,
  type WriteSheet,
  type Cell as WrittenCell,
  writeXlsx,
} from 'hucre/xlsx';
import { disclaimer } from '../../words/labels.ts';
import { chooseOne } from '../../words/sheets.ts';
import { withoutLongCells } from './long-cells.ts';
import type { Sheet } from './sheet.ts';
import { capacity, onPaper, rowHeights } from './xlsx-page.ts';
import {
  bodyFont,
  fillStyle,
  headStyle,
  linkStyle,
  noteStyle,
  textStyle,
  titleStyle,
  toneStyles,
} from './xlsx-styles.ts';
import { cellText, isErrorValue, legalNames } from './xlsx-text.ts';

export interface WorkbookProperties {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** A sheet with its legal name, and the 1-based head and last rows of its table. */
interface Placed {
  readonly sheet: Sheet;
  readonly name: string;
  readonly head: number;
  readonly last: number;
}

function placed(sheets: readonly Sheet[]): readonly Placed[] {
  const names = legalNames(sheets.map(({ name }) => name));
  return sheets.map((sheet, i) => {
    const head = sheet.notes.length + 1;
    return { sheet, name: names[i] ?? sheet.name, head, last: head + sheet.rows.length };
  });
}

const isTable = ({ sheet }: Placed) => sheet.heads === undefined;
const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** Link targets by the text of the first column; the first of equal texts wins. */
function linksInto(target: string | undefined, all: readonly Placed[]): ReadonlyMap<string, string> {
  const into = all.find(({ sheet }) => sheet.name === target);
  if (into === undefined) return new Map();
  const links = into.sheet.rows.map(
    ([text], i) => [String(text), `${quoted(into.name)}!A${into.head + 1 + i}`] as const,
  );
  return new Map(links.reverse());
}

type SpecialCell = Partial<WrittenCell>;

/** Cells with a style or link of their own: notes, heads, links. */
function specialCells({ sheet, head }: Placed, all: readonly Placed[]): Map<string, SpecialCell> {
  const cells = new Map<string, SpecialCell>();
  const links = sheet.columns.map(({ leadsTo }) => linksInto(leadsTo, all));
  for (const row of sheet.notes.keys()) cells.set(`${row},0`, { style: row === 0 ? titleStyle : noteStyle });
  for (const row of [head - 1, ...(sheet.heads ?? []).map((i) => head + i)])
    for (const column of sheet.columns.keys()) cells.set(`${row},${column}`, { style: headStyle });
  for (const [i, row] of sheet.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const location = links[column]?.get(String(cell));
      if (location !== undefined)
        cells.set(`${head + i},${column}`, { style: linkStyle, hyperlink: { target: '', location } });
    }
  }
  return cells;
}

/** The writer turns text that looks like an error value into one; rich text stays text. */
function keepTexts(rows: readonly (readonly CellValue[])[], cells: Map<string, SpecialCell>): void {
  for (const [i, row] of rows.entries())
    for (const [column, text] of row.entries())
      if (typeof text === 'string' && isErrorValue(text)) {
        const key = `${i},${column}`;
        cells.set(key, { ...cells.get(key), richText: [{ text }] });
      }
}

/** What `make` gives for the body range of each column; empty for a table without rows. */
function perColumn<T>({ sheet, head, last }: Placed, make: (i: number, range: string) => readonly T[]): T[] {
  if (last === head) return [];
  return sheet.columns.flatMap((_, i) => make(i, `${colToLetter(i)}${head + 1}:${colToLetter(i)}${last}`));
}

function validations(place: Placed): WriteSheet['dataValidations'] {
  return perColumn(place, (i, range) => {
    const { choices = [], head = '' } = place.sheet.columns[i] ?? {};
    if (choices.length === 0) return [];
    const errorMessage = chooseOne(choices);
    const error = { showErrorMessage: true, errorTitle: head, errorMessage };
    return [{ type: 'list' as const, values: [...choices], range, allowBlank: true, ...error }];
  });
}

// Conditional formats, so that the color follows what a person chooses.
function colors(place: Placed): WriteSheet['conditionalRules'] {
  const rules = perColumn(place, (i, range) =>
    Object.entries(place.sheet.columns[i]?.tones ?? {}).map(([text, tone]) => {
      const style: CellStyle = toneStyles[tone];
      return { type: 'cellIs' as const, operator: 'equal' as const, formula: `"${text}"`, style, range };
    }),
  );
  return rules.map((rule, i) => ({ ...rule, priority: i + 1 }));
}

function written(place: Placed, all: readonly Placed[], { title, asOf }: WorkbookProperties): WriteSheet {
  const { sheet, name, head, last } = place;
  const end = sheet.columns.length - 1;
  const texts = [...sheet.notes.map((note) => [note]), sheet.columns.map((column) => column.head), ...sheet.rows];
  const table = {
    autoFilter: { range: `A${head}:${colToLetter(end)}${last}` },
    freezePane: { rows: head, columns: 1 },
  };
  const rows = texts.map((row) => row.map((c) => (typeof c === 'number' ? c : c === '' ? null : cellText(c))));
  const cells = specialCells(place, all);
  keepTexts(rows, cells);
  return {
    name,
    columns: sheet.columns.map(({ width, fill }) => ({ width, style: fill === true ? fillStyle : textStyle })),
    rows,
    cells,
    rowDefs: rowHeights(sheet),
    merges: end < 1 ? [] : sheet.notes.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: end })),
    ...(isTable(place) ? table : {}),
    dataValidations: validations(place) ?? [],
    conditionalRules: colors(place) ?? [],
    view: { showGridLines: false },
    ...onPaper(sheet, title, asOf),
  };
}

/**
 * The bytes of a workbook: heads frozen and repeated in print, filters, drop-downs, colors by text. Data always stays
 * text; a text too long for a cell continues in further rows.
 */
export async function xlsxOf(sheets: readonly Sheet[], properties: WorkbookProperties): Promise<Uint8Array> {
  const all = placed(sheets.map((sheet) => withoutLongCells(sheet, capacity)));
  const day = new Date(`${properties.asOf}T00:00:00Z`);
  return writeXlsx({
    sheets: all.map((place) => written(place, all, properties)),
    properties: {
      title: cellText(properties.title),
      description: disclaimer,
      creator: 'devolve',
      created: day,
      modified: day,
    },
    defaultFont: bodyFont,
    namedRanges: all.filter(isTable).map(({ name, head }) => ({
      name: '_xlnm.Print_Titles',
      range: `${quoted(name)}!$${head}:$${head}`,
      scope: name,
    })),
  });
}
