// What a command prints on standard error beside its result.

import type { PassedOver } from '../model/source-tree.ts';
import { passedOverName } from './errors/sources.ts';
import { count } from './labels.ts';

export const errorLine = (message: string): string => `error: ${message}`;
export const hintLine = (hint: string): string => `  hint: ${hint}`;
export const noteLine = (text: string): string => `note: ${text}`;

export const wrote = (path: string): string => `wrote ${path}`;

/** CSV has no place for notes. */
export const csvAlone =
  'The CSV has only the rows. When you send it to people, send a report with it: the report says what this is not, and what it rests on.';

export const beforeSigning = (remark: string): string => `Before Legal signs: ${remark}`;

export const nothingJudged =
  'There is no library of your own here, so nothing was checked. Name files, or go to your library.';

export const notAtRevision = (at: string, path: string): string =>
  `${at} does not have ${path}, so the file on disk is used`;

interface LibraryRead {
  readonly own: string | null;
  readonly replaced: readonly string[];
  readonly revision?: { readonly name: string; readonly id: string };
}

/** The library in use. */
export function libraryRead({ own, replaced, revision }: LibraryRead): string {
  const mine = own === null ? 'no library of your own' : `your library ${own} over it`;
  const at = revision === undefined ? '' : ` at ${revision.name} (${revision.id})`;
  const instead = replaced.length === 0 ? '' : `; it replaces ${replaced.join(', ')}`;
  return `library: built in, ${mine}${at}${instead}`;
}

export const fileRead = (name: string, digest: string): string => `  ${name} ${digest.slice(0, 12)}`;
export const passedOver = (one: PassedOver): string => `  not read: ${passedOverName(one)}`;

export const sideRead = (side: 'base' | 'head', name: string, commit: string | null): string =>
  `${side}: ${name}${commit === null ? '' : ` (${commit})`}`;
export const historyRead = (name: string, id: string): string => `history up to: ${name} (${id})`;
export const commitsRead = (now: number, total: number): string => `${now} of ${total} commits`;

/** `1 error, 2 warnings`, with the number of files where known. */
export function faultCounts(errors: number, warnings: number, files: number | null): string {
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return files === null ? found : `${found} in ${count(files, 'file')}`;
}
