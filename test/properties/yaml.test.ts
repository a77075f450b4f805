// What the parser reads is what another parser of YAML reads: no library is taken at its word.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseYaml } from '../../src/document/parse-yaml.ts';
import { memoryFile } from '../support/memory.ts';
import { edit, yamlText } from '../support/yaml-texts.ts';

/** The data of a text by the other parser; undefined where it finds fault. */
function otherwise(text: string): unknown {
  const documents = parseAllDocuments(text, {
    logLevel: 'silent',
    stringKeys: true,
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag)),
  });
  const [only, second] = Array.isArray(documents) ? documents : [];
  return only === undefined || second !== undefined || only.errors.length > 0 ? undefined : only.toJS();
}

const read = (text: string) => parseYaml(memoryFile('a.yaml', text));

// They see differently: how many of the blanks on an empty line belong to a block of text, how far a file is indented that is
// nothing but such a block, what may follow `...`, whether three dashes that are indented are a text, and in which column a byte order mark leaves what follows.
const disputed = /[|>][^\n]*\n(?:[^\n]*\n)*?[ \t]+\r?(?:\n|$)|^(?:\s|#.*\n)*[|>]|^\.\.\.|^[ \t]+---|\ufeff/m;

describe('what two parsers can read is the same to both', () => {
  it('of random documents, whole and spoiled', () => {
    fc.assert(
      fc.property(yamlText, fc.array(edit, { maxLength: 2 }), (whole, edits) => {
        const text = edits.reduce((t, change) => change(t), whole);
        const { value, diagnostics } = read(text);
        fc.pre(diagnostics.length === 0 && !disputed.test(text));
        const other = otherwise(text);
        fc.pre(other !== undefined);
        expect(value.data, JSON.stringify(text)).toEqual(other);
      }),
      { numRuns: 1000, maxSkipsPerRun: 20 },
    );
  });

  const shipped = ['controls', 'mappings', 'reports/samples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => `${folder}/${path}`),
  );
  it.each(shipped)('of %s', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(read(text).value.data).toEqual(otherwise(text));
  });
});
