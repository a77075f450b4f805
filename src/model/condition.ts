// When a statement, duty or gate applies: variant, plan, features, data classes, settings of one use of a service.

/** Keys are joined by "and"; a list inside a key means any of it. Empty matches always. */
export interface Condition {
  readonly variant: readonly string[];
  readonly plan: readonly string[];
  readonly feature: readonly string[];
  readonly dataClass: readonly string[];
  readonly setting: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** What is said in place of its names, where the reader may not see them. It is judged all the same. */
  readonly words?: string;
}

/** How one customer, or one vendor above another, uses a service. What is not said is unknown, and unknown is not met. */
export interface ServiceUse {
  readonly variant: string | null;
  readonly plan: string | null;
  readonly features: readonly string[];
  readonly dataClasses: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** Features or data classes in use that the customer says carry no PHI. */
  readonly phiFree: readonly string[];
  /** Lists of which nobody said anything: not even that they are empty. */
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

/**
 * Is the condition met in this use? A variant, plan, setting or list of features that nobody stated is unknown; a feature
 * or data class that a stated list does not name is not in use.
 */
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

/** Whether the chosen variant, plan or settings rule the condition out, whatever else is used. */
export function ruledOut(condition: Condition | null, use: Partial<ServiceUse>): boolean {
  if (condition === null) return false;
  const chosen = { ...unstatedUse, ...use };
  const anyUse = { ...condition, feature: [], dataClass: [] };
  return judge(anyUse, chosen) === 'unmet';
}

/** Those that the chosen variant, plan or settings leave: what is ruled out is not told as if it applied. */
export function notRuledOut<T extends { readonly when: Condition | null }>(
  things: readonly T[],
  use: Partial<ServiceUse>,
): readonly T[] {
  return things.filter((thing) => !ruledOut(thing.when, use));
}

/** Does the condition hold? Unknown is not met. */
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

/** What a service calls the things that its conditions name. */
export interface ChoiceNames {
  readonly variants: Listed;
  readonly plans: Listed;
  readonly features: Listed;
  readonly dataClasses: Listed;
  readonly settings: Listed;
}

/** What a thing is called; its id where nothing is known of it. */
export const titleIn = (listed: Listed, id: string): string => listed.find((n) => n.id === id)?.title ?? id;

const titled = new WeakMap<Condition, Condition>();

/**
 * The condition with the titles of the things that it names in place of their ids.
 * @param names of the service that it is a condition of
 */
export function withTitles(condition: Condition, names: ChoiceNames): Condition {
  const held = titled.get(condition);
  if (held !== undefined) return held;
  const called = (ids: readonly string[], listed: Listed) => ids.map((id) => titleIn(listed, id));
  const made: Condition = {
    ...condition,
    variant: called(condition.variant, names.variants),
    plan: called(condition.plan, names.plans),
    feature: called(condition.feature, names.features),
    dataClass: called(condition.dataClass, names.dataClasses),
    setting: condition.setting.map((s) => ({ ...s, name: titleIn(names.settings, s.name) })),
  };
  titled.set(condition, made);
  return made;
}

/** The condition by the ids that a mapping gives, for whoever compares two of its versions: `variant per-domain; setting pgp = on`. */
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

/** A key that is the same for uses in which the same is chosen. */
export const chosenKey = ({ variant, plan, features, dataClasses, settings }: ServiceUse): string =>
  JSON.stringify([variant, plan, features, dataClasses, settings]);
