// Many versions of one file: an entry of a block mapping that stood in an earlier version in the same words is the same
// object in the next, and is not parsed again. Whatever is unusual is parsed whole, so that the result never differs.

import type { Checked } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Document } from './document.ts';
import { entriesParsed, type Mapping, rebuilt } from './entry-memory.ts';
import { locateEntry } from './locate-entry.ts';
import { maxDepth, maxLength, parseYaml, tooDeep } from './parse-yaml.ts';
import { entriesOf, indexLines, outermost } from './split-entries.ts';

/** Reads versions of files; an entry of a block mapping that stood in an earlier version in the same words is not parsed again. */
export interface EntryReader {
  /** The same as `readDocument(file)`, always. */
  readonly read: (file: SourceFile) => Checked<Document>;
}

/** How many versions of a path stay at hand. */
const generations = 2;

/**
 * A reader with a memory of the last versions of each path.
 * @param parse counts or replaces the parsing, in tests
 */
export function createEntryReader(parse: typeof parseYaml = parseYaml): EntryReader {
  const held = new Map<string, readonly Mapping[]>();

  const read = (file: SourceFile): Checked<Document> => {
    const document = (data: unknown): Document => ({ file, data, locate: locateEntry(file, data, parse) });
    if (file.compiled !== undefined) return { value: document(file.compiled.data), diagnostics: [] };

    const lines = withinLimits(file.text) ? indexLines(file.text) : null;
    const block = lines && outermost(lines);
    const earlier = held.get(file.path) ?? [];
    const keep = (mapping: Mapping) => held.set(file.path, [mapping, ...earlier].slice(0, generations));

    const spans = lines && block && earlier.length > 0 ? entriesOf(lines, block) : null;
    if (lines !== null && spans !== null) {
      const mapping = rebuilt(lines, spans, earlier, (text) => parse({ ...file, text }));
      if (mapping !== null && mapping.depth <= maxDepth) {
        keep(mapping);
        return { value: document(mapping.value), diagnostics: [] };
      }
    }

    const { value: whole, diagnostics } = parse(file);
    if (diagnostics.length > 0) {
      const locate: Document['locate'] = (path, part = 'value') => whole.locate(path, part);
      return { value: { file, data: whole.data, locate }, diagnostics };
    }
    const keys = whole.keys();
    if (lines !== null && block !== null && keys !== null) {
      const entries = entriesParsed(lines, block, keys, 0, whole.data, whole.depth);
      if (entries !== null) keep({ value: whole.data, depth: whole.depth, entries });
    }
    return { value: document(whole.data), diagnostics };
  };
  return { read };
}

/** What the parser refuses by the look of the whole text is not read in parts. */
function withinLimits(text: string): boolean {
  return text.length <= maxLength && !text.includes('\u0000') && !text.includes('\ufffd') && !tooDeep(text);
}
