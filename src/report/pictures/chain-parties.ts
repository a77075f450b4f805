// The chain of one customer, from the library and the blocks of its assessment: parties, branches, links with words.

import { asStated, judge, type ServiceUse, usedForPhi } from '../../model/condition.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { vendorOf } from '../../model/lookup.ts';
import { exclusionOf, type Upstream, type Vendor } from '../../model/vendor.ts';
import { upstreamWords } from '../../words/chain.ts';
import { customer as unnamed } from '../../words/chain-page.ts';
import { describeRole } from '../../words/customers.ts';
import {
  type Branch,
  branchOf,
  type ChainGraph,
  compareLinks,
  identityOf,
  type Party,
  tiersOf,
  youKey,
} from './chain-graph.ts';
import { addOwn, addSystem, branch, type ChainRequest, cite, type Drawn, type Mapped } from './chain-places.ts';

function addUpstreams(drawn: Drawn, services: ReadonlyMap<string, Mapped>, first: readonly Vendor[]): void {
  const vendors = new Map([...services].map(([address, { vendor }]) => [address, vendor]));
  const byId = new Map([...vendors.values()].map((v) => [v.id, v]));
  const tiers = tiersOf(vendors, first);
  // A deeper branch exists before its turn: parties in the tiers above it create it.
  for (let tier = 1; [...drawn.branches.values()].some((b) => b.tier === tier); tier++) {
    for (const { key } of [...drawn.branches.values()].filter((b) => b.tier === tier)) {
      const vendor = byId.get(key.slice(key.indexOf('/') + 1));
      if (vendor === undefined || key !== branchOf(tier, vendor.id)) continue;
      for (const upstream of vendor.upstreams) {
        const behind = upstream.service === null ? undefined : services.get(upstream.service);
        const at = tiers.get(upstream.service ?? '') ?? tier + 1;
        const to = identityOf(upstream, vendor, at);
        const party: Party = { key: to, kind: 'upstream', name: upstream.name, detail: upstream.purpose, tier: at };
        if (!drawn.parties.has(to)) drawn.parties.set(to, party);
        drawn.links.push({
          ...upstreamWords(upstream, behind && exclusionOf(behind.service, upstream.use)),
          branch: key,
          to,
          purpose: upstream.purpose,
          note: upstream.note ?? '',
          source: cite(vendor, upstream.source),
        });
        if (behind !== undefined && behind.vendor.upstreams.length > 0)
          branch(drawn, branchOf(at, behind.vendor.id), at, to);
      }
    }
  }
}

/** The vendors, each without the parties that PHI does not reach in any of the uses of the chain. */
function reachedIn({ vendors }: Library, { systems }: Pick<Customer, 'systems'>): readonly Vendor[] {
  const byId = new Map(vendors.map((v) => [v.id, v]));
  const found = new Set<Upstream>();
  const follow = (service: string, use: ServiceUse): void => {
    for (const upstream of byId.get(vendorOf(service))?.upstreams ?? []) {
      if (found.has(upstream) || judge(upstream.when, usedForPhi(use)) === 'unmet') continue;
      found.add(upstream);
      if (upstream.service !== null) follow(upstream.service, asStated(upstream.use));
    }
  };
  for (const s of systems) if (s.kind === 'service') follow(s.service, s.assumed === true ? asStated(s.use) : s.use);
  return vendors.map((vendor) => ({ ...vendor, upstreams: vendor.upstreams.filter((u) => found.has(u)) }));
}

/** The chain of one customer: services, then own systems; parties behind a vendor as `compareLinks` sorts them. */
export function chainOf(request: ChainRequest): ChainGraph {
  const { library, customer, prospect } = request;
  const all = reachedIn(library, customer).flatMap((vendor) => vendor.services.map((service) => ({ vendor, service })));
  const services = new Map(all.map((mapped) => [mapped.service.address, mapped]));
  const inUse = customer.systems.flatMap((system) => {
    const mapped = system.kind === 'service' ? services.get(system.service) : undefined;
    return system.kind === 'service' && mapped !== undefined ? [{ system, mapped }] : [];
  });
  const first = [...new Set(inUse.map(({ mapped }) => mapped.vendor))];
  const drawn: Drawn = { parties: new Map(), branches: new Map(), links: [] };
  const name = prospect === null ? customer.name : prospect || unnamed;
  const detail = prospect === null ? describeRole(customer) : '';
  drawn.parties.set(youKey, { key: youKey, kind: 'you', name, detail, tier: 0 });
  for (const vendor of first) {
    const mine = inUse.filter(({ mapped }) => mapped.vendor === vendor);
    for (const { system, mapped } of mine) addSystem(drawn, mapped, system, request, mine.length === 1);
  }
  for (const system of customer.systems) if (system.kind === 'own') addOwn(drawn, system);
  addUpstreams(drawn, services, first);
  const branches: readonly Branch[] = [...drawn.branches.values()];
  const nameOf = (key: string) => drawn.parties.get(key)?.name ?? key;
  const links = branches.flatMap((b) => {
    const mine = drawn.links.filter((l) => l.branch === b.key);
    return b.tier === 0 ? mine : mine.sort((x, y) => compareLinks(x, y, nameOf));
  });
  return { parties: drawn.parties, branches, links };
}
