// One time limit of an event, counted.

import { daysBetween } from '../../model/day.ts';
import type { Deadline } from '../../model/event-plan.ts';
import * as words from '../../words/event.ts';

export interface DeadlineView {
  /** The last day; empty where it cannot be counted. */
  readonly day: string;
  /** `in 31 days`. */
  readonly until: string;
  readonly title: string;
  readonly time: string;
  readonly from: string;
  readonly source: string;
  readonly remarks: readonly string[];
}

export function deadlineView(deadline: Deadline, asOf: string): DeadlineView {
  return {
    day: deadline.day ?? '',
    until: deadline.day === null ? '' : words.untilText(daysBetween(asOf, deadline.day)),
    title: words.deadlineTitle(deadline),
    time: words.deadlineTime(deadline),
    from: words.countedFrom(deadline),
    source: deadline.clock.source ?? '',
    remarks: words.deadlineRemarks(deadline),
  };
}
