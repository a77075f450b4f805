// What a file is, by how its bytes begin.

/** An OLE file: a workbook of Excel before 2007, or one with a password. */
export const oleHeader = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A workbook of any age, or another archive: its reader says which. */
export const looksLikeWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 8).equals(oleHeader);
