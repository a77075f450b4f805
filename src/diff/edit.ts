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
  /** The party behind the vendor that it is about: beside its rows it moves what is said of the party. */
  readonly party: string | null;
  /** It can move time limits. */
  readonly clocks: boolean;
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
  /** It can move time limits. */
  readonly clocks?: true;
  /** It follows from the edit of something else, which takes it along: no cause of its own. */
  readonly follows?: (before: T, after: T, moves: Moves, rows: readonly Citation[] | null) => boolean;
}

/** How an edit is taken back, and how it is made alone. */
export interface Moves {
  readonly undo: (head: State) => State;
  readonly redo: (base: State) => State;
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
  /** For things that are a vendor; else the owner of the list is. */
  readonly vendor?: (item: T) => string;
  readonly rows?: (item: T) => readonly Citation[] | null;
  /** Moves no row: the id under which findings and clocks speak of it. */
  readonly only?: (item: T) => string | null;
  readonly clocks?: true;
  /** For a party behind the vendor: its id. */
  readonly party?: (item: T) => string;
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
  return isAlike(a, b) || contentOf(a) === contentOf(b);
}

/** The same in every list as it stands: quicker to see, and nearly always so. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key === 'at' || isAlike(x[key], y[key]));
}

// Lists in which the order says something; in every other list it does not.
const ordered = new Set(['steps', 'states', 'conditions']);

/** The data as text: without positions, keys in one order, lists as the sets that they are. */
export function contentOf(value: unknown, key = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => contentOf(item));
    return `[${(ordered.has(key) ? items : items.sort()).join(',')}]`;
  }
  const parts = Object.entries(value)
    .filter(([name, held]) => name !== 'at' && held !== undefined)
    .map(([name, held]) => `${JSON.stringify(name)}:${contentOf(held, name)}`);
  return `{${parts.sort().join(',')}}`;
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
  if (base.length === head.length && base.every((b, i) => isAlike(b, head[i])))
    return { both: base.flatMap((b, i) => (head[i] === undefined ? [] : [[b, head[i]]])), removed: [], added: [] };
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

// What a changed copy was at first: edits of one thing that are made one after the other find it again.
const origins = new WeakMap<object, object>();
const originOf = (item: object) => origins.get(item) ?? item;

/**
 * Changes one thing of a list, whatever other edits have made of it; null takes it out, and what is not there is added.
 * @param key finds it where something in it was changed
 */
export function changeIn<T extends object>(
  lens: Lens<T>,
  thing: T,
  change: (item: T) => T | null,
  key?: (item: T) => string,
): (state: State) => State {
  return (state) => {
    const items = lens.get(state);
    const found =
      items.find((item) => originOf(item) === originOf(thing)) ??
      items.find((item) => key?.(item) === key?.(thing) && key);
    const changed = change(found ?? thing);
    if (changed !== null && changed !== thing) origins.set(changed, originOf(thing));
    if (found === undefined) return changed === null ? state : lens.set(state, [...items, changed]);
    return lens.set(
      state,
      items.flatMap((item) => (item !== found ? [item] : changed === null ? [] : [changed])),
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

function onlyOf<T>(rule: Rule<T>, b: T | null, h: T | null): string | null {
  const ids = [b, h].flatMap((item) => (item === null ? [] : [rule.only?.(item) ?? null]));
  return ids.includes(null) ? null : (ids[0] ?? null);
}

/** Before and after in words; where the words of both are the same, what differs as it stands. */
function wordsOf<T>(field: FieldRule<T>, b: T, h: T): readonly [before: string | null, after: string | null] {
  const [before, after] = [field.words(b), field.words(h)];
  if (before !== after) return [before, after];
  const different = field.fields.filter((name) => !isSame(b[name], h[name]));
  const plain = (item: T) => {
    const held = different.map((name) => item[name]).filter((value) => value !== null);
    return held.length === 0 ? null : held.map((v) => (typeof v === 'string' ? v : contentOf(v))).join('; ');
  };
  return [plain(b), plain(h)];
}

/** Every edit of one list. */
export function diffList<T extends object>(
  lens: Lens<T>,
  rule: Rule<T>,
  owner: Owner,
  base: readonly T[],
  head: readonly T[],
): readonly Edit[] {
  if (base === head) return [];
  const { both, removed, added } = rule.pair?.(base, head) ?? pairByKey(base, head, rule.key);
  const edit = (
    kind: CauseKind,
    field: string,
    b: T | null,
    h: T | null,
    words: readonly [before: string | null, after: string | null],
    moves: Moves | null,
    fieldRule?: FieldRule<T>,
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
          vendor: rule.vendor?.(item) ?? owner.vendor,
          subject: `${rule.word} ${rule.name(item)}${where}`,
          before: words[0],
          after: words[1],
          base: b === null ? null : rule.at(b),
          head: h === null ? null : rule.at(h),
        },
        undo: moves?.undo ?? null,
        redo: moves?.redo ?? null,
        rows: rowsOf(rule, b, h),
        only: onlyOf(rule, b, h),
        party: rule.party?.(item) ?? null,
        clocks: rule.clocks ?? fieldRule?.clocks ?? false,
      },
    ];
  };
  // Where things have no key of their own, what was changed in one is known by what it was.
  const key = rule.pair === undefined ? rule.key : undefined;
  const come = (item: T) => changeIn(lens, item, () => item, key);
  const go = (item: T) => changeIn(lens, item, () => null, key);
  const changed = both.flatMap(([b, h]) =>
    b === h
      ? []
      : rule.fields.flatMap((field) => {
          const pick = (item: T) => Object.fromEntries(field.fields.map((f) => [f, item[f]])) as Partial<T>;
          if (isSame(pick(b), pick(h))) return [];
          const moves = {
            undo: changeIn(lens, h, (item) => ({ ...item, ...pick(b) }), key),
            redo: changeIn(lens, b, (item) => ({ ...item, ...pick(h) }), key),
          };
          if (field.follows?.(b, h, moves, rowsOf(rule, b, h))) return [];
          const inert = rule.inert || field.inert;
          return edit(
            field.kind(b, h),
            field.fields.join('+'),
            b,
            h,
            wordsOf(field, b, h),
            inert ? null : moves,
            field,
          );
        }),
  );
  return [
    ...removed.flatMap((b) =>
      edit(rule.removed(b), '', b, null, [rule.words(b), null], rule.inert ? null : { undo: come(b), redo: go(b) }),
    ),
    ...changed,
    ...added.flatMap((h) =>
      edit(rule.added(h), '', null, h, [null, rule.words(h)], rule.inert ? null : { undo: go(h), redo: come(h) }),
    ),
  ];
}
