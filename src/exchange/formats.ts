// The formats in which vendors hold what they say of HIPAA, and what reads each. What a file is shows in its bytes first.

import { SourceError, UsageError } from '../model/errors.ts';
import type { TableRead } from '../model/table-claim.ts';
import type { NotATable } from '../words/errors/table.ts';
import { limits } from './limits.ts';
import { looksLikeOscal, looksLikeWorkbook } from './looks-like.ts';
import type { Wishes } from './tables/wishes.ts';

export interface Format {
  readonly name: string;
  /** @param start the first characters @param label the name of the file */
  readonly knows: (bytes: Buffer, start: string, label: string) => boolean;
  /** What it says, row by row. Throws SourceError, and UsageError where a person must say more. */
  readonly reads: (bytes: Buffer, label: string, wishes: Wishes) => Promise<TableRead>;
}

/** The first that knows a file reads it. */
export const formats: readonly Format[] = [
  {
    name: 'workbook',
    knows: looksLikeWorkbook,
    reads: async (...of) => (await import('./tables/read-workbook.ts')).readWorkbook(...of),
  },
  {
    name: 'oscal',
    knows: (_, start) => looksLikeOscal(start),
    reads: async (...of) => (await import('./oscal/read-oscal.ts')).readOscal(...of),
  },
  {
    name: 'markdown',
    knows: (_, __, label) => /\.(?:md|mdx|markdown|mkd)$/i.test(label),
    reads: async (...of) => (await import('./tables/read-markdown.ts')).readMarkdown(...of),
  },
  {
    name: 'csv',
    knows: (_, __, label) => /\.(?:csv|tsv|tab|txt)$/i.test(label),
    reads: async (...of) => (await import('./tables/read-delimited.ts')).readDelimited(...of),
  },
];

const startLength = 512;

/** What a file is that nothing reads, as far as it shows. */
function otherKind(bytes: Buffer, label: string): NotATable {
  if (/\.xls[xm]?$/i.test(label)) return 'workbook';
  if (/\.json$/i.test(label)) return 'json';
  if (/\.ya?ml$/i.test(label)) return 'yaml';
  return bytes.subarray(0, 8_000).includes(0) ? 'binary' : 'other';
}

/** @param label the file, for errors. Throws SourceError, and UsageError where a person must say more. */
export async function readTable(bytes: Buffer, label: string, wishes: Wishes): Promise<TableRead> {
  if (bytes.length > limits.fileBytes)
    throw new SourceError({ says: 'filled-large', label, of: 'file', most: limits.fileBytes });
  // A byte-order mark and spaces are nothing.
  if (/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*$/.test(bytes.subarray(0, 64_000).toString('latin1')))
    throw new SourceError({ says: 'table-kind', label, is: 'empty' });
  const start = bytes.subarray(0, startLength).toString('latin1');
  const format = formats.find(({ knows }) => knows(bytes, start, label));
  if (format === undefined) throw new SourceError({ says: 'table-kind', label, is: otherKind(bytes, label) });
  if (wishes.sheet !== null && format.name !== 'workbook') throw new UsageError({ says: 'sheet-without', label });
  return format.reads(bytes, label, wishes);
}
