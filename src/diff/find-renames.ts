// A thing that went and a thing that came which differ in nothing but the id are one thing: who they are, and the edit for it.

import type { CauseKind } from '../model/change-kinds.ts';
import type { SourceRef } from '../model/source-tree.ts';
import type { Edit } from './edit.ts';
import { pairByKey } from './pairs.ts';
import { contentOf } from './sameness.ts';

export type Ids = ReadonlyMap<string, string>;

export interface Identified {
  readonly id: string;
}

/** Ids of the base with their ids in the head. What has several likely partners has none. */
export function findRenames<T>(
  base: readonly T[],
  head: readonly T[],
  idOf: (item: T) => string,
  rest: (item: T) => object,
): Ids {
  const { removed, added } = pairByKey(base, head, idOf);
  if (removed.length === 0 || added.length === 0) return new Map();
  const group = (items: readonly T[]) => {
    const groups = new Map<string, string[]>();
    for (const item of items) {
      const content = contentOf(rest(item));
      groups.set(content, [...(groups.get(content) ?? []), idOf(item)]);
    }
    return groups;
  };
  const after = group(added);
  return new Map(
    [...group(removed)].flatMap(([content, ids]): [string, string][] => {
      const [was, is] = [ids[0], after.get(content)?.[0]];
      const sure = ids.length === 1 && after.get(content)?.length === 1;
      return sure && was !== undefined && is !== undefined ? [[was, is]] : [];
    }),
  );
}

export const byId = (base: readonly Identified[], head: readonly Identified[]) =>
  findRenames(
    base,
    head,
    (item) => item.id,
    (item) => ({ ...item, id: null }),
  );

export function rename<T extends Identified>(items: readonly T[], ids: Ids): readonly T[] {
  return ids.size === 0
    ? items
    : items.map((item) => (ids.has(item.id) ? { ...item, id: ids.get(item.id) ?? item.id } : item));
}

/** Pointers and everything else that names a document. */
export function renameDocuments<T>(value: T, ids: Ids): T {
  if (ids.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => renameDocuments(item, ids)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]: [string, unknown]) => {
      if (key === 'at') return [key, held];
      if (key === 'document' && typeof held === 'string') return [key, ids.get(held) ?? held];
      return [key, renameDocuments(held, ids)];
    }),
  ) as T;
}

/** One rename of a named kind: what happened, and where it stands on both sides. */
export function renameEdit(
  kind: CauseKind,
  word: string,
  vendor: string | null,
  owner: string | null,
  pair: readonly [string, string],
  base: SourceRef,
  head: SourceRef,
): Edit {
  return {
    key: [kind, owner ?? '', pair[1]].join('\0'),
    cause: {
      kind,
      citation: null,
      vendor,
      subject: `${word} ${pair[1]}${owner === null ? '' : ` of ${owner}`}`,
      part: null,
      before: pair[0],
      after: pair[1],
      base,
      head,
    },
    undo: null,
    redo: null,
    rows: [],
  };
}
