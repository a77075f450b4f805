// Fills a buyer's own workbook: only the cells that are answered change, and everything else of the file stays as it is.

import { type Answering, type FormField, type Unanswered, unansweredReasons } from '../../model/buyer-form.ts';
import { SourceError } from '../../model/errors.ts';
import { isExampleSheet } from '../../words/buyer-form.ts';
import { limits } from '../limits.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { openParts } from '../workbook.ts';
import { type AllowedIn, allowedWords } from './allowed.ts';
import { calculatedAnew, hasFormulas } from './calculate-anew.ts';
import { coverOf } from './cover.ts';
import { type FormRow, type FormTable, formReader, type Mapped } from './find-form.ts';
import { patchSheet } from './patch-sheet.ts';
import { type CellState, placeRow } from './place-row.ts';
import { rezip } from './rezip.ts';

export interface FillOrder {
  /** The name of the vendor, which heads and lists may have. */
  readonly vendor: string;
  readonly answering: Answering;
  readonly mapped: Mapped;
  /** The sheets to fill; all that have a form where none is named. */
  readonly sheets: readonly string[];
  /** Replaces texts that are there. */
  readonly overwrite: boolean;
}

/** What became of the rows of one sheet. */
export interface SheetFilled {
  readonly sheet: string;
  readonly rows: number;
  readonly answered: number;
  /** Answered rows that a filter hides. */
  readonly hidden: number;
  readonly kept: number;
  /** The numbers of the rows left blank, by the reason. */
  readonly blank: ReadonlyMap<Unanswered, readonly number[]>;
  /** By head: rows for which its list has no word that means the same. */
  readonly wordless: ReadonlyMap<string, readonly number[]>;
  /** Heads whose list cannot be read. */
  readonly unread: readonly string[];
}

export interface FormFilled {
  readonly bytes: Buffer;
  readonly sheets: readonly SheetFilled[];
  /** Sheets that show examples, and were not filled. */
  readonly examples: readonly string[];
  /** The workbook has formulas, which are computed when it is opened. */
  readonly formulas: boolean;
}

interface Found {
  readonly sheet: Sheet;
  readonly table: FormTable;
}

const wordsColumns: readonly FormField[] = ['implementation', 'customer', 'both', 'notes'];

/** The sheets with a form. Throws SourceError where there is none. */
function findForms(
  { sheets }: Workbook,
  label: string,
  order: FillOrder,
): { found: readonly Found[]; examples: string[] } {
  const names = sheets.map(({ name }) => name);
  const unknown = order.sheets.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new SourceError({ says: 'fill-no-sheet', label, sheet: unknown, sheets: names });
  const asked = order.sheets.length > 0;
  const meant = asked ? sheets.filter(({ name }) => order.sheets.includes(name)) : sheets;
  const examples = asked ? [] : meant.filter(({ name }) => isExampleSheet(name));
  const look = (alone: boolean) =>
    meant.flatMap((sheet): readonly Found[] => {
      if (examples.includes(sheet)) return [];
      const reader = formReader(label, sheet.name, order.vendor, order.mapped, alone);
      const table = reader.found(sheet.read(reader.take));
      return table === null ? [] : [{ sheet, table }];
    });
  const known = look(false);
  const whole = order.mapped.has('control') && order.mapped.size > 1;
  if (known.length === 0 && whole && meant.length > 1)
    throw new SourceError({ says: 'fill-which-sheet', label, sheets: meant.map(({ name }) => name) });
  const found = known.length > 0 || !whole ? known : look(true);
  if (found.length === 0) throw new SourceError({ says: 'fill-no-form', label });
  const once = found.filter(({ sheet }, i) => found.findIndex((f) => f.sheet.path === sheet.path) === i);
  const mute = once.find(({ table }) => table.rows.some(({ head }) => !wordsColumns.some((f) => head.columns.has(f))));
  if (mute !== undefined) throw new SourceError({ says: 'fill-no-words', label, sheet: mute.sheet.name });
  return { found: once, examples: examples.map(({ name }) => name) };
}

function note<K>(lists: Map<K, number[]>, key: K, row: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}

const columnsOf = ({ head }: FormRow) => [...head.columns.values()].flat();

interface SheetPlaced {
  readonly told: SheetFilled;
  readonly texts: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

function fillSheet({ sheet, table }: Found, allowedIn: AllowedIn, label: string, order: FillOrder): SheetPlaced {
  const { answering, overwrite, vendor } = order;
  const columns = [...new Set(table.rows.flatMap(columnsOf))];
  const allowed = allowedIn(sheet, columns);
  const last = table.rows.at(-1)?.number ?? 0;
  const cover = coverOf(table.merges, columns, last, { label, sheet: sheet.name });
  const byNumber = new Map(table.rows.map((row) => [row.number, row]));
  const texts = new Map<number, ReadonlyMap<number, string>>();
  const blank = new Map<Unanswered, number[]>();
  const wordless = new Map<string, number[]>();
  const unread = new Set<string>();
  let [rows, hidden, kept, length] = [0, 0, 0, 0];
  const leave = (why: Unanswered, row: FormRow) => note(blank, why, row.number);
  const cited = (row: FormRow) =>
    (row.head.columns.get('control') ?? []).map(
      (column) => byNumber.get(cover.beginning(column, row.number))?.cells.get(column)?.text ?? '',
    );

  for (const row of table.rows) {
    const reply = answering(cited(row));
    const none = 'none' in reply ? reply.none : null;
    // Titles above a table without heads, and rows without any text in the column, are no rows of the form.
    if (none === 'uncited' && ((!table.headed && rows === 0) || cited(row).every((text) => text.trim() === '')))
      continue;
    rows++;
    if ('none' in reply) {
      leave(reply.none, row);
      continue;
    }
    const state = (column: number): CellState => {
      if (cover.isBlocked(column, row.number)) return 'blocked';
      const cell = row.cells.get(column);
      if (cell?.is === 'formula') return 'formula';
      return cell === undefined || cell.text.trim() === '' || overwrite ? 'free' : 'filled';
    };
    const head = (column: number) => row.head.texts.get(column) ?? '';
    const choice = (column: number) => ({ allowed: allowed(column, row.number), head: head(column), vendor });
    const placed = placeRow(reply, { row, state, choice });
    if (typeof placed === 'string') {
      leave(placed, row);
      continue;
    }
    texts.set(row.number, placed.cells);
    for (const text of placed.cells.values()) length += text.length;
    if (length > limits.answers)
      throw new SourceError({ says: 'filled-large', label, of: 'answers', part: sheet.name, most: limits.answers });
    kept += placed.kept;
    if (row.hidden) hidden++;
    for (const { column, unread: computed } of placed.wordless) {
      if (computed) unread.add(head(column));
      else note(wordless, head(column), row.number);
    }
  }
  const reasons = unansweredReasons.flatMap((why) => {
    const numbers = blank.get(why);
    return numbers === undefined ? [] : [[why, numbers] as const];
  });
  return {
    told: {
      sheet: sheet.name,
      rows,
      answered: texts.size,
      hidden,
      kept,
      blank: new Map(reasons),
      wordless,
      unread: [...unread],
    },
    texts,
  };
}

/** The XML of a part exactly as it is, to be given back but for what is changed. */
function exactText({ zip }: Workbook, path: string, label: string): string {
  const bytes = zip.bytes(path);
  if (bytes === null) throw new SourceError({ says: 'filled-damaged', label, part: path });
  const refuse = () => new SourceError({ says: 'fill-encoding', label, part: path });
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([^"']*)/.exec(bytes.toString('latin1', 0, 250))?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) throw refuse();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse();
  }
}

/** @param label the file, for errors. Throws SourceError. */
export function fillForm(bytes: Buffer, label: string, order: FillOrder): FormFilled {
  const book = openParts(bytes, label);
  if (book.zip.names.some((name) => /^_xmlsignatures\//i.test(name)))
    throw new SourceError({ says: 'fill-signed', label });
  const { found, examples } = findForms(book, label, order);
  const allowedIn = allowedWords(book, label);
  const placed = found.map((one) => ({ path: one.sheet.path, ...fillSheet(one, allowedIn, label, order) }));
  const changes = new Map<string, Buffer>();
  for (const { path, texts } of placed) {
    if (texts.size === 0) continue;
    const xml = exactText(book, path, label);
    changes.set(
      path,
      Buffer.from(
        book.part(path, () => patchSheet(xml, texts)),
        'utf8',
      ),
    );
  }
  const formulas = changes.size > 0 && hasFormulas(book);
  if (formulas) {
    const xml = exactText(book, book.path, label);
    changes.set(
      book.path,
      Buffer.from(
        book.part(book.path, () => calculatedAnew(xml)),
        'utf8',
      ),
    );
  }
  const written = changes.size === 0 ? bytes : rezip(bytes, book.zip, changes, label);
  return { bytes: written, sheets: placed.map(({ told }) => told), examples, formulas };
}
