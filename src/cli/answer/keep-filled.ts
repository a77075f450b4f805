// A workbook or CSV that somebody filled in is not overwritten before the profile has what it says.

import { readFileSync, statSync } from 'node:fs';
import { limits } from '../../exchange/limits.ts';
import { readFilled } from '../../exchange/read-filled.ts';
import { rowsAtStake } from '../../exchange/translate.ts';
import { SourceError, UsageError } from '../../model/errors.ts';
import { recordables } from '../../model/recordables.ts';
import type { OpenProfile } from './profile.ts';

/** Rows that would be lost with the file; none for a file that is not one of ours. */
async function rowsIn(path: string, { library, customer, assessment }: Subject): Promise<number> {
  try {
    const file = await readFilled(readFileSync(path), path);
    return rowsAtStake(file, customer, recordables(library, customer, assessment));
  } catch (error) {
    if (error instanceof SourceError) return 0;
    throw error;
  }
}

type Subject = Pick<OpenProfile, 'library' | 'customer' | 'assessment'>;

/** Throws UsageError where a file that is there would be lost with what it says. */
export async function keepFilled(path: string, profile: string, subject: Subject): Promise<void> {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isFile() !== true || there.size === 0 || there.size > limits.fileBytes) return;
  const rows = await rowsIn(path, subject);
  if (rows > 0) throw new UsageError({ says: 'output-filled', path, profile, rows });
}
