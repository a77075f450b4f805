// How a text is edited, form by form: what a person would have typed, and nothing else.

import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/document/parse-yaml.ts';
import type { Data, Mapping } from '../../../src/edit/data.ts';
import { withData } from '../../../src/edit/yaml-text.ts';
import { InvalidInput, SourceError } from '../../../src/model/errors.ts';
import { memoryFile } from '../../support/memory.ts';

const order = ['customer', 'name', 'systems', 'replies', 'activities', 'letters', 'answers', 'rulings'];
const file = memoryFile('profile.yaml', '');

/** The text with its data changed. */
function edited(text: string, change: (data: Record<string, Data>) => Mapping): string {
  const { data } = parseYaml(memoryFile('profile.yaml', text.replace(/^\ufeff/, ''))).value;
  return withData(file, text, change(data as Record<string, Data>), order);
}

/** The answers of a text, with one more or another. */
const answered = (text: string, key: string, entry: Data) =>
  edited(text, (data) => ({ ...data, answers: { ...(data.answers as Mapping), [key]: entry } }));

const planned = { status: 'planned' };

describe('a new entry', () => {
  it('goes to the end of its section, in one line as its neighbors are', () =>
    expect(answered('answers:\n  a: { status: done }\nrulings: {}\n', 'work/b', planned)).toBe(
      'answers:\n  a: { status: done }\n  work/b: { status: planned }\nrulings: {}\n',
    ));
  it('is a block where its neighbors are, with their indentation', () =>
    expect(answered('answers:\n    a:\n        status: done\n', 'b', { ...planned, evidence: ['x.pdf'] })).toBe(
      'answers:\n    a:\n        status: done\n    b:\n        status: planned\n        evidence: [x.pdf]\n',
    ));
  it('is indented as the blocks beside it, whatever other sections do', () => {
    const text = 'systems:\n      a:\n            own: ephi\nanswers:\n   a:\n      status: done\n';
    expect(answered(text, 'b', planned)).toBe(`${text}   b:\n      status: planned\n`);
  });
  it('is a block where one line would be too long', () =>
    expect(answered('answers:\n  a: { status: done }\n', 'b', { ...planned, because: 'x'.repeat(100) })).toBe(
      `answers:\n  a: { status: done }\n  b:\n    status: planned\n    because: ${'x'.repeat(100)}\n`,
    ));
  it('comes after the comments at the end of its section, and before those of the next', () =>
    expect(answered('answers:\n  a: no # c\n  # end of answers\n\n# the rulings\nrulings: {}\n', 'b', planned)).toBe(
      'answers:\n  a: no # c\n  # end of answers\n  b: { status: planned }\n\n# the rulings\nrulings: {}\n',
    ));
  it('has a blank line above it where its neighbors have', () =>
    expect(answered('answers:\n  a: x\n\n  # about b\n  b: x\n', 'c', 'x')).toBe(
      'answers:\n  a: x\n\n  # about b\n  b: x\n\n  c: x\n',
    ));
  it.each([
    ['answers:', 'answers:\n  b: { status: planned }'],
    [
      'answers: # none yet\n  # work/x: { status: planned }\nrulings: {}\n',
      'answers: # none yet\n  # work/x: { status: planned }\n  b: { status: planned }\nrulings: {}\n',
    ],
    ['answers: {} # none\n', 'answers: # none\n  b: { status: planned }\n'],
    ['answers: ~\n', 'answers:\n  b: { status: planned }\n'],
    ['{ name: x, answers: { a: no } }\n', '{ name: x, answers: { a: no, b: { status: planned } } }\n'],
    [
      'answers: {\n  a: no, # first\n  # last\n }\n',
      'answers: {\n  a: no, # first\n  b: { status: planned },\n  # last\n }\n',
    ],
  ])('starts an empty section, and joins one in brackets: %j', (before, after) =>
    expect(answered(before, 'b', planned)).toBe(after),
  );
  it('keeps CRLF, a byte-order mark, and a missing line break at the end', () =>
    expect(answered('\ufeffname: x\r\nanswers:\r\n  a: no', 'b', planned)).toBe(
      '\ufeffname: x\r\nanswers:\r\n  a: no\r\n  b: { status: planned }',
    ));
  it('does not end the text of a block that keeps its blank lines', () =>
    expect(answered('answers:\n  a: |+\n    text\n\nrulings: {}\n', 'b', 'no')).toBe(
      'answers:\n  a: |+\n    text\n\n  b: no\nrulings: {}\n',
    ));
});

describe('a new section', () => {
  const name = 'customer: x\nname: X\n\nsystems:\n  a: { own: ephi }\n';
  it('stands after the nearest section before it, with a blank line as the file has them', () =>
    expect(edited(`${name}\nanswers:\n  a: no\n`, (d) => ({ ...d, letters: { lume: { sent: '2026-11-21' } } }))).toBe(
      `${name}\nletters:\n  lume: { sent: 2026-11-21 }\n\nanswers:\n  a: no\n`,
    ));
  it('has no blank line above it where the file has none', () =>
    expect(edited('customer: x\nrulings: {}\n', (d) => ({ ...d, activities: { research: 'no' } }))).toBe(
      'customer: x\nactivities:\n  research: no\nrulings: {}\n',
    ));
  it('leaves a comment right below the section before it with that section', () =>
    expect(edited('name: x\n# about x\n\n# rulings\nrulings: {}\n', (d) => ({ ...d, answers: { a: 'no' } }))).toBe(
      'name: x\n# about x\n\nanswers:\n  a: no\n\n# rulings\nrulings: {}\n',
    ));
  it('lists each of its items', () =>
    expect(edited('name: x\n', (d) => ({ ...d, replies: [{ to: 'crm', says: 'Yes.' }] }))).toBe(
      'name: x\nreplies:\n  - { to: crm, says: Yes. }\n',
    ));
});

describe('a key of an entry', () => {
  it('is added in brackets, and in a block', () => {
    const owned = { ...planned, owner: 'IT' };
    expect(answered('answers:\n  a: { status: planned } # soon\n', 'a', owned)).toBe(
      'answers:\n  a: { status: planned, owner: IT } # soon\n',
    );
    expect(answered('answers:\n  a:\n    status: planned\n    # soon\n  b: x\n', 'a', owned)).toBe(
      'answers:\n  a:\n    status: planned\n    # soon\n    owner: IT\n  b: x\n',
    );
  });
  it('turns brackets that no longer fit into a block, and keeps quotes and comment', () => {
    const because = 'y'.repeat(90);
    expect(answered(`answers:\n  "a": { 'status': "planned" } # soon\n`, 'a', { ...planned, because })).toBe(
      `answers:\n  "a": # soon\n    'status': "planned"\n    because: ${because}\n`,
    );
  });
  it('is replaced in its quotes, with its comment', () =>
    expect(answered('answers:\n  a:\n    "status":   "done"   # so far\n', 'a', planned)).toBe(
      'answers:\n  a:\n    "status":   "planned"   # so far\n',
    ));
  it('is replaced where it is a text of several lines', () =>
    expect(
      answered('answers:\n  a:\n    status: | # said\n      done\n      so\n    on: x\n', 'a', { ...planned, on: 'x' }),
    ).toBe('answers:\n  a:\n    status: planned # said\n    on: x\n'));
  it('is found behind a question mark', () =>
    expect(answered('answers:\n  ? a\n  : status: done\n    on: x\n', 'a', { ...planned, on: 'x', by: 'y' })).toBe(
      'answers:\n  ? a\n  : status: planned\n    on: x\n    by: y\n',
    ));
  it('goes with its line; in brackets with its comma', () => {
    expect(
      answered('answers:\n  a:\n    status: planned\n    on: x # day\n    by: y\n', 'a', { ...planned, by: 'y' }),
    ).toBe('answers:\n  a:\n    status: planned\n    by: y\n');
    expect(answered('answers:\n  a: { on: x, status: planned, by: y }\n', 'a', planned)).toBe(
      'answers:\n  a: { status: planned }\n',
    );
  });
  it('becomes a mapping where it was a word', () =>
    expect(
      edited('activities:\n  research: no # asked\n', () => ({ activities: { research: { answer: 'no', on: 'x' } } })),
    ).toBe('activities:\n  research: { answer: no, on: x } # asked\n'));
});

describe('an entry that goes', () => {
  it('takes its lines and its comments with it, and leaves those above', () =>
    expect(
      edited('answers:\n  # first\n  a:\n    status: x\n    # of a\n  b: y\n', (d) => ({ ...d, answers: { b: 'y' } })),
    ).toBe('answers:\n  # first\n  b: y\n'));
  it('leaves an empty section', () =>
    expect(edited('answers: # all\n  a: y\nrulings: {}\n', (d) => ({ ...d, answers: {} }))).toBe(
      'answers: {} # all\nrulings: {}\n',
    ));
  it('may be an item of a list', () =>
    expect(
      edited('replies:\n  - to: a\n    says: x\n  # second\n  - { to: b }\n', () => ({ replies: [{ to: 'b' }] })),
    ).toBe('replies:\n  # second\n  - { to: b }\n'));
});

describe('a list', () => {
  it('grows at its end', () => {
    expect(
      answered('answers:\n  a: { evidence: [x.pdf] }\n', 'a', {
        evidence: ['x.pdf', { file: 'y.pdf', expires: '2027-01-01' }],
      }),
    ).toBe('answers:\n  a: { evidence: [x.pdf, { file: y.pdf, expires: 2027-01-01 }] }\n');
    expect(
      edited('replies:\n- to: a\n  says: x\n# end\nname: x\n', (d) => ({
        ...d,
        replies: [...(d.replies as Data[]), { to: 'b', says: 'y' }],
      })),
    ).toBe('replies:\n- to: a\n  says: x\n- to: b\n  says: y\n# end\nname: x\n');
  });
});

describe('texts', () => {
  it.each([
    ['164.310', '164.310'],
    ['no', 'no'],
    ['true', '"true"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['- x', '"- x"'],
    ['\u001b[31m', '"\\e[31m"'],
  ])('%j are written as %s', (text, written) =>
    expect(answered('answers:\n  a: {}\n', 'a', text)).toBe(`answers:\n  a: ${written}\n`),
  );
  it('of several lines are a block where they are new', () =>
    expect(answered('answers:\n  a:\n    status: x\n', 'a', { status: 'x', note: 'one\n\ntwo' })).toBe(
      'answers:\n  a:\n    status: x\n    note: |-\n      one\n\n      two\n',
    ));
});

describe('a text that cannot be edited', () => {
  it('is refused with what is wrong in it', () => {
    expect(() => withData(file, 'answers: {', {}, order)).toThrow(InvalidInput);
    expect(() => answered('answers:\n  a: x\n', 'b', ' ')).toThrow(InvalidInput);
  });
  it('is refused where it is no mapping', () =>
    expect(() => withData(file, '- a\n', { name: 'x' }, order)).toThrow(SourceError));
});
