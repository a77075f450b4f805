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

/** Whether the chosen variant or plan rules the condition out, whatever else is used. */
export function ruledOut(condition: Condition | null, { variant = null, plan = null }: Partial<ServiceUse>): boolean {
  return ofOne(condition?.variant ?? [], variant) === 'unmet' || ofOne(condition?.plan ?? [], plan) === 'unmet';
}

/** Does the condition hold? Unknown is not met. */
export function holds(condition: Condition | null, use: ServiceUse): boolean {
  return judge(condition, use) === 'met';
}

/** The condition in words, for "applies if …": `variant per-domain; setting pgp = on`. */
export function describeCondition(condition: Condition): string {
  if (condition.words !== undefined) return condition.words;
  const part = (name: string, values: readonly string[]) =>
    values.length > 0 ? [`${name} ${values.join(' or ')}`] : [];
  return [
    ...part('variant', condition.variant),
    ...part('plan', condition.plan),
    ...part('feature', condition.feature),
    ...part('data class', condition.dataClass),
    ...condition.setting.map((s) => `setting ${s.name} = ${s.values.join(' or ')}`),
  ].join('; ');
}
