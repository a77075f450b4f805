import { describe, expect, it } from 'vitest';
import { maxLength, parseYaml } from '../../../src/document/parse-yaml.ts';
import { codeOf } from '../../../src/model/diagnostic.ts';
import { asCommitted } from '../../../src/model/source-tree.ts';
import { faultWords } from '../../../src/words/diagnostics/diagnostics.ts';
import { memoryFile } from '../../support/memory.ts';

const parse = (text: string) => parseYaml(memoryFile('a.yaml', text));
const codes = (text: string) => parse(text).diagnostics.map(codeOf);

describe('data', () => {
  it('numbers, dates, yes, and no stay text', () => {
    const data = parse('a: 164.310\nb: 2026-11-21\nc: yes\nd: 0x1F\ne: true\n').value.data;
    expect(data).toEqual({ a: '164.310', b: '2026-11-21', c: 'yes', d: '0x1F', e: true });
  });
  it('keys with inherited names such as __proto__ are ordinary keys', () => {
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
  it('a missing key has the position of its parent’s key', () => {
    expect(locate(['a', 'missing'], 'key')).toMatchObject({ line: 1, column: 1 });
  });
});

describe('refused features', () => {
  it.each([
    ['an anchor and an alias', 'a: &x 1\nb: *x\n', ['yaml-feature', 'yaml-feature']],
    ['a merge key', '<<: { a: b }\n', ['yaml-feature']],
    ['a tag', 'a: !!js/function x\n', ['yaml-feature']],
    ['a second document', 'a: b\n---\nc: d\n', ['yaml-feature']],
    ['a directive', '%YAML 1.1\n---\na: yes\n', ['yaml-feature']],
    ['a key that editors show as a comment', '# a\rb: c\n', ['yaml-feature']],
    ['a duplicate key', 'a: b\na: c\n', ['yaml-duplicate-key']],
    ['an empty file', '', ['yaml-syntax']],
    ['binary', 'a: \u0000\n', ['file-unreadable']],
    ['very deep nesting', '['.repeat(100_000), ['yaml-syntax']],
    ['more than any table needs', `a: ${'x'.repeat(maxLength)}`, ['file-too-large']],
    ['more values than memory is for', `a: [${'b,'.repeat(2_000_000)}]`, ['file-too-large']],
    ['one long text is not one of them', `a: ${'x'.repeat(5_000_000)}`, []],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected));
});

describe('files that are not YAML are recognized', () => {
  const utf16 = (text: string, mark: readonly number[]) =>
    new TextDecoder().decode(Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]));
  it.each([
    [
      'a pointer of Git LFS',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 4711\n',
      '1:1',
      'pointer of Git LFS',
    ],
    ['a pointer of git-annex', '/annex/objects/SHA256E-s12--0.yaml\n', '1:1', 'pointer of git-annex'],
    ['a file that git-crypt locked', '\0GITCRYPT\0\ufffd\ufffd', '1:1', 'locked by git-crypt'],
    ['a file of Ansible Vault', '$ANSIBLE_VAULT;1.1;AES256\n3038\n', '1:1', 'encrypted by Ansible Vault'],
    ['UTF-16 with its mark', utf16('vendor: acme\nname: Acme\n', [0xff, 0xfe]), '1:1', 'UTF-16'],
    ['UTF-16 without a mark', utf16('vendor: acme\nname: Acme\n', []), '1:1', 'UTF-16'],
    ['UTF-16 of a name in Japanese', utf16('vendor: acme\nname: 東京\n', [0xff, 0xfe]), '1:1', 'UTF-16'],
    ['Latin-1', 'vendor: lume\nname: Lum\ufffd\n', '2:10', 'this character cannot be read'],
    ['a file that was cut and filled with zeros', 'vendor: lume\nname: L\0\0\0', '2:8', 'NUL character'],
    ['a page', '<!DOCTYPE html>\n<html>', '1:1', 'a web page (HTML or XML)'],
    [
      'a merge in conflict',
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> main\n',
      '2:1',
      'a merge conflict was not resolved',
    ],
    [
      'a stash in conflict',
      'a: 1\n<<<<<<< Updated upstream\n=======\nb: 2\n>>>>>>> Stashed changes\n',
      '2:1',
      'a merge conflict was not resolved',
    ],
    ['nothing', '', '1:1', 'the file is empty'],
    ['blank lines', '\n \n', '1:1', 'the file is empty'],
    ['comments alone', '# to do\n', '1:1', 'only comments'],
  ])('%s', (_, text, place, words) => {
    const [first] = parse(text).diagnostics;
    expect(`${first?.line}:${first?.column}`).toBe(place);
    const [message, hint] = first === undefined ? [] : faultWords(first.fault);
    expect(message).toContain(words);
    expect(hint).not.toBe('');
  });
  it('every unresolved merge conflict is reported', () => {
    expect(codes('<<<<<<< a\n=======\n>>>>>>> b\nx: 1\n<<<<<<< a\n=======\n>>>>>>> b\n')).toEqual([
      'merge-open',
      'merge-open',
    ]);
  });
  it('conflict markers inside a block scalar are text', () => {
    expect(codes('note: |\n  <<<<<<< HEAD\n  is what git writes\n')).toEqual([]);
  });
});

describe('syntax errors are explained', () => {
  it.each([
    ['a colon in a text', 'name: Example: again\n', '1:14 a key begins inside a text'],
    ['a key below a text', 'a: 1\n  b: 2\n', '2:4 a key begins inside a text'],
    [
      'a key too far left',
      'a:\n    b: 1\n  c: 2\n',
      '3:3 this line is indented differently from the lines it belongs to',
    ],
    ['a tab', 'a:\n\tb: 1\n', '2:1 the line is indented with a tab'],
    [
      'quotes that stay open',
      'a: "one\nb: 2\n',
      '2:1 quotation marks or brackets that were opened above are still open',
    ],
    [
      'brackets that stay open',
      'a: [x, y\nb: 2\n',
      '2:1 quotation marks or brackets that were opened above are still open',
    ],
    ['brackets that stay open to the end', '{ a: 1\n', '2:1 the file ends inside quotation marks or brackets'],
    ['a mark that YAML keeps for itself', 'a: @home\n', '1:4 a text cannot begin with @'],
    ['an apostrophe in single quotes', "a: 'it's'\n", '1:8 more text follows the closing quotation mark'],
    ['a bracket too many', 'a: {b}}\n', '1:7 this } closes nothing'],
    ['a list on the line of its key', 'a: - b\n', '1:4 a list begins on the line of its key'],
    ['a line without a key', 'a: 1\ntext\nb: 2\n', '3:2 a line above this one has no key'],
    ['items below keys', 'a: 1\n- b\n', '2:1 this line does not fit what is above it'],
    ['a missing comma', 'a: [b: c: d]\n', '1:9 a comma is missing between two items in brackets'],
    ['a comma too many', 'a: [x,, y]\n', '1:7 there is nothing before this comma'],
    ['a backslash in double quotes', 'a: "\\q"\n', '1:6 this is not an escape sequence that double quotes allow'],
    ['a text on the line of its sign', 'a: |x\n  t\n', '1:5 a text after | or > begins on the same line'],
    ['a control character', 'a: \u0007x\n', '1:4 the text has a control character'],
    ['more brackets than anybody needs', `a: ${'['.repeat(300)}`, '1:1 the file is nested too deeply'],
  ])('%s', (_, text, expected) => {
    const [only, ...others] = parse(text).diagnostics;
    const [message] = only === undefined ? [] : faultWords(only.fault);
    expect([`${only?.line}:${only?.column} ${message}`, others]).toEqual([expected, []]);
  });
});

describe('a text that is cut off at a #', () => {
  it.each([
    ['of one line', 'a: is #7.1 and more\n', '1:7'],
    ['at the end of the file', 'a: is #7', '1:7'],
    ['of several lines', 'a: one\n  two #7\nb: c\n', '2:7'],
    ['that goes on with the sign', 'a: one\n  #7 two\n', '2:3'],
    ['that goes on with the sign after other lines', 'a: one\n  two\n  #7 three\n', '3:3'],
    ['in a list', '- one #7\n- two\n', '1:7'],
    ['in a list, that goes on with the sign', 'a:\n  - one\n    #7\n', '3:5'],
    ['in brackets', 'a: [x, is #7\n  ]\n', '1:11'],
    ['in braces', 'a: { b: is #7\n  }\n', '1:12'],
    ['behind a tab', 'a: is\t#7\n', '1:7'],
    ['of which nothing is left', 'a: #7 is\n', '1:4'],
    ['behind a quotation', 'a: "One" #7 says\n', '1:10'],
    ['with a word behind the sign', 'a: is (see\n  two, #intro)\n', '2:8'],
    ['with line ends of two characters', 'a: is #7\r\nb: c\r\n', '1:7'],
  ])('%s', (_, text, place) => {
    const [only, ...others] = parse(text).diagnostics;
    expect([only?.fault.says, `${only?.line}:${only?.column}`, others]).toEqual(['yaml-text-cut', place, []]);
  });

  it.each([
    ['a comment', 'a: b # c #7\n'],
    ['a comment without words, and a ruler', 'a: b #\nb: c ##\nc: d ######## e\n'],
    ['a sign within a word', 'a: page#7\nb: [page#7, x#y]\n'],
    ['a quoted text', 'a: \'is #7\'\nb: "is #7"\n'],
    ['a block of text', 'a: |\n  is #7\nb: >\n  is #7\n'],
    ['a key that is commented out', 'a:\n  b: c\n  #d: e\nf:\n  #g: h\n  i: j\n#k: l\n'],
    ['the last key that is commented out', 'a:\n  b: c\n  #d: e\n'],
    ['an item that is commented out', 'a:\n  - b\n  #- c\n'],
    ['a key of an item that is commented out', '- a: b\n  #c: d\n- a: e\n'],
    ['keys that are commented out below theirs', 'a:\n  #b: c\nd: e\n'],
    ['a comment behind brackets', 'a: [b, c] #d\n'],
  ])('is not %s', (_, text) => expect(codes(text)).toEqual([]));

  it('is accepted as cut off in a commit', () => {
    const { value, diagnostics } = parseYaml(asCommitted(memoryFile('a.yaml', 'a: is #7\n')));
    expect([value.data, diagnostics]).toEqual([{ a: 'is' }, []]);
  });
});
