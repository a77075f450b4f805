// Findings on choices that the profile leaves open: what cannot be judged without them is asked for, and where the vendor
// excludes something that may be in use it is read with care.

import { satisfactoryAssurances } from '../../hipaa/named-rows.ts';
import { judge } from '../../model/condition.ts';
import { conditionsOf } from '../../model/conditions-of.ts';
import type { Finding } from '../../model/finding.ts';
import type { Named } from '../../model/vendor.ts';
import { possibleText } from '../../words/gates.ts';
import { possibleExclusions } from '../gates.ts';
import { applicable, finding, type Subject } from './finding.ts';

const listed = (things: readonly Pick<Named, 'title'>[]) => things.map((t) => t.title).join('; ');

const closes = (key: string, none = '') => `"${key}" of the system in the profile${none}.`;

/** One choice of several: which variant, which plan. */
function oneOf({ facts, system }: Subject, key: 'variant' | 'plan', options: readonly Named[]): readonly Finding[] {
  const asked = conditionsOf(facts.service).some((c) => c[key].length > 0);
  if (system.use[key] !== null || options.length === 0 || !asked) return [];
  return [
    finding('choice-unstated', {
      do: `Say which ${key} of ${facts.service.title} you use in ${system.title}: ${listed(options)}.`,
      citation: null,
      system: system.id,
      subject: key,
      why: 'What the vendor does and asks of you hangs on it. Until it is said, what may be asked of you counts, and what may be done for you does not.',
      source: null,
      closes: closes(key),
    }),
  ];
}

/** Settings on which something hangs here that cannot be judged without them. */
function settings({ facts, system }: Subject): readonly Finding[] {
  const open = conditionsOf(facts.service).filter((c) => judge(c, system.use) === 'unknown');
  const unstated = facts.service.settings.filter(
    (s) => !Object.hasOwn(system.use.settings, s.id) && open.some((c) => c.setting.some((x) => x.name === s.id)),
  );
  return unstated.map((setting) => {
    const values = facts.service.settingValues[setting.id] ?? [];
    return finding('choice-unstated', {
      do: `Say how this is set in ${system.title}: ${setting.title}.`,
      citation: null,
      system: system.id,
      subject: setting.id,
      why: `What the vendor does or asks of you hangs on it.${values.length === 0 ? '' : ` Known values: ${values.join(', ')}.`}`,
      source: null,
      closes: closes(`settings: { ${setting.id}: … }`),
    });
  });
}

const lists = {
  features: { options: 'features', key: 'feature', what: 'which features' },
  'data-classes': { options: 'dataClasses', key: 'dataClass', what: 'which kinds of data' },
} as const;

/** A list that nobody stated: P1 where the vendor excludes some of it, or holds it back. */
function list(subject: Subject, name: keyof typeof lists): readonly Finding[] {
  const { world, customer, facts, system } = subject;
  const { options, key, what } = lists[name];
  if (!system.use.unstated.includes(name) || facts.service[options].length === 0) return [];
  const held = possibleExclusions(facts, system, world.asOf, name);
  const asked = conditionsOf(facts.service).some((c) => c[key].length > 0);
  if (held.length === 0 && !asked) return [];
  const common = { system: system.id, subject: name, closes: closes(name, '; [] says that there is none') };
  if (held.length === 0) {
    return [
      finding('choice-unstated', {
        ...common,
        do: `Say ${what} are in use in ${system.title}.`,
        citation: null,
        why: `What the vendor does and asks of you hangs on it. It knows: ${listed(facts.service[options])}.`,
        source: null,
      }),
    ];
  }
  const [first] = held;
  return [
    finding('excluded-use-possible', {
      ...common,
      do: `Say ${what} are in use in ${system.title}; until then put no PHI where ${facts.vendor.name} does not cover it: ${held.map(possibleText).join('; ')}.`,
      citation: applicable(world, customer, satisfactoryAssurances),
      why: 'The profile does not say, so each of them is read as possibly in use with PHI.',
      source: first?.source ?? null,
    }),
  ];
}

/** Nothing is asked of a prospect: what hangs on its choice is printed. */
export function choiceFindings(subject: Subject): readonly Finding[] {
  if (subject.world.prospect) return [];
  const { service } = subject.facts;
  return [
    ...oneOf(subject, 'variant', service.variants),
    ...oneOf(subject, 'plan', service.plans),
    ...settings(subject),
    ...list(subject, 'features'),
    ...list(subject, 'data-classes'),
  ];
}
