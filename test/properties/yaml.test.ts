// Our parser reads what another YAML parser reads.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseYaml } from '../../src/document/parse-yaml.ts';
import { memoryFile } from '../support/memory.ts';
import { runs } from '../support/search.ts';
import { edit, yamlText } from '../support/yaml-texts.ts';

/** The data of a text by the other parser; undefined if it reports an error. */
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

// Where the parsers differ: blanks on empty lines of a block text, the indentation of a file that is only such a block,
// text after `...`, indented `---`, and columns after a byte order mark.
const disputed = /[|>][^\n]*\n(?:[^\n]*\n)*?[ \t]+\r?(?:\n|$)|^(?:\s|#.*\n)*[|>]|^\.\.\.|^[ \t]+---|\ufeff/m;

describe('what two parsers accept is the same to both', () => {
  it('for random documents, intact and damaged', () => {
    fc.assert(
      fc.property(yamlText, fc.array(edit, { maxLength: 2 }), (whole, edits) => {
        const text = edits.reduce((t, change) => change(t), whole);
        const { value, diagnostics } = read(text);
        fc.pre(diagnostics.length === 0 && !disputed.test(text));
        const other = otherwise(text);
        fc.pre(other !== undefined);
        expect(value.data, JSON.stringify(text)).toEqual(other);
      }),
      { numRuns: runs(1000), maxSkipsPerRun: 20 },
    );
  });

  const shipped = ['controls', 'mappings', 'reports/samples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => `${folder}/${path}`),
  );
  it.each(shipped)('for %s', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(read(text).value.data).toEqual(otherwise(text));
  });
});
