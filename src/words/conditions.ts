// When something applies, and the chosen use of a service.

import { type ChoiceNames, type Condition, type ServiceUse, titleIn, withTitles } from '../model/condition.ts';
import type { ChoiceMade } from '../model/step.ts';
import { anyOf } from './sentences.ts';

/**
 * The condition as a clause after "if": `the variant is Per-Domain HIPAA and it is used with Bulk email`.
 * @param condition by titles; null for an option without a name
 */
export function conditionText(condition: Condition | null): string {
  if (condition === null) return 'the option is chosen';
  if (condition.words !== undefined) return condition.words;
  const part = (begin: string, titles: readonly string[]) => (titles.length > 0 ? [`${begin} ${anyOf(titles)}`] : []);
  return [
    ...part('the variant is', condition.variant),
    ...part('the plan is', condition.plan),
    ...part('it is used with', condition.feature),
    ...part('it holds', condition.dataClass),
    ...condition.setting.map((s) => `"${s.name}" is ${anyOf(s.values)}`),
  ].join(' and ');
}

/** The same for a condition by ids, as mappings have it. */
export const describeCondition = (condition: Condition, names: ChoiceNames): string =>
  conditionText(withTitles(condition, names));

/** The chosen use of a service by titles; empty where nothing is chosen. */
export function describeUse(use: ServiceUse, names: ChoiceNames): string {
  const all = (ids: readonly string[], listed: ChoiceNames['features']) =>
    ids.map((id) => titleIn(listed, id)).join(', ');
  const settings = Object.entries(use.settings).map(([id, value]) => `"${titleIn(names.settings, id)}": ${value}`);
  return [
    use.variant === null ? '' : titleIn(names.variants, use.variant),
    use.plan === null ? '' : titleIn(names.plans, use.plan),
    use.features.length === 0 ? '' : `with ${all(use.features, names.features)}`,
    use.dataClasses.length === 0 ? '' : `holding ${all(use.dataClasses, names.dataClasses)}`,
    ...settings,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** `Business plan, no Security add-on`. */
export const choiceText = (choice: ChoiceMade): string =>
  choice.map(({ title, taken }) => (taken ? title : `no ${title}`)).join(', ');
