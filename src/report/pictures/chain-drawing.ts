// The chain in pixels (columns, boxes, lines, signs, words), ready for a template to print. Sized for reading at full
// scale; narrower pages scale it down.

import type { Reach } from '../../words/chain.ts';
import { type Box, boxOf, heightFor, type Sign, stateOf, stateWidth, type Text, wordsOf } from './chain-box.ts';
import type { ChainGraph } from './chain-graph.ts';
import { type Lane, lanesOf } from './chain-lanes.ts';
import { type Layout, layOut, type Segment } from './chain-layout.ts';
import { boxWidth, type Column, columnsOf, laneAt, measures, types } from './chain-measures.ts';
import { fitText } from './fit-text.ts';

interface Line {
  readonly class: Reach;
  readonly d: string;
}

export interface ChainDrawing {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly Text[];
  /** From back to front: vertical lines; a mask that keeps crossings from looking like forks; horizontal lines. */
  readonly down: readonly Line[];
  readonly clear: string;
  readonly across: readonly Line[];
  readonly signs: readonly Sign[];
  readonly words: readonly Text[];
  readonly boxes: readonly Box[];
}

interface Routed {
  readonly segments: readonly Segment[];
  readonly lane: Lane;
}

/** The lines into one tier, one lane per branch. */
function routesInto(tier: number, graph: ChainGraph, layout: Layout): readonly Routed[] {
  const mine = layout.segments.filter((s) => s.tier === tier);
  const bundles = [...new Set(mine.map((s) => s.branch))].map((branch) => {
    const segments = mine.filter((s) => s.branch === branch);
    const stubs = (layout.sources.get(branch) ?? []).map((key) => {
      const place = layout.places.get(key);
      const links = graph.links.filter((l) => l.to === key);
      const at = place === undefined ? 0 : place.top + place.height / 2;
      return { at, stopped: links.length > 0 && links.every((l) => l.reach === 'stopped') };
    });
    return { segments, stubs, rows: segments.map((s) => ({ at: heightAt(layout, s), reach: s.link.reach })) };
  });
  return lanesOf(bundles, measures.nudge).map((lane, i) => ({ segments: bundles[i]?.segments ?? [], lane }));
}

const heightAt = (layout: Layout, segment: Segment) => layout.rowOf.get(segment) ?? 0;

interface Lines {
  readonly down: readonly Line[];
  readonly across: readonly (Line & { readonly clear: string })[];
}

function linesOf({ segments, lane }: Routed, layout: Layout, column: Column, left: number): Lines {
  const x = laneAt(column, lane.lane);
  const gap = measures.clearing;
  const level = (reach: Reach, y: number, from: number, to: number) => ({
    class: reach,
    d: `M${from} ${y}H${to}`,
    clear: `M${from + gap} ${y}H${to === x ? to - gap : to}`,
  });
  // A line that skips the tier continues to the right edge of its boxes.
  const end = ({ link, last }: Segment) =>
    !last ? column.x + column.width : link.sign === null ? column.sign + measures.sign : column.sign;
  return {
    down: lane.runs.map((r) => ({ class: r.reach, d: `M${x} ${r.from}V${r.to}` })),
    across: [
      ...lane.stubs.map((s) => level(s.reach, s.at, left, x)),
      ...segments.map((s) => level(s.link.reach, heightAt(layout, s), x, end(s))),
    ],
  };
}

function headsOf(columns: readonly Column[], names: readonly string[]): readonly Text[] {
  return columns.flatMap((column, i) => {
    // A head may extend over the lanes behind its boxes; the last column has none.
    const room = i === columns.length - 1 ? column.width : column.width + measures.gutter;
    const [name = ''] = fitText(names[Math.min(i, names.length - 1)] ?? '', room, types.head, 1);
    const box: Text = { x: column.x, y: 12, class: 'head', text: name };
    return i === 0 ? [box] : [{ ...box, x: column.sign, text: 'Agreement, PHI' }, box];
  });
}

/** The drawing of a graph. The last head covers all tiers that have none of their own. */
export function drawChain(graph: ChainGraph, heads: readonly string[]): ChainDrawing {
  const parties = [...graph.parties.values()];
  const deepest = Math.max(...parties.map((p) => p.tier));
  const tiers = Array.from({ length: deepest }, (_, i) => i + 1);
  const words = tiers.map((tier) =>
    Math.max(...graph.links.filter((l) => graph.parties.get(l.to)?.tier === tier).map(stateWidth)),
  );
  const drawn = parties.map((party) => {
    const links = graph.links.filter((l) => l.to === party.key);
    return { party, links, words: wordsOf(party, boxWidth(party.tier, words), links) };
  });
  const heights = new Map(drawn.map((d) => [d.party.key, heightFor(d.words)]));
  const layout = layOut(graph, heights);
  const routes = tiers.map((tier) => routesInto(tier, graph, layout));
  const columns = columnsOf(
    routes.map((tier) => 1 + Math.max(0, ...tier.map((r) => r.lane.lane))),
    words,
  );
  const columnOf = (tier: number) => columns[tier] ?? { x: 0, width: 0, sign: 0, lanes: 0 };
  const endOf = (tier: number) => columnOf(tier).x + columnOf(tier).width;
  const states = layout.segments
    .filter((s) => s.last)
    .map((s) => stateOf(s.link, heightAt(layout, s), columnOf(s.tier)));
  const lines = routes.flatMap((tier, i) => tier.map((r) => linesOf(r, layout, columnOf(i + 1), endOf(i))));
  return {
    width: endOf(deepest) + 1,
    height: Math.max(...[...layout.places.values()].map((p) => p.top + p.height)),
    heads: headsOf(columns, heads),
    down: lines.flatMap((l) => l.down),
    clear: lines.flatMap((l) => l.across.map((a) => a.clear)).join(''),
    across: lines.flatMap((l) => l.across),
    signs: states.flatMap((s) => s.signs),
    words: states.flatMap((s) => s.words),
    boxes: drawn.flatMap(({ party, links, words }) => {
      const place = layout.places.get(party.key);
      return place === undefined ? [] : [boxOf(party, words, place, columnOf(party.tier), links)];
    }),
  };
}
