// Every condition that the parts of a service hang on, and the values that its settings may have.

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

/** The values of a setting that conditions name. */
export function valuesNamed(conditions: readonly Condition[], setting: string): readonly string[] {
  return conditions.flatMap((c) => c.setting.filter((s) => s.name === setting).flatMap((s) => s.values));
}

/** For a setting that declares no values: those that are named, their opposites, and "none"; any where none is named. */
export function withOpposites(named: readonly string[]): readonly string[] {
  const other = named.flatMap((value) => opposites.filter((pair) => pair.includes(value)).flat());
  return named.length === 0 ? [] : [...new Set([...named, ...other, 'none'])];
}
