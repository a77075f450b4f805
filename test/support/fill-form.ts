// A form for a prospect of service s of vendor v, filled from a small library.

import type { ServiceUse } from '../../src/model/condition.ts';
import type { Library } from '../../src/model/library.ts';
import { requestMatrix } from '../../src/pipeline.ts';
import { type FormName, formView } from '../../src/report/forms/forms.ts';
import { plainTerms } from './matrix-terms.ts';
import { library, mapping } from './small-world.ts';

/** The view of a form; the library must have a vendor v. */
export async function formOf(name: FormName, lib: Library, use: Partial<ServiceUse> = {}) {
  const service = lib.vendors.find((v) => v.id === 'v')?.services[0];
  if (service === undefined) throw new Error('no service v/s');
  return formView(name, await requestMatrix(lib, service, use, { ...plainTerms, prospect: 'Clinic Z' }));
}

/** The rows of a form by citation, each with its cells by column head, and the notes above. */
export async function filled(name: FormName, service: string, vendorParts = '', use: Partial<ServiceUse> = {}) {
  const { sheet } = await formOf(name, library(mapping(service, vendorParts)), use);
  const heads = sheet.columns.map((column) => column.head);
  const rows = sheet.rows.map((row) => [String(row[0]), Object.fromEntries(row.map((cell, i) => [heads[i], cell]))]);
  return { heads, notes: sheet.notes, rows: Object.fromEntries(rows) as Readonly<Record<string, Cells>> };
}

type Cells = Readonly<Record<string, string | number>>;
