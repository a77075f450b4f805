// What has been worked out already, kept between runs under the user's cache directory. Content-addressed: a key says
// everything that its value depends on, so that the answer is the same with the cache and without. Safe to delete.

import { createHash, createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { isOursAlone, readPrivate, trim } from './cache-directory.ts';
import { packageRoot } from './library-tree.ts';
import { writeAnew } from './write-whole.ts';

export interface Cache {
  /** Null where it is not held, or cannot be trusted. What it is has to be checked by whoever asks. */
  readonly get: (key: string) => unknown;
  /** Keeps a plain value; where that fails, nothing is kept and nothing is said. */
  readonly put: (key: string, value: unknown) => void;
}

/** Holds nothing. */
export const noCache: Cache = { get: () => null, put: () => undefined };

/** The user's home; null where the system knows none, as for a user of a container who is in no list of users. */
function homeDirectory(home: () => string): string | null {
  try {
    const at = home();
    return isAbsolute(at) ? at : null;
  } catch {
    return null;
  }
}

/** Where caches live on this system, as its conventions have it; null where nobody has a home. */
function cacheDirectory(env: Readonly<Record<string, string | undefined>>, homeOf: () => string): string | null {
  const named = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (named !== undefined && isAbsolute(named)) return join(named, 'devolve');
  const home = homeDirectory(homeOf);
  if (home === null) return null;
  return join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'devolve');
}

/** What the build says of the code that made the values: other code, other keys. Null without a build. */
function engineOf(): string | null {
  const at = join(packageRoot, 'generated', 'engine.txt');
  return existsSync(at) ? readFileSync(at, 'utf8').trim() : null;
}

/** Largest value that is kept, in bytes. */
const maxBytes = 32_000_000;

/** Most values that one run keeps: a library of ten thousand files does not become as many in the cache. */
const maxWritten = 200;

const sealLength = 64;

/** What a value is sealed with: the key that it stands under, so that none can be put in the place of another. */
const seal = (key: string, body: string) => createHmac('sha256', key).update(body).digest('hex');

/** One folder after the other: where none can be made, as below /proc, Node's own `recursive` never comes back. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/**
 * Values are kept with a seal: what was cut off, altered, or copied from another place is not read; nor is anything that
 * another user could have written.
 * @param home where the user is at home, for tests
 */
export function openCache(env: Readonly<Record<string, string | undefined>>, home: () => string = homedir): Cache {
  const root = cacheDirectory(env, home);
  const engine = engineOf();
  if (root === null || engine === null) return noCache;
  const whole = (key: string) => `${engine}\0${key}`;
  const placeOf = (key: string) => join(root, createHash('sha256').update(whole(key)).digest('hex'));
  // Looked at once a run, when it is first needed.
  let trusted: boolean | undefined;
  let written = 0;
  const isTrusted = () => {
    trusted ??= isOursAlone(statSync(root, { throwIfNoEntry: false }));
    return trusted;
  };
  return {
    get: (key) => {
      try {
        const text = isTrusted() ? readPrivate(placeOf(key), maxBytes) : null;
        if (text === null) return null;
        const body = text.slice(sealLength + 1);
        return text.slice(0, sealLength) === seal(whole(key), body) ? (JSON.parse(body) as unknown) : null;
      } catch {
        return null;
      }
    },
    put: (key, value) => {
      try {
        if (written >= maxWritten) return;
        const body = JSON.stringify(value);
        if (body.length > maxBytes / 3) return;
        if (!isTrusted()) {
          makeFolders(root);
          trusted = undefined;
        }
        if (!isTrusted()) return;
        writeAnew(placeOf(key), `${seal(whole(key), body)}\n${body}`, { mode: 0o600, flush: false });
        if (written++ % 100 === 0) trim(root);
      } catch {
        // The cache is a convenience: without it everything is worked out anew.
      }
    },
  };
}
