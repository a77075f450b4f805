// Clocks as reports show them.

import type { Assessment } from '../../model/assessment.ts';
import { describeWithin } from '../../model/clock.ts';
import { type Axis, type AxisBar, axisFor, barOn } from '../pictures/axis.ts';

export interface ClockView {
  readonly title: string;
  readonly vendor: string;
  readonly direction: string;
  readonly from: string;
  readonly within: string;
  readonly stated: boolean;
  readonly arithmetic: string;
  readonly source: string;
  /** Whose time it is: `yours` or `theirs`. */
  readonly side: 'yours' | 'theirs';
  /** Its length on the axis of the page; null where no length is stated. */
  readonly bar: AxisBar | null;
}

export interface ClocksView {
  readonly axis: Axis;
  readonly list: readonly ClockView[];
}

const directions = {
  'to-customer': 'vendor tells you',
  'to-vendor': 'you tell the vendor',
  'by-vendor': 'vendor acts',
  'by-customer': 'you act',
} as const;

/** Clocks with their words, and their lengths on one axis. */
export function clocksView(assessment: Pick<Assessment, 'clocks'>): ClocksView {
  const axis = axisFor(assessment.clocks.map((clock) => clock.within));
  const list = assessment.clocks.map((clock) => ({
    title: clock.system === null && clock.about !== null ? `${clock.about} ${clock.title}` : clock.title,
    vendor: clock.vendor ?? 'the law',
    direction: directions[clock.direction],
    from: clock.from,
    within: describeWithin(clock.within),
    stated: clock.within.kind === 'stated',
    arithmetic: clock.arithmetic ?? '',
    source: clock.source ?? '',
    side:
      clock.direction === 'by-customer' || clock.direction === 'to-vendor' ? ('yours' as const) : ('theirs' as const),
    bar: barOn(axis, clock.within),
  }));
  return { axis, list };
}
