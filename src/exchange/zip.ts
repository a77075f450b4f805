// A ZIP file, read part by part. What a part claims to be is not believed: unpacking stops at the limit.

import { crc32, inflateRawSync } from 'node:zlib';
import { SourceError } from '../model/errors.ts';
import { limits } from './limits.ts';

export interface Zip {
  readonly names: readonly string[];
  /** A part unpacked; null if there is none of that name. Throws SourceError. */
  readonly bytes: (name: string) => Buffer | null;
  /** The text of a part; null if there is none of that name. Throws SourceError. */
  readonly text: (name: string) => string | null;
  /** The parts by name, as the directory lists them. */
  readonly parts: ReadonlyMap<string, Part>;
}

export interface Part {
  /** Where its entry in the directory begins, and where it ends. */
  readonly entry: readonly [from: number, to: number];
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly at: number;
}

const endMark = 0x06054b50;
const partMark = 0x02014b50;
const localMark = 0x04034b50;
export const endLength = 22;
const longestComment = 65_535;

/** @param label the file, for errors */
export function openZip(bytes: Buffer, label: string): Zip {
  const damaged = (part: string | null) => new SourceError({ says: 'filled-damaged', label, part });
  const parts = new Map<string, Part>();
  const unpackedSizes = new Map<string, number>();

  function readDirectory(): void {
    let end = bytes.length - endLength;
    const last = Math.max(0, end - longestComment);
    while (end >= last && bytes.readUInt32LE(end) !== endMark) end--;
    if (end < last) throw damaged(null);
    const count = bytes.readUInt16LE(end + 10);
    if (count > limits.parts) throw new SourceError({ says: 'filled-large', label, of: 'parts', most: limits.parts });
    let at = bytes.readUInt32LE(end + 16);
    for (let n = 0; n < count; n++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== partMark) throw damaged(null);
      const named = at + 46 + bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, named);
      if (parts.has(name)) throw damaged(name);
      const next = named + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
      parts.set(name, {
        entry: [at, next],
        flags: bytes.readUInt16LE(at + 8),
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        packed: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      });
      at = next;
    }
  }

  function unpack(name: string, { flags, method, crc, packed, at }: Part): Buffer {
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localMark) throw damaged(name);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const encrypted = (flags & 1) !== 0;
    if (encrypted || start + packed > bytes.length || (method !== 0 && method !== 8)) throw damaged(name);
    const content = bytes.subarray(start, start + packed);
    const unpacked = method === 0 ? content : inflateRawSync(content, { maxOutputLength: limits.partBytes });
    if (crc32(unpacked) !== crc) throw damaged(name);
    return unpacked;
  }

  /** Parts that are small one by one can be too much together. */
  function requireRoom(name: string, size: number): void {
    unpackedSizes.set(name, size);
    const all = [...unpackedSizes.values()].reduce((sum, one) => sum + one, 0);
    if (all > limits.unpackedBytes)
      throw new SourceError({ says: 'filled-large', label, of: 'unpacked', most: limits.unpackedBytes });
  }

  function bytesOf(name: string): Buffer | null {
    const part = parts.get(name);
    if (part === undefined) return null;
    try {
      const unpacked = unpack(name, part);
      requireRoom(name, unpacked.length);
      return unpacked;
    } catch (error) {
      if (error instanceof SourceError) throw error;
      const tooLarge =
        error instanceof RangeError ||
        (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
      throw tooLarge
        ? new SourceError({ says: 'filled-large', label, of: 'part', part: name, most: limits.partBytes })
        : damaged(name);
    }
  }

  readDirectory();
  return {
    names: [...parts.keys()],
    parts,
    bytes: bytesOf,
    text: (name) =>
      bytesOf(name)
        ?.toString('utf8')
        .replace(/^\ufeff/, '') ?? null,
  };
}
