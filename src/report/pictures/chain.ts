// The chain of vendors as a picture that reads as a table: who stands behind whom, what PHI reaches whom, under which
// agreement. The same in a table, a drawing, a Mermaid chart and a sentence.

import type { AgreementSign, Reach } from '../../words/chain.ts';
import { count } from '../../words/labels.ts';
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
  /** A line, not a disc. */
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
  /** It needs the whole width of a page. */
  readonly wide: boolean;
  /** It is wider than a page: it is moved, not made so small that nobody can read it. */
  readonly scrolls: boolean;
  /** The title of the drawing, for those who do not see it. */
  readonly name: string;
  /** What the signs mean, as far as they occur. */
  readonly key: readonly KeyView[];
  readonly chart: MermaidChart;
  readonly chartKey: string;
}

const lineKey: readonly (readonly [Reach, string])[] = [
  ['reaches', 'PHI reaches it'],
  ['unknown', 'PHI: not stated, read as yes'],
  ['none', 'No PHI'],
  ['stopped', 'None allowed: stopped here'],
];
const signKey: readonly (readonly [AgreementSign, string])[] = [
  ['executed', 'Agreement executed, or said to be'],
  ['hedged', 'Agreement hedged'],
  ['unstated', 'Agreement not stated, or still to come'],
  ['none', 'No agreement in force'],
  ['not-needed', 'None needed, on a stated ground'],
];

const arrows: Readonly<Record<Reach, Arrow>> = { reaches: '-->', unknown: '-.->', stopped: '--x', none: '-.-x' };

const chartKey =
  'A solid arrow: PHI reaches it. Dotted: not stated, read as yes. A solid line that ends in a cross: stopped, no PHI is allowed there. ' +
  'A dotted line that ends in a cross: no PHI. Beside each line first the agreement, then PHI.';

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

/** How many parties stand behind the vendors, and to how many PHI gets: each counted once, by what is worst of it. */
function summaryOf(graph: ChainGraph, prospect: boolean): string {
  const behind = [...graph.parties.values()].filter((p) => p.kind === 'upstream');
  const [who, documents] = prospect ? ['the vendor', 'its documents'] : ['your vendors', 'their documents'];
  if (behind.length === 0) return `No party behind ${who} is named in ${documents}.`;
  const linksTo = (key: string) => graph.links.filter((l) => l.to === key);
  const any = (key: string, is: (link: Link) => boolean) => linksTo(key).some(is);
  const yes = behind.filter((p) => any(p.key, (l) => l.reach === 'reaches'));
  const open = behind.filter((p) => !yes.includes(p) && any(p.key, (l) => l.reach === 'unknown'));
  const none = behind.length - yes.length - open.length;
  const weak = [...yes, ...open].filter((p) => any(p.key, (l) => l.tone !== 'plain'));
  const reach = [
    `PHI reaches ${yes.length}`,
    ...(open.length > 0 ? [`of ${open.length} that is not stated, and read as yes`] : []),
    ...(none > 0 ? [`it does not reach ${none}`] : []),
  ];
  const parts = [
    `${count(behind.length, 'party stands', 'parties stand')} behind ${who}, as far as ${documents} say.`,
    `${reach.join('; ')}.`,
    ...(weak.length > 0 ? [`No agreement is confirmed with ${weak.length} of those that it may reach.`] : []),
  ];
  return parts.join(' ');
}

/** The chain of one customer, or of a prospect of one vendor. */
export function chainView(request: ChainRequest): ChainView {
  const prospect = request.prospect !== null;
  const graph = chainOf(request);
  const drawn = groupedChain(graph);
  const heads = prospect
    ? ['You', 'The vendor', 'Behind it', 'And behind those']
    : ['You', 'Where your PHI lives', 'Behind your vendors', 'And behind those'];
  const drawing = graph.links.length === 0 ? null : drawChain(drawn, heads);
  const lines = lineKey.filter(([reach]) => drawn.links.some((l) => l.reach === reach));
  const signs = signKey.filter(([sign]) => drawn.links.some((l) => l.sign === sign));
  return {
    title: prospect ? 'Behind the vendor' : 'The chain',
    summary: summaryOf(graph, prospect),
    rows: chainRows(graph),
    drawing,
    wide: drawing !== null && drawing.width > 1.05 * matter,
    scrolls: drawing !== null && drawing.width > 1.1 * across,
    name: `The chain of vendors behind ${graph.parties.get(youKey)?.name}`,
    key: [
      ...lines.map(([sign, text]) => ({ sign, line: true, stopped: sign === 'stopped', text })),
      ...signs.map(([sign, text]) => ({ sign, line: false, stopped: false, text })),
    ],
    chart: chartOf(drawn),
    chartKey,
  };
}
