import { stateName } from '../../hipaa/states.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Library } from '../../model/library.ts';
import { clockFrom, clockTitle, describeTime } from '../../words/clocks.ts';
import {
  byContract,
  byLaw,
  clockRemarks,
  customerDirections,
  customerWindow,
  directionWords,
  timeLimits,
  unknownState,
  windowWords,
} from '../../words/time-limits.ts';
import { type Axis, type AxisBar, axisFor, barOn } from '../pictures/axis.ts';

export interface ClockView {
  readonly title: string;
  readonly vendor: string;
  readonly direction: string;
  readonly from: string;
  readonly within: string;
  readonly stated: boolean;
  /** Its number is stated, and not in this copy. */
  readonly withheld: boolean;
  readonly arithmetic: string;
  readonly source: string;
  /** Whose time limit it is. */
  readonly side: 'yours' | 'theirs';
  /** Its bar on the axis of the page; null where its length is not stated. */
  readonly bar: AxisBar | null;
}

export interface ClocksView {
  readonly axis: Axis;
  readonly list: readonly ClockView[];
  /** The same, by whose they are. */
  readonly yours: readonly ClockView[];
  readonly theirs: readonly ClockView[];
  readonly theirCount: string;
}

/** A state whose time limits the library does not have: they exist, and counsel must name them. */
function clockOfUnknown(state: string): ClockView {
  return {
    title: unknownState.title(state, stateName(state) ?? state),
    vendor: byLaw,
    direction: directionWords['by-customer'],
    from: unknownState.from,
    within: unknownState.within,
    stated: false,
    withheld: false,
    arithmetic: unknownState.arithmetic,
    source: '',
    side: 'yours',
    bar: null,
  };
}

/**
 * Clocks with their words, and their lengths on one axis.
 * @param prospect for a matrix, whose reader is not "you"
 */
export function clocksView(
  assessment: Pick<Assessment, 'clocks'> & Partial<Pick<Assessment, 'findings'>>,
  { vendors }: Pick<Library, 'vendors'>,
  prospect = false,
): ClocksView {
  const titles = new Map(vendors.map((v) => [v.name, new Map(v.documents.map((d) => [d.id, d.title]))]));
  const directions = prospect ? customerDirections : directionWords;
  const axis = axisFor(assessment.clocks.map((clock) => clock.within));
  const list = assessment.clocks.map((clock) => ({
    title:
      clock.system === null && clock.about === clock.id ? `${clock.about} ${clockTitle(clock)}` : clockTitle(clock),
    vendor: clock.vendor ?? (clock.id.startsWith('client/') ? byContract : byLaw),
    direction: clock.kind === 'window' ? (prospect ? customerWindow : windowWords) : directions[clock.direction],
    from: clockFrom(clock),
    within: describeTime(clock, (id) => titles.get(clock.vendor ?? '')?.get(id) ?? id),
    stated: clock.within.kind === 'stated' && clock.kind !== 'goal',
    withheld: clock.within.kind === 'withheld',
    arithmetic: clockRemarks(clock, prospect),
    source: clock.source ?? '',
    side:
      clock.direction === 'by-customer' || clock.direction === 'to-vendor' ? ('yours' as const) : ('theirs' as const),
    bar: clock.kind === 'goal' ? null : barOn(axis, clock.within),
  }));
  const unknown = (assessment.findings ?? []).filter((f) => f.kind === 'state-unknown');
  const all = [...list, ...unknown.map(({ subject }) => clockOfUnknown(subject ?? ''))];
  const theirs = all.filter((clock) => clock.side === 'theirs');
  const yours = all.filter((clock) => clock.side === 'yours');
  return { axis, list: all, yours, theirs, theirCount: timeLimits(theirs.length) };
}
