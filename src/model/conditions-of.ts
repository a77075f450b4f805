// All conditions in a service, and the possible values of its settings.

import type { Condition } from './condition.ts';
import type { Service } from './vendor.ts';

type Conditional = Pick<Service, 'gates' | 'exclusions' | 'duties' | 'assignments' | 'claims' | 'recommendations'>;

export function conditionsOf(service: Conditional): readonly Condition[] {
  const parts = [
    ...service.gates,
    ...service.exclusions,
    ...service.duties,
    ...service.assignments.flatMap((a) => a.statements),
    ...service.claims,
    ...service.recommendations,
  ];
  return parts.flatMap(({ when }) => (when === null ? [] : [when]));
}

const opposites: readonly (readonly [string, string])[] = [
  ['on', 'off'],
  ['yes', 'no'],
  ['true', 'false'],
  ['enabled', 'disabled'],
  ['taken', 'not taken'],
];

/** The values of each setting that appear in conditions. */
export function valuesNamed(conditions: readonly Condition[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { setting } of conditions)
    for (const { name, values } of setting) {
      const held = found.get(name);
      if (held === undefined) found.set(name, [...values]);
      else held.push(...values);
    }
  return found;
}

/** Possible values of a setting that declares none: those named, their opposites, and "none"; empty: any value. */
export function withOpposites(named: readonly string[]): readonly string[] {
  const other = named.flatMap((value) => opposites.filter((pair) => pair.includes(value)).flat());
  return named.length === 0 ? [] : [...new Set([...named, ...other, 'none'])];
}
