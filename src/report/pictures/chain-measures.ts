// The dimensions of the drawing in pixels at full scale, and the columns that follow from them.

import type { Type } from './fit-text.ts';

const youWidth = 140;
const laneWidth = 10;
/** Free space on either side of the lanes. */
const gutter = 13;
/** Widths of a page: beside the side heads, and the full width. */
export const matter = 952;
export const across = 1180;
const readable = 160;
const widest = 280;

export const measures = {
  /** Height of the column heads. */
  head: 22,
  /** Height of a line with its words. Boxes are placed and sized in steps, so that lines are never almost level. */
  row: 44,
  step: 11,
  /** Between two boxes of a column. */
  air: 8,
  /** Padding of a box. */
  pad: 10,
  line: 16,
  sign: 14,
  gutter,
  bars: 13,
  /** Free space before and after the words of a row, and their greatest width. */
  words: 7,
  longest: 190,
  /** How far from its own fork a horizontal line starts to mask what it crosses. */
  clearing: 4,
  /** Offset of a line that would coincide with another. */
  nudge: 6,
} as const;

/** Keep in step with chain.css. */
export const types = {
  name: { size: 14, bold: true },
  head: { size: 12.5, bold: true },
  small: { size: 12.5, bold: false },
} as const satisfies Record<string, Type>;

export interface Column {
  /** Left edge and width of its boxes. */
  readonly x: number;
  readonly width: number;
  /** Left edge of the signs, and of the first lane before them. */
  readonly sign: number;
  readonly lanes: number;
}

export const laneAt = ({ lanes }: Column, lane: number) => lanes + lane * laneWidth;

const gutterOf = (lanes: number) => gutter + lanes * laneWidth + gutter + measures.bars;

/** The width of a row's sign and words, up to its box. */
const stateOf = (words: number) => measures.sign + 2 * measures.words + Math.min(measures.longest, words);

/** The box width of a tier: by the narrower page width where names stay readable, otherwise by the full one. */
export function boxWidth(tier: number, words: readonly number[]): number {
  if (tier === 0) return youWidth - 1;
  const taken = words.reduce((sum, w) => sum + gutterOf(1) + stateOf(w), youWidth);
  // The border of the last box takes 1 px.
  const room = (total: number) => (total - 1 - taken) / words.length;
  const share = room(matter) < readable ? room(across) : room(matter);
  return Math.floor(Math.min(widest, Math.max(readable - 30, share)));
}

/** The columns of the customer and of each tier, from its number of lanes and the width of its words. */
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
