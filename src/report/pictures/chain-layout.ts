// Where everything stands, in half rows and without a pixel: tiers side by side, in each an order that crosses few
// lines, and heights at which lines run straight. The same graph gives the same places.

import type { ChainGraph, Link, Party } from './chain-graph.ts';
import { settle } from './settle.ts';

/** One link, or the part of a long one that passes a tier by: then it has no sign yet. */
export interface Segment {
  readonly link: Link;
  readonly branch: string;
  readonly to: string;
  readonly last: boolean;
}

export interface Place {
  readonly key: string;
  readonly tier: number;
  readonly top: number;
  /** Two half rows for each line that comes in, and as many as its words need. */
  readonly height: number;
}

export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  readonly segments: readonly Segment[];
  /** Where each branch starts; beside those of the graph, those of links that pass a tier by. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** At which height each segment runs. */
  readonly rowOf: ReadonlyMap<Segment, number>;
}

interface Node {
  readonly key: string;
  readonly tier: number;
  readonly height: number;
}

/** Links cut at every tier, so that each runs from one tier to the next. */
function segmentsOf(graph: ChainGraph): { segments: Segment[]; sources: Map<string, readonly string[]> } {
  const sources = new Map(graph.branches.map((b) => [b.key, b.from]));
  const tierOf = new Map(graph.branches.map((b) => [b.key, b.tier]));
  const segments = graph.links.flatMap((link, i) => {
    const end = graph.parties.get(link.to)?.tier ?? 0;
    const parts: Segment[] = [];
    let branch = link.branch;
    for (let tier = (tierOf.get(link.branch) ?? 0) + 1; tier < end; tier++) {
      const pass = `pass ${i} ${tier}`;
      parts.push({ link, branch, to: pass, last: false });
      sources.set(pass, [pass]);
      branch = pass;
    }
    return [...parts, { link, branch, to: link.to, last: true }];
  });
  return { segments, sources };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

/** Of two in the middle the mean: one far away pulls nothing towards it. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return mean(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1));
}

/** One pass from the left: each node as high as what it hangs on, and otherwise in reading order. */
function ordered(
  tiers: readonly (readonly Node[])[],
  segments: readonly Segment[],
  sources: Layout['sources'],
): { order: Node[][]; incoming: Map<string, Segment[]> } {
  const position = new Map<string, number>();
  const incoming = new Map<string, Segment[]>();
  const hang = (s: Segment) => mean((sources.get(s.branch) ?? []).map((key) => position.get(key) ?? 0));
  for (const s of segments) incoming.set(s.to, [...(incoming.get(s.to) ?? []), s]);
  const order = tiers.map((nodes) => {
    for (const { key } of nodes) incoming.get(key)?.sort((a, b) => hang(a) - hang(b));
    const hangs = new Map(nodes.map(({ key }) => [key, mean((incoming.get(key) ?? []).map(hang))]));
    // The sort is stable: what hangs on the same keeps the order in which it is read.
    const row = [...nodes].sort((a, b) => (hangs.get(a.key) ?? 0) - (hangs.get(b.key) ?? 0));
    for (const [i, { key }] of row.entries()) position.set(key, i);
    return row;
  });
  return { order, incoming };
}

/** Places for every party of the graph, each with so many half rows at least, and a height for every line. */
export function layOut(graph: ChainGraph, least: (party: Party) => number): Layout {
  const { segments, sources } = segmentsOf(graph);
  const lines = new Map<string, number>();
  for (const s of segments) lines.set(s.to, (lines.get(s.to) ?? 0) + 1);
  const passes = segments.filter((s) => !s.last).map((s) => ({ key: s.to, tier: Number(s.to.split(' ')[2]) }));
  const all = [...graph.parties.values(), ...passes].map((party): Node => {
    const height = Math.max('kind' in party ? least(party) : 2, 2 * (lines.get(party.key) ?? 0));
    return { key: party.key, tier: party.tier, height };
  });
  const read = new Map(segments.map((s, i) => [s.to, i]));
  const deepest = all.reduce((deep, node) => Math.max(deep, node.tier), 0);
  const tiers = Array.from({ length: deepest + 1 }, (_, tier) =>
    all.filter((n) => n.tier === tier).sort((a, b) => (read.get(a.key) ?? 0) - (read.get(b.key) ?? 0)),
  );
  const { order, incoming } = ordered(tiers, segments, sources);
  const gapsOf = (nodes: readonly Node[]): readonly number[] => {
    const hangsOn = nodes.map(({ key }) => (incoming.get(key) ?? []).map((s) => s.branch).join('\n'));
    return hangsOn.map((on, i) => (i > 0 && on !== hangsOn[i - 1] ? 1 : 0));
  };
  const sizes = order.map((nodes) => sum(nodes.map((n) => n.height)) + sum(gapsOf(nodes)));
  const tallest = sizes.indexOf(Math.max(...sizes));

  const tops = new Map<string, number>();
  const heights = new Map(all.map((n) => [n.key, n.height]));
  const center = (key: string) => (tops.get(key) ?? 0) + (heights.get(key) ?? 0) / 2;
  const row = (s: Segment) => {
    const beside = incoming.get(s.to) ?? [];
    return (tops.get(s.to) ?? 0) + ((heights.get(s.to) ?? 0) * (2 * beside.indexOf(s) + 1)) / (2 * beside.length);
  };
  const place = (tier: number, wants: (node: Node) => readonly number[]) => {
    const nodes = order[tier] ?? [];
    const wanted = nodes.map((n) => {
      const centers = wants(n);
      if (centers.length === 0) return null;
      // The customer stands in the middle of all that it has; whoever shares a party is not pulled towards it.
      const middle = tier === 0 ? mean([Math.min(...centers), Math.max(...centers)]) : median(centers);
      return middle - n.height / 2;
    });
    const heightsOf = nodes.map((n) => n.height);
    const settled = settle(heightsOf, gapsOf(nodes), wanted);
    for (const [i, { key }] of nodes.entries()) tops.set(key, settled[i] ?? 0);
  };
  place(tallest, () => []);
  for (let tier = tallest - 1; tier >= 0; tier--)
    place(tier, ({ key }) => segments.filter((s) => sources.get(s.branch)?.includes(key)).map(row));
  for (let tier = tallest + 1; tier < order.length; tier++)
    place(tier, ({ key }) => (incoming.get(key) ?? []).flatMap((s) => (sources.get(s.branch) ?? []).map(center)));

  const highest = Math.min(...tops.values());
  for (const [key, top] of tops) tops.set(key, top - highest);
  const places = new Map(all.map((n): [string, Place] => [n.key, { ...n, top: tops.get(n.key) ?? 0 }]));
  return { places, segments, sources, rowOf: new Map(segments.map((s) => [s, row(s)])) };
}
