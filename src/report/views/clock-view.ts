// Clocks as reports show them.

import { stateName } from '../../hipaa/states.ts';
import type { AssessedClock } from '../../model/assessed-clock.ts';
import type { Assessment } from '../../model/assessment.ts';
import { formatSpan } from '../../model/clock.ts';
import type { Library } from '../../model/library.ts';
import { clockEffect, clockFrom, clockNote, clocksBehind, clockTitle, describeTime } from '../../words/clocks.ts';
import { type Axis, type AxisBar, axisFor, barOn } from '../pictures/axis.ts';
import { sentence } from '../words.ts';

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

/** What it leaves, the limit that the law sets besides, and what the mapping remarks on it. */
function remarksOn(clock: AssessedClock): string {
  const { limit } = clock;
  const [behind, note] = [clocksBehind(clock), clockNote(clock)];
  const first = behind.length === 0 ? '' : `Time limits behind it that may run first: ${behind.join('; ')}.`;
  const law =
    limit === null ? '' : `By law: ${formatSpan(limit.within)} at most, without unreasonable delay (${limit.law}).`;
  return [clockEffect(clock) ?? '', first, law, note === null ? '' : sentence(note)]
    .filter((part) => part !== '')
    .join(' ');
}

/** A state of which the library knows no clock: it has some, and they are for counsel to name. */
function unknownState(state: string): ClockView {
  return {
    title: `${state}: notice of a breach under the law of ${stateName(state) ?? state}`,
    vendor: 'the law',
    direction: directions['by-customer'],
    from: 'not known here',
    within: 'not known here: ask counsel',
    stated: false,
    arithmetic: 'The library has no notice clocks for this state.',
    source: '',
    side: 'yours',
    bar: null,
  };
}

/** Clocks with their words, and their lengths on one axis. */
export function clocksView(
  assessment: Pick<Assessment, 'clocks'> & Partial<Pick<Assessment, 'findings'>>,
  { vendors }: Pick<Library, 'vendors'>,
): ClocksView {
  const titles = new Map(vendors.map((v) => [v.name, new Map(v.documents.map((d) => [d.id, d.title]))]));
  const axis = axisFor(assessment.clocks.map((clock) => clock.within));
  const list = assessment.clocks.map((clock) => ({
    title:
      clock.system === null && clock.about === clock.id ? `${clock.about} ${clockTitle(clock)}` : clockTitle(clock),
    vendor: clock.vendor ?? (clock.id.startsWith('client/') ? 'your contract' : 'the law'),
    direction: clock.kind === 'window' ? 'your window' : directions[clock.direction],
    from: clockFrom(clock),
    within: describeTime(clock, (id) => titles.get(clock.vendor ?? '')?.get(id) ?? id),
    stated: clock.within.kind === 'stated' && clock.kind !== 'goal',
    arithmetic: remarksOn(clock),
    source: clock.source ?? '',
    side:
      clock.direction === 'by-customer' || clock.direction === 'to-vendor' ? ('yours' as const) : ('theirs' as const),
    bar: clock.kind === 'goal' ? null : barOn(axis, clock.within),
  }));
  const unknown = (assessment.findings ?? []).filter((f) => f.kind === 'state-unknown');
  return { axis, list: [...list, ...unknown.map(({ subject }) => unknownState(subject ?? ''))] };
}
