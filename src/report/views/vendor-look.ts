// What the library knows of one vendor: its services with every choice, how each gate is opened, its documents.

import { unstatedUse } from '../../model/condition.ts';
import { formatPointer, type Gate, type Named, type Service, type Vendor } from '../../model/vendor.ts';
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

/** A feature or a kind of data, with what excludes it: PHI must not go there. */
export interface ExcludableLook extends ChoiceLook {
  readonly excluded: readonly { readonly title: string; readonly when: string | null }[];
}

export interface GateLook {
  readonly id: string;
  readonly kind: Gate['kind'];
  readonly title: string;
  readonly when: string | null;
  /** Gates that share a name are alternatives. */
  readonly anyOf: string | null;
  readonly steps: readonly string[];
  readonly source: string;
}

export interface ServiceLook {
  readonly service: string;
  readonly title: string;
  readonly variants: readonly ChoiceLook[];
  readonly plans: readonly ChoiceLook[];
  readonly features: readonly ExcludableLook[];
  readonly dataClasses: readonly ExcludableLook[];
  readonly settings: readonly (ChoiceLook & { readonly values: readonly string[] })[];
  readonly gates: readonly GateLook[];
  /** Where PHI must not go. */
  readonly exclusions: readonly string[];
}

export interface VendorLook extends VendorLine {
  readonly looks: readonly ServiceLook[];
  readonly upstreams: Vendor['upstreams'];
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

function serviceLook(service: Service): ServiceLook {
  return {
    service: service.address,
    title: service.title,
    variants: service.variants.map(choice),
    plans: service.plans.map(choice),
    features: excludable(service, 'features'),
    dataClasses: excludable(service, 'dataClasses'),
    settings: service.settings.map((s) => ({ ...choice(s), values: service.settingValues[s.id] ?? [] })),
    gates: service.gates.map(({ id, kind, title, when, anyOf, steps, source }) => ({
      ...{ id, kind, title, anyOf, steps },
      when: when === null ? null : describeCondition(when, service),
      source: formatPointer(source),
    })),
    exclusions: exclusionsIn(service, unstatedUse).map(({ text }) => text),
  };
}

export function vendorLook(request: VendorRequest): VendorLook {
  const { vendor } = request;
  const { upstreams, documents, requests, services } = vendor;
  return { ...vendorLine(vendor, request), looks: services.map(serviceLook), upstreams, documents, requests };
}
