// Reads many versions of one file. A block mapping entry with the same text as in an earlier version is the same object
// and is not parsed again. Unusual files are parsed as a whole, so the result never differs.

import type { Checked } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Document } from './document.ts';
import { entriesParsed, type Mapping, rebuilt } from './entry-memory.ts';
import { maxDepth, type ParsedYaml, parseYaml, sizeFault } from './parse-yaml.ts';
import { type Block, entriesOf, indexLines, type Lines, outermost } from './split-entries.ts';

/** Reads versions of files, reusing unchanged entries. */
export interface EntryReader {
  /** Always the same result as parsing the whole file. */
  readonly read: (file: SourceFile) => Checked<Document>;
}

/** Number of earlier versions kept per path. */
const generations = 2;

/** @param parse replaces the parser, for tests */
export function createEntryReader(parse: typeof parseYaml = parseYaml): EntryReader {
  // For a file that was parsed as a whole, entries are determined when the next version is read.
  const held = new Map<string, readonly (() => Mapping | null)[]>();

  const read = (file: SourceFile): Checked<Document> => {
    const document = (data: unknown, whole: () => ParsedYaml): Document => ({
      file,
      data,
      locate: (path, part = 'value') => whole().locate(path, part),
    });
    const anew = lazily(() => parse(file).value);
    if (file.compiled !== undefined) return { value: document(file.compiled.data, anew), diagnostics: [] };

    const lines = withinLimits(file.text) ? indexLines(file.text) : null;
    const block = lines && outermost(lines);
    const versions = held.get(file.path) ?? [];
    const earlier = versions.flatMap((version) => version() ?? []);
    const keep = (mapping: () => Mapping | null) =>
      held.set(file.path, [mapping, ...earlier.map((one) => () => one)].slice(0, generations));

    const spans = lines && block && earlier.length > 0 ? entriesOf(lines, block) : null;
    if (lines !== null && spans !== null) {
      const mapping = rebuilt(lines, spans, earlier, (text) => parse({ ...file, text }));
      if (mapping !== null && mapping.depth <= maxDepth) {
        keep(() => mapping);
        return { value: document(mapping.value, anew), diagnostics: [] };
      }
    }

    const { value: whole, diagnostics } = parse(file);
    if (diagnostics.length === 0 && lines !== null && block !== null)
      keep(lazily(() => wholeMapping(lines, block, whole)));
    return { value: document(whole.data, () => whole), diagnostics };
  };
  return { read };
}

/** Splits a file that was parsed as a whole into entries; null if lines and parser disagree. */
function wholeMapping(lines: Lines, block: Block, { data, depth, keys }: ParsedYaml): Mapping | null {
  const parsed = keys();
  const entries = parsed && entriesParsed(lines, block, parsed, 0, data, depth);
  return entries && { value: data, depth, entries };
}

/** The parser refuses other texts as a whole. */
function withinLimits(text: string): boolean {
  return sizeFault(text) === null && !text.includes('\u0000') && !text.includes('\ufffd');
}
