// A file as a tree of plain data, read by name: each step says where it stands, and what is not as it should be is
// refused with its place.

import { SourceError } from '../../model/errors.ts';
import { plainText } from './markup.ts';
import type { Prop } from './props.ts';

type What = 'object' | 'list' | 'text';

export interface Node {
  readonly data: Readonly<Record<string, unknown>>;
  /** `component-definition/components/0` */
  readonly at: string;
  readonly label: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only a key of its own: a file cannot name what every object inherits. */
const own = ({ data }: Node, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);

const refuse = ({ label, at }: Pick<Node, 'label' | 'at'>, key: string, wants: What): never => {
  throw new SourceError({ says: 'oscal-shape', label, at: `${at}/${key}`, wants });
};

/** Empty where there is none. */
export function textAt(node: Node, key: string): string {
  const value = own(node, key);
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : refuse(node, key, 'text');
}

/** A text for people, without what Markdown adds. */
export const proseAt = (node: Node, key: string): string => plainText(textAt(node, key)).trim();

export function objectAt(node: Node, key: string): Node {
  const value = own(node, key);
  if (value === undefined) return { ...node, data: {}, at: `${node.at}/${key}` };
  return isObject(value) ? { ...node, data: value, at: `${node.at}/${key}` } : refuse(node, key, 'object');
}

/** The objects of a list. */
export function listAt(node: Node, key: string): readonly Node[] {
  const value = own(node, key);
  if (value === undefined) return [];
  const below = { ...node, at: `${node.at}/${key}` };
  if (!Array.isArray(value)) return refuse(node, key, 'list');
  return value.map((item: unknown, i) =>
    isObject(item) ? { ...node, data: item, at: `${below.at}/${i}` } : refuse(below, String(i), 'object'),
  );
}

/** One object, or a list of them: OSCAL has both for `mappings`. */
export const oneOrMore = (node: Node, key: string): readonly Node[] =>
  isObject(own(node, key)) ? [objectAt(node, key)] : listAt(node, key);

export function propsOf(node: Node): readonly Prop[] {
  return listAt(node, 'props').map((p) => {
    const optional = (key: 'ns' | 'class' | 'group' | 'remarks') => {
      const text = textAt(p, key);
      return text === '' ? {} : { [key]: text };
    };
    const found = { name: textAt(p, 'name'), value: textAt(p, 'value') };
    return { ...found, ...optional('ns'), ...optional('class'), ...optional('group'), ...optional('remarks') };
  });
}

/** A list of texts; without what is none. */
export function textsAt(node: Node, key: string): readonly string[] {
  const value = own(node, key);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
