// The standard forms, filled from our rows: the table of forms, and one form as a page.

import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Library } from '../../model/library.ts';
import { formTitles } from '../../words/forms.ts';
import { labels } from '../../words/heads.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { type MatrixRequest, type MatrixView, matrixView } from '../views/matrix-view.ts';
import { fedrampByControl } from './by-control.ts';
import { caiqSheet } from './caiq.ts';
import { daticaSheet } from './datica.ts';
import { fedrampSheet } from './fedramp.ts';
import { type FormPage, formPage } from './form-page.ts';
import { type FormRow, formRows } from './form-row.ts';

interface Form {
  readonly title: string;
  readonly fill: (rows: readonly FormRow[], view: MatrixView) => Sheet;
  /** The same by control of another framework; a form without it takes no crosswalk. */
  readonly byControl?: (rows: readonly FormRow[], view: MatrixView, crosswalk: Crosswalk, library: Library) => Sheet;
}

const forms = {
  datica: { title: formTitles.datica, fill: daticaSheet },
  fedramp: { title: formTitles.fedramp, fill: fedrampSheet, byControl: fedrampByControl },
  caiq: { title: formTitles.caiq, fill: caiqSheet },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

export const takesCrosswalk = (name: FormName): boolean => 'byControl' in forms[name];

export const formNames = Object.keys(forms) as readonly FormName[];

/** One form for one service. */
export function formView(name: FormName, request: MatrixRequest): FormPage {
  const view = matrixView(request);
  const { vendor, service, prospect, use, asOf, provenance } = view;
  const { title: form, fill, byControl }: Form = forms[name];
  const { crosswalk, library } = request;
  const facts = [
    { name: labels.vendor, text: vendor },
    { name: labels.usedAs, text: use },
    { name: labels.for, text: prospect },
  ];
  const head = { form, subject: service, asOf, facts: facts.filter(({ text }) => text !== '') };
  const rows = formRows(request);
  const sheet =
    crosswalk === null || byControl === undefined ? fill(rows, view) : byControl(rows, view, crosswalk, library);
  return formPage(head, sheet, provenance);
}
