// A form as a page shows it: the facts and sentences above it, its rows, and where it comes from.

import { disclaimer } from '../../words/labels.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';

/** What a form is, and whom it is about. */
export interface FormHead {
  /** What the form is called. */
  readonly form: string;
  readonly subject: string;
  readonly asOf: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

interface CellView {
  readonly head: string;
  readonly text: string;
  /** One of a few words: the answer that the eye looks for. */
  readonly choice: boolean;
}

/** Columns of sentences; in characters. */
const wide = 50;

export interface FormPage extends FormHead {
  readonly title: string;
  readonly disclaimer: string;
  readonly sheet: Sheet;
  readonly columns: readonly { readonly head: string; readonly long: boolean }[];
  /** The rows of the sheet, every cell with the head of its column. */
  readonly lines: readonly (readonly CellView[])[];
  readonly provenance: ProvenanceView;
}

/** The page of one form. */
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
