// What a person is told of an import, beside the mapping.

import { isError } from '../../model/diagnostic.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { SourceFile } from '../../model/source-tree.ts';
import type { TableRead } from '../../model/table-claim.ts';
import * as pipeline from '../../pipeline.ts';
import { leftLines } from '../../start/claims-text.ts';
import { rowsRead } from '../../start/table-mapping.ts';
import type { ReadClaim } from '../../start/table-rows.ts';
import {
  audiencesFound,
  citationsRead,
  hiddenRows,
  layoutText,
  leftHead,
  leftMore,
  rowsAccounted,
  sheetHidden,
} from '../../words/import.ts';
import { noteLine } from '../../words/remarks.ts';
import { type Io, say } from '../io.ts';

const mostLeft = 20;

/** Rows in are rows out, or are listed: always said. */
export function tellRows(read: TableRead, claims: readonly ReadClaim[], io: Io): void {
  const rows = rowsRead(read);
  const taken = claims.filter(({ framework }) => framework === null);
  const left = leftLines(read.left, claims);
  const count = { label: read.label, read: rows, claims: taken.length, left: rows - taken.length };
  say(io.stderr, `${rowsAccounted(count)} (${layoutText(read.layouts)})`);
  if (left.length > 0) say(io.stderr, leftHead);
  for (const line of left.slice(0, mostLeft)) say(io.stderr, `  ${line}`);
  if (left.length > mostLeft) say(io.stderr, `  ${leftMore(left.length - mostLeft)}`);
  const faulty = taken.filter(({ reading: { status } }) => status !== 'exists' && status !== 'alias').length;
  const exact = taken.filter(({ reading: { status, citations } }) => status === 'exists' && citations.length === 1);
  say(io.stderr, citationsRead(exact.length, taken.length - exact.length - faulty, faulty));
  const titles = [...new Set(read.claims.flatMap(({ audience }) => audience ?? []))];
  if (titles.length > 0) say(io.stderr, noteLine(audiencesFound(titles)));
  const hidden = taken.filter(({ claim }) => claim.remarks.some(({ says }) => says === 'hidden')).length;
  if (hidden > 0) say(io.stderr, noteLine(hiddenRows(hidden)));
  for (const { sheet } of read.unread) say(io.stderr, noteLine(sheetHidden(sheet)));
}

/** The check of `devolve validate`. Returns its warnings on the file; throws InvalidInput. */
export async function warningsOn(tree: pipeline.LibraryTree, file: SourceFile) {
  const diagnostics = await pipeline.validate(tree, [file]);
  if (diagnostics.some(isError)) throw new InvalidInput(diagnostics, [file, ...tree.files]);
  return diagnostics.filter((d) => d.file === file.label);
}
