// A cell of a foreign table, and where it stands.

/** `formula`: its value was computed by another program and is not taken. `error`: `#REF!` and the like. */
export interface ForeignCell {
  readonly text: string;
  readonly is: 'text' | 'number' | 'formula' | 'error' | 'merged';
  /** What a number is as a day; null for none. */
  readonly day: string | null;
}

export const textCell = (text: string): ForeignCell => ({ text, is: 'text', day: null });

export interface ForeignRow {
  /** As the program numbers it; of CSV, the line. */
  readonly number: number;
  readonly hidden: boolean;
  /** Columns that the sheet hides, counted from 0. */
  readonly hiddenColumns?: ReadonlySet<number>;
  /** By column, counted from 0. */
  readonly cells: ReadonlyMap<number, ForeignCell>;
}

/** Column and row of `AB12`, both counted from 0; null for a text that is no cell. */
export function cellAt(ref: string): readonly [column: number, row: number] | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref) ?? [];
  if (letters === '') return null;
  const column = [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return [column, Number(digits) - 1];
}
