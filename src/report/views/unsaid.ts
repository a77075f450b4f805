// What a profile leaves open that it could say: choices, states of gates, agreements, activities, owners.

import { judge } from '../../model/condition.ts';
import type { Customer, ServiceSystem } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findService } from '../../model/lookup.ts';
import { unsaid as words } from '../../words/profile-page.ts';

/** The keys of a system that would have a choice and have none. */
function openKeys({ use }: ServiceSystem, library: Library, address: string): readonly string[] {
  const service = findService(library, address);
  if (service === undefined) return [];
  const open = (key: string, names: readonly unknown[], stated: boolean) => (names.length > 0 && !stated ? [key] : []);
  const settings = service.settings.filter(({ id }) => !Object.hasOwn(use.settings, id));
  return [
    ...open('variant', service.variants, use.variant !== null),
    ...open('plan', service.plans, use.plan !== null),
    ...open('features', service.features, !use.unstated.includes('features')),
    ...open('data-classes', service.dataClasses, !use.unstated.includes('data-classes')),
    ...settings.map(({ id }) => `settings: ${id}`),
  ];
}

/** One sentence each. */
export function unsaidOf({
  customer,
  library,
}: {
  readonly customer: Customer;
  readonly library: Library;
}): readonly string[] {
  const services = customer.systems.filter((s): s is ServiceSystem => s.kind === 'service');
  const signed = new Set(customer.agreements.map(({ system }) => system));
  const unsigned = services.filter(({ id }) => !signed.has(id)).map(({ id }) => id);
  const agents = services.filter(({ agent }) => agent === 'unknown').map(({ id }) => id);
  const clients = customer.clients.filter(({ agent }) => agent === 'unknown').map(({ id }) => id);
  const { activities } = library.program;
  const unanswered = activities.length - customer.activities.length;
  const ownerless = customer.answers.filter(({ owner }) => owner === null).length;
  const when = (missing: boolean, text: string) => (missing ? [text] : []);
  return [
    ...when(customer.states.length === 0, words.states),
    ...services.flatMap((system) => {
      const keys = openKeys(system, library, system.service);
      const gates = (findService(library, system.service)?.gates ?? []).filter(
        ({ id, when }) => !Object.hasOwn(system.gates, id) && judge(when, system.use) !== 'unmet',
      );
      return [
        ...when(keys.length > 0, words.choices(system.id, keys)),
        ...when(
          gates.length > 0,
          words.gates(
            system.id,
            gates.map(({ title }) => title),
          ),
        ),
      ];
    }),
    ...when(unsigned.length > 0, words.agreements(unsigned)),
    ...when(agents.length > 0, words.agent(agents)),
    ...when(clients.length > 0, words.agentOf(clients)),
    ...when(unanswered > 0, words.activities(unanswered, activities.length)),
    ...when(ownerless > 0, words.owner(ownerless)),
  ];
}
