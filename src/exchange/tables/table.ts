// Tables of claims among the rows of a sheet or a text: found by their heads, wherever they begin.

import { SourceError } from '../../model/errors.ts';
import type { TableRole } from '../../model/table-claim.ts';
import { type ForeignCell, type ForeignRow, textCell } from '../cell.ts';
import { limits } from '../limits.ts';
import type { Merge } from '../worksheet.ts';
import { cellText } from './clean.ts';
import { type ColumnNames, type Head, headIn, headText, type Twice } from './head.ts';

/** A row below a head, with the columns that were asked for. */
export interface DataRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly head: Head;
  readonly cells: ReadonlyMap<TableRole, ForeignCell>;
  readonly merged: boolean;
  /** Columns without a role that may qualify a verdict, with what they say of this row. */
  readonly beside: readonly (readonly [head: string, text: string])[];
  /** The text of a row that has nothing but its first cell. */
  readonly alone: string | null;
  /** Columns that it reaches, where its head reaches fewer. */
  readonly beyond: number | null;
  /** It repeats its head. */
  readonly again: boolean;
}

export interface FoundTables {
  readonly rows: readonly DataRow[];
  /** The rows before the first head, for messages. */
  readonly before: readonly string[];
}

export interface TableTaker {
  /** False once nothing can be found there. */
  readonly take: (row: ForeignRow) => boolean;
  /** Null where there is no head. Throws SourceError. */
  readonly found: (merges: readonly Merge[]) => FoundTables | null;
}

interface Kept {
  readonly row: Omit<DataRow, 'cells' | 'merged'>;
  readonly cells: Map<TableRole, ForeignCell>;
}

const shownHeads = 20;
const shown = (texts: Iterable<string>): string => [...texts].slice(0, shownHeads).join(' | ').slice(0, 400);

/** Where a row names the rows below it: in the column of citations, or at the left of it. */
const isFirst = (column: number, { columns }: Head): boolean => column <= (columns.get('citation') ?? 0);

/** Heads of columns that only describe a control. */
const describes =
  /^(?:#|no|nr|row|index|priority|weight|level|version|date|page|notes? id)$|\bid$|question|specification|descri|title|\bname\b|domain|family|categor|group|section|objective|guidance|standard|safeguard|statement|evidence|source|link|\burl\b|implementation status/;

/** What columns without a role say of a row: "Shared", "Enterprise plan only". A person who named the columns has decided. */
function besideIn(full: readonly (readonly [number, ForeignCell])[], head: Head, named: ColumnNames) {
  if (named.size > 0) return [];
  const given = new Set(head.columns.values());
  return full.flatMap(([column, cell]): readonly (readonly [string, string])[] => {
    const text = head.texts.get(column) ?? '';
    if (given.has(column) || describes.test(headText(text))) return [];
    return [[text, cellText(cell.text.slice(0, limits.cellCharacters))]];
  });
}

/** How many columns there are up to the last of these. */
export const reaches = (columns: readonly number[]): number => columns.reduce((most, c) => Math.max(most, c), -1) + 1;

/** @param label the file, for errors @param sheet null for a file without sheets */
export function tableTaker(label: string, sheet: string | null, named: ColumnNames): TableTaker {
  let head: Head | null = null;
  let headRow = -1;
  let twice: { readonly row: number; readonly of: Twice } | null = null;
  const before: string[] = [];
  const kept: Kept[] = [];

  const textsOf = ({ cells }: ForeignRow) => {
    const texts = new Map<number, string>();
    for (const [column, cell] of cells) {
      const text = cellText(cell.text.slice(0, 2 * limits.cellCharacters));
      if (text !== '') texts.set(column, text);
    }
    return texts;
  };

  function takeHead(row: ForeignRow): boolean {
    const texts = textsOf(row);
    const found = headIn(texts, named);
    if (found !== null && 'twice' in found) twice ??= { row: row.number, of: found.twice };
    else if (found !== null) {
      head = found;
      headRow = row.number;
      return true;
    }
    before.push(shown(texts.values()));
    return before.length < limits.rowsBeforeHead;
  }

  /** Whether a row repeats its head, or begins another table. */
  function headAgain(row: ForeignRow, now: Head): 'same' | Head | null {
    const column = now.columns.get('citation') ?? -1;
    const first = row.cells.get(column)?.text ?? '';
    // A row that cites is none; so most rows are not looked at twice.
    if (/\d{3}/.test(first) || row.cells.size < 2) return null;
    const texts = textsOf(row);
    if ([...now.columns.values()].every((c) => texts.get(c) === now.texts.get(c))) return 'same';
    const found = named.size > 0 ? null : headIn(texts, named);
    return found === null || 'twice' in found ? null : found;
  }

  function take(row: ForeignRow): boolean {
    if (head === null) return takeHead(row);
    if (row.cells.size === 0) return true;
    const again = headAgain(row, head);
    if (again !== null && again !== 'same') {
      head = again;
      headRow = row.number;
      return true;
    }
    if (kept.length >= limits.rows)
      throw new SourceError({ says: 'filled-large', label, of: 'rows', part: sheet, most: limits.rows });
    const full = [...row.cells].filter(([, cell]) => cell.text.trim() !== '');
    if (full.length === 0) return true;
    const cells = new Map<TableRole, ForeignCell>();
    for (const [role, column] of head.columns) {
      const cell = row.cells.get(column);
      if (cell !== undefined) cells.set(role, cell);
    }
    const wide = reaches(full.map(([column]) => column));
    const [only, second] = full;
    kept.push({
      row: {
        number: row.number,
        hidden: row.hidden,
        head,
        alone:
          second === undefined && only !== undefined && isFirst(only[0], head)
            ? cellText(only[1].text.slice(0, limits.cellCharacters))
            : null,
        beside: besideIn(full, head, named),
        beyond: wide > reaches([...head.texts.keys()]) ? wide : null,
        again: again === 'same',
      },
      cells,
    });
    return true;
  }

  /** Of merged cells only the first has a value; whoever reads the sheet reads it in all of them. */
  function withMerges(merges: readonly Merge[]): readonly DataRow[] {
    const byRow = new Map(kept.map((one) => [one.row.number - 1, one]));
    const merged = new Set<number>();
    let over = 0;
    for (const { rows, columns } of merges) {
      if (rows[1] < headRow || rows[0] === rows[1]) continue;
      if (++over > limits.merges)
        throw new SourceError({ says: 'filled-large', label, of: 'merges', part: sheet, most: limits.merges });
      const first = byRow.get(rows[0]);
      if (first === undefined) continue;
      for (const [role, column] of first.row.head.columns) {
        const cell = column === columns[0] ? first.cells.get(role) : undefined;
        if (cell === undefined) continue;
        for (let at = rows[0] + 1; at <= Math.min(rows[1], rows[0] + limits.rows); at++) {
          const below = byRow.get(at);
          if (below === undefined || below.cells.has(role)) continue;
          below.cells.set(role, cell);
          merged.add(at);
        }
      }
    }
    return kept.map(({ row, cells }) => ({ ...row, cells, merged: merged.has(row.number - 1) }));
  }

  return {
    take,
    found(merges) {
      if (head === null) {
        if (twice !== null) throw new SourceError({ says: 'table-twice', label, sheet, ...twice });
        return null;
      }
      return { rows: withMerges(merges), before };
    },
  };
}

/** Rows of a text, as a sheet would have them. */
export const textRow = (number: number, fields: readonly string[]): ForeignRow => ({
  number,
  hidden: false,
  cells: new Map(fields.flatMap((text, column) => (text.trim() === '' ? [] : [[column, textCell(text)] as const]))),
});
