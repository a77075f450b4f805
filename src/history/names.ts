// Titles for the ids in a comparison, and the dates of documents that changed.

import type { Cause } from '../model/change.ts';
import { type ThingKind, thingKey } from '../model/change-facts.ts';
import type { Library } from '../model/library.ts';
import { findVendor, vendorOf } from '../model/lookup.ts';
import type { Service, Vendor } from '../model/vendor.ts';

function ofService(s: Service): readonly (readonly [name: string, title: string])[] {
  const titled = (kind: ThingKind, things: readonly { readonly id: string; readonly title: string }[]) =>
    things.map(({ id, title }) => [thingKey({ kind, name: id, owner: s.address }), title] as const);
  return [
    ...titled('gate', s.gates),
    ...titled('exclusion', s.exclusions),
    ...titled('clock', s.clocks),
    ...titled('variant', s.variants),
    ...titled('plan', s.plans),
    ...titled('feature', s.features),
    ...titled('data class', s.dataClasses),
    ...titled('setting', s.settings),
    ...titled(
      'duty',
      s.duties.map(({ id, text }) => ({ id, title: text })),
    ),
  ];
}

function ofVendor(v: Vendor): readonly (readonly [name: string, title: string])[] {
  const titled = (kind: ThingKind, name: string, title: string, owner: string | null = v.id) =>
    [thingKey({ kind, name, owner }), title] as const;
  return [
    titled('vendor', v.id, v.name, null),
    ...v.documents.map((d) => titled('document', d.id, d.title)),
    ...v.undertakings.map((u) => titled('undertaking', u.id, u.text)),
    ...v.upstreams.map((u) => titled('upstream', u.id, u.name)),
    ...v.services.flatMap((s) => [titled('service', s.address, s.title), ...ofService(s)]),
  ];
}

/** Titles by `thingKey`, from the head if both sides have one. */
export function namesIn(base: Library, head: Library, causes: readonly Cause[]): ReadonlyMap<string, string> {
  const vendors = new Set(causes.flatMap(({ vendor }) => vendor ?? []));
  const of = (library: Library) => {
    const named = library.vendors.filter((v) => vendors.has(v.id));
    const behind = new Set(
      named.flatMap((v) => v.upstreams.flatMap((u) => (u.service === null ? [] : vendorOf(u.service)))),
    );
    return library.vendors.filter((v) => vendors.has(v.id) || behind.has(v.id)).flatMap(ofVendor);
  };
  return new Map([...of(base), ...of(head)]);
}

/** The new dates of documents that causes rest on, by cause. */
export function datesOf(base: Library, head: Library, causes: readonly Cause[]): ReadonlyMap<string, string> {
  const dateIn = (library: Library, { vendor, document }: Cause) =>
    findVendor(library, vendor ?? '')?.documents.find((d) => d.id === document)?.date ?? null;
  return new Map(
    causes.flatMap((cause): [string, string][] => {
      const date = dateIn(head, cause);
      return date === null || date === dateIn(base, cause) ? [] : [[cause.id, date]];
    }),
  );
}
