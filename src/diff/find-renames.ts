// A thing that went and a thing that came which say the same are one thing under another id, also where a word in it was
// changed on the way. What differs in nothing but the id is paired first; then what is most alike, where that is sure.

import { pairByKey } from './pairs.ts';
import { contentKey } from './same-content.ts';

/** Ids of the base with their ids in the head. */
export type Ids = ReadonlyMap<string, string>;

export interface Identified {
  readonly id: string;
}

/** A title that nobody wrote is the id in words: it says nothing of its own. */
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

/** Fields in which a thing says what it is; the others say how, when and on whose word. */
const telling = /\/(?:title|name|text|purpose|provides|offers|duty|law|tell) /;

/** Words of its texts, and everything else that it says. */
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

/** Twice what both have, by all that they have: 1 for the same, 0 for nothing in common. */
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

/** From here on two things are one: most of all that they say, and of their texts at least half. */
const enough = { all: 0.6, words: 0.5 };

interface Candidate {
  readonly id: string;
  readonly content: string;
  readonly traits: Traits;
}

/** How much two things that do not say the same have in common; 0 for too little. Without a text of its own the id must be alike. */
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
 * @param rest what a thing says beside its id; it may add what others say of it
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
  // Of those that say the very same any may be any other; where one is left over, nobody knows which.
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
