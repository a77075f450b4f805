// Where the customer stands: obligations by disposition, and place by place, now and once unblocked.

import type { Assessment, PlaceCounts } from '../../model/assessment.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { dispositionWords } from '../words.ts';

export interface StandingView {
  readonly disposition: Disposition;
  readonly label: string;
  readonly letter: string;
  readonly now: number;
  readonly unblocked: number;
  readonly moves: boolean;
  readonly act: string;
}

export interface PlaceView {
  readonly title: string;
  readonly vendor: string;
  readonly both: string;
  readonly customer: string;
  readonly silent: string;
}

/** Each disposition with its count, now and unblocked. */
export function standingView(assessment: Pick<Assessment, 'counts' | 'unblocked'>): readonly StandingView[] {
  return dispositions.map((disposition) => ({
    disposition,
    ...dispositionWords[disposition],
    now: assessment.counts[disposition],
    unblocked: assessment.unblocked[disposition],
    moves: assessment.counts[disposition] !== assessment.unblocked[disposition],
  }));
}

/** One place, each count as `now → unblocked` where it moves. */
export function placeView(title: string, now: PlaceCounts, unblocked: PlaceCounts | null): PlaceView {
  const cell = (key: keyof PlaceCounts) => {
    if (unblocked === null) return `${now[key]} → 0`;
    return unblocked[key] === now[key] ? String(now[key]) : `${now[key]} → ${unblocked[key]}`;
  };
  return { title, vendor: cell('vendor'), both: cell('both'), customer: cell('customer'), silent: cell('silent') };
}
