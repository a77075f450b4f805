// How the lists beside the rules are compared: what auditors ask, and crosswalks. They move no row, so no lens is used.

import type { State } from '../model/change.ts';
import type { Crosswalk, CrosswalkPair } from '../model/crosswalk.ts';
import type { Inquiry, InquiryList } from '../model/inquiry.ts';
import type { Library } from '../model/library.ts';
import { diffList } from './diff-list.ts';
import type { Edit, Lens, Rule } from './edit.ts';
import { pairByKey } from './pairs.ts';

const noLens = <T>(): Lens<T> => ({ get: () => [], set: (state: State) => state });

const listFields = ['title', 'source', 'asOf'] as const;
const listWords = (list: InquiryList | Crosswalk) => `${list.title} (${list.source}), as of ${list.asOf}`;

const inquiryListRule: Rule<InquiryList> = {
  word: 'inquiries',
  key: (list) => list.id,
  name: (list) => list.id,
  at: (list) => list.at,
  added: () => 'inquiry-added',
  removed: () => 'inquiry-removed',
  words: (list) => `${list.title}; inquiries: ${list.asks.length}`,
  inert: true,
  fields: [{ fields: listFields, kind: () => 'inquiry-reworded', words: listWords }],
};

const inquiryRule: Rule<Inquiry> = {
  word: 'inquiry',
  key: (q) => `${q.citation}\0${q.activity}`,
  name: (q) => `"${q.activity}"`,
  at: (q) => q.at,
  citation: (q) => q.citation,
  added: () => 'inquiry-added',
  removed: () => 'inquiry-removed',
  words: (q) => q.inquiry,
  inert: true,
  fields: [
    { fields: ['inquiry'], kind: () => 'inquiry-reworded', words: (q) => q.inquiry },
    { fields: ['evidence'], kind: () => 'inquiry-reworded', words: (q) => q.evidence.join('; ') },
  ],
};

const crosswalkRule: Rule<Crosswalk> = {
  word: 'crosswalk',
  key: (c) => c.id,
  name: (c) => c.id,
  at: (c) => c.at,
  added: () => 'crosswalk-pair-added',
  removed: () => 'crosswalk-pair-removed',
  words: (c) => `${c.title}; provisions paired: ${c.pairs.length}`,
  inert: true,
  fields: [{ fields: listFields, kind: () => 'crosswalk-pair-changed', words: listWords }],
};

const pairRule: Rule<CrosswalkPair> = {
  word: 'pair',
  key: (p) => p.citation,
  name: (p) => p.citation,
  at: (p) => p.at,
  citation: (p) => p.citation,
  added: () => 'crosswalk-pair-added',
  removed: () => 'crosswalk-pair-removed',
  words: (p) => p.controls.join(', '),
  inert: true,
  fields: [{ fields: ['controls'], kind: () => 'crosswalk-pair-changed', words: (p) => p.controls.join(', ') }],
};

/** Every list of one kind, then what is in those that both sides have. */
function diffHeld<L extends { readonly id: string }, T extends object>(
  lists: Rule<L>,
  things: Rule<T>,
  within: (list: L) => readonly T[],
  base: readonly L[],
  head: readonly L[],
): readonly Edit[] {
  if (base === head) return [];
  const inside = pairByKey(base, head, (list) => list.id).both.flatMap(([b, h]) =>
    b === h ? [] : diffList(noLens<T>(), things, { vendor: null, name: h.id }, within(b), within(h)),
  );
  return [...diffList(noLens<L>(), lists, { vendor: null, name: null }, base, head), ...inside];
}

/** Edits of the lists beside the rules. */
export function diffLists(base: Library, head: Library): readonly Edit[] {
  return [
    ...diffHeld(inquiryListRule, inquiryRule, (list) => list.asks, base.inquiries, head.inquiries),
    ...diffHeld(crosswalkRule, pairRule, (list) => list.pairs, base.crosswalks, head.crosswalks),
  ];
}
