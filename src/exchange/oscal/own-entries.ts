// Properties in our namespace as entries of a mapping: the inverse of `entryProps`.

import { type Data, type Entry, entryOf } from './entry.ts';
import { type Kind, shapes } from './kinds.ts';
import { groupsOf, type Prop, propText } from './props.ts';
import { renamed } from './withheld-back.ts';

/** An object with properties, and where it stands in the file. */
export interface Carrier {
  readonly props: readonly Prop[];
  readonly at: string;
}

/** Called for what no mapping has. @param at the place of the object, @param said kind and name */
export type Refuse = (at: string, said: string) => never;

const usedLists = new Set(['features', 'data-classes', 'gates']);

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
  if (first === 'when' || first === 'offered') return true;
  return first === 'use' ? usedLists.has(second) : shapes[kind].lists.has(first);
}

type Building = Map<string, Data | Data[] | Building>;

const built = (map: Building, single = false): Entry =>
  entryOf(
    Object.fromEntries(
      [...map].map(([key, value]) => {
        if (value instanceof Map) return [key, built(value, single || key === 'when' || key === 'offered')];
        const [only, ...more] = Array.isArray(value) ? (value as readonly Data[]) : [];
        // In a condition one value stands without a list, as a person writes it.
        return [key, single && only !== undefined && more.length === 0 ? only : value];
      }),
    ),
  );

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
    if (isList(kind, path)) {
      if (Array.isArray(before)) (before as Data[]).push(text);
      else holder.set(key, [text]);
    } else if (before !== undefined) return refuse(said);
    else holder.set(key, shapes[kind].flags.has(key) ? text === 'true' : text);
  }
  return built(entry);
}

/** The entries of a kind that an object carries, in order. */
export const entriesOf = (kind: Kind, { props, at }: Carrier, refuse: Refuse): readonly Entry[] =>
  [...groupsOf(props, kind).values()].map((group) => entryFrom(kind, group, (said) => refuse(at, said)));

/** An entry, and the place of the object that carries it. */
export interface Placed {
  readonly entry: Entry;
  readonly at: string;
}

export const placed = (kind: Kind, carriers: readonly Carrier[], refuse: Refuse): readonly Placed[] =>
  carriers.flatMap((carrier) => entriesOf(kind, carrier, refuse).map((entry) => ({ entry, at: carrier.at })));

/** A title alone says all of these. */
const choices: ReadonlySet<Kind> = new Set(['variant', 'plan', 'feature', 'data-class', 'setting']);

/** Entries by their id, or by another key of them. Refuses two that say different things under one id. */
export function keyedBy(kind: Kind, key: string, entries: readonly Placed[], refuse: Refuse): Entry | undefined {
  if (entries.length === 0) return undefined;
  const found = new Map<string, Data>();
  for (const { entry, at } of entries) {
    const { [key]: id = '', ...rest } = entry;
    const { title } = rest;
    const titleAlone = choices.has(kind) && title !== undefined && Object.keys(rest).length === 1;
    const data = titleAlone ? title : rest;
    const before = found.get(String(id));
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(data))
      return refuse(at, `${kind} ${String(id)}`);
    found.set(String(id), data);
  }
  return Object.fromEntries(found);
}
