// Caches results between runs in the user's cache directory. Content-addressed: a key contains everything that its
// value depends on, so results are the same without the cache. Safe to delete.

import { createHash, createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { isOursAlone, readPrivate, trim } from './cache-directory.ts';
import { packageRoot } from './library-tree.ts';
import { writeAnew } from './write-whole.ts';

export interface Cache {
  /** Null if absent or untrusted. The caller must check the value's shape. */
  readonly get: (key: string) => unknown;
  /** Stores a plain value; fails silently. */
  readonly put: (key: string, value: unknown) => void;
}

/** A cache that stores nothing. */
export const noCache: Cache = { get: () => null, put: () => undefined };

/** The user's home; null if there is none, as for a container user who is not in passwd. */
function homeDirectory(home: () => string): string | null {
  try {
    const at = home();
    return isAbsolute(at) ? at : null;
  } catch {
    return null;
  }
}

/** The cache directory by the system's conventions; null without a home. */
function cacheDirectory(env: Readonly<Record<string, string | undefined>>, homeOf: () => string): string | null {
  const named = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (named !== undefined && isAbsolute(named)) return join(named, 'devolve');
  const home = homeDirectory(homeOf);
  if (home === null) return null;
  return join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'devolve');
}

/** The build's hash of the code, so that other code uses other keys. Null without a build. */
function engineOf(): string | null {
  const at = join(packageRoot, 'generated', 'engine.txt');
  return existsSync(at) ? readFileSync(at, 'utf8').trim() : null;
}

/** Largest value in bytes. */
const maxBytes = 32_000_000;

/** Maximum number of values written per run, so that a huge library does not flood the cache. */
const maxWritten = 200;

const sealLength = 64;

/** Keyed with the entry's key, so that one entry cannot replace another. */
const seal = (key: string, body: string) => createHmac('sha256', key).update(body).digest('hex');

/** Creates one folder at a time: where none can be created, as under /proc, Node's `recursive` hangs. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/**
 * Entries carry a seal: one that was truncated, altered, or copied from another key is not read; nor is any that
 * another user could have written.
 * @param home replaces the user's home, for tests
 */
export function openCache(env: Readonly<Record<string, string | undefined>>, home: () => string = homedir): Cache {
  const root = cacheDirectory(env, home);
  const engine = engineOf();
  if (root === null || engine === null) return noCache;
  const whole = (key: string) => `${engine}\0${key}`;
  const placeOf = (key: string) => join(root, createHash('sha256').update(whole(key)).digest('hex'));
  // Checked once per run, on first use.
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
        // Without the cache, everything is computed.
      }
    },
  };
}
