// What is written alike in two kinds of files has one form in both.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
}

const definitionsOf = (kind: string) =>
  (
    JSON.parse(readFileSync(`src/schema/${kind}.schema.json`, 'utf8')) as {
      readonly definitions: Readonly<Record<string, Definition>>;
    }
  ).definitions;

const [beside, mapping, profile] = ['beside', 'mapping', 'profile'].map(definitionsOf);

it.each([
  ...['Id', 'Text', 'Day', 'WebAddress', 'Texts', 'PointerText', 'GradeName'],
  ...['DocumentEntry', 'EarlierVersion', 'ConflictEntry', 'NoteEntry', 'RulingEntry'],
])('%s beside a mapping is that of a mapping', (name) => expect(beside?.[name]).toEqual(mapping?.[name]));

it('a reply beside a mapping is that of a profile, but for whom it is to and what it stands in', () => {
  const { to: _to, source: _source, grade: _grade, ...own } = beside?.ReplyEntry?.properties ?? {};
  const { to: __to, source: __source, grade: __grade, ...ofProfile } = profile?.ReplyEntry?.properties ?? {};
  expect(own).toEqual(ofProfile);
});
