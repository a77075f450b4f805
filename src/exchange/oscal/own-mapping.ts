// The way back: properties in our namespace to the mapping that they were made from.

import { ownMappingGone } from '../../words/oscal.ts';
import { type Data, type Entry, isEntry } from './entry.ts';
import { type Kind, ofService, ofVendor, type Section, shapes } from './kinds.ts';
import { entryOf } from './mapping-data.ts';
import { groupsOf, ownValue, type Prop, propText } from './props.ts';

/** An object with properties, and where it stands in the file. */
export interface Carrier {
  readonly props: readonly Prop[];
  readonly at: string;
}

/** A row of a service: the object that stands for it, and its citation. */
export interface RowCarrier extends Carrier {
  readonly citation: string;
}

export interface ServiceCarrier extends Carrier {
  readonly rows: readonly RowCarrier[];
}

/** What carries the facts of a vendor in an OSCAL file. */
export interface Carriers {
  readonly metadata: Carrier;
  readonly resources: readonly Carrier[];
  readonly components: readonly ServiceCarrier[];
}

/** Called for a property that no mapping has. @param at the place of the object, @param said kind and name */
export type Refuse = (at: string, said: string) => never;

/** Ids that a copy made up for what it withholds become ids that a mapping may have. */
const renamed = (text: string): string => text.replace(/\bwithheld\.(\d+)/g, 'withheld-in-copy-$1');
const isMadeUp = (id: unknown): boolean => typeof id === 'string' && id.startsWith('withheld-in-copy-');

const freely = new Set(['setting', 'settings']);

/** The path of a key in its entry: `when.setting.pgp` is the setting `pgp` of the condition. Null for no key of the kind. */
function pathOf(kind: Kind, name: string): readonly string[] | null {
  const { keys, maps } = shapes[kind];
  const [first = '', second, ...below] = renamed(name).split('.');
  if (!keys.has(first) || maps.has(first) !== (second !== undefined)) return null;
  if (second === undefined) return [first];
  if (first !== 'hop-limits' && freely.has(second)) return below.length === 0 ? null : [first, second, below.join('.')];
  return below.length === 0 ? [first, second] : null;
}

/** What a condition asks is a list; of a use, features and kinds of data are. */
function isList(kind: Kind, [first = '', second = '']: readonly string[]): boolean {
  if (first === 'when') return true;
  return first === 'use' ? second === 'features' || second === 'data-classes' : shapes[kind].lists.has(first);
}

type Building = Map<string, Data | Building>;

const built = (map: Building): Entry =>
  entryOf(Object.fromEntries([...map].map(([key, value]) => [key, value instanceof Map ? built(value) : value])));

/** One entry. Refuses unknown keys, and a second value where only one can be. */
function entryFrom(kind: Kind, props: readonly Prop[], refuse: (said: string) => never): Entry {
  const entry: Building = new Map();
  for (const p of props) {
    const said = `${kind} ${p.name}`;
    const path = pathOf(kind, p.name) ?? refuse(said);
    let holder = entry;
    for (const step of path.slice(0, -1)) {
      const below = holder.get(step) ?? new Map();
      if (!(below instanceof Map)) return refuse(said);
      holder.set(step, below);
      holder = below;
    }
    const key = path[path.length - 1] ?? '';
    const before = holder.get(key);
    const text = renamed(propText(p));
    if (isList(kind, path)) holder.set(key, [...(Array.isArray(before) ? (before as readonly Data[]) : []), text]);
    else if (before !== undefined) return refuse(said);
    else holder.set(key, shapes[kind].flags.has(key) ? text === 'true' : text);
  }
  return built(entry);
}

/** The entries of a kind that an object carries, in order. */
const entriesOf = (kind: Kind, { props, at }: Carrier, refuse: Refuse): readonly Entry[] =>
  [...groupsOf(props, kind).values()].map((group) => entryFrom(kind, group, (said) => refuse(at, said)));

/** Entries by their id, or by another key of them. */
function keyed(entries: readonly Entry[], key = 'id'): Entry | undefined {
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.map(({ [key]: id = '', ...rest }) => {
      const { title } = rest;
      const titleAlone = key === 'id' && title !== undefined && Object.keys(rest).length === 1;
      return [String(id), titleAlone ? title : rest];
    }),
  );
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** In the shape of a mapping: a verdict that is blank is there, too. */
const listed = (kind: Kind, entries: readonly Entry[]): readonly Entry[] | undefined =>
  some(kind === 'claim' ? entries.map((entry) => ({ says: '', ...entry })) : entries);

const sectionsOf = (sections: readonly Section[], carrier: Carrier, refuse: Refuse): Record<string, Data | undefined> =>
  Object.fromEntries(
    sections.map(({ key, kind, list }) => {
      const entries = entriesOf(kind, carrier, refuse);
      return [key, list === true ? listed(kind, entries) : keyed(entries)];
    }),
  );

/** A document that a copy only hints at is one that we know of and do not have. */
function documentsOf(resources: readonly Carrier[], refuse: Refuse): Entry {
  const retired = resources.flatMap((resource) => entriesOf('retired', resource, refuse));
  const documents = resources.flatMap((resource) => entriesOf('document', resource, refuse));
  return Object.fromEntries(
    documents.map(({ id = '', ...document }) => {
      const clauses = retired.filter((r) => r.document === id);
      const kept = clauses.map(({ clause = '', note = '' }) => [String(clause), note] as const);
      const withheld = isMadeUp(id) ? { supplied: false } : {};
      return [
        String(id),
        { ...document, ...withheld, ...(kept.length === 0 ? {} : { retired: Object.fromEntries(kept) }) },
      ];
    }),
  );
}

const unknown = 'withheld-in-copy';

/** A condition that a copy withholds is one that no customer is known to meet: a setting without a known value. */
function asUnknown(data: Data): Data {
  if (Array.isArray(data)) return data.map((item: Data) => asUnknown(item));
  if (!isEntry(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) =>
      key === 'when' && isEntry(value) && value.withheld !== undefined
        ? [key, { setting: { [unknown]: ['holds'] } }]
        : [key, asUnknown(value)],
    ),
  );
}

/** The words of the first condition that is withheld; null where none is. */
function wordsWithheld(data: Data): string | null {
  if (typeof data !== 'object') return null;
  for (const [key, value] of Object.entries(data) as readonly (readonly [string, Data])[]) {
    if (key === 'when' && isEntry(value) && Array.isArray(value.withheld)) return String(value.withheld[0]);
    const below = wordsWithheld(value);
    if (below !== null) return below;
  }
  return null;
}

/** A service of which every condition can be evaluated. */
function evaluable(service: Entry): Entry {
  const words = wordsWithheld(service);
  if (words === null) return service;
  const { settings = {}, ...rest } = service;
  const made = { title: words, values: ['holds', 'does-not-hold'] };
  return { ...(asUnknown(rest) as Entry), settings: { ...(isEntry(settings) ? settings : {}), [unknown]: made } };
}

function serviceOf({ rows, ...carrier }: ServiceCarrier, refuse: Refuse): readonly (readonly [string, Entry])[] {
  return entriesOf('service', carrier, refuse).map(({ id = '', title = '' }) => {
    const { gates, exclusions, duties, claims, clocks, recommendations, ...names } = sectionsOf(
      ofService,
      carrier,
      refuse,
    );
    const said = rows.map((row) => [row.citation, entriesOf('statement', row, refuse)] as const);
    const rulings = rows.flatMap((row) =>
      entriesOf('ruling', row, refuse).map((r) => ({ citation: row.citation, ...r })),
    );
    // One statement stands without a list, as a person writes it.
    const statements = said.flatMap(([citation, [only, ...more]]) =>
      only === undefined ? [] : [[citation, more.length === 0 ? only : [only, ...more]] as const],
    );
    const assignments = statements.length === 0 ? undefined : Object.fromEntries(statements);
    return [
      String(id),
      evaluable(
        entryOf({
          ...{ title, ...names, gates, exclusions, duties, assignments, claims },
          ...{ rulings: keyed(rulings, 'citation'), clocks, recommendations },
        }),
      ),
    ];
  });
}

/**
 * A subcontractor whose own mapping is not here. Its agreement alone would say more than it did with that mapping, so it
 * is one that no document names.
 */
function alone({ service, use: _, ...upstream }: Entry): Entry {
  const note = [upstream.note, ownMappingGone(isMadeUp(service) ? null : String(service))];
  return {
    ...upstream,
    baa: upstream.baa === 'executed' ? 'unstated' : (upstream.baa ?? 'unstated'),
    note: note.filter((text) => text !== undefined).join(' '),
  };
}

/** How the vendor uses it, without the choices that a copy withholds: what is not stated holds nothing open. */
function seen(use: Data | undefined): Entry | undefined {
  if (use === undefined || !isEntry(use)) return undefined;
  const kept = (data: Data): Data | undefined => {
    if (typeof data === 'string') return isMadeUp(data) ? undefined : data;
    if (Array.isArray(data)) return some((data as readonly Data[]).filter((item) => !isMadeUp(item)));
    if (!isEntry(data)) return data;
    const entries = Object.entries(data).filter(([key, value]) => !isMadeUp(key) && !isMadeUp(value));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
  const made = entryOf(Object.fromEntries(Object.entries(use).map(([key, value]) => [key, kept(value)])));
  return Object.keys(made).length === 0 ? undefined : made;
}

/** A subcontractor as the library can take it. */
function upstreamOf(upstream: Entry, knows: (address: string) => boolean): Entry {
  if (typeof upstream.service === 'string' && !knows(upstream.service)) return alone(upstream);
  const { use, ...rest } = upstream;
  return entryOf({ ...rest, use: seen(use) });
}

/**
 * The mapping that a file carries; null for a file that we did not write.
 * @param knows whether the library has a service
 */
export function ownMapping(
  { metadata, resources, components }: Carriers,
  refuse: Refuse,
  knows: (address: string) => boolean,
): Entry | null {
  const [vendor] = entriesOf('vendor', metadata, refuse);
  if (vendor === undefined) return null;
  const [contract] = entriesOf('contract', metadata, refuse);
  const terms = components.flatMap(({ rows }) => rows.flatMap((row) => entriesOf('term', row, refuse)));
  const services = components.flatMap((component) => serviceOf(component, refuse));
  return entryOf({
    ...vendor,
    documents: documentsOf(resources, refuse),
    upstreams: keyed(
      components.flatMap((component) =>
        entriesOf('upstream', component, refuse).map((upstream) => upstreamOf(upstream, knows)),
      ),
    ),
    contract: contract === undefined ? undefined : entryOf({ ...contract, terms: keyed(terms, 'citation') }),
    ...sectionsOf(ofVendor, metadata, refuse),
    services: services.length === 0 ? undefined : Object.fromEntries(services),
  });
}

/** For whom a copy was made; null where it does not say. */
export const audienceIn = ({ props }: Carrier): string | null => ownValue(props, 'audience') ?? null;
