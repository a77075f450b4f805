// Where PHI must not go, and what kinds of data there are to keep out of it, in the words of the mapping.

import { judge, notRuledOut, type ServiceUse, titleIn } from '../model/condition.ts';
import type { Exclusion, Service } from '../model/vendor.ts';
import { describeCondition } from './conditions.ts';

/** Where a name has a comma of its own, another sign must part them. */
const listed = (names: readonly string[]) => names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');

/** The exclusion with everything that it names: `PHI in any AI feature: Voice AI, Content AI (the list of the source is open)`. */
function exclusionText(
  service: Service,
  { title, features, dataClasses, openEnded, when }: Exclusion,
  use: ServiceUse,
): string {
  const named = [
    ...features.map((id) => titleIn(service.features, id)),
    ...dataClasses.map((id) => titleIn(service.dataClasses, id)),
  ].filter((name) => name !== title);
  // One name is what the title says.
  const list = named.length > 1 ? listed(named) : '';
  const only = when === null || judge(when, use) === 'met' ? '' : ` (if ${describeCondition(when, service)})`;
  return `${title}${list === '' ? '' : `: ${list}`}${openEnded ? ' (the source’s list is open-ended)' : ''}${only}`;
}

/** The exclusions that the chosen variant, plan and settings leave; what is not chosen is told with its condition. */
export function exclusionsIn(
  service: Service,
  use: ServiceUse,
): readonly { readonly exclusion: Exclusion; readonly text: string }[] {
  return notRuledOut(service.exclusions, use).map((exclusion) => ({
    exclusion,
    text: exclusionText(service, exclusion, use),
  }));
}

/** What must be kept out of these places: the kinds of data that a service names. Empty where it names none, or no place. */
export function keptOut({ dataClasses, exclusions }: Service): string {
  const excluded = new Set(exclusions.flatMap((e) => e.dataClasses));
  const held = dataClasses.filter(({ id }) => !excluded.has(id)).map(({ title }) => title);
  if (exclusions.length === 0 || held.length === 0) return '';
  return `Keep anything that contains PHI out of these places. Kinds of data that its documents name: ${listed(held)}.`;
}
