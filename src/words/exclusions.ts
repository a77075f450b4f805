// Where PHI must not go, and which kinds of data to keep out, in the words of the mapping.

import { judge, notRuledOut, type ServiceUse, titleIn, titlesOf } from '../model/condition.ts';
import type { Exclusion, Service } from '../model/vendor.ts';
import { describeCondition } from './conditions.ts';
import { goingOn } from './sentences.ts';

/** Semicolons where a name contains a comma. */
const listed = (names: readonly string[]) => names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');

/** What a list covers, by group, and what of the service is known to be outside it. */
function coveredText(service: Service, covered: readonly string[], outside: ReadonlySet<string>): string {
  const within = `covered are ${listed(titlesOf(covered, service.features, service.groups))}`;
  return outside.size === 0 ? within : `such as ${listed([...outside])}; ${within}`;
}

/** The exclusion and what it names: `PHI in any AI feature: Voice AI, Content AI (the source’s list is open-ended)`. */
function exclusionText(
  service: Service,
  { title, features, allBut, dataClasses, openEnded, when }: Exclusion,
  use: ServiceUse,
): string {
  const named = new Set([
    ...features.map((id) => titleIn(service.features, id)),
    ...dataClasses.map((id) => titleIn(service.dataClasses, id)),
  ]);
  // The title tells it already.
  named.delete(title);
  // A single name only repeats the title.
  const list = allBut !== null ? coveredText(service, allBut, named) : named.size > 1 ? listed([...named]) : '';
  const only = when === null || judge(when, use) === 'met' ? '' : ` (if ${describeCondition(when, service)})`;
  const more = list !== '' || openEnded || only !== '';
  return `${more ? goingOn(title) : title}${list === '' ? '' : `: ${list}`}${openEnded ? ' (the source’s list is open-ended)' : ''}${only}`;
}

/** The exclusions that the variant, plan and settings leave; with their condition where the choice is open. */
export function exclusionsIn(
  service: Service,
  use: ServiceUse,
): readonly { readonly exclusion: Exclusion; readonly text: string }[] {
  return notRuledOut(service.exclusions, use).map((exclusion) => ({
    exclusion,
    text: exclusionText(service, exclusion, use),
  }));
}

/** The kinds of data to keep out of excluded places; empty where the service names no such kind or place. */
export function keptOut({ dataClasses, exclusions }: Service): string {
  const excluded = new Set(exclusions.flatMap((e) => e.dataClasses));
  const held = dataClasses.filter(({ id }) => !excluded.has(id)).map(({ title }) => title);
  if (exclusions.length === 0 || held.length === 0) return '';
  return `Keep anything that contains PHI out of these places. Kinds of data that its documents name: ${listed(held)}.`;
}
