// Both sides of a change for customers: agreements, sources and conditions in plain words, ids by their titles.

import type { Cause, Comparison } from '../model/change.ts';
import { type Fact, type ThingKind, thingKey } from '../model/change-facts.ts';
import type { Condition, ServiceUse } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import type { ClockDirection, PhiReach, Strength, UpstreamBaa } from '../model/vendor.ts';
import { factWords } from './facts.ts';
import { gateKinds } from './gates.ts';

const agreements = {
  executed: 'executed',
  hedged: 'stated only with a hedge, such as "where applicable"',
  unstated: 'not stated',
  none: 'none',
  'not-needed': 'said to be unnecessary',
} as const satisfies Record<UpstreamBaa, string>;

const reaches = {
  yes: 'PHI reaches it',
  no: 'PHI does not reach it',
  unknown: 'not stated whether PHI reaches it',
} as const satisfies Record<PhiReach, string>;

const sources = {
  contract: 'a contract',
  attestation: "an auditor's report",
  policy: 'a policy',
  published: 'a public page',
  asserted: "the vendor's assertion alone",
  interpretation: 'our own reading of the documents',
  unverified: 'not verified',
} as const satisfies Record<Grade, string>;

const directions = {
  'to-customer': 'the vendor notifies you',
  'to-vendor': 'you notify the vendor',
  'by-vendor': 'the vendor acts',
  'by-customer': 'you act',
} as const satisfies Record<ClockDirection, string>;

/** For a statement; a task uses the verb itself. */
const strengths = {
  must: 'as a fact',
  should: 'only as something that should be done',
  may: 'only as something that may be done',
} as const satisfies Record<Strength, string>;

type Names = Comparison['names'];
type TitleOf = (kind: ThingKind, name: string) => string;

/** The chosen options by title: `plan "Professional"`, `setting "Encryption" = on`. */
function chosen(
  choices: readonly (readonly [kind: ThingKind, word: string, ids: readonly string[]])[],
  titleOf: TitleOf,
) {
  return choices.flatMap(([kind, word, ids]) =>
    ids.length === 0 ? [] : [`${word} ${ids.map((id) => `"${titleOf(kind, id)}"`).join(' or ')}`],
  );
}

function conditionWords(when: Condition, titleOf: TitleOf): string {
  if (when.words !== undefined) return when.words;
  const choices = [
    ['variant', 'variant', when.variant],
    ['plan', 'plan', when.plan],
    ['feature', 'feature', when.feature],
    ['data class', 'kind of data', when.dataClass],
  ] as const;
  const settings = when.setting.map((s) => `setting "${titleOf('setting', s.name)}" = ${s.values.join(' or ')}`);
  return [...chosen(choices, titleOf), ...settings].join(' and ');
}

const caseWords = (when: Condition | null, titleOf: TitleOf) =>
  when === null ? 'in every case' : `with ${conditionWords(when, titleOf)}`;

/** What the vendor uses of a subcontractor: the service and its chosen options, by title. */
function useWords(service: string | null, use: ServiceUse, names: Names): string {
  if (service === null) return 'not known in detail';
  const titleOf: TitleOf = (kind, name) => names.get(thingKey({ kind, name, owner: service })) ?? name;
  const one = (kind: ThingKind, word: string, id: string | null) => [kind, word, id === null ? [] : [id]] as const;
  const each = (kind: ThingKind, word: string, ids: readonly string[]) => ids.map((id) => [kind, word, [id]] as const);
  const choices = [
    one('variant', 'variant', use.variant),
    one('plan', 'plan', use.plan),
    ...each('feature', 'feature', use.features),
    ...each('data class', 'kind of data', use.dataClasses),
  ];
  const settings = Object.entries(use.settings).map(([id, value]) => `setting "${titleOf('setting', id)}" = ${value}`);
  const [vendor = ''] = service.split('/', 1);
  const title = names.get(thingKey({ kind: 'service', name: service, owner: vendor })) ?? service;
  const phiFree = use.phiFree.map((id) => {
    const feature = titleOf('feature', id);
    return `without PHI: ${feature === id ? titleOf('data class', id) : feature}`;
  });
  return [title, ...chosen(choices, titleOf), ...settings, ...phiFree].join(', ');
}

const list = (parts: readonly (string | null)[], between: string) =>
  parts.filter((part) => part !== null && part !== '').join(between);

/** One side of a cause. Where a customer sees it as in the files, the text says so. */
export function noticeFact(fact: Fact, { thing, vendor }: Cause, names: Names): string {
  const titleOf: TitleOf = (of, name) => names.get(thingKey({ kind: of, name, owner: thing.owner })) ?? name;
  const ofVendor: TitleOf = (of, name) => names.get(thingKey({ kind: of, name, owner: vendor })) ?? name;
  switch (fact.kind) {
    case 'grade':
      return sources[fact.grade];
    case 'strength':
      return thing.kind === 'duty' ? fact.strength : strengths[fact.strength];
    case 'imposed':
      return fact.text;
    case 'baa':
      return agreements[fact.baa];
    case 'phi':
      return reaches[fact.phi];
    case 'upstream':
      return `${fact.name}, for ${fact.purpose}; ${reaches[fact.phi]}; agreement: ${agreements[fact.baa]}`;
    case 'use-of-party':
      return list([useWords(fact.service, fact.use, names), fact.when && caseWords(fact.when, ofVendor)], '; only ');
    case 'party':
      return ofVendor('upstream', fact.id);
    case 'direction':
      return list([directions[fact.direction], `from ${fact.from}`, fact.about], ', ');
    case 'conflict':
      return fact.text;
    case 'contract':
      return ofVendor('document', fact.document);
    case 'claim':
      return fact.says === '' ? 'nothing' : fact.says;
    case 'exclusion': {
      const uses = [
        ...fact.features.map((id) => titleOf('feature', id)),
        ...fact.dataClasses.map((id) => titleOf('data class', id)),
      ].join(', ');
      const all = fact.openEnded ? `${uses}, and similar uses` : uses;
      return fact.when === null ? all : `${all}; ${conditionWords(fact.when, titleOf)}`;
    }
    case 'offered':
      return caseWords(fact.offered, titleOf);
    case 'condition':
      return caseWords(fact.when, titleOf);
    case 'duty-condition': {
      const other = fact.anyOf === null ? null : `or another of ${titleOf('group of alternatives', fact.anyOf)}`;
      return list([caseWords(fact.when, titleOf), other, fact.otherLaw], '; ');
    }
    case 'gate': {
      const when = fact.when === null ? null : conditionWords(fact.when, titleOf);
      const other = fact.anyOf === null ? null : `one of ${fact.anyOf}`;
      return list([gateKinds[fact.gate], when, other, ...fact.steps], '; ');
    }
    default:
      return factWords(fact) ?? '';
  }
}
