// Where PHI lives: the customer's services and its own systems, with what is blocked there.

import type { Block } from '../../model/assessment.ts';
import { titleIn } from '../../model/condition.ts';
import type { Customer, OwnSystem, ServiceSystem } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { isSaidBeside } from '../../model/reply.ts';
import { formatPointer, type Pointer, type Service, type Vendor } from '../../model/vendor.ts';
import { blockName } from '../../words/blocks.ts';
import { agreementGates, offeredWords, ownWords, stoppedUse, systemWords } from '../../words/chain.ts';
import { partyWords } from '../../words/chain-page.ts';
import { branchOf, type Link, type Party, youKey } from './chain-graph.ts';

export interface ChainRequest {
  readonly library: Library;
  readonly customer: Customer;
  /** What is blocked today; empty in a matrix. */
  readonly blocks: readonly Block[];
  /** The prospect of a matrix, '' for anybody: nothing is signed, preconditions count as met. Null for a customer. */
  readonly prospect: string | null;
}

export interface Mapped {
  readonly vendor: Vendor;
  readonly service: Service;
}

export interface Drawn {
  readonly parties: Map<string, Party>;
  readonly branches: Map<string, { readonly key: string; readonly tier: number; readonly from: string[] }>;
  readonly links: Link[];
}

export function cite(vendor: Vendor, pointer: Pointer | undefined): string {
  const found = pointer === undefined ? '' : formatPointer(pointer);
  return found === '' || isSaidBeside(found) ? found : `${vendor.id}/${found}`;
}

/** Adds a start to the branch of this key, creating it if needed; returns the key. */
export function branch({ branches }: Drawn, key: string, tier: number, from: string): string {
  const held = branches.get(key);
  if (held === undefined) branches.set(key, { key, tier, from: [from] });
  else if (!held.from.includes(from)) held.from.push(from);
  return key;
}

/** What the service is used as, without what the title of the system already says. */
function describeUse({ vendor, service }: Mapped, { title, use, unmapped }: ServiceSystem): string {
  if (unmapped !== null) return partyWords.unmapped(title === vendor.name ? '' : vendor.name);
  const said = (name: string) => title.toLowerCase().includes(name.toLowerCase());
  const variant = service.variants.find((v) => v.id === use.variant)?.title ?? '';
  return [vendor.name, service.title, variant].filter((part) => part !== '' && !said(part)).join(', ');
}

/** The titles of the features and kinds of data in use, as the mapping words them. */
function usesOf({ service }: Mapped, { use, unmapped }: ServiceSystem): string {
  if (unmapped !== null) return partyWords.kind(unmapped.kind);
  const names = [...service.features, ...service.dataClasses];
  const titles = [...use.features, ...use.dataClasses].map((id) => titleIn(names, id));
  return titles.length === 0 ? service.title : partyWords.serviceWith(service.title, titles);
}

/** Whether the gate behind a block holds back a single use, not the whole service. */
function ofOneUse({ service }: Mapped, block: Block): boolean {
  const gates = service.gates.filter((g) => (g.anyOf ?? g.id) === block.subject);
  return gates.length > 0 && gates.every((g) => (g.when?.feature.length ?? 0) + (g.when?.dataClass.length ?? 0) > 0);
}

/** Adds a service in use and its blocked uses. `alone`: no other system uses the same vendor. */
export function addSystem(
  drawn: Drawn,
  mapped: Mapped,
  system: ServiceSystem,
  request: ChainRequest,
  alone: boolean,
): void {
  const { vendor, service } = mapped;
  const key = `system ${system.id}`;
  drawn.parties.set(key, { key, kind: 'service', name: system.title, detail: describeUse(mapped, system), tier: 1 });
  // Blocks of parties behind the vendor show in the state of their agreements; what is unstated gets no box.
  const blocks = request.blocks.filter((b) => b.system === system.id && b.kind !== 'upstream' && b.kind !== 'unstated');
  const closed = blocks.filter((b) => b.kind === 'gate' && !ofOneUse(mapped, b));
  drawn.links.push({
    ...(request.prospect !== null ? offeredWords(service, system) : systemWords(service, system, closed)),
    branch: branch(drawn, youKey, 0, youKey),
    to: key,
    purpose: usesOf(mapped, system),
    note: '',
    source: cite(vendor, agreementGates(service, system)[0]?.source),
  });
  // With two systems at one vendor, a use is drawn behind its own system.
  const behind = alone ? branchOf(1, vendor.id) : `use ${system.id}`;
  for (const block of blocks) {
    const use = `use ${system.id}/${block.kind}/${block.subject}`;
    if (closed.includes(block) || drawn.parties.has(use)) continue;
    drawn.parties.set(use, {
      key: use,
      kind: 'use',
      name: blockName(block),
      detail: partyWords.useIn(system.title),
      tier: 2,
    });
    drawn.links.push({
      ...stoppedUse(block),
      branch: branch(drawn, behind, 1, key),
      to: use,
      purpose: partyWords.usePurpose(system.title),
      note: '',
      source: block.source,
    });
  }
  if (vendor.upstreams.length > 0) branch(drawn, branchOf(1, vendor.id), 1, key);
}

/** Adds a system without a vendor. */
export function addOwn(drawn: Drawn, system: OwnSystem): void {
  const key = `own ${system.id}`;
  drawn.parties.set(key, { key, kind: 'own', name: system.title, detail: partyWords.own, tier: 1 });
  drawn.links.push({
    ...ownWords(system),
    branch: branch(drawn, youKey, 0, youKey),
    to: key,
    purpose: partyWords.ownPurpose,
    note: '',
    source: `profile: systems.${system.id}`,
  });
}
