// Matches the things of two sides: by key, or by what they have in common.

import { contentKey, sameInOrder } from './same-content.ts';

export interface Pairs<T> {
  readonly both: readonly (readonly [base: T, head: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export function pairByKey<T>(base: readonly T[], head: readonly T[], key: (item: T) => string): Pairs<T> {
  const before = new Map(base.map((item) => [key(item), item]));
  const after = new Map(head.map((item) => [key(item), item]));
  return {
    both: [...before].flatMap(([id, b]): [T, T][] => {
      const h = after.get(id);
      return h === undefined ? [] : [[b, h]];
    }),
    removed: base.filter((item) => !after.has(key(item))),
    added: head.filter((item) => !before.has(key(item))),
  };
}

/**
 * For things without a key. Identical things pair first, then the best scores; a score of zero is no pair. Ties go to the
 * things nearest to each other, so that swapping the sides gives the same pairs.
 */
export function pairByScore<T>(base: readonly T[], head: readonly T[], score: (b: T, h: T) => number): Pairs<T> {
  if (base.length === head.length && base.every((b, i) => sameInOrder(b, head[i])))
    return { both: base.flatMap((b, i) => (head[i] === undefined ? [] : [[b, head[i]]])), removed: [], added: [] };
  const both: [T, T][] = [];
  const left = new Map<string, T[]>();
  for (const b of base) left.set(contentKey(b), [...(left.get(contentKey(b)) ?? []), b]);
  const after = head.filter((h) => {
    const b = left.get(contentKey(h))?.shift();
    if (b !== undefined) both.push([b, h]);
    return b === undefined;
  });
  const before = base.filter((b) => !both.some(([paired]) => paired === b));
  const scored = before.flatMap((b, i) =>
    after.flatMap((h, j) => {
      const points = score(b, h);
      return points > 0 ? [{ b, h, points, apart: Math.abs(i - j), sum: i + j }] : [];
    }),
  );
  scored.sort((x, y) => y.points - x.points || x.apart - y.apart || x.sum - y.sum);
  const taken = new Set<T>();
  for (const { b, h } of scored) {
    if (taken.has(b) || taken.has(h)) continue;
    taken.add(b).add(h);
    both.push([b, h]);
  }
  return { both, removed: before.filter((b) => !taken.has(b)), added: after.filter((h) => !taken.has(h)) };
}
