// A linked service as a mapping has it. What equals a default is left out.

import { formatSpan, type StatedSpan } from '../../model/clock.ts';
import type { Grade } from '../../model/grade.ts';
import { isPlainVerdict, type PlainVerdict, plainVerdicts } from '../../model/plain-verdicts.ts';
import {
  type Claim,
  type Clock,
  type Duty,
  type Exclusion,
  type Feature,
  formatPointer,
  type Gate,
  type Named,
  type Pointer,
  type Service,
  type Statement,
  type Variant,
} from '../../model/vendor.ts';
import { whenData } from './condition-data.ts';
import { type Data, type Entry, entryOf, given, idOf, keyed, some, unless } from './entry.ts';

/** The grade that an entry has of its own; nothing where it is that of its document. */
export type Grades = (source: Pointer, grade: Grade) => string | undefined;

type Option = Named & Partial<Pick<Variant, 'operatedBy'> & Pick<Feature, 'group' | 'product'>>;

/** What a feature is without a word of its own: what its group is. */
const productOf = (groups: Service['groups'], { group }: Option) =>
  groups.find((g) => g.id === group)?.product ?? false;

function namedData(option: Option, groups: Service['groups'] = []): Data {
  const { title, source, note, values, operatedBy, group, product } = option;
  const entry = entryOf({
    title,
    values,
    'operated-by': operatedBy === 'customer' ? operatedBy : undefined,
    group: given(group ?? null),
    product: unless(product ?? false, productOf(groups, option)),
    source: source === null ? undefined : formatPointer(source),
    note: given(note),
  });
  return Object.keys(entry).length === 1 ? title : entry;
}

const gateData = ({ id, kind, title, steps, when, offered, anyOf, source, note }: Gate): Entry =>
  entryOf({
    kind,
    title: unless(title, id.replaceAll('-', ' ')),
    steps: some(steps),
    when: whenData(when),
    offered: whenData(offered),
    'any-of': given(anyOf),
    source: formatPointer(source),
    note: given(note),
  });

const exclusionData = ({ title, features, allBut, dataClasses, openEnded, when, source, note }: Exclusion): Entry =>
  entryOf({
    title,
    features: allBut === null ? some(features) : undefined,
    'all-but': allBut ?? undefined,
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

const statementData = (statement: Statement, grades: Grades): Entry =>
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

export function serviceData(service: Service, grades: Grades): Entry {
  const named = (list: readonly Option[]) => keyed(list, idOf, (option) => namedData(option, service.groups));
  return entryOf({
    title: service.title,
    variants: named(service.variants),
    plans: named(service.plans),
    groups: named(service.groups),
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
