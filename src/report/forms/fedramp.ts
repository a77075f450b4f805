// The worksheet of the FedRAMP Rev 5 Customer Responsibility Matrix (SSP Appendix J) by its guidance: Yes leaves the third
// column blank, Partial describes both halves, No says why and what the customer must do; optional services are listed
// separately.

import {
  fedrampNotes,
  fedrampParties,
  formAnswers,
  formColumns,
  formSheets,
  half,
  ifChosen,
} from '../../words/forms.ts';
import { sentence } from '../../words/sentences.ts';
import type { Column, Sheet } from '../sheets/sheet.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { groundNotes, inScope, leftOutNotes, openingNotes, silenceNotes } from './form-notes.ts';
import { statedIn } from './form-options.ts';
import type { FormRow } from './form-row.ts';

const verdicts = formAnswers.fedramp;

/** Both halves in one text. */
export function bothHalves(row: FormRow): string {
  const options = row.options.map((option) =>
    [
      ifChosen(option.when, []),
      half(fedrampParties.csp, statedIn(option)),
      half(fedrampParties.customer, option.duties),
    ]
      .filter((t) => t !== '')
      .join(' '),
  );
  const parts = [
    row.why,
    half(fedrampParties.csp, [...row.vendorHalf, ...row.ground]),
    half(fedrampParties.customer, row.share === 'none' ? [row.duty, ...row.customerHalf] : row.customerHalf),
    ...options,
    half(
      fedrampParties.note,
      row.notes.map((note) => sentence(note.text)),
    ),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const fedrampColumns: readonly Column[] = [
  { head: formColumns.fedramp.control, width: 24 },
  { head: formColumns.fedramp.inherited, width: 16, choices: Object.values(verdicts) },
  { head: formColumns.fedramp.responsibilities, width: 110 },
];

/** Obligations only: a standard has no halves of its own. */
export function fedrampSheet(all: readonly FormRow[], view: MatrixView): Sheet {
  const rows = inScope(all).filter((row) => row.counted);
  return {
    name: formSheets.fedramp,
    notes: [...openingNotes(view), ...fedrampNotes, ...groundNotes(rows), ...silenceNotes(rows), ...leftOutNotes(all)],
    columns: fedrampColumns,
    rows: rows.map((row) => [row.citation, verdicts[row.share], row.share === 'all' ? '' : bothHalves(row)]),
  };
}
