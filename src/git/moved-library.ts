// Follows a library that moved to another folder. Where a commit does not have it in its present place, it is found by its
// contents. A library with nothing in common is another one.

import { libraryFolders } from '../source/yaml-files.ts';
import { readBlobs } from './blobs.ts';
import { yamlFilesOf } from './committed-yaml.ts';
import type { Repository } from './git.ts';
import type { ObjectReader } from './objects.ts';
import { type Blob, type ListFiles, openTrees } from './revision-tree.ts';

/** A file of the library at a commit. */
export interface LibraryBlob extends Blob {
  /** Its path in the repository, for messages. */
  readonly label: string;
}

/** What a library is recognized by. */
interface Signs {
  readonly paths: ReadonlySet<string>;
  readonly names: () => Promise<ReadonlySet<string>>;
}

export interface FollowedLibrary {
  /** The files of the library at a commit, wherever it was then. Rejects with SourceError. */
  readonly list: (commit: string) => Promise<readonly LibraryBlob[]>;
  /** The places found so far, each as '' or 'sub/dir/', the present one first. */
  readonly places: () => readonly string[];
  /** Folders that hold a library at a commit, for a hint: '' or 'sub/dir/'. */
  readonly others: (commit: string) => Promise<readonly string[]>;
}

const inLibrary = new RegExp(`^(.*?/)?(?:${libraryFolders.join('|')})/.`, 's');

/** The files of every library in the repository, by its folder. */
function librariesIn(files: readonly Blob[]): ReadonlyMap<string, readonly Blob[]> {
  const found = new Map<string, Blob[]>();
  for (const file of files) {
    const place = inLibrary.exec(file.path);
    if (place === null) continue;
    const folder = place[1] ?? '';
    found.set(folder, [...(found.get(folder) ?? []), { path: file.path.slice(folder.length), id: file.id }]);
  }
  return found;
}

const named = /^["']?(vendor|catalog|overlay|inquiries|crosswalk)["']?[ \t]*:[ \t]*["']?([^"'\s#]+)/m;

/** What a file says it is: `vendor lume`. */
const nameIn = (text: string): string => named.exec(text)?.slice(1).join(' ') ?? '';

/**
 * Follows a library through a repository.
 * @param onDisk its files on disk; null if it is only in the history
 * @param lastSeen commits that may still have it in place, if it is only in the history
 */
export function followLibrary(
  repository: Repository,
  objects: ObjectReader,
  onDisk: (() => readonly { readonly path: string; readonly text: string }[]) | null,
  lastSeen: () => Promise<readonly string[]>,
): FollowedLibrary {
  const readers = new Map<string, ListFiles>();
  const readerAt = (place: string): ListFiles => {
    const reader = readers.get(place) ?? openTrees({ ...repository, prefix: place }, libraryFolders, objects);
    readers.set(place, reader);
    return reader;
  };
  readerAt(repository.prefix);

  const filesAt = async (place: string, commit: string): Promise<readonly LibraryBlob[]> =>
    (await readerAt(place)(commit)).map((blob) => ({ ...blob, label: `${place}${blob.path}` }));

  const namesOf = async (files: readonly Blob[]): Promise<ReadonlySet<string>> => {
    const texts = await readBlobs(
      objects,
      files.map((f) => f.id),
    );
    return new Set([...texts.values()].map(({ text }) => nameIn(text)).filter((name) => name !== ''));
  };

  const readSigns = async (): Promise<Signs | null> => {
    if (onDisk !== null) {
      const files = onDisk();
      const names = new Set(files.map(({ text }) => nameIn(text)));
      return { paths: new Set(files.map(({ path }) => path)), names: async () => names };
    }
    for (const commit of await lastSeen()) {
      const files = await readerAt(repository.prefix)(commit);
      if (files.length > 0) return { paths: new Set(files.map(({ path }) => path)), names: () => namesOf(files) };
    }
    return null;
  };
  let signs: Promise<Signs | null> | null = null;

  /** The folder with the most files of the same path, or else with the most things of the same name; null for none. */
  const search = async (commit: string): Promise<string | null> => {
    const found = librariesIn(await yamlFilesOf(repository, commit));
    if (found.size === 0) return null;
    signs ??= readSigns();
    const known = await signs;
    if (known === null) return null;
    const best = (scores: readonly (readonly [place: string, score: number])[]) =>
      [...scores].sort(([, a], [, b]) => b - a).find(([, score]) => score > 0)?.[0] ?? null;
    const common = (one: Iterable<string>, other: ReadonlySet<string>) => [...one].filter((x) => other.has(x)).length;
    const byPath = best(
      [...found].map(([place, files]) => [
        place,
        common(
          files.map((f) => f.path),
          known.paths,
        ),
      ]),
    );
    if (byPath !== null) return byPath;
    const names = await known.names();
    return best(
      await Promise.all(
        [...found].map(async ([place, files]) => [place, common(await namesOf(files), names)] as const),
      ),
    );
  };

  const searched = new Map<string, Promise<string | null>>();
  return {
    places: () => [...readers.keys()],
    others: async (commit) => [...librariesIn(await yamlFilesOf(repository, commit)).keys()],
    list: async (commit) => {
      for (const place of [...readers.keys()]) {
        const files = await filesAt(place, commit);
        if (files.length > 0) return files;
      }
      const found = searched.get(commit) ?? search(commit);
      searched.set(commit, found);
      const place = await found;
      return place === null ? [] : filesAt(place, commit);
    },
  };
}
