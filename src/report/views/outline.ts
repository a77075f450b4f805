// A short page of headings, lists and tables, the same in a terminal and in Markdown.

export interface OutlineTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface OutlinePart {
  /** '' for the part that opens the page. */
  readonly heading: string;
  readonly lines?: readonly string[];
  readonly items?: readonly string[];
  readonly table?: OutlineTable;
  /** Lines to copy as they stand. */
  readonly copy?: readonly string[];
}

export interface Outline {
  readonly title: string;
  readonly parts: readonly OutlinePart[];
}

/** A table, or a sentence where it would be empty. */
export const tableOr = (heads: readonly string[], rows: OutlineTable['rows'], none: string): Partial<OutlinePart> =>
  rows.length === 0 ? { lines: [none] } : { table: { heads, rows } };
