// Sheets as a workbook (ECMA-376). The one file that knows hucre. Same sheets, same bytes: the only date in it is as-of.

import { type CellStyle, colToLetter, type WriteSheet, type Cell as WrittenCell, writeXlsx } from 'hucre/xlsx';
import { disclaimer } from '../words.ts';
import type { Cell, Sheet } from './sheet.ts';
import { bodyFont, headStyle, linkStyle, noteStyle, textStyle, titleStyle, toneStyles } from './xlsx-styles.ts';
import { cellText, headerText, isErrorValue, legalNames, lineCount } from './xlsx-text.ts';

export interface WorkbookProperties {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** One sheet with its legal name, and the rows of its table as the format counts them, from 1. */
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

/** Links into a sheet by the texts of its first column; the first of equal texts counts. */
function linksInto(target: string | undefined, all: readonly Placed[]): ReadonlyMap<string, string> {
  const into = all.find(({ sheet }) => sheet.name === target);
  if (into === undefined) return new Map();
  const links = into.sheet.rows.map(
    ([text], i) => [String(text), `${quoted(into.name)}!A${into.head + 1 + i}`] as const,
  );
  return new Map(links.reverse());
}

/** The cells that are not plain: notes, heads, links, and texts that the writer would take for an error value. */
function specialCells({ sheet, head }: Placed, all: readonly Placed[]): Map<string, Partial<WrittenCell>> {
  const cells = new Map<string, Partial<WrittenCell>>();
  const links = sheet.columns.map(({ leadsTo }) => linksInto(leadsTo, all));
  for (const row of sheet.notes.keys()) cells.set(`${row},0`, { style: row === 0 ? titleStyle : noteStyle });
  for (const row of [head - 1, ...(sheet.heads ?? []).map((i) => head + i)])
    for (const column of sheet.columns.keys()) cells.set(`${row},${column}`, { style: headStyle });
  for (const [i, row] of sheet.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (typeof cell !== 'string') continue;
      const location = links[column]?.get(cell);
      const key = `${head + i},${column}`;
      if (isErrorValue(cell)) cells.set(key, { richText: [{ text: cell }] });
      else if (location !== undefined) cells.set(key, { style: linkStyle, hyperlink: { target: '', location } });
    }
  }
  return cells;
}

/** Something for the body of each column that asks for it. */
function perColumn<T>({ sheet, head, last }: Placed, make: (i: number, range: string) => readonly T[]): T[] {
  if (last === head) return [];
  return sheet.columns.flatMap((_, i) => make(i, `${colToLetter(i)}${head + 1}:${colToLetter(i)}${last}`));
}

function validations(place: Placed): WriteSheet['dataValidations'] {
  return perColumn(place, (i, range) => {
    const { choices = [], head = '' } = place.sheet.columns[i] ?? {};
    if (choices.length === 0) return [];
    const errorMessage = `Choose one of: ${choices.join(', ')}.`;
    const error = { showErrorMessage: true, errorTitle: head, errorMessage };
    return [{ type: 'list' as const, values: [...choices], range, allowBlank: true, ...error }];
  });
}

// By rule and not by cell, so that the color follows what a person chooses.
function colors(place: Placed): WriteSheet['conditionalRules'] {
  const rules = perColumn(place, (i, range) =>
    Object.entries(place.sheet.columns[i]?.tones ?? {}).map(([text, tone]) => {
      const style: CellStyle = toneStyles[tone];
      return { type: 'cellIs' as const, operator: 'equal' as const, formula: `"${text}"`, style, range };
    }),
  );
  return rules.map((rule, i) => ({ ...rule, priority: i + 1 }));
}

const lineHeight = 12.75;
const greatestHeight = 409;
// Widths are those of digits, and most letters are narrower; beside a head stands the button of its filter.
const capacity = (width: number) => width * 1.1;
const headCapacity = (width: number) => Math.max(1, width - 3);

/** Heights in points: not every program works them out when it opens a workbook, and none does for merged cells. */
function rowHeights({ notes, columns, rows }: Sheet) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const most = (row: readonly Cell[], room: (width: number) => number) =>
    Math.max(
      1,
      ...row.map((cell, i) => (typeof cell === 'string' ? lineCount(cell, room(columns[i]?.width ?? 1)) : 1)),
    );
  const points = [
    ...notes.map((note, i) => (i === 0 ? lineCount(note, whole / 1.6) * 20 : lineCount(note, whole) * lineHeight)),
    most(
      columns.map(({ head }) => head),
      headCapacity,
    ) * lineHeight,
    ...rows.map((row) => most(row, capacity) * lineHeight),
  ];
  return new Map(points.map((height, row) => [row, { height: Math.min(height + 3, greatestHeight) }]));
}

/** Characters of a table that can still be read on a letter page. */
const letterWidth = 190;

const onPaper = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
} as const;

function written(place: Placed, all: readonly Placed[], { title, asOf }: WorkbookProperties): WriteSheet {
  const { sheet, name, head, last } = place;
  const end = sheet.columns.length - 1;
  const texts = [...sheet.notes.map((note) => [note]), sheet.columns.map((column) => column.head), ...sheet.rows];
  const wide = sheet.columns.reduce((sum, { width }) => sum + width, 0) > letterWidth;
  const table = {
    autoFilter: { range: `A${head}:${colToLetter(end)}${last}` },
    freezePane: { rows: head, columns: 1 },
  };
  return {
    name,
    columns: sheet.columns.map(({ width }) => ({ width, style: textStyle })),
    rows: texts.map((row) => row.map((c) => (typeof c === 'number' ? c : c === '' ? null : cellText(c)))),
    cells: specialCells(place, all),
    rowDefs: rowHeights(sheet),
    merges: end < 1 ? [] : sheet.notes.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: end })),
    ...(isTable(place) ? table : {}),
    dataValidations: validations(place) ?? [],
    conditionalRules: colors(place) ?? [],
    view: { showGridLines: false },
    pageSetup: { ...onPaper, paperSize: wide ? 'legal' : 'letter' },
    headerFooter: {
      oddHeader: `&L&"-,Bold"${headerText(title)}&C&A&R${asOf}`,
      oddFooter: `&L${disclaimer}&RPage &P of &N`,
    },
  };
}

/**
 * The bytes of a workbook: heads frozen and repeated on paper, filters, drop-downs, colors by text. Data is text whatever
 * it begins with; a text that is longer than a cell may be is cut, and the cell says so.
 */
export async function xlsxOf(sheets: readonly Sheet[], properties: WorkbookProperties): Promise<Uint8Array> {
  const all = placed(sheets);
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
