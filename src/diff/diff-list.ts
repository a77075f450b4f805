// Every edit of one list: additions, removals, and changes field by field.

import type { State } from '../model/change.ts';
import type { EditedFact } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { Edit, Facts, FieldRule, Lens, Moves, Owner, Placed, Rule } from './edit.ts';
import { pairByKey } from './pairs.ts';
import { contentKey, sameContent } from './same-content.ts';

// The original of each changed copy, so that a second edit of the same thing still finds it.
const origins = new WeakMap<object, object>();
const originOf = (item: object) => origins.get(item) ?? item;

/**
 * Changes one thing in a list, even after other edits have changed it. Null removes it; a missing thing is added.
 * @param key finds the thing after a change
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

function rowsOf<T>(rule: Rule<T>, b: T | null, h: T | null): readonly Citation[] | null {
  const rows = [b, h].map((item) => (item === null ? [] : (rule.rows?.(item) ?? null)));
  return rows.includes(null) ? null : [...new Set(rows.flatMap((list) => list ?? []))];
}

function onlyOf<T>(rule: Rule<T>, b: T | null, h: T | null): string | null {
  const ids = [b, h].flatMap((item) => (item === null ? [] : [rule.only?.(item) ?? null]));
  return ids.includes(null) ? null : (ids[0] ?? null);
}

const documentOf = (item: object): string | null =>
  'source' in item && typeof item.source === 'object' && item.source !== null && 'document' in item.source
    ? String(item.source.document)
    : null;

/** Before and after. Where both would read the same, the raw fields that differ. */
function factsOf<T>(field: FieldRule<T>, b: T, h: T): Facts {
  const [before, after] = [field.fact(b), field.fact(h)];
  if (!sameContent(before, after)) return [before, after];
  const different = field.fields.filter((name) => !sameContent(b[name], h[name]));
  const asItIs = (item: T): EditedFact | null => {
    const held = different.map((name) => item[name]).filter((value) => value !== null);
    return held.length === 0
      ? null
      : { kind: 'texts', texts: held.map((v) => (typeof v === 'string' ? v : contentKey(v))) };
  };
  return [asItIs(b), asItIs(h)];
}

/** Every edit of one list. */
export function diffList<T extends Placed>(
  lens: Lens<T>,
  rule: Rule<T>,
  owner: Owner,
  base: readonly T[],
  head: readonly T[],
): readonly Edit[] {
  if (base === head) return [];
  const { both, removed, added } = rule.pair?.(base, head) ?? pairByKey(base, head, rule.key);
  const at = rule.at ?? ((item: T) => item.at);
  const edit = (
    kind: CauseKind,
    field: string,
    b: T | null,
    h: T | null,
    [before, after]: Facts,
    moves: Moves | null,
    clocks = false,
  ): Edit => {
    const item = (h ?? b) as T;
    return {
      key: [rule.thing, owner.name ?? '', rule.key(item), field].join('\0'),
      cause: {
        kind,
        citation: rule.citation?.(item) ?? null,
        vendor: rule.vendor?.(item) ?? owner.vendor,
        thing: { kind: rule.thing, name: (rule.name ?? rule.key)(item), owner: owner.name },
        part: field === '' ? null : field,
        before,
        after,
        document: documentOf(item),
        base: b && at(b),
        head: h && at(h),
      },
      undo: (!rule.inert && moves?.undo) || null,
      redo: (!rule.inert && moves?.redo) || null,
      rows: rowsOf(rule, b, h),
      only: onlyOf(rule, b, h),
      party: rule.party?.(item) ?? null,
      excludes: rule.excludes ?? false,
      clocks: rule.clocks ?? clocks,
    };
  };
  // Things paired by likeness have no key: a changed one is found by its original alone.
  const key = rule.pair === undefined ? rule.key : undefined;
  const whole = (moves: Moves): Moves | null => (rule.inertWhole === true ? null : moves);
  const come = (item: T) => changeIn(lens, item, () => item, key);
  const go = (item: T) => changeIn(lens, item, () => null, key);
  const changed = both.flatMap(([b, h]) =>
    b === h
      ? []
      : rule.fields.flatMap((field) => {
          const pick = (item: T) => Object.fromEntries(field.fields.map((f) => [f, item[f]])) as Partial<T>;
          if (sameContent(pick(b), pick(h))) return [];
          const moves = {
            undo: changeIn(lens, h, (item) => ({ ...item, ...pick(b) }), key),
            redo: changeIn(lens, b, (item) => ({ ...item, ...pick(h) }), key),
          };
          if (field.follows?.(b, h, moves, rowsOf(rule, b, h))) return [];
          const names = field.fields.filter((name) => field.later?.includes(name) !== true).join('+');
          const kind = field.kind(b, h);
          return [edit(kind, names, b, h, factsOf(field, b, h), field.inert ? null : moves, field.clocks)];
        }),
  );
  return [
    ...removed.map((b) =>
      edit(rule.removed(b), '', b, null, [rule.fact(b), null], whole({ undo: come(b), redo: go(b) })),
    ),
    ...changed,
    ...added.map((h) => edit(rule.added(h), '', null, h, [null, rule.fact(h)], whole({ undo: go(h), redo: come(h) }))),
  ];
}
