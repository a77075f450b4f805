// The parts of a ZIP file by name, as text, with their dates.

import { inflateRawSync } from 'node:zlib';

export interface Part {
  readonly text: string;
  /** MS-DOS time and date, two 16-bit numbers. */
  readonly stamp: readonly [time: number, date: number];
}

export function unzip(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, Part>();
  let at = file.readUInt32LE(end + 16);
  for (let n = file.readUInt16LE(end + 10); n > 0; n--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    const text = (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    parts.set(name, { text, stamp: [file.readUInt16LE(at + 12), file.readUInt16LE(at + 14)] });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
