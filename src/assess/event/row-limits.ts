// The time limits of the rows of a playbook, counted from the day of the event, each with its extension.

import type { Provision } from '../../model/catalog.ts';
import { endOf } from '../../model/day.ts';
import type { RowLimit } from '../../model/event-plan.ts';

/**
 * @param rows of the playbook, in its order
 * @param counts whether a time limit starts with this event
 */
export function rowLimits(
  rows: readonly Provision[],
  day: string,
  counts: (row: Provision) => boolean,
): readonly RowLimit[] {
  /** The row that extends another: itself, or the one beside it that gives no time of its own. */
  const extending = (row: Provision) =>
    row.timeLimit?.extension != null
      ? row
      : rows.find((r) => r.parent === row.parent && r.timeLimit?.extension != null && r.timeLimit.within === null);
  return rows.flatMap((provision): RowLimit[] => {
    const { timeLimit } = provision;
    if (timeLimit === null || timeLimit.within === null) return [];
    const { within, promptly } = timeLimit;
    const last = counts(provision) ? endOf(day, within) : null;
    const by = extending(provision);
    const span = by?.timeLimit?.extension ?? null;
    const extended =
      by === undefined || span === null ? null : { by, span, day: last === null ? null : endOf(last, span) };
    return [{ provision, within, from: timeLimit.from ?? '', promptly, day: last, extended }];
  });
}
