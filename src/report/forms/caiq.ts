// The columns of the CSA CAIQ v4 (Consensus Assessments Initiative Questionnaire), with the SSRM ownership terms as the
// CCM v4 implementation guidance for STA-04 defines them.

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

/** The vendor's own answer: neither Yes nor No where it states nothing, or where its statement does not count. */
function answer(row: FormRow): (typeof answers)[number] | '' {
  if (row.disposition === 'not-applicable') return 'NA';
  if (row.share !== 'none') return row.stated ? 'Yes' : '';
  if (row.denied) return 'No';
  // Only the customer can do it, or the documents leave it to the customer: the vendor has nothing to answer.
  const left = row.reason === 'assigned' && row.disposition === 'customer';
  return row.reason === 'not-inheritable' || left ? 'NA' : '';
}

function ownership(row: FormRow): (typeof ownerships)[number] | '' {
  if (row.disposition === 'vendor-direct') return 'CSP-owned';
  if (row.disposition === 'customer') return 'CSC-owned';
  // No term covers customer, vendor and a third party. STA-04: "Shared CSP and CSC", with the third party in the
  // description; the two third-party terms mean that the customer has no part.
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

/** One row per obligation. */
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
