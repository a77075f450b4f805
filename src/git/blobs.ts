// Texts of files by blob id, decoded as `disk.ts` decodes files.

import { SourceError } from '../model/errors.ts';
import { digestOf } from '../source/disk.ts';
import type { ObjectReader } from './objects.ts';

export interface BlobText {
  readonly text: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
}

/** Texts by blob id. Rejects with SourceError. @param label what messages call a blob, such as its path */
export async function readBlobs(
  objects: ObjectReader,
  ids: readonly string[],
  label = (id: string) => `blob ${id.slice(0, 12)}`,
): Promise<ReadonlyMap<string, BlobText>> {
  const read = async (id: string): Promise<readonly [string, BlobText]> => {
    const { type, bytes } = await objects.read(id, label(id));
    if (type !== 'blob') throw new SourceError({ says: 'object-kind', label: label(id), kind: type });
    // Most blobs of a long history are only known by id, so the digest waits until somebody needs it.
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
  return new Map(await Promise.all([...new Set(ids)].map(read)));
}
