// When a statement, duty or gate applies: variant, plan, features, data classes, settings of one use of a service.

/** Keys are joined by "and"; a list inside a key means any of it. Empty matches always. */
export interface Condition {
  readonly variant: readonly string[];
  readonly plan: readonly string[];
  readonly feature: readonly string[];
  readonly dataClass: readonly string[];
  readonly setting: readonly { readonly name: string; readonly values: readonly string[] }[];
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
}

export const unstatedUse: ServiceUse = {
  variant: null,
  plan: null,
  features: [],
  dataClasses: [],
  settings: {},
  phiFree: [],
};

const anyOf = (wanted: readonly string[], has: (value: string) => boolean) => wanted.length === 0 || wanted.some(has);

/** Does the condition hold in this use? */
export function holds(condition: Condition | null, use: ServiceUse): boolean {
  if (condition === null) return true;
  return (
    anyOf(condition.variant, (v) => use.variant === v) &&
    anyOf(condition.plan, (v) => use.plan === v) &&
    anyOf(condition.feature, (v) => use.features.includes(v)) &&
    anyOf(condition.dataClass, (v) => use.dataClasses.includes(v)) &&
    condition.setting.every((s) => Object.hasOwn(use.settings, s.name) && s.values.includes(use.settings[s.name] ?? ''))
  );
}

/** The condition in words, for "applies if …": `variant per-domain; setting pgp = on`. */
export function describeCondition(condition: Condition): string {
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
