// A removed thing and an added thing that say the same are one thing under a new id, even if a word changed on the way.
// Things that differ only in their id are paired first, then the most similar ones, as long as the choice is clear.

import { pairByKey } from './pairs.ts';
import { contentKey } from './same-content.ts';

/** Ids of the base with their ids in the head. */
export type Ids = ReadonlyMap<string, string>;

export interface Identified {
  readonly id: string;
}

/** A title that nobody wrote only spells out the id, and adds nothing. */
const isOf = (text: string, id: string) => text === id || text === id.replaceAll('-', ' ');

/** What a thing says without its id. */
function said(value: unknown, id: string, field = ''): unknown {
  if (typeof value === 'string') return (field === 'title' || field === 'name') && isOf(value, id) ? null : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => said(item, id));
  const entries = Object.entries(value).filter(([key]) => key !== 'at');
  return Object.fromEntries(entries.map(([key, held]) => [key, said(held, id, key)]));
}

interface Traits {
  readonly words: readonly string[];
  readonly facts: readonly string[];
}

/** The fields that say what a thing is; the others say how, when and on whose word. */
const telling = /\/(?:title|name|text|purpose|provides|offers|duty|law|tell) /;

/** The words of its texts, and all its other values. */
function traitsOf(value: unknown, path = ''): Traits {
  if (value === null || value === undefined || value === '') return { words: [], facts: [] };
  if (typeof value === 'string' && /\s/.test(value)) {
    const words = value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return { words: words.map((word) => `${path} ${word}`), facts: [] };
  }
  if (typeof value !== 'object') return { words: [], facts: [`${path}=${String(value)}`] };
  const parts = Object.entries(value).map(([key, held]) =>
    traitsOf(held, Array.isArray(value) ? path : `${path}/${key}`),
  );
  return { words: parts.flatMap((p) => p.words), facts: parts.flatMap((p) => p.facts) };
}

/** The Dice coefficient: 1 for the same, 0 for nothing in common. */
function common(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of b) {
    const held = left.get(one) ?? 0;
    if (held > 0) both++;
    left.set(one, held - 1);
  }
  return (2 * both) / (a.length + b.length);
}

const pairsOfLetters = (id: string) => [...id.slice(1)].map((letter, i) => `${id[i]}${letter}`);
const likeIds = (a: string, b: string) => common(pairsOfLetters(a), pairsOfLetters(b));

/** The least that two things must share to be one: most of their content, and half of the words of their texts. */
const enough = { all: 0.6, words: 0.5 };

interface Candidate {
  readonly id: string;
  readonly content: string;
  readonly traits: Traits;
}

/** How much two different things have in common; 0 for too little. Without a telling text their ids must be alike. */
function likeness(a: Candidate, b: Candidate): number {
  const [x, y] = [a.traits, b.traits];
  const told = [x, y].map(({ words }) => words.filter((word) => telling.test(word)));
  const [was = [], is = []] = told;
  const named = was.length > 0 && is.length > 0 ? common(was, is) : likeIds(a.id, b.id);
  const all = common([...x.words, ...x.facts], [...y.words, ...y.facts]);
  return named < enough.words || common(x.words, y.words) < enough.words || all < enough.all ? 0 : all;
}

/**
 * The renames between two lists.
 * @param rest the thing without its id, and with whatever others say about it
 */
export function findRenames<T>(
  base: readonly T[],
  head: readonly T[],
  idOf: (item: T) => string,
  rest: (item: T) => object,
): Ids {
  const { removed, added } = pairByKey(base, head, idOf);
  if (removed.length === 0 || added.length === 0) return new Map();
  const candidate = (item: T): Candidate => {
    const content = said(rest(item), idOf(item));
    return { id: idOf(item), content: contentKey(content), traits: traitsOf(content) };
  };
  const [before, after] = [removed.map(candidate), added.map(candidate)];
  const contents = new Set(before.map((b) => b.content));
  const scored = before.flatMap((b) =>
    after.flatMap((h) => {
      const same = b.content === h.content;
      const score = same ? 2 : contents.has(h.content) ? 0 : likeness(b, h);
      return score === 0 ? [] : [{ b, h, score, ids: likeIds(b.id, h.id) }];
    }),
  );
  // Identical things are interchangeable; but if one is left over, nobody can tell which one it is.
  const count = (list: readonly Candidate[], content: string) => list.filter((c) => c.content === content).length;
  const sure = scored.filter(
    ({ b, h, score }) =>
      count(before, b.content) === (score === 2 ? count(after, b.content) : 1) &&
      (score === 2 || count(after, h.content) === 1),
  );
  sure.sort((x, y) => y.score - x.score || y.ids - x.ids);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { b, h, score } of sure) {
    if (ids.has(b.id) || taken.has(h.id)) continue;
    const rivals = sure.filter((o) => o.score === score && score < 2 && (o.b === b) !== (o.h === h));
    if (rivals.some((o) => !ids.has(o.b.id) && !taken.has(o.h.id))) continue;
    ids.set(b.id, h.id);
    taken.add(h.id);
  }
  return ids;
}

export const byId = <T extends Identified>(base: readonly T[], head: readonly T[]): Ids =>
  findRenames(
    base,
    head,
    (item) => item.id,
    (item) => ({ ...item, id: null }),
  );
