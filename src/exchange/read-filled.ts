// A file that somebody filled in: a workbook, CSV, or what a page gave back. What it is shows in its bytes, not its name.

import { SourceError } from '../model/errors.ts';
import type { FilledFile } from './filled.ts';
import { limits } from './limits.ts';
import { looksLikeWorkbook } from './looks-like.ts';

/** @param label the file, for errors. Throws SourceError. */
export async function readFilled(bytes: Buffer, label: string): Promise<FilledFile> {
  if (bytes.length > limits.fileBytes)
    throw new SourceError({ says: 'filled-large', label, of: 'file', most: limits.fileBytes });
  const start = bytes.subarray(0, 8).toString('latin1');
  if (looksLikeWorkbook(bytes)) return (await import('./read-xlsx.ts')).readXlsx(bytes, label);
  if (/\.json$/i.test(label) || /^(?:\xef\xbb\xbf)?\s*\{/.test(start))
    return (await import('./read-json.ts')).readJson(bytes, label);
  if (/\.(?:csv|tsv|txt)$/i.test(label)) return (await import('./read-csv.ts')).readCsv(bytes, label);
  throw new SourceError({ says: 'filled-kind', label });
}
