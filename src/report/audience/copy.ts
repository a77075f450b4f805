// The copy of a library that one audience may see, for the matrix of one service. It is made before the assessment
// because derivations and duties copy texts. Outcomes are the same in every copy; only words are withheld.

import { compareText } from '../../model/compare-text.ts';
import { type ServiceUse, unstatedUse } from '../../model/condition.ts';
import type { Library } from '../../model/library.ts';
import { findOffered } from '../../model/lookup.ts';
import type { Audience, Service, Upstream, Vendor } from '../../model/vendor.ts';
import { type Closed, withheldTexts, withheldWords } from '../../words/withheld.ts';
import { hasWithheldId, narrowest, type Screen, screenOf, withheldId } from './screen.ts';
import { type Withheld, withheldIn } from './withheld.ts';
import { withholdUse } from './withhold-service.ts';
import { type Behind, withholdVendor } from './withhold-vendor.ts';

export interface Copy {
  readonly audience: Audience;
  /** The vendor and those behind it; no other vendor. */
  readonly library: Library;
  readonly service: Service;
  /** The requested use, in the ids of the copy. */
  readonly use: ServiceUse;
  readonly withheld: Withheld;
  /** What stands in it for what is withheld: whole texts, and ids of things that are called by one. Empty where nothing can be. */
  readonly marks: ReadonlySet<string>;
}

/** A vendor in the copy, and the address that the copy gives the service through which it was reached. */
interface Reached {
  readonly screen: Screen;
  readonly address: string;
}

const copiesOf = (library: Library, audience: Audience) => {
  const vendors = new Map<string, Vendor>();
  const reached = new Map<string, Reached>();
  const names = new Map(library.vendors.flatMap((v) => v.services.map((s) => [s.address, [v.name, s.title]])));
  let unnamed = 0;

  /**
   * Copies a vendor and everything behind it.
   * @param floor the audience that may know that the vendor is part of the chain; the copy tells a wider audience
   * nothing of it, not even its name
   */
  const reach = (address: string, floor: Audience): Reached | null => {
    const held = reached.get(`${floor} ${address}`);
    if (held !== undefined) return held;
    const vendor = findOffered(library, address)?.vendor;
    if (vendor === undefined) return null;
    const screen = screenOf(vendor, audience, floor, names);
    const behind = (upstream: Upstream): Behind => {
      const from = screen.above(upstream.source);
      const next = upstream.service === null ? null : reach(upstream.service, narrowest([floor, from ?? 'public']));
      if (next === null) return { service: upstream.service, use: upstream.use };
      const id = upstream.service?.split('/')[1] ?? '';
      return { service: next.address, use: withholdUse(upstream.use, next.screen.services.get(id)) };
    };
    const shown = withholdVendor(vendor, screen, behind);
    const id = floor === 'public' ? vendor.id : withheldId(++unnamed);
    const copy = floor === 'public' ? shown : unnamedVendor(shown, id, floor);
    vendors.set(id, copy);
    const index = vendor.services.findIndex((s) => s.address === address);
    const found = { screen, address: copy.services[index]?.address ?? address };
    reached.set(`${floor} ${address}`, found);
    return found;
  };
  const marks = () => new Set([...withheldTexts, ...[...reached.values()].flatMap(({ screen }) => [...screen.cut])]);
  return { vendors, reach, marks };
};

function unnamedVendor(vendor: Vendor, id: string, from: Closed): Vendor {
  const name = withheldWords.party(from);
  const at = { file: '', path: [] };
  const services = vendor.services.map(
    (s, i): Service => ({
      ...s,
      id: withheldId(i + 1),
      address: `${id}/${withheldId(i + 1)}`,
      vendor: id,
      title: name,
      at,
    }),
  );
  return { ...vendor, id, name, services, at };
}

/**
 * The part of a library that an audience may see, for the matrix of one service. Pure.
 * @param use the requested variant, plan and so on, in the ids of the mapping
 */
export function copyFor(audience: Audience, library: Library, service: Service, use: Partial<ServiceUse>): Copy {
  const { vendors, reach, marks } = copiesOf(library, audience);
  const screen = reach(service.address, 'public')?.screen;
  const copy = [...vendors.values()].flatMap((v) => v.services).find((s) => s.address === service.address);
  if (screen === undefined || copy === undefined) throw new Error(`the service ${service.address} has no vendor`);
  const names = screen.services.get(service.id);
  return {
    audience,
    library: { ...library, vendors: [...vendors.values()].sort((a, b) => compareText(a.id, b.id)) },
    service: copy,
    use: withholdUse({ ...unstatedUse, ...use }, names),
    withheld: withheldIn(library, service, audience),
    // A vendor's own people may read everything: nothing is withheld there, whatever a text says.
    marks: audience === 'internal' ? new Set() : marks(),
  };
}

/** Whether a fact that was found in copies has anything in it that stands for what is withheld. */
export function speaksOfWithheld(fact: unknown, marks: ReadonlySet<string>): boolean {
  if (typeof fact === 'string') return marks.has(fact) || hasWithheldId(fact);
  if (typeof fact !== 'object' || fact === null) return false;
  return Object.entries(fact).some(([key, one]) => hasWithheldId(key) || speaksOfWithheld(one, marks));
}
