import { describe, expect, it } from 'vitest';
import { maxLength, parseYaml } from '../../../src/document/parse-yaml.ts';
import { memoryFile } from '../../../src/source/memory.ts';

const parse = (text: string) => parseYaml(memoryFile('a.yaml', text));
const codes = (text: string) => parse(text).diagnostics.map((d) => d.code);

describe('data', () => {
  it('numbers and dates stay text, yes and no too', () => {
    const data = parse('a: 164.310\nb: 2026-11-21\nc: yes\nd: 0x1F\ne: true\n').value.data;
    expect(data).toEqual({ a: '164.310', b: '2026-11-21', c: 'yes', d: '0x1F', e: true });
  });
  it('a key named like a property of every object is a key like any other', () => {
    const data = parse('__proto__: { polluted: "1" }\nconstructor: x\n').value.data as object;
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('positions', () => {
  const { locate } = parse('a:\n  b: [x, yy]\n').value;
  it('of keys and values', () => {
    expect(locate(['a', 'b'], 'key')).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 4 });
    expect(locate(['a', 'b', '1'], 'value')).toEqual({ line: 2, column: 10, endLine: 2, endColumn: 12 });
  });
  it('a missing key is placed at its parent’s key', () => {
    expect(locate(['a', 'missing'], 'key')).toMatchObject({ line: 1, column: 1 });
  });
});

describe('what is refused', () => {
  it.each([
    ['an anchor and an alias', 'a: &x 1\nb: *x\n', ['yaml-feature', 'yaml-feature']],
    ['a merge key', '<<: { a: b }\n', ['yaml-feature']],
    ['a tag', 'a: !!js/function x\n', ['yaml-feature']],
    ['a second document', 'a: b\n---\nc: d\n', ['yaml-feature']],
    ['a directive', '%YAML 1.1\n---\na: yes\n', ['yaml-feature']],
    ['a duplicate key', 'a: b\na: c\n', ['yaml-duplicate-key']],
    ['an empty file', '', ['yaml-syntax']],
    ['binary', 'a: \u0000\n', ['file-unreadable']],
    ['very deep nesting', '['.repeat(100_000), ['yaml-syntax']],
    ['more than any catalog needs', `a: ${'x'.repeat(maxLength)}`, ['file-too-large']],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected));
});
