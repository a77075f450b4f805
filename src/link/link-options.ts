// Links what a customer can choose of a service: variants, plans, features and their groups, kinds of data, settings.

import type { Feature, FeatureGroup, Named, Variant } from '../model/vendor.ts';
import type {
  FeatureEntries,
  GroupEntries,
  NamedEntries,
  ServiceEntry,
  SettingEntries,
  VariantEntries,
} from '../schema/mapping-document.ts';
import { sortedEntries } from './sorted-entries.ts';
import { type Names, readPointer, type VendorScope } from './vendor-scope.ts';

type Path = readonly string[];

type Entries = NamedEntries | SettingEntries | VariantEntries | FeatureEntries | GroupEntries;

function named<E extends Entries>(scope: VendorScope, entries: E | undefined, path: Path) {
  return sortedEntries(entries as NamedEntries | undefined).map(([id, entry]) => {
    const at = scope.r.at([...path, id]);
    const said = (typeof entry === 'string' ? { title: entry } : entry) as Exclude<E[string], string>;
    const { title, source: text, note } = typeof entry === 'string' ? { title: entry } : entry;
    const source = text === undefined ? null : readPointer(scope, text, [...path, id, 'source']);
    const one: Named = { id, title, source, note: note ?? null, at };
    return { one, said };
  });
}

function settingsOf(scope: VendorScope, entries: SettingEntries | undefined, path: Path): readonly Named[] {
  return named(scope, entries, path).map(({ one, said }) =>
    said.values === undefined ? one : { ...one, values: [...said.values].sort() },
  );
}

/** A group gives its features their source, and makes them products, unless they say otherwise. */
function featuresOf(scope: VendorScope, entry: ServiceEntry, path: Path) {
  const listed = named(scope, entry.groups, [...path, 'groups']).map(({ one, said }) => {
    return { ...one, product: said.product ?? false };
  });
  const features = named(scope, entry.features, [...path, 'features']).map(({ one, said }): Feature => {
    const group = listed.find((g) => g.id === said.group);
    if (said.group !== undefined) scope.r.known(said.group, 'group', listed, [...path, 'features', one.id, 'group']);
    return {
      ...one,
      source: one.source ?? group?.source ?? null,
      group: group?.id ?? null,
      product: said.product ?? group?.product ?? false,
    };
  });
  const groups = listed.map((group): FeatureGroup => {
    const at = [...path, 'groups', group.id];
    const own = features.filter((f) => f.group === group.id).map((f) => f.id);
    if (features.some((f) => f.id === group.id)) scope.r.report({ says: 'group-name', group: group.id }, at, 'key');
    else if (own.length === 0) scope.r.warn({ says: 'group-empty', group: group.id }, at, 'key');
    return { ...group, features: own };
  });
  return { features, groups };
}

/** @param path of the service in the mapping */
export function linkOptions(scope: VendorScope, entry: ServiceEntry, path: Path): Names {
  return {
    variants: named(scope, entry.variants, [...path, 'variants']).map(({ one, said }): Variant => {
      return { ...one, operatedBy: said['operated-by'] ?? 'vendor' };
    }),
    plans: named(scope, entry.plans, [...path, 'plans']).map(({ one }) => one),
    ...featuresOf(scope, entry, path),
    dataClasses: named(scope, entry['data-classes'], [...path, 'data-classes']).map(({ one }) => one),
    settings: settingsOf(scope, entry.settings, [...path, 'settings']),
  };
}
