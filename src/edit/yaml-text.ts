// Gives a YAML text other data and leaves every other byte as it was: comments, order, quotes, blank lines, line breaks.
// The library says where things stand and writes what is new; the text itself is only cut and spliced.

import type { Node } from 'yaml';
import { parseYaml } from '../document/parse-yaml.ts';
import { InvalidInput, SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { blockEdits, type Splice } from './block-edits.ts';
import { type Data, isMapping } from './data.ts';
import { rootOf } from './nodes.ts';

const mark = '\ufeff';

/** The data of a text, as a profile is read. Throws InvalidInput. */
function dataIn(text: string, file: SourceFile): Data {
  const { value, diagnostics } = parseYaml({ ...file, text });
  if (diagnostics.length > 0) throw new InvalidInput(diagnostics, [{ ...file, text }]);
  return value.data as Data;
}

/** Line breaks at the end of a text that is cut off by the end of the file do not count. */
const comparable = (data: Data): string =>
  JSON.stringify(data, (_, value) =>
    isMapping(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof value === 'string'
        ? value.trimEnd()
        : value,
  );

function spliced(text: string, splices: readonly Splice[]): string {
  let out = '';
  let at = 0;
  const isNew = ({ start, end }: Splice) => (start === end ? 0 : 1);
  for (const { start, end, put } of splices.toSorted((a, b) => a.start - b.start || isNew(a) - isNew(b))) {
    if (start < at) return '';
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at);
}

/**
 * The text with this data. New keys go to the end of their mapping; new keys of the file itself go after the nearest
 * section that `order` puts before them. Throws InvalidInput if the text is not YAML, or would not be, and SourceError if it
 * cannot be given the data and nothing else.
 * @param file for messages; its text is not used
 * @param text may begin with a byte-order mark
 */
export function withData(file: SourceFile, text: string, after: Data, order: readonly string[]): string {
  const begin = text.startsWith(mark) ? mark : '';
  const body = text.slice(begin.length);
  const before = dataIn(body, file);
  const wanted = comparable(after);
  if (comparable(before) === wanted) return text;
  const root = rootOf(body);
  const made =
    root === null || !isMapping(before) || !isMapping(after)
      ? ''
      : spliced(body, blockEdits(body, root as Node, before, after, order));
  if (made !== '' && comparable(dataIn(made, file)) === wanted) return begin + made;
  throw new SourceError({ says: 'edit-unsure', label: file.label });
}
