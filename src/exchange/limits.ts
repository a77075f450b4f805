// How much of a foreign file is read. Far above what devolve writes for hundreds of systems, and bounded in memory: a
// part of a workbook is a text of at most 64 MB, and of a table only the columns that are known are kept.

export const limits = {
  /** The file as it is on disk. */
  fileBytes: 32_000_000,
  /** Files in a workbook: ours has about twenty. */
  parts: 5_000,
  /** One unpacked part: a sheet, the shared texts. */
  partBytes: 64_000_000,
  /** All parts that are read of one file. */
  unpackedBytes: 400_000_000,
  /** Rows of one table. */
  rows: 100_000,
  /** Rows of a sheet in which the head is looked for; a sheet without one is not ours. */
  rowsBeforeHead: 500,
  /** Merged cells over what we read of one sheet. */
  merges: 1_000,
  /** One line of CSV, and one record of it. */
  lineCharacters: 200_000,
  /** A text of a mapping (`Text` in its schema). */
  cellCharacters: 4_000,
  /** Of a text behind the bar of a verdict. */
  besideCharacters: 400,
  /** Of a row that is only named. */
  shownCharacters: 200,
  /** Merged cells of a form, counted cell by cell in the columns that are filled. */
  mergedCells: 2_000_000,
  /** Areas with a drop-down list in the columns of a form. */
  lists: 1_000,
  /** Words of one list. */
  listWords: 1_000,
  /** Characters of the answers to one sheet. */
  answers: 100_000_000,
  /** What a page gives back. */
  jsonBytes: 8_000_000,
} as const;
