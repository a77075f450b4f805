// Clocks on one axis of days. A length that nobody stated has no place on it.

import type { StatedSpan } from '../../model/clock.ts';
import { daysAtMost } from '../../model/clock.ts';

/** Where the axis ends at the latest: a longer span runs off it, and says so. */
const longest = 366;

export interface Axis {
  /** Days at its right end. */
  readonly days: number;
  readonly ticks: readonly { readonly label: string; readonly x: string; readonly anchor: 'start' | 'middle' }[];
}

export interface AxisBar {
  /** Share of the axis, as SVG has it: `48%`. */
  readonly width: string;
  /** It goes on beyond the end. */
  readonly beyond: boolean;
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** One axis for all these spans, with a tick at every 30 days or at round multiples of it. */
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

/** The bar of one span; null where no length is stated. */
export function barOn(axis: Axis, span: StatedSpan): AxisBar | null {
  if (span.kind !== 'stated') return null;
  const share = daysAtMost(span.span) / axis.days;
  return { width: percent(Math.max(0.004, Math.min(1, share))), beyond: share > 1 };
}
