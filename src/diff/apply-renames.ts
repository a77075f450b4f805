// Gives a thing the ids of the other side, where it is defined and wherever it is named.

import { compareText } from '../model/compare-text.ts';
import type { Identified, Ids } from './find-renames.ts';

/** The things under their new ids, in order of id if they were. A title that only spelled out the id changes with it. */
export function rename<T extends Identified>(items: readonly T[], ids: Ids): readonly T[] {
  if (ids.size === 0) return items;
  const renamed = items.map((item) => {
    const id = ids.get(item.id);
    if (id === undefined) return item;
    const follow = ([key, held]: [string, unknown]) => {
      const plain = typeof held === 'string' && held === item.id.replaceAll('-', ' ');
      return [key, plain && (key === 'title' || key === 'name') ? id.replaceAll('-', ' ') : held];
    };
    return { ...Object.fromEntries(Object.entries(item).map(follow)), id } as T;
  });
  const inOrder = (list: readonly T[]) => list.every((item, i) => i === 0 || (list[i - 1]?.id ?? '') <= item.id);
  return inOrder(items) ? [...renamed].sort((a, b) => compareText(a.id, b.id)) : renamed;
}

/** Ids by the property that holds one or a list of them; `keys`: properties whose own keys are ids. */
export interface Names {
  readonly of: Readonly<Record<string, Ids>>;
  readonly keys?: Readonly<Record<string, Ids>>;
}

const isEmpty = ({ of, keys = {} }: Names) =>
  [...Object.values(of), ...Object.values(keys)].every((ids) => ids.size === 0);

function renameKeys(value: object, ids: Ids): object {
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [ids.get(key) ?? key, held]));
}

function walk<T>(value: T, names: Names): T {
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | null = null;
  for (const [key, held] of Object.entries(value)) {
    if (key === 'at') continue;
    const changed = Array.isArray(value) ? walk(held, names) : named(key, held, names);
    if (changed === held) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? value) as T;
}

function named(key: string, held: unknown, names: Names): unknown {
  const ids = Object.hasOwn(names.of, key) ? names.of[key] : undefined;
  if (ids !== undefined && ids.size > 0) {
    if (typeof held === 'string') return ids.get(held) ?? held;
    if (Array.isArray(held) && held.some((item) => typeof item === 'string' && ids.has(item)))
      return held.map((item: unknown) => (typeof item === 'string' ? (ids.get(item) ?? item) : item));
  }
  const keys = Object.hasOwn(names.keys ?? {}, key) ? names.keys?.[key] : undefined;
  if (keys !== undefined && typeof held === 'object' && held !== null && !Array.isArray(held)) {
    const present = Object.keys(held).some((id) => keys.has(id));
    return walk(present ? renameKeys(held, keys) : held, names);
  }
  return walk(held, names);
}

/** The same data with the new ids. Whatever names no changed id stays the same object. */
export const renameIn = <T>(value: T, names: Names): T => (isEmpty(names) ? value : walk(value, names));
