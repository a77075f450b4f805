// Mermaid flowcharts for Markdown. A chart must not be escaped again, so it is not a string; only this file can make
// one, and it strips from labels everything that Mermaid or Markdown could interpret.

import { inert } from '../../model/inert.ts';

declare const brand: unique symbol;

/** A chart that prints itself through toString; code that walks the strings of a view finds none in it. */
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

// Everything else becomes a Mermaid entity (#number;). A hyphen stays only between letters, where it cannot start a
// list; a full stop never, because it can end a list number or make an address.
const harmful = /(?<!\p{L})-|-(?!\p{L})|[^\p{L}\p{M}\p{N} ,()-]/gsu;

const label = (text: string) => inert(text).replace(harmful, (c) => `#${c.codePointAt(0)};`);

/** A flowchart from left to right. */
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
