// Conditions and uses of a service as a mapping has them.

import type { Condition, ServiceUse } from '../../model/condition.ts';
import { type Entry, entryOf, given, keyed, some } from './entry.ts';

/** Of a condition that a copy withholds, only that there is one: its ids and values would tell which. */
export function whenData(when: Condition | null): Entry | undefined {
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

export function useData({ variant, plan, features, dataClasses, settings, gates = [] }: ServiceUse): Entry | undefined {
  const use = entryOf({
    variant: given(variant),
    plan: given(plan),
    features: some(features),
    'data-classes': some(dataClasses),
    gates: some(gates),
    settings: Object.keys(settings).length === 0 ? undefined : settings,
  });
  return Object.keys(use).length === 0 ? undefined : use;
}
