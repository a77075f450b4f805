import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEntryReader } from '../../../src/document/entries.ts';
import { parseYaml } from '../../../src/document/parse-yaml.ts';
import { checkedData } from '../../../src/model/source-tree.ts';
import { pathsOf, readParts, readWhole } from '../../support/entry-readings.ts';
import { memoryFile } from '../../support/memory.ts';

const frame = (entry: string) =>
  `# head\nvendor: v\nouter:\n  first:\n    x: y\n  second:\n${entry}  third: z\nlast: w\n`;
const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');

/** A reader that counts what it parses. */
function counting() {
  const parsed: string[] = [];
  const reader = createEntryReader((file) => {
    parsed.push(file.text);
    return parseYaml(file);
  });
  return { parsed, reader };
}

type Data = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
const dataOf = (reader: ReturnType<typeof createEntryReader>, text: string) =>
  reader.read(memoryFile('a.yaml', text)).value.data as Data;

const traps: readonly (readonly [string, string])[] = [
  ['a block scalar with lines like comments and keys', 'a: |\n  # no comment\n  key: no key\n   more\nb: 1\n'],
  ['a folded block scalar', 'a: >-\n  one\n  two\n\n  three\nb: 1\n'],
  ['kept blank lines', 'a: |+\n  one\n\n\nb: 1\n'],
  ['kept blank lines at the end', 'b: 1\na: |+\n  one\n\n\n'],
  ['an indentation indicator', 'a: |2\n    two more\n  none\nb: 1\n'],
  ['an empty block scalar', 'a: |\nb: >\n'],
  ['an empty block scalar that says how far it is indented', 'a:\n- b:\n   c: |2\nd:\n e: 1\n'],
  ['an empty block scalar and spaces', 'a: |\n  b\nc: |\n       \nd: 1\n'],
  ['a plain scalar on several lines', 'a: one\n  two\n\n  three\nb: 1\n'],
  ['a plain scalar below its key', 'a:\n  one\n  two\nb: 1\n'],
  ['a plain scalar that a comment ends', 'a: one\n  # comment\nb: 1\n'],
  ['a plain scalar broken by a comment', 'a: one\n  # comment\n  two\nb: 1\n'],
  ['a quoted scalar on several lines', 'a: "one\n  two: x\n  # three"\nb: 1\n'],
  ['a quoted scalar below its key', 'a:\n  "one: x\n  two: y"\nb: 1\n'],
  ['a quoted scalar too far left', 'a: "one\ntwo: x"\nb: 1\n'],
  ['brackets on several lines', 'a: [x,\n  y: z, # c\n  "]"]\nb: { c: d,\n  e: f }\n'],
  ['brackets that end below their key', 'a: [\n  x\n]\nb: {\n  c: d\n}\n'],
  ['brackets around a comment at the margin', 'a: [x,\n# comment\n  y]\nb: 1\n'],
  ['an explicit key', '? a\n: b\nc: 1\n'],
  ['an empty key', 'a: 1\n\n:\n- x\nb: 1\n'],
  ['a key in quotes', '"x: y": 1\n\'it\'\'s\': 2\n"a #b":\n  c: 1\n"q\\"": 3\n'],
  ['keys with colons, spaces and parentheses', '164.308(a)(1)(ii)(A):\n  a: 1\nhttp://x: 2\ntwo words :\n  b: 3\n'],
  ['keys that are no text', 'true: 1\n'],
  ['numbers as keys, which objects put first', 'b: 1\n10:\n  x: 1\n9:\n  y: 1\n'],
  ['empty values', 'a:\nb: \nc: null\nd: ~\ne: # comment\n'],
  ['a value on the line after a comment', 'a: # comment\n  # comment\n  b: 1\n'],
  ['items as far left as their key', 'a:\n- x\n- y: 1\n  z: 2\n# comment\n- w\nb: 1\n'],
  ['items after entries', 'a:\n  b: 1\n- x\n'],
  ['comments everywhere', 'a:\n# c\n      # c\n  b: 1 # c\n# c\n\n  c: 2\n  # c\n # c\nd: 3\n'],
  ['keys of every object', '__proto__:\n  a: 1\nconstructor: 2\ntoString: 3\n'],
  ['the same key twice', 'a: 1\nb: 2\na: 3\n'],
  ['the same key twice, once in quotes', 'a: 1\n"a": 2\n'],
  ['a merge key', '<<: { a: b }\n'],
  ['a merge key over entries', '<<:\n  a: b\n'],
  ['an anchor and an alias', 'a: &x\n  b: 1\nc: *x\n'],
  ['a tag', 'a: !!map\n  b: 1\n'],
  ['spaces after everything', 'a:   \n  b: 1   \n   \n  c:  \n'],
  ['tabs between words', 'a:\tb\nc: d\te\nf:\t\n  g: 1\n'],
  ['a tab as indentation', 'a:\n\tb: 1\n'],
  ['a tab on a blank line', 'a: 1\n \t\nb: 1\n'],
  ['a key too far right', 'a: 1\n  b: 2\nc: 3\n'],
  ['a key too far left', 'a:\n    b: 1\n  c: 2\n'],
  ['two keys on one line', 'a: b: c\n'],
  ['text without a key', 'a: 1\ntext\nb: 2\n'],
  ['scalars of every kind', 'a: 1\nb: 1.50\nc: yes\nd: true\ne: False\nf: 2026-11-21\ng: "true"\nh: 0o17\n'],
  ['a flow map with one key', 'a: { plan: pro }\nb: { "x y": [1, { c: }] }\n'],
];

describe('reading by entries gives the same as parsing the whole file', () => {
  describe.each(traps)('%s', (_, trap) => {
    it.each([
      ['in the file', trap],
      ['without a newline', trap.trimEnd()],
      ['inside', frame(indented(trap))],
      ['inside, with returns', frame(indented(trap)).replaceAll('\n', '\r\n')],
      ['far down', `a:\n  b:\n    c:\n      d: 1\n${indented(indented(trap))}`],
    ])('%s', (_, text) => {
      const expected = readWhole(text);
      const { reader } = counting();
      expect(readParts(reader, text)).toEqual(expected);
      // Now as a version of other files, which share the outer keys.
      for (const before of [frame(indented('x: y\n')), frame(indented('a:\n  b: 1\n')), 'a: 1\nb: 1\n', text]) {
        reader.read(memoryFile('a.yaml', before));
        expect(readParts(reader, text)).toEqual(expected);
        expect(readParts(reader, `${text}\n# end\n`)).toEqual(readWhole(`${text}\n# end\n`));
      }
    });
  });

  it.each([
    ['nothing', ''],
    ['a comment', '# only\n'],
    ['no mapping', '- a\n- b\n'],
    ['a mapping in brackets', '{ a: b }\n'],
    ['a mapping off the margin', '  a: 1\n  b: 2\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['an end of the document', 'a: b\n...\n'],
    ['a start of the document', '---\na: b\n'],
    ['a directive', '%YAML 1.1\n---\na: yes\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['a byte order mark on the way', 'a: b\n\ufeffc: d\n'],
    ['a lone return', 'a: b\rc: d\n'],
    ['binary', 'a: \u0000\n'],
    ['not UTF-8', 'a: \ufffd\n'],
    ['deep nesting', Array.from({ length: 25 }, (_, i) => `${' '.repeat(i)}k:\n`).join('')],
    ['deep brackets', `a: ${'['.repeat(300)}\n`],
  ])('%s', (_, text) => {
    const { reader } = counting();
    reader.read(memoryFile('a.yaml', 'a: 1\nb: 2\n'));
    expect(readParts(reader, text)).toEqual(readWhole(text));
  });

  it('nesting that becomes too deep entry by entry', () => {
    const nested = (depth: number) =>
      Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}k:\n${' '.repeat(i + 1)}x: 1\n`).join('');
    const { reader } = counting();
    for (let depth = 1; depth < 24; depth++) {
      expect(readParts(reader, nested(depth))).toEqual(readWhole(nested(depth)));
    }
  });

  const real = ['controls', 'mappings'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => `${folder}/${path}`),
  );
  it.each(real)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    const some = (data: unknown) => pathsOf(data).filter((_, i) => i % 7 === 0);
    const { reader, parsed } = counting();
    expect(readParts(reader, text, some)).toEqual(readWhole(text, some));
    // No place was looked up in the whole file: it was parsed once.
    expect(parsed.filter((t) => t === text)).toHaveLength(1);
  });
});

describe('an entry with the same text as in an earlier version', () => {
  const statement = (i: number, words: string) =>
    `      164.${i}(a)(1):\n        provides: ${words}\n        source: baa#${i}\n        via: [aws]\n`;
  const version = (changed: number, words: string) =>
    `vendor: v\nservices:\n  crm:\n    title: CRM\n    assignments:\n` +
    Array.from({ length: 1000 }, (_, i) => statement(i, i === changed ? words : `Does ${i}.`)).join('');

  it('is the same object and is not parsed again', () => {
    const { reader, parsed } = counting();
    const before = dataOf(reader, version(-1, ''));
    expect(parsed).toHaveLength(1);
    const after = dataOf(reader, version(500, 'Does more.'));
    expect(parsed.slice(1)).toEqual(['        provides: Does more.\n']);
    const [old, now] = [before, after].map((d) => d.services?.crm?.assignments as Readonly<Record<string, unknown>>);
    const different = Object.keys(old ?? {}).filter((key) => old?.[key] !== now?.[key]);
    expect(different).toEqual(['164.500(a)(1)']);
    expect(after).toEqual(parseYaml(memoryFile('a.yaml', version(500, 'Does more.'))).value.data);
  });

  it('is reused after an invalid version and in a different order', () => {
    const { reader, parsed } = counting();
    const one = 'a:\n  b:\n    x: 1\n  c:\n    y: 1\nd: 1\n';
    const first = dataOf(reader, one);
    dataOf(reader, 'a:\n  b:\n    x: 2\n  c:\n    y: 1\nd: 1\n');
    expect(dataOf(reader, 'a:\n  b: [\n')).toBeNull();
    parsed.length = 0;
    expect(dataOf(reader, one)).toBe(first);
    const turned = dataOf(reader, 'd: 1\na:\n  c:\n    y: 1\n  b:\n    x: 1\n');
    expect(parsed).toEqual([]);
    expect(Object.keys(turned)).toEqual(['d', 'a']);
    expect(turned.a?.b).toBe(first.a?.b);
  });

  it('stays the same when only comments change', () => {
    const { reader } = counting();
    const first = dataOf(reader, 'a: # one\n  b:\n    x: 1\n# two\nd: 1\n');
    expect(dataOf(reader, '# three\na:\n  # four\n  b:\n    x: 1\n\nd: 1\n')).toBe(first);
  });

  it('is forgotten after different versions, and is kept per path', () => {
    const { reader, parsed } = counting();
    for (const words of ['a: 1\nb: 1\n', 'a: 2\nb: 1\n', 'a: 3\nb: 1\n']) dataOf(reader, words);
    parsed.length = 0;
    dataOf(reader, 'a: 1\nb: 1\n');
    expect(parsed).toEqual(['a: 1\n']);
    reader.read(memoryFile('b.yaml', 'a: 1\nb: 1\n'));
    expect(parsed).toHaveLength(2);
  });
});

describe('places', () => {
  it('of a compiled file are found by parsing it on demand', () => {
    const { reader, parsed } = counting();
    const text = 'a:\n  b: 1\n  c: 2\n';
    const file = { ...memoryFile('a.yaml', text), compiled: checkedData({ a: { b: '1', c: '2' } }) };
    const { value, diagnostics } = reader.read(file);
    expect([value.data, diagnostics]).toEqual([file.compiled.data, []]);
    expect(parsed).toEqual([]);
    expect(value.locate(['a', 'c'])).toEqual({ line: 3, column: 6, endLine: 3, endColumn: 7 });
    expect(value.locate(['a', 'b'], 'key')).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 4 });
    expect(parsed).toEqual([text]);
  });
});
