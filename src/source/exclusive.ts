// Holds a file while it is read, changed and written, so that two processes at once lose nothing.
//
// The lock is a directory beside the file. One rename brings it into being with an entry in it that names the holder,
// and no rename replaces a directory that has an entry. An entry's name never comes again: a process that finds a
// holder dead removes that entry, and can never remove the entry of one that came after it.

import {
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { hasEnded, ownName, readName } from './holder.ts';
import { ignoring, sweep, temporaryName } from './left-behind.ts';
import { codeOf } from './regular-file.ts';
import { undoneAtEnd } from './undone-at-end.ts';

/** How long one holder may keep a file, in milliseconds, before those who wait for it give up. */
const usualPatience = 20_000;

/** How a rename fails where the lock is there already, on the systems that we know. */
const occupied = new Set(['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EPERM', 'EACCES']);

/** Where the lock of a file is: two names of one file have one lock. */
function lockOf(path: string): string {
  let real: string;
  try {
    real = realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    real = join(realpathSync.native(dirname(path)), basename(path));
  }
  return join(dirname(real), `.devolve-${basename(real)}.lock`);
}

/** The holding that the lock names; null for a free lock. Throws SourceError for what is no lock. */
function holdingIn(lock: string, label: string): string | null {
  let entries: readonly string[];
  try {
    entries = lstatSync(lock).isDirectory() ? readdirSync(lock) : [''];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const named = entries.find((entry) => readName(entry) !== null);
  if (named === undefined && entries.length > 0)
    throw new SourceError({ says: 'lock-foreign', label, lock: basename(lock) });
  return named ?? null;
}

/** Makes the lock free if its holder is dead, or if it is left empty. */
function clear(lock: string, holding: string | null): void {
  const holder = holding === null ? null : readName(holding);
  if (holding !== null && holder !== null && hasEnded(holder)) ignoring(() => unlinkSync(join(lock, holding)));
  // Not every system replaces an empty directory by a rename.
  ignoring(() => rmdirSync(lock));
}

interface Wanted {
  /** The file, as its user names it. */
  readonly label: string;
  readonly patience: number;
}

/** Moves the prepared directory to the lock as soon as that is free. */
async function acquire({ label, patience }: Wanted, lock: string, prepared: string, own: string): Promise<void> {
  let [seen, since]: [string | null, number] = [null, performance.now()];
  for (;;) {
    try {
      renameSync(prepared, lock);
      return;
    } catch (error) {
      const holding = holdingIn(lock, label);
      // A file server may have moved it although its answer was lost.
      if (holding === own) return;
      if (holding !== seen) [seen, since] = [holding, performance.now()];
      const late = performance.now() - since > patience;
      const holder = late && holding !== null ? readName(holding) : null;
      if (holder !== null)
        throw new SourceError({ says: 'lock-held', label, ...holder, lock: basename(lock), seconds: patience / 1000 });
      if (late || !occupied.has(codeOf(error))) throw error;
      clear(lock, holding);
    }
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 25));
  }
}

/** Takes the lock, and returns what gives it back. */
async function take(wanted: Wanted): Promise<() => void> {
  const lock = lockOf(wanted.label);
  const own = ownName();
  const prepared = join(dirname(lock), temporaryName(own));
  mkdirSync(prepared, { mode: 0o755 });
  const remove = () => {
    for (const directory of [prepared, lock]) {
      ignoring(() => unlinkSync(join(directory, own)));
      ignoring(() => rmdirSync(directory));
    }
  };
  const forget = undoneAtEnd(remove);
  const release = () => {
    remove();
    forget();
  };
  try {
    writeFileSync(join(prepared, own), '', { flag: 'wx' });
    await acquire(wanted, lock, prepared, own);
    ignoring(() => sweep(dirname(lock)));
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

/**
 * Runs `change` while no other run of devolve that asks here for the same file does, and returns what it returns. A
 * holder that was killed is succeeded; one that lives is waited for.
 * @throws SourceError no lock can be made, or another holder keeps it for too long; what `change` throws
 */
export async function exclusively<T>(path: string, change: () => Promise<T>, patience = usualPatience): Promise<T> {
  let release: () => void;
  try {
    release = await take({ label: path, patience });
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError({ says: 'lock-failed', label: path, code: codeOf(error) });
  }
  try {
    return await change();
  } finally {
    release();
  }
}
