// What the customer does not do, by its own dated answers: rows that hang on it are off, until the answer is a year old.

import { scopeOf } from '../hipaa/scope.ts';
import type { ActivityOff, ActivityQuestion } from '../model/act.ts';
import type { Citation } from '../model/citation.ts';
import { type ActivityAnswer, type Customer, monthsOfNo } from '../model/customer.ts';
import { addMonths } from '../model/day.ts';
import type { Activity } from '../model/program.ts';
import type { AssessmentContext } from './context.ts';

export interface Activities {
  /** The activity that turns a row off; null for a row that is asked for. */
  readonly offBy: (citation: Citation) => string | null;
  readonly off: readonly ActivityOff[];
  /** Activities that are not answered, and whose no would take rows away. */
  readonly questions: readonly ActivityQuestion[];
}

const until = ({ on }: ActivityAnswer) => (on === null ? null : addMonths(on, monthsOfNo));

/** A no counts from its day, for a year; without a day it counts, and is asked to be dated. */
function isNo(answer: ActivityAnswer | undefined, asOf: string): boolean {
  if (answer?.answer !== 'no') return false;
  const ends = until(answer);
  return (answer.on === null || answer.on <= asOf) && (ends === null || asOf < ends);
}

export function activitiesOf(context: AssessmentContext, customer: Customer): Activities {
  const { asOf, program } = context;
  const answers = new Map(customer.activities.map((a) => [a.activity, a]));
  const isOff = ({ id, unanswered }: Activity) => {
    const answer = answers.get(id);
    if (isNo(answer, asOf)) return true;
    return unanswered === 'no' && answer?.answer !== 'yes';
  };
  const inScope = (citation: Citation) => {
    const provision = context.provisions.get(citation);
    return provision !== undefined && scopeOf(provision, customer).disposition === 'in-scope';
  };
  const rows = new Map<string, Citation[]>();
  for (const { activity, citation } of context.obligations) {
    if (activity === null || !inScope(citation)) continue;
    rows.set(activity, [...(rows.get(activity) ?? []), citation]);
  }
  const offIds = new Set(program.activities.filter(isOff).map((a) => a.id));
  const rowsOf = ({ id }: Activity) => rows.get(id) ?? [];
  return {
    offBy(citation) {
      // A roll-up is off with the rows below it.
      const below = (context.below.get(citation) ?? []).filter(inScope);
      const own = (of: Citation) => context.provisions.get(of)?.activity ?? null;
      const isOffRow = (of: Citation) => offIds.has(own(of) ?? '');
      if (below.length === 0) return isOffRow(citation) ? own(citation) : null;
      return below.every(isOffRow) ? own(below[0] ?? citation) : null;
    },
    off: program.activities
      .filter((a) => offIds.has(a.id) && (rowsOf(a).length > 0 || answers.has(a.id)))
      .map((activity) => {
        // What else was answered, or long ago, leaves a row off that is off without an answer.
        const given = answers.get(activity.id);
        const answer = isNo(given, asOf) ? given : undefined;
        const { by = null, on = null } = answer ?? {};
        return {
          activity,
          rows: rowsOf(activity),
          answered: answer !== undefined,
          by,
          on,
          until: answer === undefined ? null : until(answer),
        };
      }),
    questions: program.activities.flatMap((activity): ActivityQuestion[] => {
      const answer = answers.get(activity.id);
      const treats = customer.role === 'covered-entity' && customer.kind === 'provider';
      const hidden = activity.asksTrait !== null && treats && !customer.traits.includes(activity.asksTrait);
      const settled = offIds.has(activity.id) || answer?.answer === 'yes' || (hidden && isNo(answer, asOf));
      if (settled || (rowsOf(activity).length === 0 && !hidden)) return [];
      const last = answer === undefined ? null : { answer: answer.answer, on: answer.on, by: answer.by };
      return [{ activity, rows: rowsOf(activity), last }];
    }),
  };
}
