// The measures of the drawing in pixels, at which it is read, and the columns that they give.

import type { Type } from './fit-text.ts';

const youWidth = 140;
const laneWidth = 10;
/** What is left free on either side of the lanes. */
const gutter = 13;
/** The measures of a page: beside a side head, and across. */
export const matter = 952;
export const across = 1180;
const readable = 160;
const widest = 280;

export const measures = {
  /** What the names of the columns take. */
  head: 22,
  /** What a line with its words takes; boxes stand and grow in steps, so that two lines are never nearly one. */
  row: 44,
  step: 11,
  /** Between two boxes of a column. */
  air: 8,
  /** Inside a box. */
  pad: 10,
  line: 16,
  sign: 14,
  gutter,
  bars: 13,
  /** What is left free before and behind the words of a row, and what these may take. */
  words: 7,
  longest: 190,
  /** How far from its own fork a line that runs across clears its way. */
  clearing: 4,
  /** By how much a line steps aside that would be taken for another. */
  nudge: 6,
} as const;

/** As in chain.css. */
export const types = {
  name: { size: 14, bold: true },
  head: { size: 12.5, bold: true },
  small: { size: 12.5, bold: false },
} as const satisfies Record<string, Type>;

export interface Column {
  /** Where its boxes start, and how wide they are. */
  readonly x: number;
  readonly width: number;
  /** Where the sign of each row stands, and the first of the lanes before it. */
  readonly sign: number;
  readonly lanes: number;
}

export const laneAt = ({ lanes }: Column, lane: number) => lanes + lane * laneWidth;

const gutterOf = (lanes: number) => gutter + lanes * laneWidth + gutter + measures.bars;

/** Sign and words of a row, up to its box, where the longest words of the tier take so much. */
const stateOf = (words: number) => measures.sign + 2 * measures.words + Math.min(measures.longest, words);

/** How wide the boxes of a tier are: on the narrower measure of a page where names stay readable in it. */
export function boxWidth(tier: number, words: readonly number[]): number {
  if (tier === 0) return youWidth - 1;
  const taken = words.reduce((sum, w) => sum + gutterOf(1) + stateOf(w), youWidth);
  // The line around the last box needs its pixel.
  const room = (total: number) => (total - 1 - taken) / words.length;
  const share = room(matter) < readable ? room(across) : room(matter);
  return Math.floor(Math.min(widest, Math.max(readable - 30, share)));
}

/** The column of the customer, then one for each tier with so many lanes, and words of such a width. */
export function columnsOf(lanes: readonly number[], words: readonly number[]): readonly Column[] {
  const width = boxWidth(1, words);
  let end = youWidth;
  const columns: Column[] = [{ x: 1, width: youWidth - 1, sign: 0, lanes: 0 }];
  for (const [i, n] of lanes.entries()) {
    const sign = end + gutterOf(n);
    const x = sign + stateOf(words[i] ?? 0);
    columns.push({ x, width, sign, lanes: end + gutter });
    end = x + width;
  }
  return columns;
}
