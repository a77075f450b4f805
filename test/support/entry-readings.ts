// One text parsed entry by entry and as a whole, in comparable form: data, key order, diagnostics, positions.

import type { EntryReader } from '../../src/document/entries.ts';
import { parseYaml } from '../../src/document/parse-yaml.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { memoryFile } from './memory.ts';

type Path = readonly string[];
type Choose = (data: unknown) => readonly Path[];

/** Every path into the data, and a nonexistent one below each. */
export function pathsOf(data: unknown, path: Path = []): readonly Path[] {
  const below = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return [path, [...path, 'nowhere'], ...below.flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

function reading(
  data: unknown,
  diagnostics: readonly Diagnostic[],
  locate: (path: Path, part: 'key' | 'value') => unknown,
  choose: Choose,
) {
  return {
    data,
    inOrder: JSON.stringify(data),
    diagnostics: diagnostics.map((d) => ({ ...d })),
    places: choose(data).map((path) => [path, locate(path, 'key'), locate(path, 'value')]),
  };
}

export function readWhole(text: string, choose: Choose = pathsOf) {
  const { value, diagnostics } = parseYaml(memoryFile('a.yaml', text));
  return reading(value.data, diagnostics, value.locate, choose);
}

export function readParts(reader: EntryReader, text: string, choose: Choose = pathsOf) {
  const { value, diagnostics } = reader.read(memoryFile('a.yaml', text));
  return reading(value.data, diagnostics, value.locate, choose);
}
