// The choices that the profile leaves open and on which something depends, as the questions that `init` asks of them.

import { entryAt } from '../../edit/entries-in.ts';
import { emptyList } from '../../edit/read-choice.ts';
import type { ServiceSystem } from '../../model/customer.ts';
import { type ChoiceTarget, targetText } from '../../model/entry-target.ts';
import { findService, findSystem } from '../../model/lookup.ts';
import type { Service } from '../../model/vendor.ts';
import {
  askDataClasses,
  askFeatures,
  askPhiFree,
  askPlan,
  askSetting,
  askVariant,
  excludedIn,
} from '../../start/ask-service.ts';
import type { Interview } from '../../start/question.ts';
import type { Step, Told } from './ask-act.ts';
import type { OpenProfile } from './profile.ts';

function* askValue(
  target: ChoiceTarget,
  service: Service,
  { use }: ServiceSystem,
): Interview<readonly string[] | string | null> {
  switch (target.choice) {
    case 'variant':
      return yield* askVariant(service);
    case 'plan':
      return yield* askPlan(service);
    case 'features':
      return yield* askFeatures(service);
    case 'data-classes':
      return yield* askDataClasses(service);
    case 'phi-free':
      return yield* askPhiFree(service, excludedIn(service, [...use.features, ...use.dataClasses]));
    case 'setting':
      return yield* askSetting(service, target.setting);
    default:
      return null;
  }
}

/** As it would be typed; "I do not know" records nothing. */
function* askChoice(target: ChoiceTarget, service: Service, system: ServiceSystem): Interview<Told> {
  const value = yield* askValue(target, service, system);
  if (value === null) return 'skip';
  return { status: typeof value === 'string' ? value : value.join(',') || emptyList };
}

/** In the order of their findings. Where PHI may not go is asked once a use is recorded that the vendor excludes. */
export function openChoices({ assessment, customer, library, profile }: OpenProfile): readonly Step[] {
  const targets = new Map<string, ChoiceTarget>();
  for (const { details } of assessment.findings) {
    if (details === null || !('at' in details)) continue;
    const { at } = details;
    if (entryAt(profile.data, profile.places, at) === null) targets.set(targetText(at), at);
  }
  return [...targets].flatMap(([id, target]) => {
    const system = findSystem(customer, target.system ?? '');
    const service = system?.kind === 'service' ? findService(library, system.service) : undefined;
    if (system?.kind !== 'service' || service === undefined) return [];
    return [{ id, target, ask: () => askChoice(target, service, system) }];
  });
}
