// Time limits on one axis of days. A limit whose length is not stated has no bar.

import type { StatedSpan } from '../../model/clock.ts';
import { daysAtMost } from '../../model/clock.ts';

/** The longest axis, in days; longer bars run off its end and are marked. */
const longest = 366;

export interface Axis {
  /** The number of days at its right end. */
  readonly days: number;
  readonly ticks: readonly { readonly label: string; readonly x: string; readonly anchor: 'start' | 'middle' }[];
}

export interface AxisBar {
  /** Share of the axis as an SVG length: `48%`. */
  readonly width: string;
  /** True where the bar runs past the end of the axis. */
  readonly beyond: boolean;
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** One axis for all spans, with a tick every 30, 60 or 90 days. */
export function axisFor(spans: readonly StatedSpan[]): Axis {
  const stated = spans.flatMap((s) => (s.kind === 'stated' ? [daysAtMost(s.span)] : []));
  const end = Math.min(longest, Math.max(60, ...stated));
  const step = end <= 150 ? 30 : end <= 300 ? 60 : 90;
  const days = Math.ceil(end / step) * step * 1.04;
  const ticks = [];
  for (let day = 0; day <= days; day += step) {
    ticks.push({
      label: day === 0 ? 'day 0' : String(day),
      x: percent(day / days),
      anchor: day === 0 ? ('start' as const) : ('middle' as const),
    });
  }
  return { days, ticks };
}

/** The bar of one span; null where its length is not stated. */
export function barOn(axis: Axis, span: StatedSpan): AxisBar | null {
  if (span.kind !== 'stated') return null;
  const share = daysAtMost(span.span) / axis.days;
  return { width: percent(Math.max(0.004, Math.min(1, share))), beyond: share > 1 };
}
