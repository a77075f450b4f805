// Checks whether files that a profile names exist beside it and hold anything: evidence, agreements, replies. Opens
// nothing and follows no link out of the profile's folder.

import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Presence } from '../model/customer.ts';
import { inputsRead } from '../model/inputs-read.ts';

const isAddress = (file: string) => /^[a-z][a-z0-9+.-]+:/i.test(file);

/** Normalized path within the profile's folder, with forward slashes; null for a URL or a path that leads out. */
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

/** A path behind a link that leads out of the folder is not looked for. */
function isBeside(folder: string, path: string): Presence {
  try {
    const root = realpathSync(folder);
    const parent = realpathSync(dirname(join(root, path)));
    if (parent !== root && !parent.startsWith(root.endsWith(sep) ? root : root + sep)) return 'not-looked-for';
    // Not read, but must not be overwritten by output either.
    const found = lstatSync(join(root, path));
    inputsRead.note(found);
    return found.isFile() && found.size === 0 ? 'empty' : 'there';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'not-looked-for';
  }
}

/** @param profile location of the profile; undefined if it is not on disk */
export function evidenceBeside(profile: string | undefined): (file: string) => Presence {
  return (file) => {
    const path = pathBeside(file);
    return profile === undefined || path === null ? 'not-looked-for' : isBeside(dirname(profile), path);
  };
}
