// One edit: the cause that people read, and how to take it back or to make it alone, so that its consequences can be seen.

import type { Cause, State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { SourceRef } from '../model/source-tree.ts';

/** A cause before its impact is looked up. */
export type BareCause = Omit<Cause, 'id' | 'impact'>;

export interface Edit {
  readonly cause: BareCause;
  /** The thing and the field, for the id: unique among the edits of one comparison. */
  readonly key: string;
  /** The head without this edit; null where nothing can follow from it. */
  readonly undo: ((head: State) => State) | null;
  /** The base with this edit alone; null where nothing can follow from it. */
  readonly redo: ((base: State) => State) | null;
  /** The only rows that it can move; null: any. */
  readonly rows: readonly Citation[] | null;
  /** For what moves no row at all: the clock or conflict that alone it can move. */
  readonly only: string | null;
}

/** One list of a state: provisions, the gates of a service, the systems of a customer. */
export interface Lens<T> {
  readonly get: (state: State) => readonly T[];
  readonly set: (state: State, items: readonly T[]) => State;
}

/** Fields that are compared together, are one cause together, and are taken back together. */
export interface FieldRule<T> {
  readonly fields: readonly (keyof T)[];
  readonly kind: (before: T, after: T) => CauseKind;
  readonly words: (item: T) => string | null;
  /** Nothing can follow from it for a customer. */
  readonly inert?: true;
}

/** How one kind of thing is compared. */
export interface Rule<T> {
  readonly word: string;
  readonly key: (item: T) => string;
  readonly name: (item: T) => string;
  readonly at: (item: T) => SourceRef;
  readonly added: (item: T) => CauseKind;
  readonly removed: (item: T) => CauseKind;
  /** What is printed of a whole thing that came or went. */
  readonly words: (item: T) => string;
  readonly fields: readonly FieldRule<T>[];
  readonly citation?: (item: T) => Citation | null;
  readonly rows?: (item: T) => readonly Citation[] | null;
  /** Moves no row: the id under which findings and clocks speak of it. */
  readonly only?: (item: T) => string;
  readonly inert?: true;
  /** Which things of the two sides are the same one; by key where it is not said. */
  readonly pair?: (base: readonly T[], head: readonly T[]) => Pairs<T>;
}

export interface Pairs<T> {
  readonly both: readonly (readonly [base: T, head: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Same data, wherever it stands: positions are left out. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || contentOf(a) === contentOf(b);
}

// Lists in which the order says something; in every other list of words it does not.
const ordered = new Set(['steps', 'states', 'conditions']);

/** The data as text: without positions, keys in one order, lists of words as the sets that they are. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (key, held: unknown) => {
    if (key === 'at') return undefined;
    if (typeof held !== 'object' || held === null) return held;
    if (!Array.isArray(held)) return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
    return !ordered.has(key) && held.every((item) => typeof item === 'string') ? [...held].sort() : held;
  });
}

/** The same thing on both sides is the one with the same key. */
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
 * For things without a key: what is the same pairs first, then the best scores; zero is no pair. Ties go to those that
 * stand nearest to each other, so that swapping the sides gives the same pairs.
 */
export function pairByScore<T>(base: readonly T[], head: readonly T[], score: (b: T, h: T) => number): Pairs<T> {
  const both: [T, T][] = [];
  const left = new Map<string, T[]>();
  for (const b of base) left.set(contentOf(b), [...(left.get(contentOf(b)) ?? []), b]);
  const after = head.filter((h) => {
    const b = left.get(contentOf(h))?.shift();
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

/** Puts one thing of a list in the place of another; null stands for none. */
export function swapIn<T>(lens: Lens<T>, from: T | null, to: T | null): (state: State) => State {
  return (state) => {
    const items = lens.get(state);
    if (from === null) return to === null ? state : lens.set(state, [...items, to]);
    return lens.set(
      state,
      items.flatMap((item) => (item !== from ? [item] : to === null ? [] : [to])),
    );
  };
}

/** Whose list it is, for the words and for the key: `lume` or `lume/crm`. */
export interface Owner {
  readonly vendor: string | null;
  readonly name: string | null;
}

function rowsOf<T>(rule: Rule<T>, b: T | null, h: T | null): readonly Citation[] | null {
  const rows = [b, h].map((item) => (item === null ? [] : (rule.rows?.(item) ?? null)));
  return rows.includes(null) ? null : [...new Set(rows.flatMap((list) => list ?? []))];
}

/** Every edit of one list. */
export function diffList<T extends object>(
  lens: Lens<T>,
  rule: Rule<T>,
  owner: Owner,
  base: readonly T[],
  head: readonly T[],
): readonly Edit[] {
  const { both, removed, added } = rule.pair?.(base, head) ?? pairByKey(base, head, rule.key);
  const edit = (
    kind: CauseKind,
    field: string,
    b: T | null,
    h: T | null,
    words: readonly [before: string | null, after: string | null],
    moves: { undo: Edit['undo']; redo: Edit['redo'] } | null,
  ): Edit[] => {
    const item = h ?? b;
    if (item === null) return [];
    const where = owner.name === null ? '' : ` of ${owner.name}`;
    return [
      {
        key: [rule.word, owner.name ?? '', rule.key(item), field].join('\0'),
        cause: {
          kind,
          citation: rule.citation?.(item) ?? null,
          vendor: owner.vendor,
          subject: `${rule.word} ${rule.name(item)}${where}`,
          before: words[0],
          after: words[1],
          base: b === null ? null : rule.at(b),
          head: h === null ? null : rule.at(h),
        },
        undo: moves?.undo ?? null,
        redo: moves?.redo ?? null,
        rows: rowsOf(rule, b, h),
        only: rule.only?.(item) ?? null,
      },
    ];
  };
  const whole = (from: T | null, to: T | null) =>
    rule.inert ? null : { undo: swapIn(lens, to, from), redo: swapIn(lens, from, to) };
  const changed = both.flatMap(([b, h]) =>
    b === h
      ? []
      : rule.fields.flatMap((field) => {
          const pick = (item: T) => Object.fromEntries(field.fields.map((f) => [f, item[f]])) as Partial<T>;
          if (isSame(pick(b), pick(h))) return [];
          const moves =
            rule.inert || field.inert
              ? null
              : { undo: swapIn(lens, h, { ...h, ...pick(b) }), redo: swapIn(lens, b, { ...b, ...pick(h) }) };
          return edit(field.kind(b, h), field.fields.join('+'), b, h, [field.words(b), field.words(h)], moves);
        }),
  );
  return [
    ...removed.flatMap((b) => edit(rule.removed(b), '', b, null, [rule.words(b), null], whole(b, null))),
    ...changed,
    ...added.flatMap((h) => edit(rule.added(h), '', null, h, [null, rule.words(h)], whole(null, h))),
  ];
}
