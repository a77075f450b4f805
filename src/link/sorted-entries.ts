// Makes results independent of the order of keys in a file.

import { compareText } from '../model/compare-text.ts';

/** Entries of a map in code-unit order of key. */
export function sortedEntries<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).sort(([a], [b]) => compareText(a, b));
}
