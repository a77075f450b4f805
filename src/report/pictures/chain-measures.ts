// The measures of the drawing in pixels, at which it is read, and the columns that they give.

const half = 22;
const head = 26;
const youWidth = 124;
const laneWidth = 10;
/** What is left free on either side of the lanes. */
const gutter = 13;
/** The measures of a page: beside a side head, and across. */
export const matter = 952;
export const across = 1180;
const readable = 176;
const widest = 280;

export const measures = {
  /** Between two boxes of a column. */
  air: 8,
  /** Inside a box. */
  pad: 11,
  line: 16,
  name: 14,
  small: 12.5,
  sign: 14,
  bars: 13,
  /** Sign and words of a row, up to its box. */
  state: 168,
  /** How far from its own fork a line that runs across clears its way. */
  clearing: 4,
  /** By how much a line steps aside that would be taken for another. */
  nudge: 6,
} as const;

export interface Column {
  /** Where its boxes start, and how wide they are. */
  readonly x: number;
  readonly width: number;
  /** Where the sign of each row stands, and the first of the lanes before it. */
  readonly sign: number;
  readonly lanes: number;
}

/** From half rows to pixels. */
export const yOf = (halves: number) => head + halves * half;
export const heightOf = (halves: number) => halves * half - measures.air;
export const laneAt = ({ lanes }: Column, lane: number) => lanes + lane * laneWidth;

/** The column of the customer, then one for each tier with so many lanes. Boxes get the narrower measure of a page where names stay readable in it. */
export function columnsOf(lanes: readonly number[]): readonly Column[] {
  const gutters = lanes.map((n) => gutter + n * laneWidth + gutter + measures.bars);
  const taken = gutters.reduce((a, b) => a + b + measures.state, youWidth);
  // The line around the last box needs its pixel.
  const room = (total: number) => (total - 1 - taken) / Math.max(1, lanes.length);
  const share = room(matter) < readable ? room(across) : room(matter);
  const width = Math.floor(Math.min(widest, Math.max(readable - 30, share)));
  let end = youWidth;
  const columns: Column[] = [{ x: 1, width: youWidth - 1, sign: 0, lanes: 0 }];
  for (const before of gutters) {
    const sign = end + before;
    const x = sign + measures.state;
    columns.push({ x, width, sign, lanes: end + gutter });
    end = x + width;
  }
  return columns;
}
