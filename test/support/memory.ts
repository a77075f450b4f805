// A source tree from strings.

import { compareText } from '../../src/model/compare-text.ts';
import type { SourceFile, SourceTree } from '../../src/model/source-tree.ts';
import { digestOf } from '../../src/source/disk.ts';

export function memoryFile(path: string, text: string): SourceFile {
  return { path, label: path, text, digest: digestOf(new TextEncoder().encode(text)) };
}

/** @param texts by path */
export function memoryTree(texts: Readonly<Record<string, string>>): SourceTree {
  const files = Object.entries(texts).map(([path, text]) => memoryFile(path, text));
  return { files: files.sort((a, b) => compareText(a.path, b.path)) };
}
