// Conditions of statements, duties, and gates: variant, plan, features, data classes, and settings in use.

/** Keys are combined with AND; values in a list with OR. An empty condition always matches. */
export interface Condition {
  readonly variant: readonly string[];
  readonly plan: readonly string[];
  readonly feature: readonly string[];
  readonly dataClass: readonly string[];
  readonly setting: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Text to print instead of the names if the reader may not see them. Does not affect evaluation. */
  readonly words?: string;
}

/** How a customer, or a vendor in front of another, uses a service. Unstated values are unknown, which is not met. */
export interface ServiceUse {
  readonly variant: string | null;
  readonly plan: string | null;
  readonly features: readonly string[];
  readonly dataClasses: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** Features or data classes in use that carry no PHI according to the customer. */
  readonly phiFree: readonly string[];
  /** For what a vendor uses: preconditions, apart from agreements, that its documents say are met. */
  readonly gates?: readonly string[];
  /** Lists that were not stated at all, not even as empty. */
  readonly unstated: readonly UnstatedList[];
}

export type UnstatedList = 'features' | 'data-classes';

export const unstatedUse: ServiceUse = {
  variant: null,
  plan: null,
  features: [],
  dataClasses: [],
  settings: {},
  phiFree: [],
  unstated: [],
};

export type Truth = 'met' | 'unmet' | 'unknown';

const ofList = (wanted: readonly string[], used: readonly string[]): Truth =>
  wanted.length === 0 || wanted.some((w) => used.includes(w)) ? 'met' : 'unmet';

const ofOne = (wanted: readonly string[], used: string | null | undefined): Truth =>
  wanted.length > 0 && (used === null || used === undefined) ? 'unknown' : ofList(wanted, [used ?? '']);

const ofListed = (wanted: readonly string[], used: readonly string[], unstated: boolean): Truth =>
  unstated && wanted.length > 0 ? 'unknown' : ofList(wanted, used);

/** Unknown: a variant, plan, setting, or list that is not stated. An entry missing from a stated list is not in use. */
export function judge(condition: Condition | null, use: ServiceUse): Truth {
  if (condition === null) return 'met';
  const parts = [
    ofOne(condition.variant, use.variant),
    ofOne(condition.plan, use.plan),
    ofListed(condition.feature, use.features, use.unstated.includes('features')),
    ofListed(condition.dataClass, use.dataClasses, use.unstated.includes('data-classes')),
    ...condition.setting.map((s) =>
      ofOne(s.values, Object.hasOwn(use.settings, s.name) ? use.settings[s.name] : undefined),
    ),
  ];
  return parts.includes('unmet') ? 'unmet' : parts.includes('unknown') ? 'unknown' : 'met';
}

/** The use without what carries no PHI. */
export function usedForPhi(use: ServiceUse): ServiceUse {
  if (use.phiFree.length === 0) return use;
  const carries = (id: string) => !use.phiFree.includes(id);
  return { ...use, features: use.features.filter(carries), dataClasses: use.dataClasses.filter(carries) };
}

/** If nobody says which features are used, any of them may be; likewise for kinds of data. */
export const asStated = (use: ServiceUse): ServiceUse => ({
  ...use,
  unstated: [
    ...(use.features.length > 0 ? [] : (['features'] as const)),
    ...(use.dataClasses.length > 0 ? [] : (['data-classes'] as const)),
  ],
});

/** True if the chosen variant, plan, or settings rule the condition out, regardless of features and data classes. */
export function ruledOut(condition: Condition | null, use: Partial<ServiceUse>): boolean {
  if (condition === null) return false;
  const chosen = { ...unstatedUse, ...use };
  const anyUse = { ...condition, feature: [], dataClass: [] };
  return judge(anyUse, chosen) === 'unmet';
}

/** Drops things that the chosen variant, plan, or settings rule out. */
export function notRuledOut<T extends { readonly when: Condition | null }>(
  things: readonly T[],
  use: Partial<ServiceUse>,
): readonly T[] {
  return things.filter((thing) => !ruledOut(thing.when, use));
}

/** True only if met; unknown is not met. */
export function holds(condition: Condition | null, use: ServiceUse): boolean {
  return judge(condition, use) === 'met';
}

/** Whether what holds on `narrow` holds on `wide` too, and on more. */
export function isWider(wide: Condition | null, narrow: Condition | null): boolean {
  if (narrow === null || narrow.words !== undefined || wide?.words !== undefined) return false;
  if (wide === null) return true;
  const covers = (all: readonly string[], some: readonly string[]) =>
    all.length === 0 || (some.length > 0 && some.every((one) => all.includes(one)));
  const valuesOf = (name: string) => narrow.setting.find((s) => s.name === name)?.values ?? [];
  return (
    conditionKey(wide) !== conditionKey(narrow) &&
    covers(wide.variant, narrow.variant) &&
    covers(wide.plan, narrow.plan) &&
    covers(wide.feature, narrow.feature) &&
    covers(wide.dataClass, narrow.dataClass) &&
    wide.setting.every((s) => covers(s.values, valuesOf(s.name)))
  );
}

type Listed = readonly { readonly id: string; readonly title: string }[];

/** Titles of the things that a service's conditions name. */
export interface ChoiceNames {
  readonly variants: Listed;
  readonly plans: Listed;
  readonly features: Listed;
  readonly groups: readonly Grouped[];
  readonly dataClasses: Listed;
  readonly settings: Listed;
}

/** A name of what nobody listed, from its id: `video-insights` is "Video insights". */
const asTitle = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

/** Title of a thing. A profile may name features that the vendor does not list. */
export const titleIn = (listed: Listed, id: string): string => listed.find((n) => n.id === id)?.title ?? asTitle(id);

interface Grouped {
  readonly title: string;
  readonly features: readonly string[];
}

/** Titles of features; a group of which all are named stands for them. */
export function titlesOf(ids: readonly string[], listed: Listed, groups: readonly Grouped[]): readonly string[] {
  const named = new Set(ids);
  const whole = groups.filter((g) => g.features.length > 1 && g.features.every((id) => named.has(id)));
  const told = new Set(whole.flatMap((g) => g.features));
  return [...whole.map((g) => g.title), ...ids.filter((id) => !told.has(id)).map((id) => titleIn(listed, id))];
}

const titled = new WeakMap<Condition, Condition>();

/**
 * Replaces ids by titles.
 * @param names titles of the service that the condition belongs to
 */
export function withTitles(condition: Condition, names: ChoiceNames): Condition {
  const held = titled.get(condition);
  if (held !== undefined) return held;
  const called = (ids: readonly string[], listed: Listed) => ids.map((id) => titleIn(listed, id));
  const made: Condition = {
    ...condition,
    variant: called(condition.variant, names.variants),
    plan: called(condition.plan, names.plans),
    feature: titlesOf(condition.feature, names.features, names.groups),
    dataClass: called(condition.dataClass, names.dataClasses),
    setting: condition.setting.map((s) => ({ ...s, name: titleIn(names.settings, s.name) })),
  };
  titled.set(condition, made);
  return made;
}

/** Condition as text with the mapping's ids, to compare versions: `variant per-domain; setting pgp = on`. */
export function conditionKey(condition: Condition): string {
  if (condition.words !== undefined) return condition.words;
  const part = (name: string, ids: readonly string[]) => (ids.length > 0 ? [`${name} ${ids.join(' or ')}`] : []);
  return [
    ...part('variant', condition.variant),
    ...part('plan', condition.plan),
    ...part('feature', condition.feature),
    ...part('data class', condition.dataClass),
    ...condition.setting.map((s) => `setting ${s.name} = ${s.values.join(' or ')}`),
  ].join('; ');
}

/** Equal for uses with the same choices. */
export const chosenKey = ({ variant, plan, features, dataClasses, settings }: ServiceUse): string =>
  JSON.stringify([variant, plan, features, dataClasses, settings]);
