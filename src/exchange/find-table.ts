// Finds one of our tables among the rows of a sheet: by its heads, wherever they were moved and whatever was added.

import { SourceError } from '../model/errors.ts';
import type { FilledField } from '../model/not-taken.ts';
import { columns, filledColumns } from '../words/columns.ts';
import { type ForeignCell, type ForeignRow, textCell } from './cell.ts';
import { type FilledRow, requiredHeads, type TableKind } from './filled.ts';
import { limits } from './limits.ts';
import type { Merge } from './worksheet.ts';

/** Columns by head. */
interface Head {
  /** The number of its row. */
  readonly number: number;
  readonly table: TableKind;
  readonly id: number | null;
  readonly record: number | null;
  readonly filled: ReadonlyMap<FilledField, number>;
}

const headText = ({ text }: ForeignCell) => text.trim().replace(/\s+/g, ' ').toLowerCase();

const kinds = Object.keys(requiredHeads) as readonly TableKind[];

/** Heads by their columns. */
type Heads = ReadonlyMap<string, number>;

const among = (heads: readonly string[], at: Heads): readonly string[] => heads.filter((head) => at.has(head));

/** The table of a row of heads: with `record` and what is filled in it is ours, whatever else was deleted. */
function tableOf(at: Heads): TableKind | undefined {
  const whole = kinds.find((kind) => among(requiredHeads[kind], at).length === requiredHeads[kind].length);
  if (whole !== undefined || !at.has(columns.record)) return whole;
  const filled = (kind: TableKind) => among(Object.values(filledColumns[kind]), at).length;
  return kinds.filter((kind) => filled(kind) > 1).sort((a, b) => filled(b) - filled(a))[0];
}

/** What a row of heads lacks that has more than half of those of a table; null for any other row. */
function lackedBy(at: Heads): readonly string[] | null {
  for (const kind of kinds) {
    const all = [
      ...new Set([columns.id, columns.record, ...requiredHeads[kind], ...Object.values(filledColumns[kind])]),
    ];
    if (among(all, at).length * 2 > all.length) return all.filter((head) => !at.has(head));
  }
  return null;
}

function headsIn({ cells }: ForeignRow): { readonly at: Heads; readonly repeated: ReadonlySet<string> } {
  const at = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [column, cell] of cells) {
    const text = headText(cell);
    if (at.has(text)) repeated.add(text);
    else at.set(text, column);
  }
  return { at, repeated };
}

/** The head in a row; null where it is not one. Throws SourceError where a head that we read stands twice. */
function headIn(row: ForeignRow, twice: (head: string) => SourceError): Head | null {
  const { at, repeated } = headsIn(row);
  const table = tableOf(at);
  if (table === undefined) return null;
  const fields = Object.entries(filledColumns[table]) as readonly [FilledField, string][];
  const read = [columns.id, columns.record, ...fields.map(([, head]) => head)];
  const again = read.find((head) => repeated.has(head));
  if (again !== undefined) throw twice(again);
  const filled = new Map(
    fields.flatMap(([field, head]) => {
      const column = at.get(head);
      return column === undefined ? [] : [[field, column] as const];
    }),
  );
  const { number } = row;
  return {
    number,
    table,
    id: at.get(table === 'evidence' ? columns.answerKey : columns.id) ?? null,
    record: at.get(columns.record) ?? null,
    filled,
  };
}

const blank = textCell('');

/** Reads a sheet row by row. */
export interface TableReader {
  /** False once the sheet is known to be none of ours. */
  readonly take: (row: ForeignRow) => boolean;
  /** Null for a sheet without a table of ours. */
  readonly found: (merges: readonly Merge[]) => FoundTable | null;
}

interface FoundTable {
  readonly rows: readonly FilledRow[];
  /** Heads of ours that it does not have. */
  readonly missing: readonly string[];
  /** Without them nothing of it can be read. */
  readonly isLost: boolean;
}

/** @param label the file, for errors @param sheet null for a file without sheets */
export function tableReader(label: string, sheet: string | null): TableReader {
  const twice = (head: string) => new SourceError({ says: 'filled-head-twice', label, sheet, head });
  let head: Head | null = null;
  let lacked: readonly string[] | null = null;
  let before = 0;
  const rows: FilledRow[] = [];

  function take(row: ForeignRow): boolean {
    const heads = headIn(row, twice);
    if (head === null) {
      head = heads;
      lacked ??= lackedBy(headsIn(row).at);
      before++;
      return head !== null || before < limits.rowsBeforeHead;
    }
    // The head of a table that was pasted below.
    if (heads !== null) {
      head = heads;
      return true;
    }
    if (rows.length >= limits.rows)
      throw new SourceError({ says: 'filled-large', label, of: 'rows', part: sheet, most: limits.rows });
    const of = (column: number | null) => (column === null ? undefined : row.cells.get(column));
    // What a formula computes is no id.
    const name = (column: number | null) => {
      const cell = of(column);
      return cell?.is === 'text' || cell?.is === 'number' ? cell.text.trim() : '';
    };
    const token = name(head.record);
    rows.push({
      table: head.table,
      place: { sheet, of: sheet === null ? 'line' : 'row', number: row.number },
      id: name(head.id),
      token: token === '' ? null : token,
      cells: new Map([...head.filled].map(([field, column]) => [field, of(column) ?? blank])),
      hidden: row.hidden,
    });
    return true;
  }

  /** Of merged cells only the first has a value: the others are not empty, but unknown. */
  function withMerges(merges: readonly Merge[], { number, filled, id }: Head): readonly FilledRow[] {
    const read = [...filled.values(), ...(id === null ? [] : [id])];
    const over = merges.filter(
      ({ rows: [, last], columns: [from, to] }) => last >= number - 1 && read.some((c) => from <= c && c <= to),
    );
    if (over.some(({ rows: [first] }) => first <= number - 1))
      throw new SourceError({ says: 'filled-head-merged', label, sheet, row: number });
    if (over.length > limits.merges)
      throw new SourceError({ says: 'filled-large', label, of: 'merges', part: sheet, most: limits.merges });
    if (over.length === 0) return rows;
    const isMerged = (row: number, column: number) =>
      over.some((m) => m.rows[0] <= row && row <= m.rows[1] && m.columns[0] <= column && column <= m.columns[1]);
    return rows.map((row) => {
      const cells = [...row.cells].map(([field, cell]): [FilledField, ForeignCell] => {
        const merged = isMerged(row.place.number - 1, filled.get(field) ?? -1);
        return [field, merged ? { ...cell, is: 'merged' } : cell];
      });
      return { ...row, cells: new Map(cells) };
    });
  }

  return {
    take,
    found(merges) {
      if (head === null) return lacked === null ? null : { rows: [], missing: lacked, isLost: true };
      const { table, record, filled } = head;
      const heads = (Object.entries(filledColumns[table]) as readonly [FilledField, string][]).flatMap(([field, h]) =>
        filled.has(field) ? [] : [h],
      );
      const missing = [...heads, ...(record === null ? [columns.record] : [])];
      return { rows: withMerges(merges, head), missing, isLost: false };
    },
  };
}
