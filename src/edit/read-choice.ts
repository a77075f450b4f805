// A choice as a person types it, as the value that a profile has: checked against what the mapping knows.

import { stateName, statesMeant } from '../hipaa/states.ts';
import type { ChoiceTarget } from '../model/entry-target.ts';
import { UsageError } from '../model/errors.ts';
import { nearTo } from '../model/nearest.ts';
import type { Named, Service } from '../model/vendor.ts';
import type { ChoiceEntry } from './entry.ts';

/** What a choice is called where it is typed one by one. */
export type ChoiceKind = 'variant' | 'plan' | 'feature' | 'data-class' | 'setting';

export function namesOf(service: Service, kind: ChoiceKind): readonly Named[] {
  const { variants, plans, features, dataClasses, settings } = service;
  return { variant: variants, plan: plans, feature: features, 'data-class': dataClasses, setting: settings }[kind];
}

/** A vendor that lists what it covers excludes the rest, by whatever name. */
const takesAny = (service: Service, id: string) => isId(id) && service.exclusions.some((e) => e.allBut !== null);

/** The same id. Throws UsageError for one that the service does not have. */
export function knownId(service: Service, kind: ChoiceKind, id: string): string {
  const ids = namesOf(service, kind).map((n) => n.id);
  if (ids.includes(id)) return id;
  if (kind === 'feature' && takesAny(service, id)) return id;
  const others = ['plan', 'feature', 'data-class'] as const;
  const meant = others.find((other) => namesOf(service, other).some((n) => n.id === id)) ?? null;
  const elsewhere = kind === 'variant' ? meant : null;
  throw new UsageError({
    says: 'choice-unknown',
    ...{ service: service.title, kind, id, near: nearTo(id, ids), elsewhere },
  });
}

/** The same value. Throws UsageError for one that the setting cannot have. */
export function knownValue(service: Service, setting: string, value: string): string {
  const allowed = service.settingValues[setting] ?? [];
  if (allowed.length === 0 || allowed.includes(value)) return value;
  throw new UsageError({ says: 'choice-value', setting, service: service.title, value, allowed });
}

const isId = (text: string) => /^[a-z0-9][a-z0-9-]{0,79}$/.test(text);

/** The word for a list of which nothing is in use. */
export const emptyList = 'none';

/** `secureform,bulk-mail`, or `none`. @param what for messages */
function listIn(what: string, text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  const ids = [...new Set(parts)].filter((part) => part !== '');
  if (ids.length === 1 && ids[0] === emptyList) return [];
  const other = ids.find((id) => id !== emptyList);
  if (other !== undefined && ids.includes(emptyList))
    throw new UsageError({ says: 'choice-twice', name: what, before: emptyList, value: other });
  return ids;
}

function stateIn(text: string): string {
  const code = text.toUpperCase();
  if (stateName(code) !== null) return code;
  throw new UsageError({ says: 'start-state', option: 'states', text, meant: statesMeant(text) });
}

const agents = ['yes', 'no', 'unknown'];

/** What can be chosen, for messages. */
function optionsOf(target: ChoiceTarget, service: Service | undefined): readonly string[] {
  if (target.choice === 'agent') return agents;
  if (service === undefined || target.choice === 'states') return [];
  switch (target.choice) {
    case 'setting':
      return service.settingValues[target.setting] ?? [];
    case 'variant':
    case 'plan':
      return namesOf(service, target.choice).map((n) => n.id);
    case 'features':
      return service.features.map((n) => n.id);
    case 'data-classes':
      return service.dataClasses.map((n) => n.id);
    case 'phi-free':
      return [...service.features, ...service.dataClasses].map((n) => n.id);
  }
}

const several: ReadonlySet<string> = new Set(['features', 'data-classes', 'phi-free', 'states']);

/**
 * @param what the target as it is typed, for messages
 * @param service undefined for a vendor without a mapping, and for the states
 * @throws UsageError for what cannot be chosen, which names what may be meant
 */
export function readChoice(
  target: ChoiceTarget,
  what: string,
  text: string,
  service: Service | undefined,
): ChoiceEntry['value'] {
  const { choice } = target;
  const known = optionsOf(target, service);
  if (text.replaceAll(',', '').trim() === '')
    throw new UsageError({ says: 'choice-none', what, several: several.has(choice), known });
  if (choice === 'states') return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [stateIn(part.trim())]));
  if (choice === 'agent') {
    if (agents.includes(text)) return text;
    throw new UsageError({ says: 'start-word', option: what, text, near: nearTo(text, agents) });
  }
  if (service === undefined) return text;
  switch (choice) {
    case 'variant':
    case 'plan':
      return knownId(service, choice, text);
    case 'setting':
      return knownValue(service, target.setting, text);
    case 'features':
      return listIn(what, text).map((id) => knownId(service, 'feature', id));
    case 'data-classes':
      return listIn(what, text).map((id) => knownId(service, 'data-class', id));
    case 'phi-free':
      return listIn(what, text).map((id) => {
        if (known.includes(id) || takesAny(service, id)) return id;
        throw new UsageError({ says: 'phi-free-unused', id, near: nearTo(id, known) });
      });
  }
}
