// Simplifies a large drawing: parties of one vendor in the same state become one box. The table lists all of them.

import { partyWords } from '../../words/chain-page.ts';
import type { Branch, ChainGraph, Link, Party } from './chain-graph.ts';

/** Above this number, the parties behind one vendor are grouped. */
const mostOfVendor = 12;
/** Above this number of rows in one tier the drawing does not fit on a page, so every vendor's parties are grouped. */
const mostOfTier = 30;

/** Above this number a box names no parties; the table does. */
const mostNames = 40;

const stateOf = (link: Link) => [link.reach, link.sign, link.tone, ...link.short].join('\n');

function grouped(graph: ChainGraph, { key, tier }: Branch): ChainGraph {
  const parents = new Set(graph.branches.flatMap((b) => b.from));
  const incoming = (to: string) => graph.links.filter((l) => l.to === to).length;
  const alike = new Map<string, Link[]>();
  for (const link of graph.links) {
    if (link.branch !== key || graph.parties.get(link.to)?.kind !== 'upstream') continue;
    if (parents.has(link.to) || incoming(link.to) > 1) continue;
    alike.set(stateOf(link), [...(alike.get(stateOf(link)) ?? []), link]);
  }
  const parties = new Map(graph.parties);
  const gone = new Map<Link, Link | null>();
  for (const [state, links] of alike) {
    const [one, ...others] = links;
    if (one === undefined || others.length === 0) continue;
    const names = links.map((l) => graph.parties.get(l.to)?.name ?? l.to);
    const to = `group ${key} ${state}`;
    const detail = partyWords.some(names.slice(0, mostNames), names.length);
    const group: Party = { key: to, kind: 'group', name: partyWords.several(names.length), detail, tier: tier + 1 };
    parties.set(to, group);
    for (const link of links) {
      parties.delete(link.to);
      gone.set(link, null);
    }
    gone.set(one, { ...one, to, purpose: '', note: '', source: '' });
  }
  const links = graph.links.flatMap((l) => {
    const instead = gone.get(l);
    return instead === undefined ? [l] : instead === null ? [] : [instead];
  });
  return { ...graph, parties, links };
}

/** The graph to draw. It contains every party of the chain, alone or in a group. */
export function groupedChain(graph: ChainGraph): ChainGraph {
  const ofBranch = (b: Branch) => graph.links.filter((l) => l.branch === b.key).length;
  const ofTier = (tier: number) => graph.links.filter((l) => graph.parties.get(l.to)?.tier === tier).length;
  return graph.branches
    .filter((b) => b.tier > 0 && (ofBranch(b) > mostOfVendor || ofTier(b.tier + 1) > mostOfTier))
    .reduce(grouped, graph);
}
