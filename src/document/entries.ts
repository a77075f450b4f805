// Many versions of one file: an entry of a block mapping that stood in an earlier version in the same words is the same
// object in the next, and is not parsed again. Whatever is unusual is parsed whole, so that the result never differs.

import type { Checked } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Document } from './document.ts';
import { entriesParsed, type Mapping, rebuilt } from './entry-memory.ts';
import { maxDepth, maxLength, type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { type Block, entriesOf, indexLines, type Lines, outermost } from './split-entries.ts';

/** Reads versions of files; an entry of a block mapping that stood in an earlier version in the same words is not parsed again. */
export interface EntryReader {
  /** The same as a reader without a memory gives, always. */
  readonly read: (file: SourceFile) => Checked<Document>;
}

/** How many versions of a path stay at hand. */
const generations = 2;

/**
 * A reader with a memory of the last versions of each path.
 * @param parse counts or replaces the parsing, in tests
 */
export function createEntryReader(parse: typeof parseYaml = parseYaml): EntryReader {
  // What a file that was parsed whole leaves is worked out when a next version comes.
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

/** A file that was parsed in one piece, by its entries; null where lines and parser do not see the same. */
function wholeMapping(lines: Lines, block: Block, { data, depth, keys }: ParsedYaml): Mapping | null {
  const parsed = keys();
  const entries = parsed && entriesParsed(lines, block, parsed, 0, data, depth);
  return entries && { value: data, depth, entries };
}

/** What the parser refuses by the look of the whole text is not read in parts. */
function withinLimits(text: string): boolean {
  return text.length <= maxLength && !text.includes('\u0000') && !text.includes('\ufffd');
}
