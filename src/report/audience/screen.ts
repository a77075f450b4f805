// What a copy must withhold about one vendor, and the ids that replace withheld ones. Every check whether a text is
// above the audience is made here.
// Things without a pointer of their own:
// - document: id, title, version, dates, note and withdrawn clauses have the audience of the document
// - plan, variant, setting, …: visible where something visible names it; otherwise like a ruling
// - ruling, loose note: may quote any document we hold, so it gets the narrowest audience among these; from a file beside
//   the mapping it is `internal`
// - note on something visible, contradiction: our own; kept unless it names a withheld document, party or clause
// - reference in a text (`contract#9`): also our own, removed; what the document itself says of others stays
// - condition: withheld with the thing that it conditions; evaluated as it is, printed as a sentence
// - vendor and service: were requested by name; everything behind a withheld party is withheld
// What the algebra decides by stays: citation, kind, grade, strength, verdict, direction, `phi`, `baa`, `supplied`, the
// day of a ruling, and which thing refers to which.

import type { Condition } from '../../model/condition.ts';
import type { SourceRef } from '../../model/source-tree.ts';
import {
  type Audience,
  audiences,
  isBeside,
  type Named,
  type Pointer,
  type Service,
  type Vendor,
} from '../../model/vendor.ts';
import { type Closed, clauseNotNamed, withheldWords } from '../../words/withheld.ts';

// A full stop stands in no id that a mapping may have: no new id meets an old one.
export const withheldId = (n: number): string => `withheld.${n}`;

/** Whether such an id is in an id, an address or a key. */
export const hasWithheldId = (text: string): boolean => /\bwithheld\.\d/.test(text);

/** The id of a thing in this copy. */
export type Rename = (id: string) => string;

const optionLists = ['variants', 'plans', 'features', 'dataClasses', 'settings'] as const;
export type OptionList = (typeof optionLists)[number];

/** The id maps of one service. `groups` are groups of alternatives. */
export type ServiceNames = Readonly<
  Record<OptionList | 'duties' | 'gates' | 'exclusions' | 'clocks' | 'recommendations' | 'groups', Rename>
> & {
  /** The value of a setting in this copy: values can reveal a withheld setting. Distinct values stay distinct. */
  readonly valueOf: (setting: string, value: string) => string;
};

export interface Screen {
  /**
   * The audience that the text behind a pointer is reserved for; null where the reader may see it.
   * @param at where a text without a pointer stands
   */
  readonly above: (source: Pointer | null, at?: SourceRef) => Closed | null;
  /** What stands for the reason of a ruling that is reserved for this audience. */
  readonly reason: (from: Closed, at: SourceRef) => string;
  /** The same for an option. Without a pointer of its own, it is visible where something visible names it. */
  readonly aboveOption: (service: Service, list: OptionList, option: Named) => Closed | null;
  readonly pointer: (source: Pointer) => Pointer;
  /** Removes our references to withheld clauses (`contract#9`) from a visible text. Null where nothing is withheld. */
  readonly text: ((text: string) => string) | null;
  /** Texts of this copy that lost such a reference, and ids of what is called by one: filled as the copy is made. */
  readonly cut: Set<string>;
  /** A note of ours; null where it points to a clause that is withheld, or names a document or a party that is. */
  readonly note: (text: string | null) => string | null;
  readonly documents: Rename;
  readonly upstreams: Rename;
  readonly undertakings: Rename;
  readonly requests: Rename;
  readonly conflicts: Rename;
  /** Keyed by service id. */
  readonly services: ReadonlyMap<string, ServiceNames>;
}

const rank = (audience: Audience) => audiences.indexOf(audience);

/** The narrowest of these audiences; `public` for an empty list. */
export function narrowest(circles: readonly Audience[]): Audience {
  return circles.reduce((a, b) => (rank(a) >= rank(b) ? a : b), 'public');
}

const optionsNamedIn = (when: Condition | null): Readonly<Record<OptionList, readonly string[]>> => ({
  variants: when?.variant ?? [],
  plans: when?.plan ?? [],
  features: when?.feature ?? [],
  dataClasses: when?.dataClass ?? [],
  settings: when?.setting.map((s) => s.name) ?? [],
});

const statementsOf = (service: Service) => service.assignments.flatMap((a) => a.statements);

interface Conditioned {
  readonly source: Pointer;
  readonly when: Condition | null;
  /** Of a gate. */
  readonly offered?: Condition | null;
}

/** The option ids, by list, that something visible names. */
function shownNames(service: Service, above: Screen['above']): ReadonlyMap<OptionList, ReadonlySet<string>> {
  const shown = <T extends { readonly source: Pointer }>(things: readonly T[]) =>
    things.filter((thing) => above(thing.source) === null);
  const conditions = [statementsOf(service), service.duties, service.gates, service.claims].flatMap((things) =>
    shown<Conditioned>(things).flatMap(({ when, offered = null }) => [optionsNamedIn(when), optionsNamedIn(offered)]),
  );
  const excluded = shown(service.exclusions).map((e) => {
    const named = optionsNamedIn(e.when);
    const { features, dataClasses } = e;
    return {
      ...named,
      features: [...named.features, ...features],
      dataClasses: [...named.dataClasses, ...dataClasses],
    };
  });
  const all = [...conditions, ...excluded];
  return new Map(optionLists.map((list) => [list, new Set(all.flatMap((names) => names[list]))]));
}

const literal = (text: string) =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');

/** Matches a title or a name as whole words. */
const words = (text: string) => `(?<![\\p{L}\\p{N}])${literal(text)}(?![\\p{L}\\p{N}])`;

/** Matches a whole id, hyphens included. An id under 4 characters could be an ordinary word, so it needs a `#`. */
const idPattern = (id: string) => `(?<![\\p{L}\\p{N}_-])${literal(id)}${id.length < 4 ? '#' : '(?![\\p{L}\\p{N}_-])'}`;

/** Whether a text matches one of these, ignoring case. */
function namingAny(patterns: readonly string[]): (text: string) => boolean {
  if (patterns.length === 0) return () => false;
  const any = new RegExp(patterns.join('|'), 'iu');
  return (text) => any.test(text);
}

/**
 * The screen of one vendor.
 * @param floor the audience that may know that the vendor is part of the chain
 * @param behind names of the vendors whose services it may use, by service address
 */
export function screenOf(
  vendor: Vendor,
  audience: Audience,
  floor: Audience = 'public',
  behind: ReadonlyMap<string, readonly string[]> = new Map(),
): Screen {
  const circles = new Map(vendor.documents.map((d) => [d.id, narrowest([floor, d.audience])]));
  // Without a pointer, it may quote any document that we hold; a document that was not supplied cannot be quoted, and a
  // mapping quotes none that stands beside it.
  const quotable = vendor.documents.filter((d) => d.supplied && !isBeside(vendor, d.at));
  const held = narrowest([floor, ...quotable.map((d) => d.audience)]);
  const loose = (at: SourceRef | undefined) => (at !== undefined && isBeside(vendor, at) ? 'internal' : held);
  const above: Screen['above'] = (source, at) => {
    const circle = source === null ? loose(at) : (circles.get(source.document) ?? 'internal');
    return circle !== 'public' && rank(circle) > rank(audience) ? circle : null;
  };
  const aboveDocument = (id: string) => above({ document: id, clause: null });
  const shown = new Map(vendor.services.map((s) => [s, shownNames(s, above)]));
  const aboveOption: Screen['aboveOption'] = (service, list, { id, source }) =>
    source === null && floor === 'public' && shown.get(service)?.get(list)?.has(id) ? null : above(source);

  let count = 0;
  const rename = <T extends { readonly id: string }>(things: readonly T[], isAbove: (thing: T) => boolean): Rename => {
    const ids = things.filter(isAbove).map(({ id }): [string, string] => {
      count += 1;
      return [id, withheldId(count)];
    });
    const names = new Map(ids);
    return (id) => names.get(id) ?? id;
  };
  // A party that is visible elsewhere is not withheld.
  const shownParties = new Set(vendor.upstreams.filter((u) => above(u.source) === null).map((u) => u.name));
  const bySource = <T extends { readonly id: string; readonly source: Pointer }>(things: readonly T[]) =>
    rename(things, (thing) => above(thing.source) !== null);
  const isNamed = namingAny([
    ...vendor.documents.filter((d) => aboveDocument(d.id) !== null).flatMap((d) => [idPattern(d.id), words(d.title)]),
    ...vendor.upstreams
      .filter((u) => above(u.source) !== null && !shownParties.has(u.name))
      .flatMap((u) => [idPattern(u.id), words(u.name), ...(behind.get(u.service ?? '') ?? []).map(words)]),
  ]);

  const references = vendor.documents
    .filter((d) => aboveDocument(d.id) !== null)
    .map((d) => `(?<![\\p{L}\\p{N}_-])${literal(d.id)}#[^\\s,;)\\]]*`);
  const reference = references.length === 0 ? null : new RegExp(references.join('|'), 'giu');

  /** A group is withheld only when all of its alternatives are. */
  const groupsOf = (service: Service): Rename => {
    const members = [...service.gates, ...service.duties];
    const groups = [...new Set(members.flatMap((m) => m.anyOf ?? []))].map((id) => ({ id }));
    return rename(groups, ({ id }) => members.every((m) => m.anyOf !== id || above(m.source) !== null));
  };
  const serviceNames = (service: Service): ServiceNames => {
    const options = (list: OptionList) => rename(service[list], (o) => aboveOption(service, list, o) !== null);
    const settings = options('settings');
    const conditioned = [
      ...statementsOf(service),
      ...service.duties,
      ...service.gates,
      ...service.exclusions,
      ...service.claims,
    ];
    const values = [...new Set(conditioned.flatMap((c) => c.when?.setting ?? []).flatMap((setting) => setting.values))];
    return {
      variants: options('variants'),
      plans: options('plans'),
      features: options('features'),
      dataClasses: options('dataClasses'),
      settings,
      valueOf: (name, value) => (settings(name) === name ? value : withheldId(values.indexOf(value) + 1)),
      groups: groupsOf(service),
      gates: bySource(service.gates),
      exclusions: bySource(service.exclusions),
      duties: bySource(service.duties),
      clocks: bySource(service.clocks),
      recommendations: bySource(service.recommendations),
    };
  };

  const documents = rename(vendor.documents, (d) => aboveDocument(d.id) !== null);
  return {
    above,
    reason: (from, at) => (isBeside(vendor, at) ? withheldWords.reason() : withheldWords.because(from)),
    aboveOption,
    pointer: (source) => (above(source) === null ? source : { document: documents(source.document), clause: null }),
    text: reference === null ? null : (text) => text.replace(reference, clauseNotNamed),
    cut: new Set(),
    note: (text) => (text === null || isNamed(text) ? null : text),
    documents,
    upstreams: bySource(vendor.upstreams),
    undertakings: bySource(vendor.undertakings),
    requests: bySource(vendor.requests),
    conflicts: rename(vendor.conflicts, (c) => c.between.some((p) => above(p) !== null)),
    services: new Map(vendor.services.map((s) => [s.id, serviceNames(s)])),
  };
}
