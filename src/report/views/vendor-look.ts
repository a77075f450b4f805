// What the library knows of one vendor: its services with every choice, how each gate is opened, its documents.

import { type ChoiceNames, unstatedUse } from '../../model/condition.ts';
import { excludesAll, formatPointer, type Gate, type Named, type Service, type Vendor } from '../../model/vendor.ts';
import { describeCondition } from '../../words/conditions.ts';
import { exclusionsIn } from '../../words/exclusions.ts';
import { type VendorLine, type VendorsRequest, vendorLine } from './vendors-view.ts';

export interface VendorRequest extends VendorsRequest {
  readonly vendor: Vendor;
}

interface ChoiceLook {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
}

/** A choice with what excludes it: PHI must not go there. */
export interface ExcludableLook extends ChoiceLook {
  readonly excluded: readonly { readonly title: string; readonly when: string | null }[];
}

export interface GateLook {
  readonly id: string;
  readonly kind: Gate['kind'];
  readonly title: string;
  readonly when: string | null;
  /** Where the vendor offers it; null: everywhere. */
  readonly offered: string | null;
  /** Gates that share a name are alternatives. */
  readonly anyOf: string | null;
  readonly steps: readonly string[];
  readonly source: string;
}

export interface ServiceLook {
  readonly service: string;
  readonly title: string;
  readonly variants: readonly ExcludableLook[];
  readonly plans: readonly ExcludableLook[];
  readonly features: readonly ExcludableLook[];
  readonly dataClasses: readonly ExcludableLook[];
  readonly settings: readonly (ChoiceLook & { readonly values: readonly string[] })[];
  readonly gates: readonly GateLook[];
  /** Where PHI must not go. */
  readonly exclusions: readonly string[];
}

/** @property only the use of the vendor's own services in which PHI can reach it; null: any */
export type UpstreamLook = Vendor['upstreams'][number] & { readonly only: string | null };

export interface VendorLook extends VendorLine {
  readonly looks: readonly ServiceLook[];
  readonly upstreams: readonly UpstreamLook[];
  readonly documents: Vendor['documents'];
  readonly requests: Vendor['requests'];
}

const choice = ({ id, title, note }: Named): ChoiceLook => ({ id, title, note });

function excludable(service: Service, key: 'features' | 'dataClasses'): readonly ExcludableLook[] {
  return service[key].map((named) => ({
    ...choice(named),
    excluded: service.exclusions
      .filter((e) => e[key].includes(named.id))
      .map(({ title, when }) => ({ title, when: when === null ? null : describeCondition(when, service) })),
  }));
}

/** Of a variant or plan: what excludes the whole service there. */
function excludableWhole(service: Service, key: 'variant' | 'plan'): readonly ExcludableLook[] {
  const whole = service.exclusions.filter(excludesAll);
  return (key === 'variant' ? service.variants : service.plans).map((named) => ({
    ...choice(named),
    excluded: whole.flatMap(({ title, when }) => {
      if (when === null || !when[key].includes(named.id)) return [];
      const others = describeCondition({ ...when, [key]: [] }, service);
      return [{ title, when: others === '' ? null : others }];
    }),
  }));
}

function serviceLook(service: Service): ServiceLook {
  return {
    service: service.address,
    title: service.title,
    variants: excludableWhole(service, 'variant'),
    plans: excludableWhole(service, 'plan'),
    features: excludable(service, 'features'),
    dataClasses: excludable(service, 'dataClasses'),
    settings: service.settings.map((s) => ({ ...choice(s), values: service.settingValues[s.id] ?? [] })),
    gates: service.gates.map(({ id, kind, title, when, offered, anyOf, steps, source }) => ({
      ...{ id, kind, title, anyOf, steps },
      when: when === null ? null : describeCondition(when, service),
      offered: offered === null ? null : describeCondition(offered, service),
      source: formatPointer(source),
    })),
    exclusions: exclusionsIn(service, unstatedUse).map(({ text }) => text),
  };
}

/** What can be chosen in any of the services. */
const namesIn = (services: readonly Service[]): ChoiceNames => ({
  variants: services.flatMap((s) => s.variants),
  plans: services.flatMap((s) => s.plans),
  features: services.flatMap((s) => s.features),
  groups: services.flatMap((s) => s.groups),
  dataClasses: services.flatMap((s) => s.dataClasses),
  settings: services.flatMap((s) => s.settings),
});

export function vendorLook(request: VendorRequest): VendorLook {
  const { vendor } = request;
  const { documents, requests, services } = vendor;
  const names = namesIn(services);
  const upstreams = vendor.upstreams.map((u) => ({
    ...u,
    only: u.when === null ? null : describeCondition(u.when, names),
  }));
  return { ...vendorLine(vendor, request), looks: services.map(serviceLook), upstreams, documents, requests };
}
