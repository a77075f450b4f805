// A tree from literals: for tests, and for whoever holds the text already.

import { compareText } from '../model/compare-text.ts';
import type { SourceFile, SourceTree } from '../model/source-tree.ts';
import { digestOf } from './disk.ts';

export function memoryFile(path: string, text: string): SourceFile {
  return { path, label: path, text, digest: digestOf(new TextEncoder().encode(text)) };
}

/** Texts by path. */
export function memoryTree(texts: Readonly<Record<string, string>>): SourceTree {
  const files = Object.entries(texts).map(([path, text]) => memoryFile(path, text));
  return { files: files.sort((a, b) => compareText(a.path, b.path)) };
}
