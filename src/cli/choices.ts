// The choices of a service on the command line: variant, plan, features, kinds of data, settings.

import { emptyList, knownId, knownValue } from '../edit/read-choice.ts';
import { type ServiceUse, unstatedUse } from '../model/condition.ts';
import { UsageError } from '../model/errors.ts';
import { nearTo } from '../model/nearest.ts';
import { type Exclusion, exclusionOf, type Service } from '../model/vendor.ts';

/** One choice as written: `plan` and `pro`, or the name of a setting and its value. */
interface Choice {
  readonly name: string;
  readonly value: string;
}

const oneOf = ['variant', 'plan'] as const;
const severalOf = ['feature', 'data-class'] as const;

/** Parses `name=value`; a bare value gets the name `otherwise`. */
function choiceIn(text: string, otherwise: string | null): Choice {
  const sign = text.indexOf('=');
  if (sign > 0 && sign < text.length - 1)
    return { name: text.slice(0, sign).trim(), value: text.slice(sign + 1).trim() };
  if (sign === -1 && text !== '' && otherwise !== null) return { name: otherwise, value: text };
  throw new UsageError({ says: 'choice-malformed', text });
}

/** Chosen features that an exclusion covers but that the vendor does something for. */
function protectedOutside({ assignments }: Service, { features }: Exclusion, use: ServiceUse): readonly string[] {
  const promised = assignments.flatMap((a) => a.statements.filter((s) => s.provides !== null));
  return use.features.filter((f) => features.includes(f) && promised.some((s) => s.when?.feature.includes(f)));
}

/** What choices say. Throws UsageError for an unknown option, and for two values of a single one. */
function chosenIn(service: Service, choices: readonly Choice[]): ServiceUse {
  const single = new Map<string, string>();
  const settings: Record<string, string> = {};
  const lists = { feature: new Set<string>(), 'data-class': new Set<string>() };
  const once = (name: string, value: string, before: string | undefined) => {
    if (before !== undefined && before !== value) throw new UsageError({ says: 'choice-twice', name, before, value });
  };
  for (const { name, value } of choices) {
    const one = oneOf.find((n) => n === name);
    const several = severalOf.find((n) => n === name);
    if (one !== undefined) {
      once(one, value, single.get(one));
      single.set(one, knownId(service, one, value));
    } else if (several !== undefined) {
      lists[several].add(knownId(service, several, value));
    } else {
      const setting = knownId(service, 'setting', name);
      once(setting, value, settings[setting]);
      settings[setting] = knownValue(service, setting, value);
    }
  }
  return {
    ...unstatedUse,
    variant: single.get('variant') ?? null,
    plan: single.get('plan') ?? null,
    features: [...lists.feature],
    dataClasses: [...lists['data-class']],
    settings,
  };
}

/** The use that these choices describe. Throws UsageError where PHI must not go. */
function useOf(service: Service, choices: readonly Choice[]): ServiceUse {
  const use = chosenIn(service, choices);
  // Computed as if excluded features were used without PHI: the rows show what the vendor does for them.
  const phiFree = service.exclusions.flatMap((e) => protectedOutside(service, e, use));
  const excluded = exclusionOf(service, { ...use, features: use.features.filter((f) => !phiFree.includes(f)) });
  if (excluded === undefined) return { ...use, phiFree };
  throw new UsageError({ says: 'choice-excluded', exclusion: excluded.title });
}

/** The option values, unparsed. */
interface Chosen {
  readonly variant?: string;
  readonly plan?: string;
  readonly feature?: readonly string[];
  readonly dataClass?: readonly string[];
  readonly setting?: readonly string[];
}

/** The use described by --variant, --plan, --feature, --data-class and --setting. */
export function chosenUse(service: Service, options: Chosen): ServiceUse {
  const { variant, plan, feature = [], dataClass = [], setting = [] } = options;
  return useOf(service, [
    ...(variant === undefined ? [] : [{ name: 'variant', value: variant }]),
    ...(plan === undefined ? [] : [{ name: 'plan', value: plan }]),
    ...feature.map((value) => ({ name: 'feature', value })),
    ...dataClass.map((value) => ({ name: 'data-class', value })),
    ...setting.map((text) => choiceIn(text, null)),
  ]);
}

/** Refuses choices next to a profile, which states how its services are used. */
export function refuseChoices({ variant, plan, feature, dataClass, setting }: Chosen): void {
  const given = { variant, plan, feature, 'data-class': dataClass, setting };
  const one = Object.entries(given).find(([, value]) => value !== undefined);
  if (one === undefined) return;
  throw new UsageError({ says: 'choice-in-profile', option: one[0] });
}

/** Parses what follows an @: `per-domain`, `plan=pro,feature=sms,pgp=on`. Bare: a variant; unknown name: a setting. */
export function useBehind(service: Service, text: string | undefined): ServiceUse {
  const parts = text === undefined ? [] : text.split(',');
  return useOf(
    service,
    parts.map((part) => choiceIn(part.trim(), 'variant')),
  );
}

/** What a customer says of a service that it uses; null for a list of which it says nothing. */
export interface UseSaid {
  readonly use: ServiceUse;
  readonly features: readonly string[] | null;
  readonly dataClasses: readonly string[] | null;
  /** The states of preconditions, unread, by id. */
  readonly gates: Readonly<Record<string, string>>;
}

/**
 * The same for what a customer really uses: an excluded feature is no error but what the report is about, and a name may
 * be that of a precondition: `account-wide,feature=secureform,data-class=none,phi-free=secureform,baa=executed:2026-03-01`.
 */
export function saidBehind(service: Service, text: string | undefined): UseSaid {
  const said = text === undefined ? [] : text.split(',').map((part) => choiceIn(part.trim(), 'variant'));
  const settings = new Set(service.settings.map((s) => s.id));
  const isGate = ({ name }: Choice) => !settings.has(name) && service.gates.some((g) => g.id === name);
  const gates: Record<string, string> = {};
  for (const { name, value } of said.filter(isGate)) {
    if (gates[name] !== undefined) throw new UsageError({ says: 'choice-twice', name, before: gates[name], value });
    gates[name] = value;
  }
  const rest = said.filter((choice) => !isGate(choice) && choice.name !== 'phi-free');
  const names = [...settings, ...service.gates.map((gate) => gate.id)];
  const isChoice = (name: string) => [...oneOf, ...severalOf].some((known) => known === name) || settings.has(name);
  const strange = rest.find(({ name }) => !isChoice(name));
  if (strange !== undefined)
    throw new UsageError({
      says: 'use-unknown',
      service: service.title,
      id: strange.name,
      near: nearTo(strange.name, names),
    });
  const isEmpty = ({ name, value }: Choice) => severalOf.some((n) => n === name) && value === emptyList;
  const use = chosenIn(
    service,
    rest.filter((choice) => !isEmpty(choice)),
  );
  const listed = (name: (typeof severalOf)[number], ids: readonly string[]) => {
    const [first, second] = rest.filter((c) => c.name === name);
    if (second !== undefined && rest.some((c) => c.name === name && isEmpty(c)))
      throw new UsageError({ says: 'choice-twice', name, before: first?.value ?? '', value: second.value });
    return first === undefined ? null : ids;
  };
  const phiFree = said.filter((c) => c.name === 'phi-free').map((c) => c.value);
  const used = [...use.features, ...use.dataClasses];
  for (const id of phiFree)
    if (!used.includes(id)) throw new UsageError({ says: 'phi-free-unused', id, near: nearTo(id, used) });
  return {
    use: { ...use, phiFree },
    features: listed('feature', use.features),
    dataClasses: listed('data-class', use.dataClasses),
    gates,
  };
}
