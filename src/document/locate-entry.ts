// Finds the position of a key or value by parsing only the entry that contains it.

import type { Range } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Document } from './document.ts';
import type { ParsedYaml, parseYaml } from './parse-yaml.ts';
import { type Block, below, entriesOf, indexLines, type Lines, outermost, type Span, textOf } from './split-entries.ts';

type Locate = (path: readonly string[], part: 'key' | 'value') => Range | null;

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Common spellings of a key at this indentation, with the colon. */
const spellings = (key: string, indent: number): readonly string[] =>
  [key, `"${key}"`, `'${key}'`].map((name) => `${' '.repeat(indent)}${name}:`);

/** From the first key of a mapping to the end of its line. */
function rangeOf({ text, starts }: Lines, { from, indent }: Block): Range {
  const [line, column] = [from + 1, indent + 1];
  const end = text.indexOf('\n', starts[from]);
  return { line, column, endLine: line, endColumn: end === -1 ? column + 1 : end - (starts[from] ?? 0) + 1 };
}

/** Range of the key; `name` includes the indentation and the colon. */
function keyRange({ from, name }: Span, indent: number): Range {
  return { line: from + 1, column: indent + 1, endLine: from + 1, endColumn: name.length };
}

/** Locates entries with common spelling; null if the whole file must be parsed. */
function locateIn(lines: Lines, root: Block, data: unknown, parse: (text: string) => ParsedYaml | null): Locate {
  const found = new Map<number, ReadonlyMap<string, Span>>();
  const spansOf = (block: Block): ReadonlyMap<string, Span> => {
    const spans = found.get(block.from) ?? new Map(entriesOf(lines, block)?.map((span) => [span.name, span]));
    found.set(block.from, spans);
    return spans;
  };
  const inEntry = (text: string, line: number, path: readonly string[], part: 'key' | 'value'): Range | null => {
    const parsed = parse(text);
    const [key = ''] = path;
    if (parsed === null || !isMapping(parsed.data) || !Object.hasOwn(parsed.data, key)) return null;
    const range = parsed.locate(path, part);
    return { ...range, line: range.line + line, endLine: range.endLine + line };
  };

  return (path, part) => {
    let block = root;
    let value = data;
    let last: Range | null = null;
    for (const [i, key] of path.entries()) {
      if (!isMapping(value)) return null;
      if (!Object.hasOwn(value, key)) break;
      const { indent } = block;
      const spans = spansOf(block);
      const span = spellings(key, indent).flatMap((name) => spans.get(name) ?? [])[0];
      if (span === undefined) return null;
      const inner = below(lines, span);
      const isLast = i === path.length - 1;
      if (isLast && part === 'key') return keyRange(span, indent);
      if (inner === null) return inEntry(textOf(lines, span), span.from, path.slice(i), part);
      value = value[key];
      block = inner;
      last = keyRange(span, indent);
    }
    if (!isMapping(value)) return null;
    return last === null || part === 'value' ? rangeOf(lines, block) : last;
  };
}

/** `locate` of a file with valid data. Parses nothing before the first call. */
export function locateEntry(file: SourceFile, data: unknown, parse: typeof parseYaml): Document['locate'] {
  const whole = lazily(() => parse(file).value);
  const near = lazily((): Locate => {
    const lines = indexLines(file.text);
    const root = lines && outermost(lines);
    if (lines === null || root === null) return () => null;
    return locateIn(lines, root, data, (text) => {
      const { value, diagnostics } = parse({ ...file, text });
      return diagnostics.length > 0 ? null : value;
    });
  });
  return (path, part = 'value') => near()(path, part) ?? whole().locate(path, part);
}
