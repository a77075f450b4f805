// How the parts of a service are compared.

import type { State } from '../model/change.ts';
import type { ThingKind } from '../model/change-facts.ts';
import type { Citation } from '../model/citation.ts';
import { isWider } from '../model/condition.ts';
import { findService } from '../model/lookup.ts';
import type {
  Clock,
  Duty,
  Exclusion,
  Feature,
  Gate,
  Named,
  Recommendation,
  Ruling,
  Service,
  Variant,
} from '../model/vendor.ts';
import type { Worth } from './document-worth.ts';
import type { Lens, Rule } from './edit.ts';
import { grade, ids, source, text, textIfAny } from './facts.ts';
import { ranked, strengths, timedMove } from './ranks.ts';
import { sameContent } from './same-content.ts';
import { sourceField, vendorsLens } from './vendor-rules.ts';

export type ServiceList = {
  [K in keyof Service]: Service[K] extends readonly object[] ? K : never;
}[keyof Service];

/** One list of one service. */
export function serviceLens<K extends ServiceList>(address: string, list: K): Lens<Service[K][number]> {
  return {
    get: (state: State) => findService(state.library, address)?.[list] ?? [],
    set: (state, items) =>
      vendorsLens.set(
        state,
        state.library.vendors.map((v) =>
          v.services.some((s) => s.address === address)
            ? { ...v, services: v.services.map((s) => (s.address === address ? { ...s, [list]: items } : s)) }
            : v,
        ),
      ),
  };
}

type OptionList = 'variants' | 'plans' | 'features' | 'groups' | 'dataClasses' | 'settings';

export const optionLists: Readonly<Record<OptionList, ThingKind>> = {
  variants: 'variant',
  plans: 'plan',
  features: 'feature',
  groups: 'group',
  dataClasses: 'data class',
  settings: 'setting',
};

type Option = Named & Partial<Pick<Variant, 'operatedBy'> & Pick<Feature, 'group' | 'product'>>;

/** Variants, plans, features and their groups, data classes and settings. */
export function optionRule(list: OptionList): Rule<Option> {
  const what = list === 'variants' ? 'variant' : 'option';
  return {
    thing: optionLists[list],
    key: (n) => n.id,
    added: () => `${what}-added`,
    removed: () => `${what}-removed`,
    fact: (n) => text(n.title),
    // While no variant or plan is stated, each one that there is could be chosen.
    inertWhole: list !== 'variants' && list !== 'plans',
    fields: [
      { fields: ['title', 'note'], kind: () => `${what}-renamed`, fact: (n) => text(n.title), inert: true },
      {
        fields: ['values'],
        kind: () => 'option-changed',
        fact: (n) => (n.values === undefined ? null : ids(n.values)),
        inert: true,
      },
      {
        fields: ['operatedBy', 'product', 'group'],
        kind: () => 'option-changed',
        fact: ({ operatedBy = null, product = false, group = null }) => ({
          kind: 'option',
          operatedBy,
          product,
          group,
        }),
      },
      {
        fields: ['source'],
        kind: () => 'source-moved',
        fact: (n) => n.source && source({ source: n.source }),
        inert: true,
      },
    ],
  };
}

export const gateRule: Rule<Gate> = {
  thing: 'gate',
  key: (g) => g.id,
  added: () => 'gate-added',
  removed: () => 'gate-removed',
  fact: (g) => text(g.title),
  fields: [
    {
      fields: ['kind', 'when', 'anyOf', 'steps'],
      kind: () => 'gate-changed',
      fact: ({ kind, when, anyOf, steps }) => ({ kind: 'gate', gate: kind, when, anyOf, steps }),
    },
    {
      fields: ['offered'],
      kind: (b, h) =>
        isWider(h.offered, b.offered)
          ? 'gate-offer-widened'
          : isWider(b.offered, h.offered)
            ? 'gate-offer-narrowed'
            : 'gate-changed',
      fact: ({ offered }) => ({ kind: 'offered', offered }),
    },
    sourceField(),
    { fields: ['title', 'note'], kind: () => 'gate-annotated', fact: (g) => text(g.title), inert: true },
  ],
};

/** A list of what is covered excludes all else, whatever else the mapping knows. */
const excludes = (e: Exclusion, feature: string) =>
  e.allBut === null ? e.features.includes(feature) : !e.allBut.includes(feature);
const covers = (a: Exclusion, b: Exclusion) =>
  (b.allBut !== null || b.features.every((feature) => excludes(a, feature))) &&
  b.dataClasses.every((data) => a.dataClasses.includes(data)) &&
  (a.openEnded || !b.openEnded) &&
  (b.allBut === null || a.allBut?.every((use) => b.allBut?.includes(use)) === true) &&
  (a.when === null || sameContent(a.when, b.when));

export const exclusionRule: Rule<Exclusion> = {
  thing: 'exclusion',
  excludes: true,
  key: (e) => e.id,
  added: () => 'exclusion-added',
  removed: () => 'exclusion-removed',
  fact: (e) => text(e.title),
  fields: [
    {
      fields: ['features', 'allBut', 'dataClasses', 'openEnded', 'when'],
      kind: (b, h) =>
        covers(h, b)
          ? covers(b, h)
            ? 'exclusion-changed'
            : 'exclusion-widened'
          : covers(b, h)
            ? 'exclusion-narrowed'
            : 'exclusion-changed',
      fact: ({ features, allBut, dataClasses, openEnded, when }) => ({
        kind: 'exclusion',
        features,
        allBut,
        dataClasses,
        openEnded,
        when,
      }),
    },
    sourceField(),
    { fields: ['title', 'note'], kind: () => 'exclusion-annotated', fact: (e) => text(e.title), inert: true },
  ],
};

/** @param rowsOf the provisions on which a statement imposes a duty */
export function dutyRule(rowsOf: (duty: string) => readonly Citation[], worth: Worth): Rule<Duty> {
  return {
    thing: 'duty',
    rows: (d) => rowsOf(d.id),
    key: (d) => d.id,
    added: () => 'duty-added',
    removed: () => 'duty-removed',
    fact: (d) => text(d.text),
    fields: [
      {
        fields: ['text', 'outside'],
        kind: () => 'duty-reworded',
        fact: ({ text, outside }) => ({ kind: 'duty', text, outside }),
      },
      {
        fields: ['strength'],
        kind: (b, h) => ranked(strengths, 'duty-weakened', 'duty-strengthened')(b.strength, h.strength),
        fact: ({ strength }) => ({ kind: 'strength', strength }),
      },
      {
        fields: ['when', 'anyOf', 'otherLaw', 'metBy'],
        kind: () => 'duty-condition-changed',
        fact: ({ when, anyOf, otherLaw }) => ({ kind: 'duty-condition', when, anyOf, otherLaw }),
      },
      sourceField(),
      { fields: ['note'], kind: () => 'duty-annotated', fact: (d) => textIfAny(d.note), inert: true },
      { fields: ['grade'], kind: () => 'duty-annotated', fact: grade, follows: worth.follows },
    ],
  };
}

const forVendor = (c: Clock) => c.direction === 'to-customer' || c.direction === 'by-vendor';

export const clockRule: Rule<Clock> = {
  thing: 'clock',
  key: (c) => c.id,
  // Any clock towards the customer can settle whether it is told of a breach at all.
  rows: () => [],
  clocks: true,
  only: (c) => (c.direction === 'to-customer' ? null : c.id),
  added: (c) => (forVendor(c) ? 'clock-added' : 'customer-clock-added'),
  removed: (c) => (forVendor(c) ? 'clock-removed' : 'customer-clock-removed'),
  fact: ({ title, within, promptly, kind, from }) => ({ kind: 'clock', title, within, promptly, promise: kind, from }),
  fields: [
    {
      fields: ['within', 'kind', 'promptly'],
      kind: (b, h) => `clock-${timedMove(b, h)}`,
      fact: ({ within, promptly, kind }) => ({ kind: 'time', within, promptly, promise: kind }),
    },
    {
      fields: ['direction', 'from', 'about'],
      kind: () => 'clock-changed',
      fact: ({ direction, from, about }) => ({ kind: 'direction', direction, from, about }),
    },
    sourceField(),
    { fields: ['title', 'note'], kind: () => 'clock-annotated', fact: (c) => text(c.title), inert: true },
  ],
};

/** For the rulings of a mapping's reviewer, and for a customer's own. */
export function rulingRule<T extends Ruling>(thing: ThingKind, key: (ruling: T) => string): Rule<T> {
  const fact = ({ parties, by, on, because }: T) => ({ kind: 'ruling', parties, by, on, because }) as const;
  return {
    thing,
    key,
    name: key,
    citation: (r) => r.citation,
    rows: (r) => [r.citation],
    added: () => 'ruling-added',
    removed: () => 'ruling-removed',
    fact,
    fields: [{ fields: ['parties', 'by', 'on', 'because'], kind: () => 'ruling-changed', fact }],
  };
}

export const mappingRulingRule = rulingRule<Ruling>('ruling', (r) => r.citation);

export const recommendationRule: Rule<Recommendation> = {
  thing: 'recommendation',
  key: (r) => r.id,
  added: () => 'recommendation-added',
  removed: () => 'recommendation-removed',
  fact: (r) => text(r.text),
  inert: true,
  fields: [
    {
      fields: ['text', 'weakens'],
      kind: () => 'recommendation-changed',
      fact: ({ text, weakens }) => ({ kind: 'recommendation', text, weakens }),
    },
    {
      fields: ['about', 'when'],
      kind: () => 'recommendation-changed',
      fact: ({ about, when }) => ({ kind: 'bearing', about, when }),
    },
    sourceField(),
  ],
};
