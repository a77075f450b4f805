// Things in one column, each as near as can be to where it wants to be, in order and without overlap.

/**
 * Heights as near as can be to those wanted, in order and without overlap (pool adjacent violators). Who wants nothing
 * stays beside its neighbour.
 */
export function settle(
  heights: readonly number[],
  gaps: readonly number[],
  wanted: readonly (number | null)[],
): readonly number[] {
  let taken = 0;
  const offsets = heights.map((height, i) => {
    const offset = taken + (gaps[i] ?? 0);
    taken = offset + height;
    return offset;
  });
  const free = wanted.map((w, i) => (w === null ? null : w - (offsets[i] ?? 0)));
  const first = free.find((f) => f !== null) ?? 0;
  const pools: { sum: number; size: number }[] = [];
  let near = first;
  for (const f of free) {
    near = f ?? near;
    pools.push({ sum: near, size: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last !== undefined && before !== undefined; ) {
      if (before.sum / before.size <= last.sum / last.size) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
      last = pools.at(-1);
      before = pools.at(-2);
    }
  }
  const shifts = pools.flatMap(({ sum, size }) => Array<number>(size).fill(Math.round(sum / size)));
  return offsets.map((offset, i) => offset + (shifts[i] ?? 0));
}
