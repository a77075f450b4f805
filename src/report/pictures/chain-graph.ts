// Who stands behind whom: parties in tiers, and the links between them. A party that stands behind two vendors is one
// party, in the tier of the longest way to it.

import { compareText } from '../../model/compare-text.ts';
import type { Upstream, Vendor } from '../../model/vendor.ts';
import type { LinkWords } from './chain-words.ts';

export interface Party {
  readonly key: string;
  readonly kind: 'you' | 'own' | 'service' | 'use' | 'upstream' | 'group';
  readonly name: string;
  readonly detail: string;
  /** 0 is the customer. */
  readonly tier: number;
}

/** Where links start: the parties of one vendor in one tier. What stands behind the vendor stands behind each of them. */
export interface Branch {
  readonly key: string;
  readonly tier: number;
  readonly from: readonly string[];
}

export interface Link extends LinkWords {
  readonly branch: string;
  readonly to: string;
  readonly purpose: string;
  readonly note: string;
  readonly source: string;
}

/** Every party but the first has a link. Links of a branch stand in reading order. */
export interface ChainGraph {
  readonly parties: ReadonlyMap<string, Party>;
  readonly branches: readonly Branch[];
  readonly links: readonly Link[];
}

const reachOrder = ['reaches', 'unknown', 'stopped', 'none'];
const signOrder = ['none', 'unstated', 'hedged', 'executed', 'not-needed', null];

/** What PHI reaches comes first, and there what lacks an agreement; then by name. */
export function compareLinks(a: Link, b: Link, nameOf: (key: string) => string): number {
  return (
    reachOrder.indexOf(a.reach) - reachOrder.indexOf(b.reach) ||
    signOrder.indexOf(a.sign) - signOrder.indexOf(b.sign) ||
    compareText(nameOf(a.to), nameOf(b.to)) ||
    compareText(a.to, b.to) ||
    compareText(a.purpose, b.purpose)
  );
}

export const youKey = 'you';
export const branchOf = (tier: number, vendor: string) => `${tier}/${vendor}`;

/** The deepest tier in which each service stands behind a vendor of the first. Upstream cycles have been refused by link. */
export function tiersOf(vendors: ReadonlyMap<string, Vendor>, first: readonly Vendor[]): ReadonlyMap<string, number> {
  const tiers = new Map<string, number>();
  const visit = (vendor: Vendor, tier: number): void => {
    for (const { service } of vendor.upstreams) {
      const next = service === null ? undefined : vendors.get(service);
      if (service === null || next === undefined || (tiers.get(service) ?? 0) >= tier) continue;
      tiers.set(service, tier);
      visit(next, tier + 1);
    }
  };
  for (const vendor of first) visit(vendor, 2);
  return tiers;
}

// Two parties that nobody named are not known to be one.
const unnamed = /\b(?:not |un)named\b/i;

/** By what a party is known again: its own mapping; else its name, within the tier. */
export function identityOf(upstream: Upstream, vendor: Vendor, tier: number): string {
  if (upstream.service !== null) return `service ${upstream.service}`;
  if (unnamed.test(upstream.name)) return `unnamed ${tier} ${vendor.id}/${upstream.id}`;
  return `name ${tier} ${upstream.name}`;
}
