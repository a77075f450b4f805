// The columns of the CSA Consensus Assessments Initiative Questionnaire (CAIQ v4) with the ownership words of its shared
// security responsibility model (SSRM), as the implementation guidance of CCM v4, STA-04, explains them.

import { sentence } from '../../words/labels.ts';
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

/** `Do A.` → `Is this duty met: do A?` It fits every imperative, also "Do not …" and "Where …, do …". */
function question(duty: string): string {
  const spelledOut = /^[A-Z](?=[a-z-])/.test(duty) ? duty.charAt(0).toLowerCase() + duty.slice(1) : duty;
  return `Is this duty met: ${spelledOut.replace(/\.$/, '')}?`;
}

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
  const options = row.options
    .filter((o) => statedIn(o).length > 0)
    .map((o) => `If ${o.when}: ${statedIn(o).join(' ')}`);
  const notes = row.notes.map((note) => `Note: ${sentence(note.text)}`);
  return together(row.why, ...row.vendorHalf, ...row.ground, ...options, ...notes);
}

function responsibilities(row: FormRow): string {
  const options = row.options.filter((o) => o.duties.length > 0).map((o) => `If ${o.when}: ${o.duties.join(' ')}`);
  const whole = row.disposition === 'customer' || row.disposition === 'unaddressed' ? 'All of it.' : '';
  return together(whole, ...row.customerHalf, ...options);
}

/** One question an obligation. */
export function caiqSheet(all: readonly FormRow[], view: MatrixView): Sheet {
  return {
    name: 'CAIQ',
    notes: [
      ...openingNotes(view),
      'The questions are the duties of HIPAA, not the questions of the CSA; Question ID is the citation in 45 CFR. Nothing here speaks of an entry in the STAR Registry.',
      'CSP is the vendor, CSC the prospect. Yes: the vendor’s own words say that it does all of it or its part.',
      'A blank answer: the documents of the CSP give none that stands; ask. NA: the duty does not bind the CSC, or is its own and not the CSP’s to answer.',
      '3rd-party outsourced: all that the CSP states there runs through a party behind it; the CSP stays accountable to the CSC. Where the CSC has a part too, the party is named in the description.',
    ],
    columns: [
      { head: 'Question ID', width: 24 },
      { head: 'Question', width: 60 },
      { head: 'CSP CAIQ Answer', width: 10, choices: answers },
      { head: 'SSRM Control Ownership', width: 22, choices: ownerships },
      { head: 'CSP Implementation Description', width: 70 },
      { head: 'CSC Responsibilities', width: 60 },
    ],
    rows: all
      .filter((row) => row.counted)
      .map((row) => [
        row.citation,
        question(row.duty),
        answer(row),
        ownership(row),
        description(row),
        responsibilities(row),
      ]),
  };
}
