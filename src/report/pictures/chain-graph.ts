// Parties in tiers, and the links between them. A party behind two vendors appears once, in the tier of its longest
// path.

import { compareText } from '../../model/compare-text.ts';
import type { Upstream, Vendor } from '../../model/vendor.ts';
import type { LinkWords } from '../../words/chain.ts';

export interface Party {
  readonly key: string;
  readonly kind: 'you' | 'own' | 'service' | 'use' | 'upstream' | 'group';
  readonly name: string;
  readonly detail: string;
  /** 0 for the customer. */
  readonly tier: number;
}

/** The start of links: the parties of one vendor in one tier. What is behind the vendor is behind each of them. */
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

/** Every party but the first has a link. The links of a branch are in reading order. */
export interface ChainGraph {
  readonly parties: ReadonlyMap<string, Party>;
  readonly branches: readonly Branch[];
  readonly links: readonly Link[];
}

const reachOrder = ['reaches', 'unknown', 'stopped', 'none'];
const signOrder = ['none', 'unstated', 'hedged', 'executed', 'not-needed', null];

/** Order: what PHI reaches first, within that what lacks an agreement, then by name. */
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

/** The deepest tier in which each service is behind one of these vendors. Upstream cycles were refused by link. */
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

// Two unnamed parties are not known to be the same.
const unnamed = /\b(?:not |un)named\b/i;

/** The identity of a party: the service it maps to; otherwise its name within the tier. */
export function identityOf(upstream: Upstream, vendor: Vendor, tier: number): string {
  if (upstream.service !== null) return `service ${upstream.service}`;
  if (unnamed.test(upstream.name)) return `unnamed ${tier} ${vendor.id}/${upstream.id}`;
  return `name ${tier} ${upstream.name}`;
}
