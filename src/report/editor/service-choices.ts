// What can be chosen of each service, as schemas for a system or an upstream that uses it.

import { isAgreement } from '../../model/gate-state.ts';
import type { Library } from '../../model/library.ts';
import type { Service } from '../../model/vendor.ts';
import { excludedHelp, serviceHelp } from '../../words/editor.ts';
import { entry, listing, type Name, oneOf, reference, type Schema, values } from './schema.ts';

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

/** A list of features, or of these and others: what a vendor does not list as covered has any name. */
function featureListing(service: Service, names: readonly Name[]): Schema {
  if (service.exclusions.every((e) => e.allBut === null)) return listing(names);
  return { items: { anyOf: [oneOf(names) || { not: {} }, reference('Id')] } };
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
  features: featureListing(service, listed(service, 'features')),
  'data-classes': listing(listed(service, 'dataClasses')),
  settings: settingsOf(service),
});

/** What may be used without PHI: any feature or kind of data. */
export const phiFreeOf = (service: Service): Schema =>
  featureListing(service, [...listed(service, 'features'), ...listed(service, 'dataClasses')]);

/** Its preconditions apart from agreements, of which the mapping of a vendor that uses it may say that they are met. */
export const gatesOf = ({ gates }: Service): Schema =>
  listing(gates.filter(({ kind }) => !isAgreement(kind)).map(({ id, title }) => ({ id, title })));

/** For each service: where `service` names it, these properties hold. */
export const perService = ({ vendors }: Library, properties: (service: Service) => Schema): readonly Schema[] =>
  vendors.flatMap(({ services }) =>
    services.map((service) => ({
      if: { properties: { service: { const: service.address } }, required: ['service'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: properties(service) },
    })),
  );
