// The forms that buyers know, filled from our rows: the table of them, and one as a page shows it.

import type { Sheet } from '../sheets/sheet.ts';
import { type MatrixRequest, type MatrixView, matrixView } from '../views/matrix-view.ts';
import { caiqSheet } from './caiq.ts';
import { daticaSheet } from './datica.ts';
import { fedrampSheet } from './fedramp.ts';
import { type FormRow, formRows } from './form-row.ts';

interface Form {
  readonly title: string;
  readonly fill: (rows: readonly FormRow[], view: MatrixView) => Sheet;
}

const forms = {
  datica: { title: 'HIPAA inheritance', fill: daticaSheet },
  fedramp: { title: 'Customer responsibility matrix, in the columns of FedRAMP', fill: fedrampSheet },
  caiq: { title: 'Questionnaire, in the columns of the CSA CAIQ', fill: caiqSheet },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

/** In the order of the table. */
export const formNames = Object.keys(forms) as readonly FormName[];

interface CellView {
  readonly head: string;
  readonly text: string;
  /** One of a few words: the answer that the eye looks for. */
  readonly choice: boolean;
}

export interface FormView
  extends Pick<MatrixView, 'vendor' | 'service' | 'prospect' | 'use' | 'asOf' | 'disclaimer' | 'provenance'> {
  readonly title: string;
  readonly form: string;
  readonly sheet: Sheet;
  readonly columns: readonly { readonly head: string; readonly long: boolean }[];
  /** The rows of the sheet, every cell with the head of its column. */
  readonly lines: readonly (readonly CellView[])[];
}

/** One form for one service. */
export function formView(name: FormName, request: MatrixRequest): FormView {
  const view = matrixView(request);
  const { vendor, service, prospect, use, asOf, disclaimer, provenance } = view;
  const { title: form, fill }: Form = forms[name];
  const sheet = fill(formRows(request), view);
  return {
    ...{ vendor, service, prospect, use, asOf, disclaimer, provenance },
    title: `${form}: ${service}`,
    form,
    sheet,
    columns: sheet.columns.map(({ head, width }) => ({ head, long: width >= 50 })),
    lines: sheet.rows.map((row) =>
      sheet.columns.map(({ head, choices }, i) => ({
        head,
        text: String(row[i] ?? ''),
        choice: choices !== undefined,
      })),
    ),
  };
}
