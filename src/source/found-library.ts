// Finds a library upward from the working directory. One that other users can write is reported and not used.

import { type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PassedOver } from '../model/source-tree.ts';
import type { Reason } from '../words/errors.ts';
import { labelOf } from './disk.ts';
import { foldersOf, holdsLibrary, yamlBelow } from './yaml-files.ts';

export interface FoundLibrary {
  /** Its directory; null if there is none or it is not used. */
  readonly own: string | null;
  /** Why the library that was found is not used. */
  readonly refused: Reason | null;
  /** Labels of folders on the way that belong to other programs. */
  readonly passedOver: readonly PassedOver[];
}

/** Owned by the user or by root. Always true without user ids (Windows). */
function isTrusted({ uid }: Stats): boolean {
  const own = process.getuid?.();
  return own === undefined || uid === own || uid === 0;
}

const writableByAll = 0o002;

/** Why a library that was found must not be used; null if it may. */
function distrustOf(root: string): 'owner' | 'writable' | null {
  const folders = foldersOf(root).map((folder) => join(root, folder));
  const directories = [root, ...folders].flatMap((at) => statSync(at, { throwIfNoEntry: false }) ?? []);
  const files = folders.flatMap((folder) =>
    yamlBelow(folder).flatMap((path) => statSync(join(folder, path), { throwIfNoEntry: false }) ?? []),
  );
  if (![...directories, ...files].every(isTrusted)) return 'owner';
  const open = process.platform !== 'win32' && directories.some((d) => (d.mode & writableByAll) !== 0);
  return open ? 'writable' : null;
}

/** The nearest directory with a library, from here upward. */
export function findUpward(from: string): FoundLibrary {
  const passedOver: PassedOver[] = [];
  for (let at = resolve(from); ; at = dirname(at)) {
    if (holdsLibrary(at)) {
      const why = distrustOf(at);
      if (why === null) return { own: at, refused: null, passedOver };
      const where = at === resolve(from) ? null : labelOf(at);
      const refused = { says: 'library-distrusted', where, why, path: wayUp(from, at) } as const;
      return { own: null, refused, passedOver };
    }
    passedOver.push(...foldersOf(at).map((folder) => ({ label: labelOf(join(at, folder)), foreign: true })));
    if (dirname(at) === at) return { own: null, refused: null, passedOver };
  }
}

/** The relative path upward, such as `../..`. */
function wayUp(from: string, at: string): string {
  const steps: string[] = [];
  for (let step = resolve(from); step !== at; step = dirname(step)) steps.push('..');
  return steps.join('/') || '.';
}
