// What has been worked out already, kept between runs under the user's cache directory. Content-addressed: a key says
// everything that its value depends on, so that the answer is the same with the cache and without. Safe to delete.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { packageRoot } from './library-tree.ts';

export interface Cache {
  /** Null where it is not held, or cannot be read. */
  readonly get: (key: string) => unknown;
  /** Keeps a plain value; where that fails, nothing is kept and nothing is said. */
  readonly put: (key: string, value: unknown) => void;
}

/** Holds nothing. */
export const noCache: Cache = { get: () => null, put: () => undefined };

/** The user's home; null where the system knows none, as for a user of a container who is in no list of users. */
function homeDirectory(ask: () => string): string | null {
  try {
    const home = ask();
    return isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}

/** Where caches live on this system, as its conventions have it; null where nobody has a home. */
function cacheDirectory(env: Readonly<Record<string, string | undefined>>, askHome: () => string): string | null {
  const named = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (named !== undefined && isAbsolute(named)) return join(named, 'devolve');
  const home = homeDirectory(askHome);
  if (home === null) return null;
  return join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'devolve');
}

/** What the build says of the code that made the values: other code, other keys. Null without a build. */
function engineOf(): string | null {
  const at = join(packageRoot, 'generated', 'engine.txt');
  return existsSync(at) ? readFileSync(at, 'utf8').trim() : null;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Values are kept with their digest: what was cut off or altered by accident is not read. */
export function openCache(env: Readonly<Record<string, string | undefined>>, askHome: () => string = homedir): Cache {
  const root = cacheDirectory(env, askHome);
  const engine = engineOf();
  if (root === null || engine === null) return noCache;
  const placeOf = (key: string) => {
    const name = digest(`${engine}\0${key}`);
    return join(root, name.slice(0, 2), name.slice(2));
  };
  return {
    get: (key) => {
      try {
        const text = readFileSync(placeOf(key), 'utf8');
        const body = text.slice(65);
        return text.slice(0, 64) === digest(body) ? (JSON.parse(body) as unknown) : null;
      } catch {
        return null;
      }
    },
    put: (key, value) => {
      const place = placeOf(key);
      const temporary = `${place}.${process.pid}.tmp`;
      const body = JSON.stringify(value);
      try {
        mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
        writeFileSync(temporary, `${digest(body)}\n${body}`, { mode: 0o600, flag: 'wx' });
        renameSync(temporary, place);
      } catch {
        try {
          rmSync(temporary, { force: true });
        } catch {
          // The cache is a convenience: without it everything is worked out anew.
        }
      }
    },
  };
}
