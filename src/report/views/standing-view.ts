// Obligations by disposition, in total and by place, now and once unblocked.

import type { Assessment, PlaceCounts } from '../../model/assessment.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { dispositionWords } from '../../words/labels.ts';
import { type Tally, tallyOf } from '../pictures/tally.ts';

export interface StandingView {
  readonly disposition: Disposition;
  readonly label: string;
  readonly letter: string;
  readonly now: number;
  readonly unblocked: number;
  readonly moves: boolean;
  readonly act: string;
  readonly tally: Tally;
  /** The marks once unblocked, where they differ. */
  readonly tallyUnblocked: Tally | null;
}

export interface PlaceView {
  readonly title: string;
  /** Who acts in how many rows, as shares of one bar. */
  readonly bar: readonly { readonly kind: keyof PlaceCounts; readonly x: string; readonly width: string }[];
  readonly vendor: string;
  readonly both: string;
  readonly customer: string;
  readonly silent: string;
  /** The letters of the rows behind each count, for filters; empty where there is none. */
  readonly letters: Readonly<Record<keyof PlaceCounts, string>>;
}

export function standingView(assessment: Pick<Assessment, 'counts' | 'unblocked'>): readonly StandingView[] {
  return dispositions.map((disposition) => ({
    disposition,
    ...dispositionWords[disposition],
    now: assessment.counts[disposition],
    unblocked: assessment.unblocked[disposition],
    moves: assessment.counts[disposition] !== assessment.unblocked[disposition],
    tally: tallyOf(assessment.counts[disposition]),
    tallyUnblocked:
      assessment.counts[disposition] === assessment.unblocked[disposition]
        ? null
        : tallyOf(assessment.unblocked[disposition]),
  }));
}

/** What is unblocked moves places, and no count: another place keeps each row where it is. */
export const hidesMoves = ({
  counts,
  unblocked,
  places,
}: Pick<Assessment, 'counts' | 'unblocked' | 'places'>): boolean =>
  dispositions.every((disposition) => counts[disposition] === unblocked[disposition]) &&
  places.some((place) => place.unblocked !== null && kinds.some((key) => place.unblocked?.[key] !== place.now[key]));

const kinds = ['vendor', 'both', 'customer', 'silent'] as const satisfies readonly (keyof PlaceCounts)[];

/** Parts of one bar, those that are not empty. */
export function sharesOf<K>(
  parts: readonly { readonly kind: K; readonly count: number }[],
): readonly { readonly kind: K; readonly x: string; readonly width: string }[] {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const percent = (n: number) => `${Math.round((n / total) * 1000) / 10}%`;
  let before = 0;
  return parts.flatMap(({ kind, count }) => {
    if (count === 0) return [];
    const part = { kind, x: percent(before), width: percent(count) };
    before += count;
    return [part];
  });
}

const alone = { vendor: 'inherited', both: 'shared', customer: 'customer', silent: 'unaddressed' } as const;

/** One place; each count as `now → unblocked` where they differ. */
export function placeView(title: string, now: PlaceCounts, unblocked: PlaceCounts | null): PlaceView {
  const cell = (key: keyof PlaceCounts) => {
    const then = unblocked === null ? 0 : unblocked[key];
    return then === now[key] ? String(then) : `${now[key]} → ${then}`;
  };
  const [vendor, both, customer, silent] = [cell('vendor'), cell('both'), cell('customer'), cell('silent')];
  const bar = sharesOf(kinds.map((kind) => ({ kind, count: now[kind] })));
  const letter = (key: keyof PlaceCounts) => (now[key] === 0 ? '' : dispositionWords[alone[key]].letter);
  const letters = {
    vendor: letter('vendor'),
    both: letter('both'),
    customer: letter('customer'),
    silent: letter('silent'),
  };
  return { title, vendor, both, customer, silent, bar, letters };
}
