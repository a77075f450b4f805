// The layout: tiers side by side, and beside each party what is behind it, in reading order. A party behind several is
// placed beside the first of them, after its others. Deterministic.

import { type ChainGraph, type Link, youKey } from './chain-graph.ts';
import { measures } from './chain-measures.ts';

/** One link, or the part of a long link that skips a tier; only the last part has a sign. */
export interface Segment {
  readonly link: Link;
  readonly branch: string;
  readonly to: string;
  /** The tier of its end. */
  readonly tier: number;
  readonly last: boolean;
}

export interface Place {
  readonly top: number;
  readonly height: number;
}

export interface Layout {
  /** Of each party, and of each link that skips a tier. */
  readonly places: ReadonlyMap<string, Place>;
  readonly segments: readonly Segment[];
  /** The starts of each branch of the graph, and of each link that skips a tier. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** The height of each segment. */
  readonly rowOf: ReadonlyMap<Segment, number>;
}

/** Splits links at every tier, so that each segment joins neighboring tiers. */
function segmentsOf(graph: ChainGraph): { segments: Segment[]; sources: Map<string, readonly string[]> } {
  const sources = new Map(graph.branches.map((b) => [b.key, b.from]));
  const tierOf = new Map(graph.branches.map((b) => [b.key, b.tier]));
  const segments = graph.links.flatMap((link, i) => {
    const end = graph.parties.get(link.to)?.tier ?? 0;
    const parts: Segment[] = [];
    let branch = link.branch;
    for (let tier = (tierOf.get(link.branch) ?? 0) + 1; tier < end; tier++) {
      const pass = `pass ${i} ${tier}`;
      parts.push({ link, branch, to: pass, tier, last: false });
      sources.set(pass, [pass]);
      branch = pass;
    }
    return [...parts, { link, branch, to: link.to, tier: end, last: true }];
  });
  return { segments, sources };
}

function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const inSteps = (height: number) => measures.step * Math.round(height / measures.step);

/** A place for every party, high enough for its words and for the lines that lead to it. */
export function layOut(graph: ChainGraph, least: ReadonlyMap<string, number>): Layout {
  const { segments, sources } = segmentsOf(graph);
  const incoming = grouped(segments, (s) => s.to);
  const lines = (key: string) => incoming.get(key)?.length ?? 1;
  const heightOf = (key: string) => Math.max(least.get(key) ?? 0, measures.row * lines(key));
  const alone = [...incoming.keys()].sort((a, b) => Math.sign(lines(a) - 1) - Math.sign(lines(b) - 1));
  const behind = grouped(alone, (key) => sources.get(incoming.get(key)?.[0]?.branch ?? '')?.[0]);

  const places = new Map<string, Place>();
  const topOf = (key: string) => places.get(key)?.top ?? 0;
  /** The lowest occupied height of each tier. */
  const taken: number[] = [];
  const free = (tier: number) => taken[tier] ?? measures.head;
  const place = (key: string, tier: number): void => {
    const height = heightOf(key);
    const [first, ...others] = behind.get(key) ?? [];
    let middle = 0;
    if (first !== undefined) {
      const spare = height - sum([first, ...others].map(heightOf));
      taken[tier + 1] = Math.max(free(tier + 1), free(tier) + inSteps(spare / 2));
      for (const next of [first, ...others]) place(next, tier + 1);
      middle = inSteps((topOf(first) + free(tier + 1) - height) / 2);
      // A small gap before what is behind the next party.
      taken[tier + 1] = free(tier + 1) + 2 * measures.step;
    }
    const top = Math.max(free(tier), middle);
    places.set(key, { top, height });
    taken[tier] = top + height;
  };
  place(youKey, 0);

  const center = (key: string) => topOf(key) + heightOf(key) / 2;
  const from = ({ branch }: Segment) => {
    const keys = sources.get(branch) ?? [];
    return sum(keys.map(center)) / keys.length;
  };
  const rows = [...incoming].flatMap(([key, all]) =>
    [...all]
      .sort((a, b) => from(a) - from(b))
      .map((s, i): [Segment, number] => [s, topOf(key) + (heightOf(key) * (2 * i + 1)) / (2 * all.length)]),
  );
  return { places, segments, sources, rowOf: new Map(rows) };
}
