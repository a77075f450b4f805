// Counts as tally marks, 5 per column and 50 per group, always printed beside the number.

/** A mark with its gap, in pixels; each group has one more gap. */
const pitch = 5;
const perColumn = 5;
const perGroup = 10;
const groupGap = 4;

/** A rectangle filled with a `pattern` that repeats every column and group; any count takes two rectangles. */
export interface TallyRect {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

export interface Tally {
  readonly width: number;
  readonly rects: readonly TallyRect[];
}

const columnAt = (column: number) => column * pitch + Math.floor(column / perGroup) * groupGap;

/** The marks of a count: full columns from the left, then the remainder. */
export function tallyOf(count: number): Tally {
  const full = Math.floor(count / perColumn);
  const rest = count % perColumn;
  const rects: TallyRect[] = [];
  if (full > 0) rects.push({ x: 0, width: columnAt(full - 1) + pitch, height: perColumn * pitch });
  if (rest > 0) rects.push({ x: columnAt(full), width: pitch, height: rest * pitch });
  const last = rects.at(-1);
  return { width: last === undefined ? 0 : last.x + last.width, rects };
}
