// What can be chosen of each service, as schemas for a system or an upstream that uses it.

import type { Library } from '../../model/library.ts';
import type { Service } from '../../model/vendor.ts';
import { excludedHelp, serviceHelp } from '../../words/editor.ts';
import { entry, listing, type Name, oneOf, type Schema, values } from './schema.ts';

/** Every service of the library by its address. */
export const serviceNames = ({ vendors }: Library): readonly Name[] =>
  vendors.flatMap(({ name, services }) =>
    services.map(({ address, title }) => ({ id: address, title, about: serviceHelp(name) })),
  );

/** Features or kinds of data, each with what excludes it. */
function listed(service: Service, key: 'features' | 'dataClasses'): readonly Name[] {
  const excluding = (id: string) => service.exclusions.filter((e) => e[key].includes(id));
  return service[key].map(({ id, title }) => ({ id, title, about: excludedHelp(excluding(id), service) }));
}

/** The value of each setting; any text where the mapping does not list values. */
function settingsOf({ settings, settingValues }: Service): Schema {
  const properties = settings.map(({ id, title, note }) => {
    const known = settingValues[id] ?? [];
    const form = known.length === 0 ? { type: 'string' } : values(known);
    return [id, entry({ id, title, about: note ?? '' }, form)];
  });
  return { properties: Object.fromEntries(properties), additionalProperties: false };
}

/** The keys of a use of a service. */
export const choicesOf = (service: Service): Schema => ({
  variant: oneOf(service.variants),
  plan: oneOf(service.plans),
  features: listing(listed(service, 'features')),
  'data-classes': listing(listed(service, 'dataClasses')),
  settings: settingsOf(service),
});

/** What may be used without PHI: any feature or kind of data. */
export const phiFreeOf = (service: Service): Schema =>
  listing([...listed(service, 'features'), ...listed(service, 'dataClasses')]);

/** For each service: where `service` names it, these properties hold. */
export const perService = ({ vendors }: Library, properties: (service: Service) => Schema): readonly Schema[] =>
  vendors.flatMap(({ services }) =>
    services.map((service) => ({
      if: { properties: { service: { const: service.address } }, required: ['service'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: properties(service) },
    })),
  );
