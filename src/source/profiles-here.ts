// The profiles in the working directory, to name one where none was named: few files are looked at, and little of each.

import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { compareText } from '../model/compare-text.ts';

/** Files that are looked at. */
const most = 100;
/** Bytes of each that are read. */
const begin = 4096;

/** A profile is the file whose top-level keys have `customer`. */
const begins = /^(?:\ufeff)?(?:customer|"customer"|'customer')[ \t]*:/m;

function isProfile(name: string): boolean {
  let file: number | undefined;
  try {
    // No link is followed, and a pipe does not block.
    file = openSync(name, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(file).isFile()) return false;
    const bytes = Buffer.alloc(begin);
    return begins.test(bytes.toString('utf8', 0, readSync(file, bytes, 0, begin, 0)));
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Their names, in code-unit order; none if the directory cannot be read. */
export function profilesHere(): readonly string[] {
  try {
    const names = readdirSync('.').filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'));
    return names.sort(compareText).slice(0, most).filter(isProfile);
  } catch {
    return [];
  }
}
