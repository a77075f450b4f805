// A table of plain texts and numbers: what CSV, a spreadsheet and the forms that buyers know are made of.

export type Cell = string | number;

export interface Column {
  readonly head: string;
  /** In characters of the body font. */
  readonly width: number;
  /** The values that a person may choose from, in a spreadsheet. */
  readonly choices?: readonly string[];
}

export interface Sheet {
  /** At most 31 characters, none of them []:*?/\ (the rule of the format). */
  readonly name: string;
  /** Sentences above the table: what it is, what it is not. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
