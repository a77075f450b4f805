// A table as a person named it, with what its citations mean.

import { readTable } from '../../exchange/formats.ts';
import { limits } from '../../exchange/limits.ts';
import { frameworkOf } from '../../model/control-ids.ts';
import { SourceError } from '../../model/errors.ts';
import type { TableRead } from '../../model/table-claim.ts';
import * as pipeline from '../../pipeline.ts';
import { type ReadClaim, readClaims } from '../../start/table-rows.ts';
import type { Options } from '../commands.ts';
import type { Io } from '../io.ts';
import { openFor } from '../session.ts';
import { columnsIn } from './columns.ts';

export interface OpenTable {
  readonly read: TableRead;
  readonly claims: readonly ReadClaim[];
  readonly tree: pipeline.LibraryTree;
  /** Equal for texts that cite the same. */
  readonly provisionOf: (text: string) => string;
  /** SHA-256 of the file. */
  readonly digest: string;
}

/** @param vendor its names. Throws SourceError for a file that cannot be read, UsageError where more must be said. */
export async function openTable(
  path: string,
  vendor: readonly string[],
  { map, sheet = null, ...options }: Omit<Options<'import'>, 'sheet'> & { readonly sheet?: string | null },
  io: Io,
): Promise<OpenTable> {
  const columns = columnsIn(map);
  const { bytes, label } = await pipeline.readNamedBytes(path, limits.fileBytes);
  const vendorCalled = new Set(vendor.map((name) => name.toLowerCase()));
  const read = await readTable(bytes, label, { sheet, columns, vendorCalled });
  if (read.claims.length + read.left.length === 0) throw new SourceError({ says: 'table-empty', label });
  // Only a table of another framework needs the pairs.
  const foreign = read.claims.some(({ text }) => frameworkOf(text) !== null);
  const { tree, library } = await openFor([], { ...options, ...(foreign ? { crosswalk: true } : {}) }, io);
  const index = pipeline.citationsOf(library);
  const reading = (text: string) => pipeline.readCitations(index, text);
  return {
    read,
    claims: readClaims(read.claims, reading, library.crosswalks),
    tree,
    provisionOf: (text) => reading(text).citations.join(' ') || text.toLowerCase(),
    digest: pipeline.digestOf(bytes),
  };
}
