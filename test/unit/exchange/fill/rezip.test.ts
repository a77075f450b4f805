// A ZIP file with one part replaced: the others stay as they are packed.

import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rezip } from '../../../../src/exchange/fill/rezip.ts';
import { openZip } from '../../../../src/exchange/zip.ts';
import { SourceError } from '../../../../src/model/errors.ts';
import { zip } from '../../../support/foreign-workbook.ts';

const change = (bytes: Buffer, parts: Readonly<Record<string, string>>) =>
  rezip(bytes, openZip(bytes, 'a.xlsx'), new Map(Object.entries(parts).map(([n, t]) => [n, Buffer.from(t)])), 'a.xlsx');

/** One part as programs write it that do not know its size beforehand: with a descriptor behind it, and fields of ZIP64. */
function streamed(name: string, content: string): Buffer {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(0x0808, 6);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  local.writeUInt16LE(extra.length, 28);
  const descriptor = Buffer.alloc(16);
  descriptor.write('PK\x07\x08', 'latin1');
  descriptor.writeUInt32LE(crc32(bytes), 4);
  descriptor.writeUInt32LE(packed.length, 8);
  descriptor.writeUInt32LE(bytes.length, 12);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(0x0808, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(bytes), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(bytes.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const head = Buffer.concat([local, Buffer.from(name), extra, packed, descriptor]);
  const list = Buffer.concat([entry, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(head.length, 16);
  return Buffer.concat([head, list, end]);
}

describe('a part', () => {
  it('is replaced, and the others stay byte for byte', () => {
    const old = zip({ a: 'one', b: 'two', c: 'three' });
    const made = change(old, { b: 'a longer text than before' });
    const read = openZip(made, 'b.xlsx');
    expect(read.names).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map(read.text)).toEqual(['one', 'a longer text than before', 'three']);
    const [first, last] = [openZip(old, 'a').parts, read.parts];
    for (const name of ['a', 'c']) expect(last.get(name)?.packed).toBe(first.get(name)?.packed);
    expect(made.subarray(0, first.get('b')?.at)).toEqual(old.subarray(0, first.get('b')?.at));
  });
  it('changes nothing where it is not replaced', () => {
    const old = zip({ a: 'one', b: 'two' });
    expect(change(old, {})).toEqual(old);
  });
  it('may have been written before its size was known', () => {
    const made = change(streamed('a', 'old'), { a: 'new' });
    expect(openZip(made, 'a').text('a')).toBe('new');
    expect(made.includes(Buffer.from('PK\x07\x08', 'latin1'))).toBe(false);
    expect(change(streamed('a', 'old'), {})).toEqual(streamed('a', 'old'));
  });
});

describe('a file in which parts overlap', () => {
  it('is refused', () => {
    const old = zip({ a: 'one', b: 'two' });
    const [, second] = [...openZip(old, 'a').parts.values()];
    old.writeUInt32LE(0, (second?.entry[0] ?? 0) + 42);
    expect(() => change(old, { a: 'x' })).toThrow(SourceError);
  });
});
