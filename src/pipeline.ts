// The whole line on one page: bytes → documents → shape → Library → one customer → Assessment → text.
// A change belongs in the room that its step names. What only some commands need is imported when they ask for it.

import { assess } from './assess/assess.ts';
import { determineWithoutDuty } from './assess/determine.ts';
import { standardCustomer } from './assess/standard-customer.ts';
import { readDocument } from './document/document.ts';
import { linkCustomer, requireCustomer } from './link/link-customer.ts';
import { citationsOf, linkShaped } from './link/link-library.ts';
import { linkPolicy } from './link/link-policy.ts';
import type { Assessment, Determination } from './model/assessment.ts';
import type { Provision } from './model/catalog.ts';
import type { Citation } from './model/citation.ts';
import { ruledOut, type ServiceUse } from './model/condition.ts';
import type { Customer } from './model/customer.ts';
import { type Checked, compareDiagnostics, type Diagnostic, isError } from './model/diagnostic.ts';
import { InvalidInput } from './model/errors.ts';
import type { Library } from './model/library.ts';
import type { SourceFile, SourceTree } from './model/source-tree.ts';
import type { Service } from './model/vendor.ts';
import type { Sheet } from './report/sheets/sheet.ts';
import type { WorkbookProperties } from './report/sheets/xlsx.ts';
import type { Candidate } from './report/views/compare-view.ts';
import type { MatrixRequest } from './report/views/matrix-view.ts';
import type { Inputs } from './report/views/provenance-view.ts';
import { identityOf, type Shaped, shape } from './schema/validate.ts';
import type { LibraryTree } from './source/library-tree.ts';

export { readCitations } from './model/read-citations.ts';
export { schemaOf } from './schema/validate.ts';
export { readGiven, readProfileFile } from './source/disk.ts';
export { readLibraryTree, readShipped } from './source/library-tree.ts';
export { citationsOf, linkShaped };

// ── bytes → documents → shape ──────────────────────────────────────────────────────────────────────────────────────

export function readShaped(files: readonly SourceFile[]): Checked<readonly Shaped[]> {
  const diagnostics: Diagnostic[] = [];
  const value: Shaped[] = [];
  for (const file of files) {
    const document = readDocument(file);
    for (const d of document.diagnostics) diagnostics.push(d);
    if (document.diagnostics.some(isError)) continue;
    const shaped = shape(document.value);
    for (const d of shaped.diagnostics) diagnostics.push(d);
    if (shaped.value !== null) value.push(shaped.value);
  }
  return { value, diagnostics };
}

// ── shape → Library, Customer ──────────────────────────────────────────────────────────────────────────────────────

function required<T>({ value, diagnostics }: Checked<T>, files: readonly SourceFile[]): T {
  if (diagnostics.some(isError)) throw new InvalidInput([...diagnostics].sort(compareDiagnostics), files);
  return value;
}

/** A library that may be computed on. Throws InvalidInput: a silently smaller input looks like good news. */
export function loadLibrary(tree: SourceTree): Library {
  const shaped = readShaped(tree.files);
  const linked = linkShaped(shaped.value);
  return required({ value: linked.value, diagnostics: [...shaped.diagnostics, ...linked.diagnostics] }, tree.files);
}

/** A customer that may be computed on. */
export function loadCustomer(file: SourceFile, library: Library): Customer {
  return requireCustomer(required(readShaped([file]), [file])[0], file, library);
}

/** Everything that is wrong with the library, or with the files given, read in its place. Nothing is thrown, nothing skipped. */
export function validate(tree: SourceTree, given: readonly SourceFile[]): readonly Diagnostic[] {
  const own = readShaped(given);
  const identities = new Set(own.value.map(identityOf));
  const rest = readShaped(tree.files.filter((file) => !given.some((g) => g.label === file.label)));
  const linked = linkShaped([...rest.value.filter((s) => !identities.has(identityOf(s))), ...own.value]);
  const others = own.value.flatMap((s) => {
    if (s.kind === 'profile') return linkCustomer(s.document, linked.value).diagnostics;
    return s.kind === 'policy' ? linkPolicy(s.document).diagnostics : [];
  });
  const all = [...own.diagnostics, ...rest.diagnostics, ...linked.diagnostics, ...others];
  const asked = new Set(given.map((file) => file.label));
  return all.filter((d) => given.length === 0 || asked.has(d.file) || isError(d)).sort(compareDiagnostics);
}

// ── Library, Customer → Assessment ─────────────────────────────────────────────────────────────────────────────────

export function assessCustomer(library: Library, customer: Customer, asOf: string): Assessment {
  return assess(library, customer, asOf);
}

/** The row of a citation; for a provision that states no duty, why it is none. */
export function rowOf(library: Library, assessment: Assessment, citation: Citation): Determination | undefined {
  const row = [...assessment.determinations, ...assessment.rollups].find((r) => r.citation === citation);
  const provision = library.provisions.find((p) => p.citation === citation);
  return row ?? (provision === undefined ? undefined : determineWithoutDuty(provision));
}

/** The answer for a covered provider with nothing but this service, its gates open; and the gates that its choice leaves. */
export function assessService(library: Library, service: Service, use: Partial<ServiceUse>, asOf: string) {
  const customer = standardCustomer(service, use);
  const preconditions = service.gates.filter((g) => !ruledOut(g.when, use));
  return { customer, preconditions, assessment: assess(library, customer, asOf, true) };
}

// ── Assessment → views and text ────────────────────────────────────────────────────────────────────────────────────

export type PageFormat = 'markdown' | 'html' | 'json';
export type SheetFormat = 'csv' | 'xlsx';

export async function inputsOf(tree: LibraryTree, profile: SourceFile | null): Promise<Inputs> {
  const { inputsOf: digests } = await import('./report/views/provenance-view.ts');
  return digests(tree.files, profile, tree.revision);
}

export async function viewGap(
  library: Library,
  customer: Customer,
  assessment: Assessment,
  asOf: string,
  inputs: Inputs,
) {
  const { gapView } = await import('./report/views/gap-view.ts');
  return gapView(library, customer, assessment, asOf, inputs);
}

/** CSV is the one table that a tracker reads, XLSX the whole workbook. */
async function reportSheets<V extends WorkbookProperties>(
  format: SheetFormat,
  view: V,
  table: (view: V) => Sheet,
  book: (view: V) => readonly Sheet[],
) {
  if (format === 'csv') return (await import('./report/sheets/csv.ts')).csvOf(table(view));
  return (await import('./report/sheets/xlsx.ts')).xlsxOf(book(view), view);
}

export async function reportGap(
  format: PageFormat | SheetFormat,
  ...of: Parameters<typeof viewGap>
): Promise<string | Uint8Array> {
  const [, customer, assessment, asOf, inputs] = of;
  if (format === 'json') return (await import('./report/json.ts')).gapJson(customer, assessment, asOf, inputs);
  const view = await viewGap(...of);
  if (format === 'csv' || format === 'xlsx') {
    const { gapSheets, gapsOf } = await import('./report/sheets/gap-sheets.ts');
    return reportSheets(format, view, gapsOf, gapSheets);
  }
  const { render } = await import('./report/render.ts');
  return render('gap', format, view);
}

export async function viewMatrix(m: MatrixRequest) {
  const { matrixView } = await import('./report/views/matrix-view.ts');
  return matrixView(m);
}

export async function reportMatrix(format: PageFormat | SheetFormat, m: MatrixRequest): Promise<string | Uint8Array> {
  if (format === 'json') {
    return (await import('./report/json.ts')).matrixJson(m);
  }
  const view = await viewMatrix(m);
  if (format === 'csv' || format === 'xlsx') {
    const { matrixSheets, rowsOf } = await import('./report/sheets/matrix-sheets.ts');
    return reportSheets(format, view, rowsOf, matrixSheets);
  }
  const { render } = await import('./report/render.ts');
  return render('matrix', format, view);
}

export async function viewCompare(library: Library, candidates: readonly Candidate[], asOf: string, inputs: Inputs) {
  const { compareView } = await import('./report/views/compare-view.ts');
  return compareView(library, candidates, asOf, inputs);
}

export async function reportCompare(format: PageFormat, ...of: Parameters<typeof viewCompare>): Promise<string> {
  const [, candidates, asOf, inputs] = of;
  if (format === 'json') return (await import('./report/json.ts')).compareJson(candidates, asOf, inputs);
  const { render } = await import('./report/render.ts');
  return render('compare', format, await viewCompare(...of));
}

export async function viewExplain(library: Library, customer: Customer, row: Determination, asOf: string) {
  const { explainView } = await import('./report/views/explain-view.ts');
  return explainView(library, customer, row, asOf);
}

export async function reportExplain(
  format: PageFormat,
  library: Library,
  customer: Customer,
  row: Determination,
  asOf: string,
  inputs: Inputs,
): Promise<string> {
  const provision = library.provisions.find((p) => p.citation === row.citation);
  if (format === 'json' && provision !== undefined) {
    return (await import('./report/json.ts')).explainJson(row, provision, asOf, inputs);
  }
  const { render } = await import('./report/render.ts');
  return render('explain', format === 'html' ? 'html' : 'markdown', await viewExplain(library, customer, row, asOf));
}

export async function viewCatalog(library: Library, provisions: readonly Provision[], title: string) {
  const { catalogView } = await import('./report/views/catalog-view.ts');
  return catalogView(library.catalogs, provisions, title);
}

export async function reportCatalog(
  format: PageFormat,
  library: Library,
  provisions: readonly Provision[],
  title: string,
  inputs: Inputs,
): Promise<string> {
  if (format === 'json') return (await import('./report/json.ts')).catalogJson(provisions, inputs);
  const { render } = await import('./report/render.ts');
  return render('catalog', format, await viewCatalog(library, provisions, title));
}

export async function reportDiagnostics(diagnostics: readonly Diagnostic[], files: number): Promise<string> {
  return (await import('./report/json.ts')).validateJson(diagnostics, files);
}
