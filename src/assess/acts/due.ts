// When an act is due: what the profile says, and how often the work is repeated.

import type { Act, DueAgain, Expiring } from '../../model/act.ts';
import type { Answer, AnswerTarget } from '../../model/customer.ts';
import { showsNothing, targetKey } from '../../model/customer.ts';
import { addDays, addMonths, earliest } from '../../model/day.ts';
import type { WorkItem } from '../../model/program.ts';
import type { WorkOf } from './homes.ts';
import type { Material } from './material.ts';

/** What is due, or runs out, within so many days is told before it is. */
const daysAhead = 90;

const months: Readonly<Partial<Record<WorkItem['cadence'], number>>> = { yearly: 12, quarterly: 3 };

export const isOverdue = (due: string | null, asOf: string): boolean => due !== null && due < asOf;
export const isSoon = (due: string | null, asOf: string): boolean =>
  due !== null && due >= asOf && due <= addDays(asOf, daysAhead);

/** The day on which an answer says that it was done, or that of its newest evidence. */
function doneOn({ on, evidence }: Answer, asOf: string): string | null {
  const shown = evidence.flatMap((e) => (e.on !== null && e.on <= asOf ? [e.on] : [])).sort();
  return (
    [on, shown.at(-1) ?? null]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** When work that is repeated comes due again, counted from the oldest of its parts; null where no part has a day. */
export function dueAgain(item: WorkItem, answers: readonly Answer[], asOf: string): DueAgain | null {
  const every = months[item.cadence];
  const last = earliest(answers.map((answer) => doneOn(answer, asOf)));
  return every === undefined || last === null ? null : { last, next: addMonths(last, every) };
}

/** Evidence that runs out within 90 days, by day. */
export function expiringSoon(
  { context, customer, rows }: Material,
  workOf: WorkOf,
  acts: readonly Act[],
): readonly Expiring[] {
  const ids = new Set(acts.map((act) => act.id));
  const home = (target: AnswerTarget): string | null => {
    if (target.kind === 'work') return targetKey(target);
    if (target.kind !== 'duty') return `work/${workOf(target.citation)}`;
    const row = rows.find((r) => r.duties.some((d) => d.id === targetKey(target)));
    return row === undefined ? null : `work/${workOf(row.citation)}`;
  };
  const actOf = (target: AnswerTarget) => {
    const id = home(target);
    return id !== null && ids.has(id) ? id : null;
  };
  return customer.answers
    .flatMap(({ target, evidence }) =>
      evidence.flatMap(({ file, expires, presence }): Expiring[] =>
        expires !== null && !showsNothing(presence) && isSoon(expires, context.asOf)
          ? [{ answer: targetKey(target), file, expires, act: actOf(target) }]
          : [],
      ),
    )
    .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0));
}
