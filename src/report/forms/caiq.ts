// The columns of the CSA Consensus Assessments Initiative Questionnaire (CAIQ v4) with the ownership words of its shared
// security responsibility model (SSRM), as the implementation guidance of CCM v4, STA-04, explains them.

import { allOfIt, caiqNotes, caiqQuestion, formColumns, formSheets, ifChosen, noteOn } from '../../words/forms.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { openingNotes } from './form-notes.ts';
import { statedIn } from './form-options.ts';
import type { FormRow } from './form-row.ts';

const answers = ['Yes', 'No', 'NA'] as const;
const ownerships = [
  'CSP-owned',
  'CSC-owned',
  '3rd-party outsourced',
  'Shared CSP and CSC',
  'Shared CSP and 3rd-party',
] as const;

/** What the vendor itself answers. Silence, and words that do not stand, are neither a Yes nor a No. */
function answer(row: FormRow): (typeof answers)[number] | '' {
  if (row.disposition === 'not-applicable') return 'NA';
  if (row.share !== 'none') return row.stated ? 'Yes' : '';
  if (row.denied) return 'No';
  // Nobody but the customer can, or the vendor's documents leave it to the customer: not the vendor's to answer.
  const left = row.reason === 'assigned' && row.disposition === 'customer';
  return row.reason === 'not-inheritable' || left ? 'NA' : '';
}

function ownership(row: FormRow): (typeof ownerships)[number] | '' {
  if (row.disposition === 'vendor-direct') return 'CSP-owned';
  if (row.disposition === 'customer') return 'CSC-owned';
  // No word fits customer, vendor and a third party. STA-04: "Shared CSP and CSC", the third party in the description;
  // the two words with a third party mean that the customer has no part.
  if (row.share === 'part') return 'Shared CSP and CSC';
  if (row.share === 'none') return '';
  return ({ none: 'CSP-owned', part: 'Shared CSP and 3rd-party', all: '3rd-party outsourced' } as const)[
    row.throughOthers
  ];
}

const together = (...texts: readonly string[]) => texts.filter((text) => text !== '').join(' ');

function description(row: FormRow): string {
  const options = row.options.filter((o) => statedIn(o).length > 0).map((o) => ifChosen(o.when, statedIn(o)));
  const notes = row.notes.map((note) => noteOn(note.text));
  return together(row.why, ...row.vendorHalf, ...row.ground, ...options, ...notes);
}

function responsibilities(row: FormRow): string {
  const options = row.options.filter((o) => o.duties.length > 0).map((o) => ifChosen(o.when, o.duties));
  const whole = row.disposition === 'customer' || row.disposition === 'unaddressed' ? allOfIt : '';
  return together(whole, ...row.customerHalf, ...options);
}

/** One question an obligation. */
export function caiqSheet(all: readonly FormRow[], view: MatrixView): Sheet {
  return {
    name: formSheets.caiq,
    notes: [...openingNotes(view), ...caiqNotes],
    columns: [
      { head: formColumns.caiq.id, width: 24 },
      { head: formColumns.caiq.question, width: 60 },
      { head: formColumns.caiq.answer, width: 10, choices: answers },
      { head: formColumns.caiq.ownership, width: 22, choices: ownerships },
      { head: formColumns.caiq.description, width: 70 },
      { head: formColumns.caiq.responsibilities, width: 60 },
    ],
    rows: all
      .filter((row) => row.counted)
      .map((row) => [
        row.citation,
        caiqQuestion(row.duty),
        answer(row),
        ownership(row),
        description(row),
        responsibilities(row),
      ]),
  };
}
