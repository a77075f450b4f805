// A form as a page shows it: the facts and notes above it, its rows, and its provenance.

import { disclaimer } from '../../words/labels.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';

export interface FormHead {
  /** The title of the form. */
  readonly form: string;
  readonly subject: string;
  readonly asOf: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

interface CellView {
  readonly head: string;
  readonly text: string;
  /** True for a column with fixed values, which a page emphasizes. */
  readonly choice: boolean;
}

/** Width in characters from which a column holds sentences. */
const wide = 50;

export interface FormPage extends FormHead {
  readonly title: string;
  readonly disclaimer: string;
  readonly sheet: Sheet;
  readonly columns: readonly { readonly head: string; readonly long: boolean }[];
  /** The rows of the sheet; each cell with the head of its column. */
  readonly lines: readonly (readonly CellView[])[];
  readonly provenance: ProvenanceView;
}

export function formPage(head: FormHead, sheet: Sheet, provenance: ProvenanceView): FormPage {
  return {
    ...head,
    title: `${head.form}: ${head.subject}`,
    disclaimer,
    sheet,
    columns: sheet.columns.map(({ head, width }) => ({ head, long: width >= wide })),
    lines: sheet.rows.map((row) =>
      sheet.columns.map(({ head: title, choices }, i) => ({
        head: title,
        text: String(row[i] ?? ''),
        choice: choices !== undefined,
      })),
    ),
    provenance,
  };
}
