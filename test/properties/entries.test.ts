// Parsing by entries equals parsing the whole, cold or after any history: data, diagnostics, every position.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryReader } from '../../src/document/entries.ts';
import { pathsOf, readParts, readWhole } from '../support/entry-readings.ts';
import { runs } from '../support/search.ts';
import { type Edit, edit, yamlText } from '../support/yaml-texts.ts';

/** Each version is an edit of the first or of the previous one. */
function versionsOf(first: string, edits: readonly (readonly [boolean, readonly Edit[]])[]): readonly string[] {
  const versions = [first];
  for (const [afresh, changes] of edits) {
    const from = (afresh ? first : versions.at(-1)) ?? first;
    versions.push(changes.reduce((text, change) => change(text), from));
  }
  return versions;
}
const history = (maxLength: number) =>
  fc.array(fc.tuple(fc.boolean(), fc.array(edit, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength });

/** Reads all versions with one reader, and compares every `step`th position. */
function expectSame(versions: readonly string[], step = 1): void {
  const reader = createEntryReader();
  for (const text of versions) {
    const paths = (data: unknown) => pathsOf(data).filter((_, i, { length }) => i % step === length % step);
    expect(readParts(reader, text, paths), text).toEqual(readWhole(text, paths));
  }
}

describe('for any history of a file', () => {
  it('of random documents, parsing by entries equals parsing the whole', () => {
    fc.assert(
      fc.property(yamlText, history(5), (first, edits) => expectSame(versionsOf(first, edits))),
      { numRuns: runs(400) },
    );
  });

  it.each(['mappings/lume.yaml', 'mappings/aws.yaml', 'controls/state/notice-clocks.yaml'])('of %s too', (path) => {
    const text = readFileSync(path, 'utf8');
    fc.assert(
      fc.property(history(6), (edits) => expectSame(versionsOf(text, edits), 17)),
      { numRuns: runs(12) },
    );
  });
});
