// The sentences above every form. The columns have no place for preconditions, excluded uses and the source of each
// Yes, and a Yes without them would mislead.

import { noteWords, openingWords } from '../../words/forms.ts';
import { matrixSections } from '../../words/sections.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import type { FormRow } from './form-row.ts';

const citationsOf = (rows: readonly FormRow[]) => rows.map((row) => row.citation);

/** What the form is, what it was computed for, the preconditions, and where PHI must not go. */
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

/** For each row that is wholly the vendor's: its limits, the parties behind it, its confidence. */
export function groundNotes(rows: readonly FormRow[]): readonly string[] {
  return rows
    .filter((row) => row.share === 'all' && row.counted)
    .map((row) => noteWords.ground(row.citation, [...row.vendorHalf, ...row.ground]));
}

/** Rows on which the vendor states nothing: their No is an open question. */
export function silenceNotes(rows: readonly FormRow[]): readonly string[] {
  const open = rows.filter((row) => row.question && row.counted);
  const silent = open.filter((row) => row.options.length === 0);
  const choices = open.filter((row) => row.options.length > 0);
  return [
    ...(choices.length === 0 ? [] : [noteWords.choices(citationsOf(choices))]),
    ...(silent.length === 0 ? [] : [noteWords.open(citationsOf(silent))]),
  ];
}

/** For forms that have no value for a duty that does not bind the prospect: which rows are left out. */
export function leftOutNotes(rows: readonly FormRow[]): readonly string[] {
  const obligations = rows.filter((row) => row.counted);
  const direct = obligations.filter((row) => row.disposition === 'vendor-direct');
  const others = obligations.filter((row) => row.disposition === 'not-applicable').length;
  return [
    ...(direct.length === 0 ? [] : [noteWords.vendorDirect(citationsOf(direct))]),
    ...(others === 0 ? [] : [noteWords.notApplicable(others)]),
  ];
}

export function inScope(rows: readonly FormRow[]): readonly FormRow[] {
  return rows.filter((row) => row.disposition !== 'vendor-direct' && row.disposition !== 'not-applicable');
}
