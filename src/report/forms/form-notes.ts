// The sentences above every form. A bare "Yes" that hides the agreement it hangs on would be a lie: what must hold first,
// where PHI must not go and what each Yes rests on stand here, since the columns have no place for them.

import { count } from '../../words/labels.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import type { FormRow } from './form-row.ts';

const bracketed = (source: string) => (source === '' ? '' : ` (${source})`);
const list = (rows: readonly FormRow[]) => rows.map((row) => row.citation).join(', ');

/** What the form is and what it was computed for, what must hold first, where PHI must not go. */
export function openingNotes(view: MatrixView): readonly string[] {
  const use = view.use === '' ? '' : `, used as ${view.use}`;
  const prospect = view.prospect === '' ? '' : `, for ${view.prospect}`;
  const before = view.preconditions.map(
    (p) => `Must hold before anything is inherited: ${p.text}${bracketed(p.source)}.`,
  );
  const none =
    'The documents of the vendor name no precondition. A business associate contract is owed all the same (164.308(b)(3)).';
  return [
    `${view.service} of ${view.vendor}${use}${prospect}, as of ${view.asOf}.`,
    ...(before.length > 0 ? before : [none]),
    ...(view.contractForm === '' ? [] : [view.contractForm]),
    ...view.exclusions.map((e) => `PHI must not go there: ${e.text}${bracketed(e.source)}.`),
    view.convention,
    view.disclaimer,
    view.audience,
    view.validity,
  ];
}

/** What each row that is wholly the vendor's rests on: its limits, the parties behind it, its word. */
export function groundNotes(rows: readonly FormRow[]): readonly string[] {
  return rows
    .filter((row) => row.share === 'all' && row.counted)
    .map((row) => `The Yes on ${row.citation} rests on this. ${[...row.vendorHalf, ...row.ground].join(' ')}`);
}

/** The rows on which the vendor is silent: their No is a question. */
export function silenceNotes(rows: readonly FormRow[]): readonly string[] {
  const open = rows.filter((row) => row.question && row.counted);
  const silent = open.filter((row) => row.options.length === 0);
  const choices = open.filter((row) => row.options.length > 0);
  return [
    ...(choices.length === 0
      ? []
      : [`Depends on a choice of the customer, and is the customer’s until it is made: ${list(choices)}.`]),
    ...(silent.length === 0
      ? []
      : [
          `The documents of the vendor do not settle ${count(silent.length, 'row')}; their No is a question to it: ${list(silent)}.`,
        ]),
  ];
}

/** For forms without a word for a duty that does not bind the prospect: what is left out. */
export function leftOutNotes(rows: readonly FormRow[]): readonly string[] {
  const obligations = rows.filter((row) => row.counted);
  const direct = obligations.filter((row) => row.disposition === 'vendor-direct');
  const others = obligations.filter((row) => row.disposition === 'not-applicable').length;
  return [
    ...(direct.length === 0
      ? []
      : [`Left out, since they bind the vendor itself and nobody inherits them: ${list(direct)}.`]),
    ...(others === 0 ? [] : [`Left out, since they ask nothing of such a provider: ${count(others, 'obligation')}.`]),
  ];
}

/** Rows that bind the prospect. */
export function inScope(rows: readonly FormRow[]): readonly FormRow[] {
  return rows.filter((row) => row.disposition !== 'vendor-direct' && row.disposition !== 'not-applicable');
}
