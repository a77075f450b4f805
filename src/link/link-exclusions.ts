// Links the exclusions of a service: named features and kinds of data, and everything outside a list of what is covered.

import type { Exclusion } from '../model/vendor.ts';
import type { ExclusionEntry } from '../schema/mapping-document.ts';
import { sortedEntries } from './sorted-entries.ts';
import { type Names, readCondition, readFeatures, readPointer, type VendorScope } from './vendor-scope.ts';

/** @param path of `exclusions` in the mapping */
export function linkExclusions(
  scope: VendorScope,
  entries: Readonly<Record<string, ExclusionEntry>> | undefined,
  names: Names,
  path: readonly string[],
): readonly Exclusion[] {
  const listed = sortedEntries(entries).map(([id, e]): Exclusion => {
    const at = [...path, id];
    const { r } = scope;
    const dataClasses = e['data-classes'] ?? [];
    const features = readFeatures(scope, e.features ?? [], names, [...at, 'features']);
    const allBut = e['all-but'] === undefined ? null : readFeatures(scope, e['all-but'], names, [...at, 'all-but']);
    if (allBut !== null && features.length > 0) r.report({ says: 'exclusion-both' }, [...at, 'all-but'], 'key');
    const nothing = allBut === null && features.length + dataClasses.length === 0;
    if (nothing && e.when === undefined) r.report({ says: 'exclusion-empty' }, at, 'key');
    const named = nothing && [...names.features, ...names.dataClasses].some((n) => n.id === id);
    if (named) r.report({ says: 'exclusion-name', exclusion: id }, at, 'key');
    for (const d of dataClasses) r.known(d, 'data-class', names.dataClasses, [...at, 'data-classes']);
    return {
      ...{ id, title: e.title, features, allBut, dataClasses },
      openEnded: e['open-ended'] ?? false,
      when: readCondition(scope, e.when, names, [...at, 'when']),
      source: readPointer(scope, e.source, [...at, 'source']),
      note: e.note ?? null,
      at: r.at(at),
    };
  });
  // What an exclusion names in any case is told there.
  const named = new Set(listed.flatMap((e) => (e.allBut === null && e.when === null ? e.features : [])));
  return listed.map((e) => {
    const { allBut } = e;
    if (allBut === null) return e;
    const covered = new Set(allBut);
    const outside = names.features.map((f) => f.id).filter((f) => !covered.has(f) && !named.has(f));
    return { ...e, features: outside };
  });
}
