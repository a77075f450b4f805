// Temporary names beside a file, and what killed processes left under such names.

import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { hasEnded, readName } from './holder.ts';

export const temporaryName = (own: string): string => `.devolve-${own}.tmp`;

/** Removes what may be gone already, or may be another's now. */
export function ignoring(remove: () => void): void {
  try {
    remove();
  } catch {
    // Then it is not ours to remove.
  }
}

/** Removes the temporary files and directories of processes that have ended. */
export function sweep(directory: string): void {
  for (const name of readdirSync(directory)) {
    const own = /^\.devolve-(.+)\.tmp$/.exec(name)?.[1] ?? '';
    const owner = readName(own);
    if (owner === null || !hasEnded(owner)) continue;
    const left = join(directory, name);
    ignoring(() => unlinkSync(left));
    ignoring(() => unlinkSync(join(left, own)));
    ignoring(() => rmdirSync(left));
  }
}
