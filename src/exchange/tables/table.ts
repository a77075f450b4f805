// Tables of claims among the rows of a sheet or a text: found by their heads, wherever they begin.

import { SourceError } from '../../model/errors.ts';
import type { TableRole } from '../../model/table-claim.ts';
import { type ForeignCell, type ForeignRow, textCell } from '../cell.ts';
import { limits } from '../limits.ts';
import type { Merge } from '../worksheet.ts';
import { inAllEditions, takenBeside } from './beside.ts';
import { cellText } from './clean.ts';
import { type BesideColumn, type DataRow, type Kept, reaches } from './data-row.ts';
import { calledIn, type Head, headIn, headText, type Twice } from './head.ts';
import { withMerges } from './merged-cells.ts';
import { takenByMark } from './party-columns.ts';
import { headOfBoth, underTitles } from './two-rows.ts';
import { withCitations } from './which-cites.ts';
import type { Wishes } from './wishes.ts';

export interface FoundTables {
  readonly rows: readonly DataRow[];
  /** The line above the head. */
  readonly intro: string | null;
  /** The rows before the first head. */
  readonly before: readonly string[];
}

export interface TableTaker {
  /** False once nothing can be found there. */
  readonly take: (row: ForeignRow) => boolean;
  /** Null where there is no head. Throws SourceError. */
  readonly found: (merges: readonly Merge[]) => FoundTables | null;
}

const shownHeads = 20;
const shown = (texts: Iterable<string>): string => [...texts].slice(0, shownHeads).join(' | ').slice(0, 400);

/** Where a row names the rows below it: in the column of citations, or at the left of it. */
const isFirst = (column: number, { columns }: Head): boolean => column <= (columns.get('citation') ?? 0);

/** What columns without a role take back: "Shared", "Enterprise plan only". */
function besideIn(
  full: readonly (readonly [number, ForeignCell])[],
  head: Head,
  called: ReadonlySet<string>,
): readonly BesideColumn[] {
  const given = new Set([...head.columns.values(), ...head.parties.keys()]);
  const ofEditions = new Set(
    inAllEditions(full.map(([column, { text }]) => [head.texts.get(column) ?? '', cellText(text)])),
  );
  return full.flatMap(([column, cell]): readonly BesideColumn[] => {
    if (given.has(column)) return [];
    const text = cellText(cell.text.slice(0, limits.cellCharacters));
    const name = head.texts.get(column) ?? '';
    if (ofEditions.has(name)) return [];
    const mark = head.parties.size === 0 ? null : takenByMark(headText(name), text);
    if (mark !== null)
      return [
        { column, from: { column: name }, text: `${name}: ${text}`.replace(/^: /, ''), takes: mark, marks: true },
      ];
    const takes = text === '' ? null : takenBeside(name, text, called, head.layout);
    return takes === null ? [] : [{ column, from: { column: name }, text, takes }];
  });
}

/** @param label the file, for errors @param sheet null for a file without sheets */
export function tableTaker(label: string, sheet: string | null, { columns: named, vendorCalled }: Wishes): TableTaker {
  let head: Head | null = null;
  let called = vendorCalled;
  /** The row of the head, while the next can be a part of it. */
  let headRow: number | null = null;
  let above: { readonly row: number; readonly texts: ReadonlyMap<number, string> } | null = null;
  let twice: { readonly row: number; readonly of: Twice } | null = null;
  const before: string[] = [];
  let intro: string | null = null;
  const kept: Kept[] = [];

  const textsOf = ({ cells }: ForeignRow) => {
    const texts = new Map<number, string>();
    for (const [column, cell] of cells) {
      const text = cellText(cell.text.slice(0, 2 * limits.cellCharacters));
      if (text !== '') texts.set(column, text);
    }
    return texts;
  };

  function begin(found: Head, at: number | null): void {
    head = found;
    headRow = at;
    called = new Set([...vendorCalled, ...calledIn(found)]);
  }

  function takeHead(row: ForeignRow): boolean {
    const texts = textsOf(row);
    if (texts.size === 0) return true;
    const found = headIn(texts, named, vendorCalled);
    if (found !== null && 'twice' in found) twice ??= { row: row.number, of: found.twice };
    else if (found !== null) {
      const [only] = above?.texts.values() ?? [];
      if (above?.texts.size === 1) intro = only ?? null;
      const titles = named.size === 0 && above?.row === row.number - 1 ? above.texts : null;
      begin(titles === null ? found : underTitles(found, titles, vendorCalled), row.number);
      return true;
    }
    above = { row: row.number, texts };
    // Two cells can be a word and what it means.
    before.push(texts.size === 2 ? [...texts.values()].join(' = ') : shown(texts.values()));
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
    const found = named.size > 0 ? null : headIn(texts, named, vendorCalled);
    return found === null || 'twice' in found ? null : found;
  }

  function take(row: ForeignRow): boolean {
    if (head === null) return takeHead(row);
    if (row.cells.size === 0) return true;
    if (headRow !== null && named.size === 0) {
      const both = headOfBoth(head, textsOf(row), vendorCalled);
      const at = headRow;
      headRow = null;
      if (both === 'lost') throw new SourceError({ says: 'table-two-heads', label, sheet, rows: [at, row.number] });
      if (both !== null && 'twice' in both)
        throw new SourceError({ says: 'table-twice', label, sheet, row: row.number, of: both.twice });
      if (both !== null) {
        begin(both, null);
        return true;
      }
    }
    const again = headAgain(row, head);
    if (again !== null && again !== 'same') {
      begin(again, row.number);
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
        hidden:
          row.hidden ||
          [...head.columns.values(), ...head.parties.keys()].some((column) => row.hiddenColumns?.has(column)),
        ...{ head, called },
        alone:
          second === undefined && only !== undefined && isFirst(only[0], head)
            ? cellText(only[1].text.slice(0, limits.cellCharacters))
            : null,
        beyond: wide > reaches([...head.texts.keys()]) ? wide : null,
        again: again === 'same',
      },
      cells,
      inParties: new Map(full.filter(([column]) => head?.parties.has(column))),
      beside: [...besideIn(full, head, called)],
    });
    return true;
  }

  return {
    take,
    found(merges) {
      if (head === null) {
        if (twice !== null) throw new SourceError({ says: 'table-twice', label, sheet, ...twice });
        return null;
      }
      return { rows: withMerges(named.size > 0 ? kept : withCitations(kept), merges, { label, sheet }), intro, before };
    },
  };
}

/** Lines before a head that are too short to be a text: a title, or a word and what it means, such as a status. */
export const titleLines = (before: readonly string[]): readonly string[] =>
  before.filter((line) => line.length <= 80 && !line.includes('|'));

/** Rows of a text, as a sheet would have them. */
export const textRow = (number: number, fields: readonly string[]): ForeignRow => ({
  number,
  hidden: false,
  cells: new Map(fields.flatMap((text, column) => (text.trim() === '' ? [] : [[column, textCell(text)] as const]))),
});
