// A linked vendor as the mapping that a person would type: the inverse of `link`. What equals a default is left out, so
// that a mapping made from it reads like one written by hand.

import type { StatedSpan } from '../../model/clock.ts';
import { formatSpan } from '../../model/clock.ts';
import type { Condition, ServiceUse } from '../../model/condition.ts';
import { type Grade, weakest } from '../../model/grade.ts';
import { isPlainVerdict, type PlainVerdict, plainVerdicts } from '../../model/plain-verdicts.ts';
import {
  type Claim,
  type Clock,
  type Duty,
  type Exclusion,
  formatPointer,
  type Gate,
  type Named,
  type Pointer,
  type Service,
  type Statement,
  type Upstream,
  type Vendor,
} from '../../model/vendor.ts';
import type { Data, Entry } from './entry.ts';

type Grades = (source: Pointer, grade: Grade) => string | undefined;

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
const unless = <T>(value: T, usual: T): T | undefined => (value === usual ? undefined : value);
const given = (value: string | null): string | undefined => value ?? undefined;

/** Without the keys that say nothing. */
export function entryOf(fields: Readonly<Record<string, Data | undefined>>): Entry {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, Data])[] =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

/** A mapping of ids; nothing where there is none. */
function keyed<T>(
  things: readonly T[],
  idOf: (thing: T) => string,
  dataOf: (thing: T) => Data,
): Readonly<Record<string, Data>> | undefined {
  return things.length === 0 ? undefined : Object.fromEntries(things.map((thing) => [idOf(thing), dataOf(thing)]));
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** Of a condition that a copy withholds, only that there is one: its ids and values would tell which. */
function whenData(when: Condition | null): Entry | undefined {
  if (when === null) return undefined;
  if (when.words !== undefined) return { withheld: [when.words] };
  return entryOf({
    variant: some(when.variant),
    plan: some(when.plan),
    feature: some(when.feature),
    'data-class': some(when.dataClass),
    setting: keyed(
      when.setting,
      ({ name }) => name,
      ({ values }) => values,
    ),
  });
}

function useData({ variant, plan, features, dataClasses, settings }: ServiceUse): Entry | undefined {
  const use = entryOf({
    variant: given(variant),
    plan: given(plan),
    features: some(features),
    'data-classes': some(dataClasses),
    settings: Object.keys(settings).length === 0 ? undefined : settings,
  });
  return Object.keys(use).length === 0 ? undefined : use;
}

const upstreamData = ({ name, phi, baa, ground, purpose, source, service, use, note, id }: Upstream): Entry =>
  entryOf({
    name: unless(name, id),
    phi,
    baa,
    ground: given(ground),
    for: purpose,
    source: formatPointer(source),
    service: given(service),
    use: useData(use),
    note: given(note),
  });

function namedData({ title, source, note, values }: Named): Data {
  if (source === null && note === null && values === undefined) return title;
  return entryOf({
    title,
    values,
    source: source === null ? undefined : formatPointer(source),
    note: given(note),
  });
}

const gateData = ({ id, kind, title, steps, when, anyOf, source, note }: Gate): Entry =>
  entryOf({
    kind,
    title: unless(title, id.replaceAll('-', ' ')),
    steps: some(steps),
    when: whenData(when),
    'any-of': given(anyOf),
    source: formatPointer(source),
    note: given(note),
  });

const exclusionData = ({ title, features, dataClasses, openEnded, when, source, note }: Exclusion): Entry =>
  entryOf({
    title,
    features: some(features),
    'data-classes': some(dataClasses),
    'open-ended': unless(openEnded, false),
    when: whenData(when),
    source: formatPointer(source),
    note: given(note),
  });

const dutyData = (duty: Duty, grades: Grades): Entry =>
  entryOf({
    do: duty.text,
    source: formatPointer(duty.source),
    grade: grades(duty.source, duty.grade),
    strength: unless(duty.strength, 'must'),
    when: whenData(duty.when),
    'any-of': given(duty.anyOf),
    outside: given(duty.outside),
    'met-by': given(duty.metBy),
    'other-law': given(duty.otherLaw),
    note: given(duty.note),
  });

export const statementData = (statement: Statement, grades: Grades): Entry =>
  entryOf({
    provides: given(statement.provides),
    offers: given(statement.offers),
    duties: some(statement.duties),
    source: formatPointer(statement.source),
    grade: grades(statement.source, statement.grade),
    strength: unless(statement.strength, 'must'),
    when: whenData(statement.when),
    via: some(statement.via),
    'hop-limits': Object.keys(statement.hopLimits).length === 0 ? undefined : statement.hopLimits,
    limits: given(statement.limits),
    note: given(statement.note),
  });

/** What a verdict in words of its own means. */
const meaningOf = ({ says, verdict }: Claim): PlainVerdict | undefined =>
  isPlainVerdict(says)
    ? undefined
    : Object.keys(plainVerdicts)
        .filter(isPlainVerdict)
        .find((plain) => plainVerdicts[plain] === verdict);

const claimData = (claim: Claim): Entry =>
  entryOf({
    text: claim.text,
    control: given(claim.control),
    says: claim.says,
    'counts-as': meaningOf(claim),
    vendor: given(claim.vendor),
    customer: given(claim.customer),
    when: whenData(claim.when),
    source: formatPointer(claim.source),
  });

function withinData(within: StatedSpan): Entry {
  switch (within.kind) {
    case 'stated':
      return { within: formatSpan(within.span) };
    case 'set-by-customer':
      return { within: 'set-by-customer' };
    case 'stated-elsewhere':
      return { 'stated-in': within.document };
    default:
      return { within: 'unstated' };
  }
}

const clockData = ({ id, title, kind, direction, from, within, promptly, about, source, note }: Clock): Entry =>
  entryOf({
    title: unless(title, id.replaceAll('-', ' ')),
    direction,
    from,
    ...withinData(within),
    'without-unreasonable-delay': unless(promptly, false),
    kind: unless(kind, 'promise'),
    about: given(about),
    source: formatPointer(source),
    note: given(note),
  });

function serviceData(service: Service, grades: Grades): Entry {
  const named = (list: readonly Named[]) => keyed(list, idOf, namedData);
  return entryOf({
    title: service.title,
    variants: named(service.variants),
    plans: named(service.plans),
    features: named(service.features),
    'data-classes': named(service.dataClasses),
    settings: named(service.settings),
    gates: keyed(service.gates, idOf, gateData),
    exclusions: keyed(service.exclusions, idOf, exclusionData),
    duties: keyed(service.duties, idOf, (duty) => dutyData(duty, grades)),
    assignments: keyed(
      service.assignments.filter(({ statements }) => statements.length > 0),
      ({ citation }) => citation,
      ({ statements }) => statements.map((statement) => statementData(statement, grades)),
    ),
    claims: some(service.claims.map(claimData)),
    rulings: keyed(
      service.rulings,
      ({ citation }) => citation,
      ({ parties, by, on, because }) => ({ parties, by, on, because }),
    ),
    clocks: keyed(service.clocks, idOf, clockData),
    recommendations: keyed(service.recommendations, idOf, ({ text, weakens, about, when, source }) =>
      entryOf({
        text,
        weakens: given(weakens),
        about: some(about),
        when: whenData(when),
        source: formatPointer(source),
      }),
    ),
  });
}

/** The mapping of a vendor as data, in the order of the library. */
export function mappingData(vendor: Vendor): Entry {
  const documents = new Map(vendor.documents.map((d) => [d.id, d]));
  const grades: Grades = (source, grade) => {
    const document = documents.get(source.document);
    // What was not supplied is unverified, whatever is said.
    if (document === undefined || !document.supplied) return undefined;
    return grade === weakest([document.grade]) ? undefined : grade;
  };
  const { contract } = vendor;
  return entryOf({
    vendor: vendor.id,
    name: vendor.name,
    documents: keyed(vendor.documents, idOf, (d) =>
      entryOf({
        title: d.title,
        version: given(d.version),
        date: given(d.date),
        retrieved: given(d.retrieved),
        supplied: unless(d.supplied, true),
        grade: d.grade,
        audience: d.audience,
        note: given(d.note),
        retired: keyed(
          d.retired,
          ({ clause }) => clause,
          ({ note }) => note,
        ),
      }),
    ),
    upstreams: keyed(vendor.upstreams, idOf, upstreamData),
    contract:
      contract === null
        ? undefined
        : entryOf({
            document: contract.document,
            source: formatPointer(contract.source),
            terms: keyed(
              contract.terms,
              ({ citation }) => citation,
              (term) =>
                entryOf({
                  says: term.text,
                  source: formatPointer(term.source),
                  grade: grades(term.source, term.grade),
                  weakness: given(term.weakness),
                }),
            ),
          }),
    undertakings: keyed(vendor.undertakings, idOf, ({ text, about, source, note }) =>
      entryOf({ says: text, about: some(about), source: formatPointer(source), note: given(note) }),
    ),
    requests: keyed(vendor.requests, idOf, ({ title, steps, conditions, approver, contact, states, source }) =>
      entryOf({
        title,
        steps: some(steps),
        conditions: some(conditions),
        approver: given(approver),
        contact: given(contact),
        states: some(states),
        source: formatPointer(source),
      }),
    ),
    conflicts: keyed(vendor.conflicts, idOf, ({ text, between }) => ({
      says: text,
      between: between.map(formatPointer),
    })),
    notes: some(
      vendor.notes.map(({ text, about, source }) =>
        entryOf({ text, about: some(about), source: source === null ? undefined : formatPointer(source) }),
      ),
    ),
    services: keyed(
      vendor.services,
      ({ id }) => id,
      (service) => serviceData(service, grades),
    ),
  });
}
