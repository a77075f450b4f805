// A form as a page shows it: the facts and sentences above it, its rows, and where it comes from.

import type { Sheet } from '../sheets/sheet.ts';
import type { ProvenanceView } from '../views/provenance-view.ts';
import { disclaimer } from '../words.ts';

/** What a form is, and whom it is about. */
export interface FormHead {
  /** What the form is called. */
  readonly form: string;
  readonly subject: string;
  readonly asOf: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

export interface FormPage extends FormHead {
  readonly title: string;
  readonly disclaimer: string;
  readonly sheet: Sheet;
  /** The rows of the sheet, every cell with the head of its column. */
  readonly lines: readonly (readonly { readonly head: string; readonly text: string }[])[];
  readonly provenance: ProvenanceView;
}

/** The page of one form. */
export function formPage(head: FormHead, sheet: Sheet, provenance: ProvenanceView): FormPage {
  return {
    ...head,
    title: `${head.form}: ${head.subject}`,
    disclaimer,
    sheet,
    lines: sheet.rows.map((row) => row.map((cell, i) => ({ head: sheet.columns[i]?.head ?? '', text: String(cell) }))),
    provenance,
  };
}
