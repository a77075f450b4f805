// Chains from small mappings, with upstreams in a line or two of YAML.

import type { Library } from '../../../../src/model/library.ts';
import { assessCustomer, loadCustomer } from '../../../../src/pipeline.ts';
import { type ChainView, chainView } from '../../../../src/report/pictures/chain.ts';
import { memoryFile } from '../../../support/memory.ts';
import { provider } from '../../../support/small-world.ts';

/** The block of upstreams; each value is the content of its braces. */
export const behind = (upstreams: Readonly<Record<string, string>>): string =>
  Object.keys(upstreams).length === 0
    ? ''
    : `upstreams:\n${Object.entries(upstreams)
        .map(([id, inside]) => `  ${id}: { source: page#a, ${inside} }`)
        .join('\n')}`;

/** The chain of a customer with these systems. */
export function chainFor(library: Library, systems: string): ChainView {
  const customer = loadCustomer(memoryFile('profile.yaml', provider(systems)), library);
  const { blocks } = assessCustomer(library, customer, '2026-11-21');
  return chainView({ library, customer, blocks, prospect: null });
}

export function rowOf(view: ChainView, party: string) {
  const row = view.rows.find((r) => r.party === party);
  if (row === undefined) throw new Error(`no row for ${party}`);
  return row;
}
