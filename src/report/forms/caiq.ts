// The columns of the CSA CAIQ v4 (Consensus Assessments Initiative Questionnaire), with the SSRM ownership terms as the
// CCM v4 implementation guidance for STA-04 ("SSRM Control Ownership") defines them; and, in a column of its own, the four
// designations of CCM v4.1 (CSA, Introductory Guidance to CCM v4.1, 2026), which split what both do.

import {
  allOfIt,
  caiqNotes,
  caiqQuestion,
  formAnswers,
  formColumns,
  formSheets,
  ifChosen,
  noteOn,
} from '../../words/forms.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { openingNotes } from './form-notes.ts';
import { statedIn } from './form-options.ts';
import type { FormRow } from './form-row.ts';

const { answers, ownerships, designations } = formAnswers.caiq;
type Answer = (typeof answers)[keyof typeof answers];
type Ownership = (typeof ownerships)[keyof typeof ownerships];
type Designation = (typeof designations)[keyof typeof designations];

/** What the vendor itself answers. Silence, and words that do not stand, are neither a Yes nor a No. */
export function caiqAnswer(row: FormRow): Answer | '' {
  if (row.disposition === 'not-applicable') return answers.none;
  if (row.share !== 'none') return row.stated ? answers.yes : '';
  if (row.denied) return answers.no;
  // Nobody but the customer can, or the vendor's documents leave it to the customer: not the vendor's to answer.
  const left = row.reason === 'assigned' && row.disposition === 'customer';
  return row.reason === 'not-inheritable' || left ? answers.none : '';
}

export function caiqOwnership(row: FormRow): Ownership | '' {
  if (row.disposition === 'vendor-direct') return ownerships.vendor;
  if (row.disposition === 'customer') return ownerships.customer;
  // No word fits customer, vendor and a third party. STA-04: "Shared CSP and CSC", the third party in the description;
  // the two words with a third party mean that the customer has no part.
  if (row.share === 'part') return ownerships.withCustomer;
  if (row.share === 'none') return '';
  return { none: ownerships.vendor, part: ownerships.withOthers, all: ownerships.others }[row.throughOthers];
}

/** Whoever does the CSP's part for it, the CSP is accountable: the designations know no third party. */
function designation(row: FormRow): Designation | '' {
  if (row.disposition === 'vendor-direct' || row.share === 'all') return designations.vendor;
  if (row.disposition === 'customer') return designations.customer;
  return row.share === 'part' && row.dependence !== null ? designations[row.dependence] : '';
}

const together = (...texts: readonly string[]) => texts.filter((text) => text !== '').join(' ');

export function caiqDescription(row: FormRow): string {
  const options = row.options.filter((o) => statedIn(o).length > 0).map((o) => ifChosen(o.when, statedIn(o)));
  const notes = row.notes.map((note) => noteOn(note.text));
  return together(row.why, ...row.vendorHalf, ...row.ground, ...options, ...notes);
}

/** @param duty what the customer does where all of it is its own; the form has it in the question */
export function caiqResponsibilities(row: FormRow, duty = ''): string {
  const options = row.options.filter((o) => o.duties.length > 0).map((o) => ifChosen(o.when, o.duties));
  const whole = row.disposition === 'customer' || row.disposition === 'unaddressed' ? together(allOfIt, duty) : '';
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
      { head: formColumns.caiq.answer, width: 10, choices: Object.values(answers) },
      { head: formColumns.caiq.ownership, width: 22, choices: Object.values(ownerships) },
      { head: formColumns.caiq.description, width: 70 },
      { head: formColumns.caiq.responsibilities, width: 60 },
      { head: formColumns.caiq.designation, width: 22, choices: Object.values(designations) },
    ],
    rows: all
      .filter((row) => row.counted)
      .map((row) => [
        row.citation,
        caiqQuestion(row.duty),
        caiqAnswer(row),
        caiqOwnership(row),
        caiqDescription(row),
        caiqResponsibilities(row),
        designation(row),
      ]),
  };
}
