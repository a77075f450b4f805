// The cache directory: permission checks, reading, and its maximum size.

import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

const writableByOthers = 0o022;

/** Whether only the user owns and can write it. Without user ids (Windows), the system's permissions apply. */
export function isOursAlone(stat: Stats | undefined): boolean {
  if (stat === undefined) return false;
  const own = process.getuid?.();
  return own === undefined || (stat.uid === own && (stat.mode & writableByOthers) === 0);
}

/** Text of a regular file that only the user can write; null for anything else. Does not follow links or block. */
export function readPrivate(place: string, limit: number): string | null {
  let file: number | undefined;
  try {
    file = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > limit || !isOursAlone(stat)) return null;
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Limits of the cache. */
const maxEntries = 500;
const maxTotal = 200_000_000;

/** File names of this version and of 0.1.0; nothing else is deleted. */
const ours = /^(?:[0-9a-f]{2}|[0-9a-f]{64}|\.devolve-[0-9a-f]+\.tmp)$/;

/** Deletes the oldest entries, down to half, if there are too many or they are too large together. */
export function trim(root: string): void {
  const entries = readdirSync(root, { withFileTypes: true }).filter((entry) => ours.test(entry.name));
  const files = entries.flatMap((entry) => {
    const place = join(root, entry.name);
    if (entry.isDirectory()) rmSync(place, { recursive: true, force: true });
    const stat = statSync(place, { throwIfNoEntry: false });
    return stat === undefined ? [] : [{ place, size: stat.size, written: stat.mtimeMs }];
  });
  let left = files.length;
  let total = files.reduce((sum, file) => sum + file.size, 0);
  if (left <= maxEntries && total <= maxTotal) return;
  for (const file of files.sort((a, b) => a.written - b.written)) {
    if (left <= maxEntries / 2 && total <= maxTotal / 2) return;
    rmSync(file.place, { force: true });
    left -= 1;
    total -= file.size;
  }
}
