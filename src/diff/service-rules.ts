// How one service is compared: what a customer may choose, gates, exclusions, duties, clocks, rulings, recommendations.

import type { State } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import { type Condition, conditionKey } from '../model/condition.ts';
import {
  type Clock,
  type Duty,
  type Exclusion,
  formatPointer,
  type Gate,
  type Named,
  type Recommendation,
  type Ruling,
  type Service,
} from '../model/vendor.ts';
import { describeTime } from '../words/clocks.ts';
import { formerId } from './apply-renames.ts';
import type { Worth } from './document-worth.ts';
import type { Lens, Rule } from './edit.ts';
import { ranked, timedMove } from './ranks.ts';
import { isSame } from './sameness.ts';
import { sourceField, vendorsLens } from './vendor-rules.ts';

type ServiceList = {
  [K in keyof Service]: Service[K] extends readonly object[] ? K : never;
}[keyof Service];

/** One list of one service. */
export function serviceLens<K extends ServiceList>(address: string, list: K): Lens<Service[K][number]> {
  return {
    get: (state: State) =>
      state.library.vendors.flatMap((v) => v.services).find((s) => s.address === address)?.[list] ?? [],
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

export const whenWords = (when: Condition | null): string | null => (when === null ? null : conditionKey(when));

type OptionList = 'variants' | 'plans' | 'features' | 'dataClasses' | 'settings';

export const optionWords: Readonly<Record<OptionList, readonly [word: string, key: string]>> = {
  variants: ['variant', 'variants'],
  plans: ['plan', 'plans'],
  features: ['feature', 'features'],
  dataClasses: ['data class', 'data-classes'],
  settings: ['setting', 'settings'],
};

/** Variants, plans, features, data classes and settings. */
export function optionRule(service: Service, list: OptionList): Rule<Named> {
  const [word, key] = optionWords[list];
  const what = list === 'variants' ? 'variant' : 'option';
  return {
    word,
    key: (n) => n.id,
    name: (n) => n.id,
    at: (n) => ({ file: service.at.file, path: [...service.at.path, key, formerId(n)] }),
    added: () => `${what}-added`,
    removed: () => `${what}-removed`,
    words: (n) => n.title,
    inert: true,
    fields: [
      { fields: ['title', 'note'], kind: () => `${what}-renamed`, words: (n) => n.title },
      { fields: ['values'], kind: () => 'option-changed', words: (n) => n.values?.join(', ') ?? null },
      { fields: ['source'], kind: () => 'source-moved', words: (n) => n.source && formatPointer(n.source) },
    ],
  };
}

export const gateRule: Rule<Gate> = {
  word: 'gate',
  key: (g) => g.id,
  name: (g) => g.id,
  at: (g) => g.at,
  added: () => 'gate-added',
  removed: () => 'gate-removed',
  words: (g) => g.title,
  fields: [
    {
      fields: ['kind', 'when', 'anyOf', 'steps'],
      kind: () => 'gate-changed',
      words: (g) =>
        [g.kind, whenWords(g.when), g.anyOf === null ? null : `one of ${g.anyOf}`, ...g.steps]
          .filter((part) => part !== null)
          .join('; '),
    },
    sourceField(),
    { fields: ['title', 'note'], kind: () => 'gate-annotated', words: (g) => g.title, inert: true },
  ],
};

const reachOf = (e: Exclusion) => [...e.features, ...e.dataClasses];
const covers = (a: Exclusion, b: Exclusion) =>
  reachOf(b).every((use) => reachOf(a).includes(use)) &&
  (a.openEnded || !b.openEnded) &&
  (a.when === null || isSame(a.when, b.when));

export const exclusionRule: Rule<Exclusion> = {
  word: 'exclusion',
  excludes: true,
  key: (e) => e.id,
  name: (e) => e.id,
  at: (e) => e.at,
  added: () => 'exclusion-added',
  removed: () => 'exclusion-removed',
  words: (e) => e.title,
  fields: [
    {
      fields: ['features', 'dataClasses', 'openEnded', 'when'],
      kind: (b, h) =>
        covers(h, b)
          ? covers(b, h)
            ? 'exclusion-changed'
            : 'exclusion-widened'
          : covers(b, h)
            ? 'exclusion-narrowed'
            : 'exclusion-changed',
      words: (e) =>
        `${reachOf(e).join(', ')}${e.openEnded ? ' and the like' : ''}${e.when === null ? '' : `; ${whenWords(e.when)}`}`,
    },
    sourceField(),
    { fields: ['title', 'note'], kind: () => 'exclusion-annotated', words: (e) => e.title, inert: true },
  ],
};

const strengthOrder = ['must', 'should', 'may'] as const;

/** Duties; `rowsOf` gives the provisions on which a statement imposes one. */
export function dutyRule(rowsOf: (duty: string) => readonly Citation[], worth: Worth): Rule<Duty> {
  return {
    word: 'duty',
    rows: (d) => rowsOf(d.id),
    key: (d) => d.id,
    name: (d) => d.id,
    at: (d) => d.at,
    added: () => 'duty-added',
    removed: () => 'duty-removed',
    words: (d) => d.text,
    fields: [
      {
        fields: ['text', 'outside'],
        kind: () => 'duty-reworded',
        words: (d) => `${d.text}${d.outside === null ? '' : ` It sits outside the service: ${d.outside}.`}`,
      },
      {
        fields: ['strength'],
        kind: (b, h) => ranked(strengthOrder, 'duty-weakened', 'duty-strengthened')(b.strength, h.strength),
        words: (d) => d.strength,
      },
      {
        fields: ['when', 'anyOf', 'otherLaw', 'metBy'],
        kind: () => 'duty-condition-changed',
        words: (d) =>
          [whenWords(d.when) ?? 'always', d.anyOf === null ? '' : `or another of ${d.anyOf}`, d.otherLaw ?? '']
            .filter((part) => part !== '')
            .join('; '),
      },
      sourceField(),
      { fields: ['note'], kind: () => 'duty-annotated', words: (d) => d.note, inert: true },
      { fields: ['grade'], kind: () => 'duty-annotated', words: (d) => d.grade, follows: worth.follows },
    ],
  };
}

const forVendor = (c: Clock) => c.direction === 'to-customer' || c.direction === 'by-vendor';

export const clockRule: Rule<Clock> = {
  word: 'clock',
  key: (c) => c.id,
  name: (c) => c.id,
  at: (c) => c.at,
  // Whether a breach is notified at all hangs on every clock towards the customer.
  rows: () => [],
  clocks: true,
  only: (c) => (c.direction === 'to-customer' ? null : c.id),
  added: (c) => (forVendor(c) ? 'clock-added' : 'customer-clock-added'),
  removed: (c) => (forVendor(c) ? 'clock-removed' : 'customer-clock-removed'),
  words: (c) => `${c.title}: ${describeTime(c)} from ${c.from}`,
  fields: [
    {
      fields: ['within', 'kind', 'promptly'],
      kind: (b, h) => `clock-${timedMove(b, h)}`,
      words: (c) => describeTime(c),
    },
    {
      fields: ['direction', 'from', 'about'],
      kind: () => 'clock-changed',
      words: (c) => `${c.direction}, from ${c.from}${c.about === null ? '' : `, ${c.about}`}`,
    },
    sourceField(),
    { fields: ['title', 'note'], kind: () => 'clock-annotated', words: (c) => c.title, inert: true },
  ],
};

/** Rulings: a reviewer's of the mapping, or a customer's own. */
export function rulingRule<T extends Ruling>(word: string, key: (ruling: T) => string): Rule<T> {
  const words = (r: T) => `${r.parties.join(' and ')}, ${r.by}, ${r.on}: ${r.because}`;
  return {
    word,
    key,
    name: key,
    at: (r) => r.at,
    citation: (r) => r.citation,
    rows: (r) => [r.citation],
    added: () => 'ruling-added',
    removed: () => 'ruling-removed',
    words,
    fields: [{ fields: ['parties', 'by', 'on', 'because'], kind: () => 'ruling-changed', words }],
  };
}

export function recommendationRule(service: Service): Rule<Recommendation> {
  return {
    word: 'recommendation',
    key: (r) => r.id,
    name: (r) => r.id,
    at: (r) => ({ file: service.at.file, path: [...service.at.path, 'recommendations', formerId(r)] }),
    added: () => 'recommendation-added',
    removed: () => 'recommendation-removed',
    words: (r) => r.text,
    inert: true,
    fields: [
      {
        fields: ['text', 'weakens'],
        kind: () => 'recommendation-changed',
        words: (r) => `${r.text}${r.weakens === null ? '' : ` It weakens: ${r.weakens}`}`,
      },
      {
        fields: ['about', 'when'],
        kind: () => 'recommendation-changed',
        words: (r) => [r.about.join(', '), whenWords(r.when) ?? ''].filter((part) => part !== '').join('; '),
      },
      sourceField(),
    ],
  };
}
