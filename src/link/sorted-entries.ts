// The order of keys in a file means nothing.

import { compareText } from '../model/compare-text.ts';

/** Entries of a keyed map in code-unit order: the order in a file means nothing. */
export function sortedEntries<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).sort(([a], [b]) => compareText(a, b));
}
