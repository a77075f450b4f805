// Whether a file that a profile names lies beside it: evidence, an agreement, a reply. Only names are looked at: nothing is opened, no link is
// followed out of the profile's folder.

import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Presence } from '../model/customer.ts';
import { inputsRead } from '../model/inputs-read.ts';

const isAddress = (file: string) => /^[a-z][a-z0-9+.-]+:/i.test(file);

/** A path that stays below the profile's folder, with forward slashes; null for an address, and for what leads out of it. */
export function pathBeside(file: string): string | null {
  if (isAddress(file) || file.includes('\0') || /^([\\/~]|[a-z]:[\\/])/i.test(file)) return null;
  const steps: string[] = [];
  for (const step of file.split(/[\\/]/)) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.length === 0 ? null : steps.join('/');
}

/** Is it there, below the folder of a profile? What a link in the way leads to outside is not looked for. */
function isBeside(folder: string, path: string): Presence {
  try {
    const root = realpathSync(folder);
    const parent = realpathSync(dirname(join(root, path)));
    if (parent !== root && !parent.startsWith(root.endsWith(sep) ? root : root + sep)) return 'not-looked-for';
    // Not opened, and still not to be replaced by the answer.
    inputsRead.note(lstatSync(join(root, path)));
    return 'there';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'not-looked-for';
  }
}

/**
 * Looks for files beside a profile on disk.
 * @param profile where the profile lies; undefined for one that lies nowhere
 */
export function evidenceBeside(profile: string | undefined): (file: string) => Presence {
  return (file) => {
    const path = pathBeside(file);
    return profile === undefined || path === null ? 'not-looked-for' : isBeside(dirname(profile), path);
  };
}
