// Which files a commit holds below given paths. Each tree object is read once, for all commits.

import { compareText } from '../model/compare-text.ts';
import { SourceError } from '../model/errors.ts';
import { isLitter } from '../source/litter.ts';
import type { Repository } from './git.ts';
import type { ObjectReader } from './objects.ts';

export interface Blob {
  /** Relative to the repository's prefix: `mappings/lume.yaml`. */
  readonly path: string;
  readonly id: string;
}

/** Lists the files of one commit, in code-unit order of path. Rejects with SourceError. */
export type ListFiles = (commitId: string) => Promise<readonly Blob[]>;

interface Entry {
  readonly kind: 'directory' | 'file' | 'link' | 'submodule';
  readonly name: string;
  readonly id: string;
}

const kinds: Readonly<Record<string, Entry['kind']>> = { '4': 'directory', '12': 'link', '16': 'submodule' };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name in git. Bytes that are not UTF-8 are written out (caf\\xe9.yaml), so that two names never become one. */
export function nameOf(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u00ff]+/g, (run) => {
        try {
          return strict.decode(Buffer.from(run, 'latin1'));
        } catch {
          return [...run].map((c) => `\\x${c.charCodeAt(0).toString(16)}`).join('');
        }
      });
  }
}

/** Parses a tree object: repeated `<mode> <name> NUL <id>`. Names may hold anything but NUL and slash. */
function parseTree(bytes: Uint8Array, idBytes: number, label: string): readonly Entry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(32, at);
    const nul = buffer.indexOf(0, space);
    if (space < 0 || nul < 0) throw new SourceError({ says: 'tree-unreadable', label });
    const mode = buffer.toString('latin1', at, space).padStart(6, '0');
    const name = nameOf(buffer.subarray(space + 1, nul));
    at = nul + 1 + idBytes;
    const id = buffer.toString('hex', nul + 1, at);
    entries.push({ kind: kinds[mode.slice(0, 2).replace(/^0/, '')] ?? 'file', name, id });
  }
  return entries;
}

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Did we refuse something in a commit? Unlike a failure of reading, this may not affect other commits. */
export function isRefused(error: unknown): error is SourceError {
  if (!(error instanceof SourceError)) return false;
  return error.reason.says === 'committed-submodule' || error.reason.says === 'committed-link';
}

/** For a `catch`: null for a refusal; throws any other failure again. */
export function refusedOnly(error: unknown): null {
  if (isRefused(error)) return null;
  throw error;
}

/** Refuses links and submodules where a file or directory is wanted. */
function refuse(entry: Entry, path: string): void {
  if (entry.kind === 'submodule') throw new SourceError({ says: 'committed-submodule', label: path });
  if (entry.kind === 'link') throw new SourceError({ says: 'committed-link', label: path });
}

/**
 * Lists the files of commits: YAML files below `paths`, and files that `paths` names exactly.
 * @param paths relative to the repository's prefix, without a slash at the end; missing ones are skipped
 */
export function openTrees(repository: Repository, paths: readonly string[], objects: ObjectReader): ListFiles {
  const known = new Map<string, Promise<readonly Entry[]>>();
  const once = (name: string, path: string): Promise<readonly Entry[]> => {
    const found = known.get(name) ?? objects.read(name, path).then((o) => parseTree(o.bytes, o.id.length / 2, path));
    known.set(name, found);
    return found;
  };

  const below = async (treeId: string, path: string): Promise<readonly Blob[]> => {
    const entries = (await once(treeId, path)).filter((e) => !isLitter(e.name));
    const files = entries.filter((e) => e.kind === 'submodule' || (e.kind !== 'directory' && isYaml(e.name)));
    const blobs = files.map((entry) => {
      refuse(entry, `${path}/${entry.name}`);
      return { path: `${path}/${entry.name}`, id: entry.id };
    });
    const directories = entries.filter((e) => e.kind === 'directory');
    const deeper = await Promise.all(directories.map((e) => below(e.id, `${path}/${e.name}`)));
    return [...blobs, ...deeper.flat()];
  };

  const named = async (commitId: string, path: string): Promise<readonly Blob[]> => {
    const steps = `${repository.prefix}${path}`.split('/');
    let directory = `${commitId}^{tree}`;
    for (const [index, step] of steps.entries()) {
      const label = steps.slice(0, index + 1).join('/');
      const entry = (await once(directory, `commit ${commitId.slice(0, 12)}`)).find((e) => e.name === step);
      if (entry === undefined) return [];
      refuse(entry, label);
      const last = index === steps.length - 1;
      if (entry.kind === 'file') return last ? [{ path, id: entry.id }] : [];
      if (last) return below(entry.id, path);
      directory = entry.id;
    }
    return [];
  };

  return async (commitId) => {
    const found = (await Promise.all(paths.map((path) => named(commitId, path)))).flat();
    const byPath = new Map(found.map((blob) => [blob.path, blob]));
    return [...byPath.values()].sort((a, b) => compareText(a.path, b.path));
  };
}
