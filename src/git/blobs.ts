// Texts of files by blob id, in one process, as `disk.ts` reads them from files.

import { SourceError } from '../model/errors.ts';
import { digestOf } from '../source/disk.ts';
import type { Repository } from './git.ts';
import { type ObjectReader, openObjects } from './objects.ts';

export interface BlobText {
  readonly text: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
}

export interface BlobReader {
  /** Texts by blob id. `label`: what messages call a blob, such as its path. Rejects with SourceError. */
  readonly read: (ids: readonly string[], label?: (id: string) => string) => Promise<ReadonlyMap<string, BlobText>>;
  /** Ends the process for good. What is still being read is rejected. */
  readonly close: () => void;
}

/** Texts of files by blob id. Nothing is retained: whoever reads an id twice has it read twice. `objects` may be shared. */
export function openBlobs(repository: Repository, objects: ObjectReader = openObjects(repository)): BlobReader {
  const readOne = async (id: string, label: string): Promise<readonly [string, BlobText]> => {
    const { type, bytes } = await objects.read(id, label);
    if (type !== 'blob') throw new SourceError({ says: 'object-kind', label, kind: type });
    // A history of many large files is read by id: the digest is worked out where somebody asks for it.
    return [
      id,
      {
        text: new TextDecoder().decode(bytes),
        get digest() {
          return digestOf(bytes);
        },
      },
    ];
  };
  return {
    read: async (ids, label = (id) => `blob ${id.slice(0, 12)}`) =>
      new Map(await Promise.all([...new Set(ids)].map((id) => readOne(id, label(id))))),
    close: objects.close,
  };
}
