// Orders from better to worse for the customer, and the kinds of change that follow from them.

import type { CauseKind } from '../model/change-kinds.ts';
import { daysAtMost, type StatedSpan } from '../model/clock.ts';
import type { Clock, ClockDirection } from '../model/vendor.ts';

/** The kind of a change in an order that begins with the best. */
export function ranked<V>(
  order: readonly V[],
  worse: CauseKind,
  better: CauseKind,
): (before: V, after: V) => CauseKind {
  return (before, after) => (order.indexOf(after) > order.indexOf(before) ? worse : better);
}

export const strengths = ['must', 'should', 'may'] as const;

/** Two spans in calendar days; null where one of them is not stated. */
function spansOf(before: StatedSpan | null, after: StatedSpan | null): readonly [number, number] | null {
  if (before?.kind !== 'stated' || after?.kind !== 'stated') return null;
  return [daysAtMost(before.span), daysAtMost(after.span)];
}

export type Move = 'improved' | 'worsened' | 'changed';

/**
 * What a new time limit means for the customer. Shorter is better where the vendor tells the customer, longer where the
 * customer must act. Whether a limit on the vendor's own acts (deletion, retention) is good depends on the act.
 */
export function clockMove(direction: ClockDirection, before: StatedSpan, after: StatedSpan): Move {
  if (direction === 'by-vendor') return 'changed';
  const spans = spansOf(before, after);
  const forVendor = direction === 'to-customer';
  if (spans !== null) {
    if (spans[0] === spans[1]) return 'changed';
    return spans[1] < spans[0] === forVendor ? 'improved' : 'worsened';
  }
  // A stated limit binds; one in a document that was not supplied does not.
  const stated = [before, after].map((within) => within.kind === 'stated');
  if (!forVendor || stated[0] === stated[1]) return 'changed';
  return stated[1] ? 'improved' : 'worsened';
}

type Timed = Pick<Clock, 'direction' | 'within' | 'kind' | 'promptly'>;

/** A goal binds nobody, so it counts as no limit. */
const bound = ({ within, kind }: Timed): StatedSpan => (kind === 'goal' ? { kind: 'unstated' } : within);

/** The same for a whole clock, where "without unreasonable delay" is a promise besides the number. */
export function timedMove(before: Timed, after: Timed): Move {
  if (before.direction !== after.direction) return 'changed';
  const move = clockMove(after.direction, bound(before), bound(after));
  if (move !== 'changed' || after.direction !== 'to-customer' || before.promptly === after.promptly) return move;
  return after.promptly ? 'improved' : 'worsened';
}

/** Less time for the customer is tighter. */
export function timeMove(before: StatedSpan, after: StatedSpan): 'tightened' | 'relaxed' | 'changed' {
  const spans = spansOf(before, after);
  if (spans === null || spans[0] === spans[1]) return 'changed';
  return spans[1] < spans[0] ? 'tightened' : 'relaxed';
}
