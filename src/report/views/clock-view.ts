// Clocks as reports show them.

import type { Assessment } from '../../model/assessment.ts';
import { describeWithin } from '../../model/clock.ts';

export interface ClockView {
  readonly title: string;
  readonly vendor: string;
  readonly direction: string;
  readonly from: string;
  readonly within: string;
  readonly stated: boolean;
  readonly arithmetic: string;
  readonly source: string;
}

const directions = {
  'to-customer': 'vendor tells you',
  'to-vendor': 'you tell the vendor',
  'by-vendor': 'vendor acts',
  'by-customer': 'you act',
} as const;

/** Clocks with their words. */
export function clockViews(assessment: Pick<Assessment, 'clocks'>): readonly ClockView[] {
  return assessment.clocks.map((clock) => ({
    title: clock.system === null && clock.about !== null ? `${clock.about} ${clock.title}` : clock.title,
    vendor: clock.vendor ?? 'the law',
    direction: directions[clock.direction],
    from: clock.from,
    within: describeWithin(clock.within),
    stated: clock.within.kind === 'stated',
    arithmetic: clock.arithmetic ?? '',
    source: clock.source ?? '',
  }));
}
