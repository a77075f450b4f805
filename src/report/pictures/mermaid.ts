// Mermaid flowcharts for Markdown. A finished chart is no text of a view, so that nothing escapes it a second time; and
// there is no way to one but through this file, which leaves of a label nothing that Mermaid or Markdown could read.

import { inert } from '../../model/inert.ts';

declare const brand: unique symbol;

/** A chart that prints itself. A view that is gone through for its texts finds none in it. */
export interface MermaidChart {
  readonly [brand]: 'MermaidChart';
}

/** `-->` solid, `-.->` dashed, `--x` stopped, `-.-x` nothing goes there. */
export type Arrow = '-->' | '-.->' | '--x' | '-.-x';

export interface FlowNode {
  readonly key: string;
  readonly label: string;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly arrow: Arrow;
  readonly label: string;
}

// Everything else is written as Mermaid's entity code, #number;. A hyphen stands where it can start no list; a full stop
// never, for it can end a number of one, or make an address.
const harmful = /(?<!\p{L})-|-(?!\p{L})|[^\p{L}\p{M}\p{N} ,()-]/gsu;

const label = (text: string) => inert(text).replace(harmful, (c) => `#${c.codePointAt(0)};`);

/** Nodes and edges from left to right. */
export function flowchart(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): MermaidChart {
  const ids = new Map(nodes.map(({ key }, i) => [key, `n${i + 1}`]));
  const lines = [
    'flowchart LR',
    ...nodes.map((n) => `  ${ids.get(n.key)}["${label(n.label)}"]`),
    ...edges.map((e) => `  ${ids.get(e.from)} ${e.arrow}|"${label(e.label)}"| ${ids.get(e.to)}`),
  ];
  const text = lines.join('\n');
  return Object.freeze(Object.defineProperty({}, 'toString', { value: () => text })) as MermaidChart;
}
