// The worksheet of the FedRAMP Customer Responsibility Matrix (SSP Appendix J), by its own guidance: Yes leaves the third
// column blank, Partial says both halves, No says why and what the customer must do; services on offer are told apart.

import { sentence } from '../../words/labels.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { groundNotes, inScope, leftOutNotes, openingNotes, silenceNotes } from './form-notes.ts';
import { statedIn } from './form-options.ts';
import type { FormRow } from './form-row.ts';

const verdicts = { all: 'Yes', part: 'Partial', none: 'No' } as const;

const half = (who: string, texts: readonly string[]) => (texts.length === 0 ? '' : `${who}: ${texts.join(' ')}`);

function responsibilities(row: FormRow): string {
  if (row.share === 'all') return '';
  const options = row.options.map((option) =>
    [`If ${option.when}:`, half('CSP', statedIn(option)), half('Customer', option.duties)]
      .filter((t) => t !== '')
      .join(' '),
  );
  const parts = [
    row.why,
    half('CSP', [...row.vendorHalf, ...row.ground]),
    half('Customer', row.share === 'none' ? [row.duty, ...row.customerHalf] : row.customerHalf),
    ...options,
    half(
      'Note',
      row.notes.map((note) => sentence(note.text)),
    ),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Obligations alone: a standard has no halves of its own to tell. */
export function fedrampSheet(all: readonly FormRow[], view: MatrixView): Sheet {
  const rows = inScope(all).filter((row) => row.counted);
  return {
    name: 'Customer Responsibility Matrix',
    notes: [
      ...openingNotes(view),
      'Control ID is the citation of the HIPAA rule in 45 CFR, not of a control of NIST SP 800-53. The shape is FedRAMP’s; nothing here speaks of a FedRAMP authorization.',
      'CSP is the vendor, Customer the prospect.',
      ...groundNotes(rows),
      ...silenceNotes(rows),
      ...leftOutNotes(all),
    ],
    columns: [
      { head: 'Control ID', width: 24 },
      { head: 'Can Be Inherited from CSP', width: 16, choices: Object.values(verdicts) },
      { head: 'Specific Inheritance and Customer Agency/CSP Responsibilities', width: 110 },
    ],
    rows: rows.map((row) => [row.citation, verdicts[row.share], responsibilities(row)]),
  };
}
