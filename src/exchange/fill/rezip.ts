// A ZIP file with some of its parts replaced. What is not replaced stays byte for byte as it was, packed as it was.

import { crc32, deflateRawSync } from 'node:zlib';
import { SourceError } from '../../model/errors.ts';
import { endLength, type Part, type Zip } from '../zip.ts';

const localLength = 30;
const entryLength = 46;
const deflated = 8;
const followsLater = 0x0008;
const zip64Field = 0x0001;

/** Extra fields without the sizes of ZIP64, which a part that is written anew does not need. */
function withoutSizes(extra: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const next = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== zip64Field) kept.push(extra.subarray(at, next));
    at = next;
  }
  return Buffer.concat(kept);
}

interface Packed {
  readonly crc: number;
  readonly packed: Buffer;
  readonly size: number;
}

/** Flags, method, checksum and sizes of a new content; `at` is where the flags of a header are. */
function describe(header: Buffer, at: number, { crc, packed, size }: Packed): void {
  header.writeUInt16LE(header.readUInt16LE(at) & ~followsLater, at);
  header.writeUInt16LE(deflated, at + 2);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed.length, at + 12);
  header.writeUInt32LE(size, at + 16);
}

function localWith(bytes: Buffer, at: number, content: Packed): Buffer {
  const nameEnd = at + localLength + bytes.readUInt16LE(at + 26);
  const extra = withoutSizes(bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 28)));
  const head = Buffer.from(bytes.subarray(at, nameEnd));
  describe(head, 6, content);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, extra, content.packed]);
}

function entryWith(entry: Buffer, content: Packed): Buffer {
  const nameEnd = entryLength + entry.readUInt16LE(28);
  const extraEnd = nameEnd + entry.readUInt16LE(30);
  const extra = withoutSizes(entry.subarray(nameEnd, extraEnd));
  const head = Buffer.from(entry.subarray(0, nameEnd));
  describe(head, 8, content);
  head.writeUInt16LE(extra.length, 30);
  return Buffer.concat([head, extra, entry.subarray(extraEnd)]);
}

/**
 * @param label the file, for errors
 * @throws SourceError two parts share bytes, or one reaches into what follows it
 */
export function rezip(bytes: Buffer, { parts }: Zip, changes: ReadonlyMap<string, Buffer>, label: string): Buffer {
  const damaged = (part: string | null) => new SourceError({ says: 'filled-damaged', label, part });
  const entries = [...parts].sort(([, a], [, b]) => a.entry[0] - b.entry[0]);
  const directory = entries[0]?.[1].entry[0] ?? bytes.length;
  const directoryEnd = entries.at(-1)?.[1].entry[1] ?? bytes.length;
  const inOrder = [...parts].sort(([, a], [, b]) => a.at - b.at);
  const pieces: Buffer[] = [bytes.subarray(0, inOrder[0]?.[1].at ?? 0)];
  let length = pieces[0]?.length ?? 0;
  const places = new Map<string, readonly [at: number, content: Packed | null]>();
  const put = (name: string, content: Packed | null, piece: Buffer) => {
    places.set(name, [length, content]);
    pieces.push(piece);
    length += piece.length;
  };
  const contentEnd = (part: Part) =>
    part.at + localLength + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28) + part.packed;

  for (const [i, [name, part]] of inOrder.entries()) {
    const next = inOrder[i + 1]?.[1].at ?? directory;
    if (part.at + localLength > next || contentEnd(part) > next) throw damaged(name);
    const change = changes.get(name);
    if (change === undefined) {
      put(name, null, bytes.subarray(part.at, next));
      continue;
    }
    const content = { crc: crc32(change), packed: deflateRawSync(change), size: change.length };
    put(name, content, localWith(bytes, part.at, content));
  }

  const list = entries.map(([name, { entry }]) => {
    const [at, content] = places.get(name) ?? [0, null];
    const old = bytes.subarray(...entry);
    const written = content === null ? Buffer.from(old) : entryWith(old, content);
    written.writeUInt32LE(at, 42);
    return written;
  });
  const listed = Buffer.concat(list);
  // What may stand between the directory and its end, such as a signature of the directory, is not taken along.
  const end = Buffer.from(bytes.subarray(bytes.lastIndexOf('PK\x05\x06', bytes.length - endLength, 'latin1')));
  if (directoryEnd > bytes.length || end.length < endLength) throw damaged(null);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...pieces, listed, end]);
}
