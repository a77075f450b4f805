// --from: a workbook, CSV, or what a page gave back, as entries of the profile that it was written from.

import type { Entry } from '../../edit/entry.ts';
import { limits } from '../../exchange/limits.ts';
import { readFilled } from '../../exchange/read-filled.ts';
import { type Taken, takeFilled } from '../../exchange/translate.ts';
import { recordables } from '../../model/recordables.ts';
import * as pipeline from '../../pipeline.ts';
import { conflictsHint, hiddenText, missingText, notTakenHead, notTakenText, olderText } from '../../words/filled.ts';
import { hintLine, noteLine } from '../../words/remarks.ts';
import type { OpenProfile } from './profile.ts';

type Subject = Pick<OpenProfile, 'library' | 'customer' | 'assessment'>;

interface FromFile {
  readonly entries: readonly Entry[];
  /** Rows that ask for something that the profile does not say. */
  readonly rows: number;
  /** What was not taken, and what else a person should know: a line each. */
  readonly told: readonly string[];
  readonly whole: boolean;
}

function lines({ notTaken, older, hidden }: Taken): readonly string[] {
  return [
    ...(notTaken.length === 0 ? [] : [notTakenHead(notTaken.length)]),
    ...notTaken.map((one) => `  ${notTakenText(one)}`),
    ...(notTaken.some(({ says }) => says === 'conflict') ? [hintLine(conflictsHint)] : []),
    ...(older === 0 ? [] : [noteLine(olderText(older))]),
    ...(hidden === 0 ? [] : [noteLine(hiddenText(hidden))]),
  ];
}

/** @param overrule the file outranks what the profile says since. Throws SourceError. */
export async function takeFile(path: string, subject: Subject, overrule: boolean): Promise<FromFile> {
  const { library, customer, assessment } = subject;
  const { bytes, label } = await pipeline.readNamedBytes(path, limits.fileBytes);
  const file = await readFilled(bytes, label);
  const taken = takeFilled(file, customer, recordables(library, customer, assessment), {
    overrule,
    beside: pipeline.pathBeside,
  });
  const missing = file.missing.map(({ sheet, heads }) => noteLine(missingText(sheet, heads)));
  return {
    entries: taken.entries,
    rows: taken.rows,
    told: [...lines(taken), ...missing],
    whole: taken.notTaken.length === 0,
  };
}
