// A workbook or CSV that somebody filled in is not overwritten before the profile has what it says.

import { readFileSync, statSync } from 'node:fs';
import { limits } from '../../exchange/limits.ts';
import { readFilled } from '../../exchange/read-filled.ts';
import { rowsAtStake } from '../../exchange/translate.ts';
import { SourceError, UsageError } from '../../model/errors.ts';
import { recordables } from '../../model/recordables.ts';
import { columns } from '../../words/columns.ts';
import type { OpenProfile } from './profile.ts';

type Subject = Pick<OpenProfile, 'library' | 'customer' | 'assessment'>;

/** Files that devolve did not write, or nobody fills in. */
function isForeign({ reason }: SourceError): boolean {
  if (reason.says === 'filled-not-workbook') return reason.is === 'no-zip' || reason.is === 'other-zip';
  return reason.says === 'filled-kind' || reason.says === 'filled-no-table' || reason.says === 'filled-json';
}

/** What of a file would be lost with it; none for one that is not ours, null where that cannot be read. */
async function rowsIn(path: string, { library, customer, assessment }: Subject): Promise<number | null> {
  try {
    const file = await readFilled(readFileSync(path), path);
    const rows = rowsAtStake(file, customer, recordables(library, customer, assessment));
    return rows === 0 && file.missing.some(({ heads }) => heads.some((head) => head !== columns.record)) ? null : rows;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return isForeign(error) ? 0 : null;
  }
}

/** Throws UsageError where a file that is there would be lost with what it says. */
export async function keepFilled(path: string, profile: string, subject: Subject): Promise<void> {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isFile() !== true || there.size === 0 || there.size > limits.fileBytes) return;
  const rows = await rowsIn(path, subject);
  if (rows !== 0) throw new UsageError({ says: 'output-filled', path, profile, rows });
}
