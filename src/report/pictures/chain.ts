// The chain of vendors: who is behind whom, what PHI reaches them, under which agreement. As a table, a drawing, a
// Mermaid chart and a sentence.

import type { AgreementSign, Reach } from '../../words/chain.ts';
import {
  agreementSigns,
  agreementSignWords,
  type ChainWords,
  chainName,
  chainSummary,
  chainWords,
  chartKey,
  reaches,
  reachWords,
} from '../../words/chain-page.ts';
import { type ChainDrawing, drawChain } from './chain-drawing.ts';
import { type ChainGraph, type Link, youKey } from './chain-graph.ts';
import { groupedChain } from './chain-groups.ts';
import { across, matter } from './chain-measures.ts';
import { chainOf } from './chain-parties.ts';
import type { ChainRequest } from './chain-places.ts';
import { type ChainRow, chainRows } from './chain-rows.ts';
import { type Arrow, flowchart, type MermaidChart } from './mermaid.ts';

interface KeyView {
  readonly sign: Reach | AgreementSign;
  /** Drawn as a line, not a disc. */
  readonly line: boolean;
  readonly stopped: boolean;
  readonly text: string;
}

export interface ChainView {
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly ChainRow[];
  /** Null where there is nothing to draw. */
  readonly drawing: ChainDrawing | null;
  /** It needs the full width of a page. */
  readonly wide: boolean;
  /** It is wider than a page, and scrolls instead of shrinking beyond legibility. */
  readonly scrolls: boolean;
  /** Accessible name of the drawing. */
  readonly name: string;
  /** Legend of the signs that occur. */
  readonly key: readonly KeyView[];
  readonly chart: MermaidChart;
  readonly chartKey: string;
  /** Table heads and labels. */
  readonly words: ChainWords;
}

const arrows: Readonly<Record<Reach, Arrow>> = { reaches: '-->', unknown: '-.->', stopped: '--x', none: '-.-x' };

function chartOf(graph: ChainGraph): MermaidChart {
  const from = new Map(graph.branches.map((b) => [b.key, b.from]));
  return flowchart(
    [...graph.parties.values()].map(({ key, name }) => ({ key, label: name })),
    graph.links.flatMap((link) =>
      (from.get(link.branch) ?? []).map((key) => ({
        from: key,
        to: link.to,
        arrow: arrows[link.reach],
        label: link.short.join('; '),
      })),
    ),
  );
}

/** The number of parties behind the vendors, and how many PHI reaches; each counted once, by its worst link. */
function summaryOf(graph: ChainGraph, prospect: boolean): string {
  const behind = [...graph.parties.values()].filter((p) => p.kind === 'upstream');
  const linksTo = (key: string) => graph.links.filter((l) => l.to === key);
  const any = (key: string, is: (link: Link) => boolean) => linksTo(key).some(is);
  // Worst first.
  const shut = behind.filter((p) => any(p.key, (l) => l.reach === 'stopped'));
  const yes = behind.filter((p) => !shut.includes(p) && any(p.key, (l) => l.reach === 'reaches'));
  const open = behind.filter((p) => ![...shut, ...yes].includes(p) && any(p.key, (l) => l.reach === 'unknown'));
  const weak = [...yes, ...open].filter((p) => any(p.key, (l) => l.tone !== 'plain'));
  return chainSummary(
    {
      all: behind.length,
      excluded: shut.length,
      reached: yes.length,
      unknown: open.length,
      unconfirmed: weak.length,
    },
    prospect,
  );
}

/** The chain of one customer, or of a prospect. */
export function chainView(request: ChainRequest): ChainView {
  const prospect = request.prospect !== null;
  const graph = chainOf(request);
  const drawn = groupedChain(graph);
  const words = chainWords[prospect ? 'matrix' : 'gap'];
  const drawing = graph.links.length === 0 ? null : drawChain(drawn, words.heads);
  const lines = reaches.filter((reach) => drawn.links.some((l) => l.reach === reach));
  const signs = agreementSigns.filter((sign) => drawn.links.some((l) => l.sign === sign));
  return {
    title: words.title,
    summary: summaryOf(graph, prospect),
    rows: chainRows(graph),
    drawing,
    wide: drawing !== null && drawing.width > 1.05 * matter,
    scrolls: drawing !== null && drawing.width > 1.1 * across,
    name: chainName(graph.parties.get(youKey)?.name ?? ''),
    key: [
      ...lines.map((sign) => ({ sign, line: true, stopped: sign === 'stopped', text: reachWords[sign] })),
      ...signs.map((sign) => ({ sign, line: false, stopped: false, text: agreementSignWords[sign] })),
    ],
    chart: chartOf(drawn),
    chartKey,
    words,
  };
}
