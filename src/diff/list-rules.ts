// Catalogs and what they retired, what auditors ask, crosswalks: lists that move no row, so no lens is used.

import type { Catalog, RetiredCitation } from '../model/catalog.ts';
import type { State } from '../model/change.ts';
import type { Crosswalk, CrosswalkPair } from '../model/crosswalk.ts';
import type { Inquiry, InquiryList } from '../model/inquiry.ts';
import type { Library } from '../model/library.ts';
import { diffList } from './diff-list.ts';
import { type Edit, type FieldRule, type Lens, nobodys, type Placed, type Rule } from './edit.ts';
import { ids, text, texts } from './facts.ts';
import { pairByKey } from './pairs.ts';

const noLens = <T>(): Lens<T> => ({ get: () => [], set: (state: State) => state });

const ofList: Pick<FieldRule<Catalog | InquiryList | Crosswalk>, 'fields' | 'fact'> = {
  fields: ['title', 'source', 'asOf'],
  fact: ({ title, source, asOf }) => ({ kind: 'list', title, source, asOf }),
};

const catalogRule: Rule<Catalog> = {
  thing: 'catalog',
  key: (c) => c.id,
  added: () => 'catalog-changed',
  removed: () => 'catalog-changed',
  fact: ({ title, source, asOf }) => ({ kind: 'list', title, source, asOf }),
  inert: true,
  fields: [{ ...ofList, kind: () => 'catalog-changed' }],
};

const retiredRule: Rule<RetiredCitation> = {
  thing: 'retired citation',
  key: (r) => r.citation,
  citation: (r) => r.citation,
  added: () => 'citation-retired',
  removed: () => 'citation-unretired',
  fact: (r) => text(r.because),
  inert: true,
  fields: [
    {
      fields: ['see', 'because'],
      kind: () => 'retired-citation-changed',
      fact: ({ because, see }) => ({ kind: 'retired', because, see }),
    },
  ],
};

const inquiryListRule: Rule<InquiryList> = {
  thing: 'inquiries',
  key: (list) => list.id,
  added: () => 'inquiry-added',
  removed: () => 'inquiry-removed',
  fact: ({ title, asks }) => ({ kind: 'listed', title, of: 'inquiries', count: asks.length }),
  inert: true,
  fields: [{ ...ofList, kind: () => 'inquiry-reworded' }],
};

const inquiryRule: Rule<Inquiry> = {
  thing: 'inquiry',
  // Ids of changes are made of the key; which is which, whatever is reworded, is known by the id.
  key: (q) => `${q.citation}\0${q.activity}`,
  pair: (base, head) => pairByKey(base, head, (q) => q.id),
  name: (q) => q.activity,
  citation: (q) => q.citation,
  added: () => 'inquiry-added',
  removed: () => 'inquiry-removed',
  fact: (q) => text(q.inquiry),
  inert: true,
  fields: [
    { fields: ['activity'], kind: () => 'inquiry-reworded', fact: (q) => text(q.activity) },
    { fields: ['inquiry'], kind: () => 'inquiry-reworded', fact: (q) => text(q.inquiry) },
    { fields: ['evidence'], kind: () => 'inquiry-reworded', fact: (q) => texts(q.evidence) },
  ],
};

const crosswalkRule: Rule<Crosswalk> = {
  thing: 'crosswalk',
  key: (c) => c.id,
  added: () => 'crosswalk-pair-added',
  removed: () => 'crosswalk-pair-removed',
  fact: ({ title, pairs }) => ({ kind: 'listed', title, of: 'pairs', count: pairs.length }),
  inert: true,
  fields: [{ ...ofList, kind: () => 'crosswalk-pair-changed' }],
};

const pairRule: Rule<CrosswalkPair> = {
  thing: 'pair',
  key: (p) => p.citation,
  citation: (p) => p.citation,
  added: () => 'crosswalk-pair-added',
  removed: () => 'crosswalk-pair-removed',
  fact: (p) => ids(p.controls),
  inert: true,
  fields: [{ fields: ['controls'], kind: () => 'crosswalk-pair-changed', fact: (p) => ids(p.controls) }],
};

/** Every list of one kind, then what is in those that both sides have. */
function diffHeld<L extends Placed & { readonly id: string }, T extends Placed>(
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
  return [...diffList(noLens<L>(), lists, nobodys, base, head), ...inside];
}

/** Edits of lists that move no row. */
export function diffLists(base: Library, head: Library): readonly Edit[] {
  return [
    ...diffHeld(catalogRule, retiredRule, (catalog) => catalog.retired, base.catalogs, head.catalogs),
    ...diffHeld(inquiryListRule, inquiryRule, (list) => list.asks, base.inquiries, head.inquiries),
    ...diffHeld(crosswalkRule, pairRule, (list) => list.pairs, base.crosswalks, head.crosswalks),
  ];
}
