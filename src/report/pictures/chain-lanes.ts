// The lines between two tiers: out of the boxes of a branch, along one vertical lane, into the rows. Two branches share
// a lane only where their runs do not touch.

import type { Reach } from '../../words/chain.ts';

export interface Bundle {
  /** The height at which a line leaves each box, and whether PHI is stopped before that box. */
  readonly stubs: readonly { readonly at: number; readonly stopped: boolean }[];
  readonly rows: readonly { readonly at: number; readonly reach: Reach }[];
}

export interface Run {
  readonly from: number;
  readonly to: number;
  readonly reach: Reach;
}

export interface Lane {
  readonly lane: number;
  readonly stubs: readonly { readonly at: number; readonly reach: Reach }[];
  /** Vertical runs, each styled by the strongest reach that it leads to. */
  readonly runs: readonly Run[];
}

const strength: readonly Reach[] = ['none', 'stopped', 'unknown', 'reaches'];

/** The style of a line that leads to several rows. */
const strongest = (reaches: readonly Reach[]): Reach =>
  strength[Math.max(0, ...reaches.map((r) => strength.indexOf(r)))] ?? 'none';

function runsOf(all: readonly number[], stubs: readonly number[], rows: Bundle['rows']): readonly Run[] {
  const stops = [...new Set([...all, ...rows.map((r) => r.at)])].sort((a, b) => a - b);
  return stops.slice(1).map((to, i): Run => {
    const from = stops[i] ?? to;
    const down = stubs.some((s) => s <= from) ? rows.filter((r) => r.at >= to) : [];
    const up = stubs.some((s) => s >= to) ? rows.filter((r) => r.at <= from) : [];
    return { from, to, reach: strongest([...down, ...up].map((r) => r.reach)) };
  });
}

/** A lane for each bundle, from the left. `nudge` offsets a stub that would coincide with a row of another bundle. */
export function lanesOf(bundles: readonly Bundle[], nudge: number): readonly Lane[] {
  const ends: number[] = [];
  return bundles.map((bundle, i) => {
    const taken = new Set(bundles.flatMap((b, j) => (j === i ? [] : b.rows.map((r) => r.at))));
    const stubs = bundle.stubs.map(({ at, stopped }) => ({ at: taken.has(at) ? at + nudge : at, stopped }));
    // Where PHI is stopped before every box, the lines are drawn as if it were not.
    const live = stubs.some((s) => !s.stopped) ? stubs.filter((s) => !s.stopped) : stubs;
    const heights = stubs.map((s) => s.at);
    const all = [...heights, ...bundle.rows.map((r) => r.at)];
    const free = ends.findIndex((end) => end < Math.min(...all));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(...all);
    const reach = strongest(bundle.rows.map((r) => r.reach));
    return {
      lane,
      stubs: stubs.map((s) => ({ at: s.at, reach: live.includes(s) ? reach : 'stopped' })),
      runs: runsOf(
        heights,
        live.map((s) => s.at),
        bundle.rows,
      ),
    };
  });
}
