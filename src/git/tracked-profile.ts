// Follows a profile that was renamed. Where a commit does not have it under a known name, it is found as the file of the
// same customer, or as the one that shares most of its lines.

import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { inputsRead } from '../model/inputs-read.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { readProfileFile, realDirectory } from '../source/disk.ts';
import { readBlobs } from './blobs.ts';
import { yamlFilesOf } from './committed-yaml.ts';
import { pathFrom, type Repository, rootOf } from './git.ts';
import type { ObjectReader } from './objects.ts';
import { runGit } from './process.ts';
import { type Blob, type ListFiles, openTrees } from './revision-tree.ts';

export interface TrackedProfile {
  /** Its path in the repository, as given. */
  readonly label: string;
  /** Its names so far, relative to where git runs. */
  readonly paths: () => readonly string[];
  /** The blob at a commit, under one of its names; null for none. */
  readonly blobAt: (commit: string) => Promise<Blob | null>;
  readonly readAt: (commit: string) => Promise<SourceFile | null>;
  /** The same, but searches where none of its names is there. A found name is remembered. */
  readonly find: (commit: string) => Promise<SourceFile | null>;
  /** Does any commit have it under the given name? */
  readonly isKnown: () => Promise<boolean>;
}

const customer = /^(?:\{[ \t]*)?["']?customer["']?[ \t]*:[ \t]*["']?([^"'\s,}#]+)/m;
const customerIn = (text: string): string | null => customer.exec(text)?.[1] ?? null;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The share of common lines, in any order, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [linesOf(a), linesOf(b)];
  const left = [...y];
  const common = x.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return common.length / Math.max(x.length, y.length, 1);
}

/** Git's own threshold for a renamed file. */
const likeEnough = 0.5;

/** What the profile is recognized by: its text, and which paths exist beside it. */
interface Known {
  readonly text: string;
  readonly has: (path: string) => boolean;
}

/** Follows a profile through history; null if it is outside the repository. */
export function trackProfile(
  { repository, objects }: { repository: Repository; objects: ObjectReader },
  path: string,
): TrackedProfile | null {
  const folder = realDirectory(dirname(resolve(path)));
  if (folder === null || repository.bare) return null;
  const root = rootOf(repository);
  const label = relative(root, join(folder, basename(path)))
    .split(sep)
    .join('/');
  if (label.startsWith('../')) return null;

  const onDisk = statSync(path, { throwIfNoEntry: false });
  if (onDisk !== undefined) inputsRead.note(onDisk);

  const readers = new Map<string, ListFiles>();
  const readerAt = (name: string): ListFiles => {
    const reader = readers.get(name) ?? openTrees({ ...repository, prefix: '' }, [name], objects);
    readers.set(name, reader);
    return reader;
  };
  readerAt(label);
  const textOf = async ({ id, path: name }: Blob) => (await readBlobs(objects, [id], () => name)).get(id) ?? null;

  const blobAt = async (commit: string): Promise<Blob | null> => {
    for (const list of [...readers.values()]) {
      const [blob] = await list(commit);
      if (blob !== undefined) return blob;
    }
    return null;
  };
  const read = async (blob: Blob | null): Promise<SourceFile | null> => {
    const text = blob === null ? null : await textOf(blob);
    return blob === null || text === null ? null : { path: basename(blob.path), label: blob.path, ...text };
  };

  let known: Known | null = existsSync(path)
    ? { text: readProfileFile(path).text, has: (name) => existsSync(join(root, name)) }
    : null;

  /** The most similar file of the same customer that is not there under that path now, or else the most similar file. */
  const search = async (commit: string, { text, has }: Known, swapped: boolean): Promise<Blob | null> => {
    const files = (await yamlFilesOf(repository, commit)).filter((blob) => swapped || !has(blob.path));
    const texts = await readBlobs(
      objects,
      files.map((blob) => blob.id),
    );
    const candidates = files.flatMap((blob) => {
      const held = texts.get(blob.id)?.text ?? '';
      const whose = customerIn(held);
      return whose === null ? [] : [{ blob, whose, like: likeness(held, text) }];
    });
    const mine = candidates.filter(({ whose }) => whose === customerIn(text));
    const likely = mine.length > 0 || swapped ? mine : candidates.filter(({ like }) => like >= likeEnough);
    return [...likely].sort((a, b) => b.like - a.like)[0]?.blob ?? null;
  };

  const find = async (commit: string): Promise<SourceFile | null> => {
    const here = await blobAt(commit);
    if (here !== null) {
      const file = await read(here);
      if (known === null && file !== null) {
        const paths = new Set((await yamlFilesOf(repository, commit)).map((blob) => blob.path));
        known = { text: file.text, has: (name) => paths.has(name) };
      }
      // Another customer under its name: two profiles may have swapped names.
      if (file === null || known === null || customerIn(file.text) === customerIn(known.text)) return file;
    }
    if (known === null) return null;
    const moved = await search(commit, known, here !== null);
    if (moved !== null) readerAt(moved.path);
    return read(moved ?? here);
  };

  return {
    label,
    paths: () => [...readers.keys()].map((name) => pathFrom(repository, name)),
    blobAt,
    readAt: async (commit) => read(await blobAt(commit)),
    find,
    isKnown: async () => {
      const answer = await runGit(repository.directory, [
        'rev-list',
        '--max-count=1',
        '--all',
        '--',
        pathFrom(repository, label),
      ]);
      return answer.stdout.length > 0;
    },
  };
}
