// Findings on choices that the profile does not state: asks for those that something depends on, with priority if the
// vendor excludes something that may be in use.

import { satisfactoryAssurances } from '../../hipaa/named-rows.ts';
import { judge } from '../../model/condition.ts';
import { conditionsOf } from '../../model/conditions-of.ts';
import type { Finding } from '../../model/finding.ts';
import type { Named } from '../../model/vendor.ts';
import { possibleExclusions } from '../gates.ts';
import { applicable, finding, type Subject } from './finding.ts';

const idsOf = (things: readonly Named[]) => things.map((t) => t.id);
const titles = (things: readonly Pick<Named, 'title'>[]) => things.map((t) => t.title);

/** An unstated variant or plan. */
function oneOf({ facts, system }: Subject, choice: 'variant' | 'plan', options: readonly Named[]): readonly Finding[] {
  const asked = conditionsOf(facts.service).some((c) => c[choice].length > 0);
  if (system.use[choice] !== null || options.length === 0 || !asked) return [];
  return [
    finding(
      'choice-unstated',
      { citation: null, system: system.id, subject: choice, source: null },
      {
        ...{ place: system.title, choice, service: facts.service.title, options: titles(options) },
        ...{ at: { kind: 'choice', system: system.id, choice }, ids: idsOf(options) },
      },
    ),
  ];
}

/** Unstated settings that a condition depends on. */
function settings({ facts, system }: Subject): readonly Finding[] {
  const open = conditionsOf(facts.service).filter((c) => judge(c, system.use) === 'unknown');
  const unstated = facts.service.settings.filter(
    (s) => !Object.hasOwn(system.use.settings, s.id) && open.some((c) => c.setting.some((x) => x.name === s.id)),
  );
  return unstated.map(({ id, title }) => {
    const options = facts.service.settingValues[id] ?? [];
    return finding(
      'choice-unstated',
      { citation: null, system: system.id, subject: id, source: null },
      {
        ...{ place: system.title, choice: 'setting', id, title, options },
        ...{ at: { kind: 'choice', system: system.id, choice: 'setting', setting: id }, ids: options },
      },
    );
  });
}

const lists = {
  features: { options: 'features', key: 'feature' },
  'data-classes': { options: 'dataClasses', key: 'dataClass' },
} as const;

/** A list that was not stated: P1 if the vendor excludes or holds back some of its entries. */
function list(subject: Subject, name: keyof typeof lists): readonly Finding[] {
  const { context, customer, facts, system } = subject;
  const { options, key } = lists[name];
  if (!system.use.unstated.includes(name) || facts.service[options].length === 0) return [];
  const held = possibleExclusions(facts, system, context.asOf, name);
  const asked = conditionsOf(facts.service).some((c) => c[key].length > 0);
  if (held.length === 0 && !asked) return [];
  const at = { system: system.id, subject: name };
  const asks = { at: { kind: 'choice', system: system.id, choice: name }, ids: idsOf(facts.service[options]) } as const;
  const [first] = held;
  if (first === undefined) {
    return [
      finding(
        'choice-unstated',
        { ...at, citation: null, source: null },
        { place: system.title, choice: name, options: titles(facts.service[options]), ...asks },
      ),
    ];
  }
  return [
    finding(
      'excluded-use-possible',
      { ...at, citation: applicable(context, customer, satisfactoryAssurances), source: first.source },
      { vendor: facts.vendor.name, place: system.title, list: name, held, ...asks },
    ),
  ];
}

/** None for a prospect: everything that depends on its choices is printed. */
export function choiceFindings(subject: Subject): readonly Finding[] {
  if (subject.context.prospect) return [];
  const { service } = subject.facts;
  return [
    ...oneOf(subject, 'variant', service.variants),
    ...oneOf(subject, 'plan', service.plans),
    ...settings(subject),
    ...list(subject, 'features'),
    ...list(subject, 'data-classes'),
  ];
}
