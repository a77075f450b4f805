// What a file is, by how its bytes begin.

/** An OLE file: a workbook of Excel before 2007, or one with a password. */
export const oleHeader = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A workbook of any age, or another archive: its reader says which. */
export const looksLikeWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 8).equals(oleHeader);

const models =
  'catalog|profile|component-definition|system-security-plan|assessment-plan|assessment-results|plan-of-action-and-milestones|mapping-collection';
const schema = '"\\$schema"\\s*:\\s*"[^"]*"\\s*,\\s*';
const oscal = new RegExp(
  `^(?:\\u00ef\\u00bb\\u00bf)?(?:\\s|#[^\\n]*\\n|---)*(?:\\{\\s*(?:${schema})?"(?:${models})"|["']?(?:${models})["']?)\\s*:`,
);

/** OSCAL of any model, in JSON or YAML. @param start the first characters, byte by byte */
export const looksLikeOscal = (start: string): boolean => oscal.test(start);
