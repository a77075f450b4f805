// The sentences above every form. A bare "Yes" that hides the agreement it hangs on would be a lie: what must hold first,
// where PHI must not go and what each Yes rests on stand here, since the columns have no place for them.

import { noteWords, openingWords } from '../../words/forms.ts';
import { matrixSections } from '../../words/sections.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import type { FormRow } from './form-row.ts';

const citationsOf = (rows: readonly FormRow[]) => rows.map((row) => row.citation);

/** What the form is and what it was computed for, what must hold first, where PHI must not go. */
export function openingNotes(view: MatrixView): readonly string[] {
  const before = view.preconditions.map((p) => openingWords.precondition(p.text, p.source));
  return [
    openingWords.about(view.service, view.vendor, view.use, view.prospect, view.asOf),
    ...(before.length > 0 ? before : [matrixSections.before.none]),
    ...(view.contractForm === '' ? [] : [view.contractForm]),
    ...view.exclusions.map((e) => openingWords.exclusion(e.text, e.source)),
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
    .map((row) => noteWords.ground(row.citation, [...row.vendorHalf, ...row.ground]));
}

/** The rows on which the vendor is silent: their No is a question. */
export function silenceNotes(rows: readonly FormRow[]): readonly string[] {
  const open = rows.filter((row) => row.question && row.counted);
  const silent = open.filter((row) => row.options.length === 0);
  const choices = open.filter((row) => row.options.length > 0);
  return [
    ...(choices.length === 0 ? [] : [noteWords.choices(citationsOf(choices))]),
    ...(silent.length === 0 ? [] : [noteWords.open(citationsOf(silent))]),
  ];
}

/** For forms without a word for a duty that does not bind the prospect: what is left out. */
export function leftOutNotes(rows: readonly FormRow[]): readonly string[] {
  const obligations = rows.filter((row) => row.counted);
  const direct = obligations.filter((row) => row.disposition === 'vendor-direct');
  const others = obligations.filter((row) => row.disposition === 'not-applicable').length;
  return [
    ...(direct.length === 0 ? [] : [noteWords.vendorDirect(citationsOf(direct))]),
    ...(others === 0 ? [] : [noteWords.notApplicable(others)]),
  ];
}

/** Rows that bind the prospect. */
export function inScope(rows: readonly FormRow[]): readonly FormRow[] {
  return rows.filter((row) => row.disposition !== 'vendor-direct' && row.disposition !== 'not-applicable');
}
