// Records entries in a profile: the change is judged before it is written, and written whole or not at all.

import { editProfile } from '../../edit/edit-profile.ts';
import type { Entry } from '../../edit/entry.ts';
import { type Diagnostic, isError } from '../../model/diagnostic.ts';
import { InvalidInput, SourceError, UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { changeRefused } from '../../words/recorded.ts';
import { type Io, say } from '../io.ts';
import { rewrite } from '../output.ts';
import { type OpenProfile, withText } from './profile.ts';

/** What was recorded. */
export interface Answered {
  readonly before: OpenProfile;
  readonly after: OpenProfile;
  readonly entries: readonly Entry[];
}

/** The profile with the entries; the same object where they change nothing. Throws InvalidInput for an error. */
export async function changed(open: OpenProfile, entries: readonly Entry[], io: Io): Promise<OpenProfile> {
  try {
    const text = editProfile(open.file, open.text, open.profile, entries);
    return text === open.text ? open : await withText(open, text);
  } catch (error) {
    if (error instanceof InvalidInput) say(io.stderr, changeRefused(open.file.label));
    throw error;
  }
}

/** Throws SourceError if the file is no longer what was read. */
export const write = (read: OpenProfile, open: OpenProfile): void => rewrite(open.path, read.file.digest, open.text);

const factOf = ({ fault }: Diagnostic) => JSON.stringify(fault);

/** Warnings that a change brings, as text for a terminal. */
export async function newWarnings(before: OpenProfile, after: OpenProfile, io: Io): Promise<string> {
  const { painter } = await import('../paint.ts');
  const known = new Set(before.diagnostics.map(factOf));
  const come = after.diagnostics.filter((d) => !isError(d) && d.file === after.file.label && !known.has(factOf(d)));
  return come.length === 0 ? '' : pipeline.diagnosticText(come, [after.file], painter(io.stderr, io.env, false));
}

/** Whether the file had changes since the last commit, which a commit of the file contains, too. */
export async function changedBefore({ path, file }: OpenProfile, library: string | undefined): Promise<boolean> {
  const { profileCommitted } = await import('../../history/library-at.ts');
  try {
    const then = await profileCommitted(library, path);
    return then.text.replaceAll('\r\n', '\n') !== file.text.replaceAll('\r\n', '\n');
  } catch (error) {
    // A file without a commit has nothing that was committed before.
    if (error instanceof SourceError || error instanceof UsageError) return false;
    throw error;
  }
}
