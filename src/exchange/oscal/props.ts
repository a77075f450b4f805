// Properties: an entry of a mapping as properties of one group, and back. A list is a repeated property, a key below a key
// has a dotted name. OSCAL wants values on one line: a text that has more stands in the remarks, and the value is its
// short form.

import type { Data, Entry } from './entry.ts';
import { markup, oneLine, plainText } from './markup.ts';
import { ns } from './terms.ts';

export interface Prop {
  readonly name: string;
  readonly ns?: string;
  readonly value: string;
  /** The kind of entry that it belongs to. */
  readonly class?: string;
  /** The entry that it belongs to. */
  readonly group?: string;
  readonly remarks?: string;
}

type Of = Pick<Prop, 'class' | 'group'>;

/** One property in our namespace; none for an empty text, which OSCAL has no place for. */
export function prop(name: string, text: string | null | undefined, of: Of = {}): readonly Prop[] {
  if (text === null || text === undefined || text.trim() === '') return [];
  const value = oneLine(text);
  return [{ name, ns, value, ...of, ...(value === text ? {} : { remarks: markup(text) }) }];
}

/** A property of OSCAL's own, such as a label. */
export const plainProp = (name: string, value: string): Prop => ({ name, value: oneLine(value) });

function propsAt(name: string, data: Data, of: Of): readonly Prop[] {
  if (typeof data === 'boolean') return prop(name, String(data), of);
  if (typeof data === 'string') return prop(name, data, of);
  if (Array.isArray(data)) return data.flatMap((item: Data) => propsAt(name, item, of));
  return Object.entries(data).flatMap(([key, value]) => propsAt(`${name}.${key}`, value, of));
}

/** @param group must tell the entry from others of the object that carries it; a token, as the kind is */
export const entryProps = (kind: string, group: string, entry: Entry): readonly Prop[] =>
  Object.entries(entry).flatMap(([key, data]) => propsAt(key, data, { class: kind, group }));

/** The text of a property. */
export const propText = ({ value, remarks }: Prop): string => (remarks === undefined ? value : plainText(remarks));

/** The value of a property in our namespace. */
export const ownValue = (props: readonly Prop[], name: string): string | undefined =>
  props.find((p) => p.ns === ns && p.name === name && p.group === undefined)?.value;

/** The properties of a kind of entry by group, in order. */
export function groupsOf(props: readonly Prop[], kind: string): ReadonlyMap<string, readonly Prop[]> {
  const groups = new Map<string, Prop[]>();
  for (const p of props) {
    if (p.ns !== ns || p.class !== kind || p.group === undefined) continue;
    const group = groups.get(p.group);
    if (group === undefined) groups.set(p.group, [p]);
    else group.push(p);
  }
  return groups;
}
