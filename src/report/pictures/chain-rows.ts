// The chain as a table, in reading order: each party below the one that it is behind. Lists every party.

import type { AgreementSign, LinkWords, Reach } from '../../words/chain.ts';
import type { Branch, ChainGraph, Link } from './chain-graph.ts';

export interface ChainRow {
  /** Indentation: 1 for where PHI lives; at most 5. */
  readonly step: number;
  readonly party: string;
  readonly behind: string;
  readonly for: string;
  readonly note: string;
  readonly reach: Reach;
  readonly phi: string;
  readonly sign: AgreementSign | '';
  readonly agreement: string;
  readonly tone: LinkWords['tone'];
  readonly source: string;
}

/** One row per link. A party behind two vendors has two rows; what is behind it follows the first. */
export function chainRows(graph: ChainGraph): readonly ChainRow[] {
  const rows: ChainRow[] = [];
  const met = new Set<string>();
  const told = new Set<Branch>();
  const name = (key: string) => graph.parties.get(key)?.name ?? key;
  const rowOf = (link: Link, { tier, from }: Branch): ChainRow => ({
    step: Math.min(5, tier + 1),
    party: name(link.to),
    behind: from.map(name).join(' and '),
    for: link.purpose,
    note: link.note,
    reach: link.reach,
    phi: link.phi,
    sign: link.sign ?? '',
    agreement: link.agreement,
    tone: link.tone,
    source: link.source,
  });
  const tell = (branch: Branch): void => {
    told.add(branch);
    for (const link of graph.links) {
      if (link.branch !== branch.key) continue;
      rows.push(rowOf(link, branch));
      met.add(link.to);
      for (const next of graph.branches)
        if (!told.has(next) && next.from.includes(link.to) && next.from.every((key) => met.has(key))) tell(next);
    }
  };
  for (const branch of graph.branches) if (!told.has(branch) && branch.tier === 0) tell(branch);
  return rows;
}
