// Reports in a format: the one place where views and formats meet. What a format needs is loaded when it is asked for.

import type { Determination } from '../model/assessment.ts';
import { type Design, plainDesign } from '../model/brand.ts';
import type { Provision } from '../model/catalog.ts';
import type { Customer } from '../model/customer.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import type { Standing } from '../model/paragraph.ts';
import type { FormPage } from './forms/form-page.ts';
import type { FormName } from './forms/forms.ts';
import type { Page } from './render.ts';
import type { Sheet } from './sheets/sheet.ts';
import type { Candidate } from './views/compare-view.ts';
import type { GapRequest } from './views/gap-view.ts';
import type { MatrixRequest } from './views/matrix-view.ts';
import type { Inputs } from './views/provenance-view.ts';

export type PageFormat = 'markdown' | 'html' | 'json';
export type SheetFormat = 'csv' | 'xlsx';
export type ReportFormat = PageFormat | SheetFormat;
/** Text, in pieces where it may be long, but for a workbook. */
type Text = string | Iterable<string>;
type Written<F extends ReportFormat, T extends Text = string> = F extends 'xlsx'
  ? Uint8Array
  : F extends 'json'
    ? T
    : string;

/** What a report is made of. What its format does not need is not made. */
interface Report<T extends Text = string> {
  readonly page: Page;
  readonly view: () => object | Promise<object>;
  readonly json: () => T | Promise<T>;
}

/** A report that has cells: CSV is the one table that a tracker reads, XLSX the whole workbook. */
interface Workbook {
  readonly title: string;
  readonly asOf: string;
  readonly table: Sheet;
  readonly book: readonly Sheet[];
}

async function pageOf<T extends Text>(
  { page, view, json }: Report<T>,
  format: PageFormat,
  design: Design,
): Promise<string | T> {
  if (format === 'json') return json();
  const { render } = await import('./render.ts');
  return render(page, format, await view(), design);
}

async function cellsOf({ title, asOf, table, book }: Workbook, format: SheetFormat, { brand }: Design) {
  if (format === 'csv') return (await import('./sheets/csv.ts')).csvOf(table);
  const sheets = brand === null ? book : (await import('./sheets/branded.ts')).branded(book, brand);
  return (await import('./sheets/xlsx.ts')).xlsxOf(sheets, { title, asOf });
}

async function reportOf<F extends ReportFormat, T extends Text>(
  format: F,
  report: Report<T>,
  workbook: () => Workbook | Promise<Workbook>,
  design: Design,
): Promise<Written<F, T>> {
  const written =
    format === 'csv' || format === 'xlsx'
      ? await cellsOf(await workbook(), format, design)
      : await pageOf(report, format as PageFormat, design);
  return written as Written<F, T>;
}

const json = () => import('./json.ts');

const views = new WeakMap<object, unknown>();

/** A report in several formats has one view. */
function viewOnce<V>(request: object, make: () => V): V {
  const known = views.get(request) as V | undefined;
  if (known !== undefined) return known;
  const made = make();
  views.set(request, made);
  return made;
}

// ── of a customer ──────────────────────────────────────────────────────────────────────────────────────────────────

export async function viewGap(request: GapRequest) {
  const { gapView } = await import('./views/gap-view.ts');
  return viewOnce(request, () => gapView(request));
}

export async function reportGap<F extends ReportFormat>(format: F, request: GapRequest, design = plainDesign) {
  const view = () => viewGap(request);
  const report: Report<Iterable<string>> = { page: 'gap', view, json: async () => (await json()).gapJson(request) };
  const workbook = async () => (await import('./sheets/gap-sheets.ts')).gapWorkbook(request, await view());
  return reportOf(format, report, workbook, design);
}

/** The evidence request list of one customer. */
export async function viewEvidenceRequests(request: GapRequest): Promise<FormPage> {
  return (await import('./forms/evidence-requests.ts')).evidenceRequestsPage(request);
}

/** A form is one sheet, whatever it is about. */
const formWorkbook = ({ title, asOf, sheet }: FormPage): Workbook => ({ title, asOf, table: sheet, book: [sheet] });

export async function reportEvidenceRequests<F extends ReportFormat>(
  format: F,
  request: GapRequest,
  design = plainDesign,
) {
  const page = await viewEvidenceRequests(request);
  const report: Report = {
    page: 'form',
    view: () => page,
    json: async () => (await json()).customerFormJson('evidence-requests', page.sheet, request),
  };
  return reportOf(format, report, () => formWorkbook(page), design);
}

// ── of a service ───────────────────────────────────────────────────────────────────────────────────────────────────

export async function viewMatrix(request: MatrixRequest) {
  const { matrixView } = await import('./views/matrix-view.ts');
  return viewOnce(request, () => matrixView(request));
}

export async function reportMatrix<F extends ReportFormat>(format: F, request: MatrixRequest, design = plainDesign) {
  const view = () => viewMatrix(request);
  const report: Report = { page: 'matrix', view, json: async () => (await json()).matrixJson(request) };
  const workbook = async () => (await import('./sheets/matrix-sheets.ts')).matrixWorkbook(request, await view());
  return reportOf(format, report, workbook, design);
}

/** The names of the forms that buyers know. */
export async function formNames(): Promise<readonly FormName[]> {
  return (await import('./forms/forms.ts')).formNames;
}

export async function viewForm(form: FormName, request: MatrixRequest): Promise<FormPage> {
  return (await import('./forms/forms.ts')).formView(form, request);
}

export async function reportForm<F extends ReportFormat>(
  format: F,
  form: FormName,
  request: MatrixRequest,
  design = plainDesign,
) {
  const page = await viewForm(form, request);
  const report: Report = {
    page: 'form',
    view: () => page,
    json: async () => (await json()).formJson(form, page.sheet, request),
  };
  return reportOf(format, report, () => formWorkbook(page), design);
}

/** What whoever sends the matrix should look at first; no part of it. */
export async function beforeSigning(request: MatrixRequest, { brand } = plainDesign): Promise<readonly string[]> {
  return (await import('./before-signing.ts')).beforeSigning(request, brand);
}

export async function viewCompare(library: Library, candidates: readonly Candidate[], asOf: string, inputs: Inputs) {
  return (await import('./views/compare-view.ts')).compareView(library, candidates, asOf, inputs);
}

export async function reportCompare(
  format: PageFormat,
  design: Design,
  ...of: Parameters<typeof viewCompare>
): Promise<Text> {
  const [, candidates, asOf, inputs] = of;
  const view = () => viewCompare(...of);
  return pageOf(
    { page: 'compare', view, json: async () => (await json()).compareJson(candidates, asOf, inputs) },
    format,
    design,
  );
}

// ── of one row, of the rules, of the input ─────────────────────────────────────────────────────────────────────────

export async function viewExplain(library: Library, customer: Customer, row: Determination, asOf: string) {
  return (await import('./views/explain-view.ts')).explainView(library, customer, row, asOf);
}

export async function reportExplain(
  format: PageFormat,
  design: Design,
  inputs: Inputs,
  ...of: Parameters<typeof viewExplain>
): Promise<string> {
  const [library, , row, asOf] = of;
  const view = () => viewExplain(...of);
  return pageOf(
    { page: 'explain', view, json: async () => (await json()).explainJson(row, library, asOf, inputs) },
    format,
    design,
  );
}

/** @param standing what the paragraph stands for that was asked for; null where the whole law was */
export async function viewCatalog(
  library: Library,
  provisions: readonly Provision[],
  title: string,
  standing: Standing | null,
) {
  return (await import('./views/catalog-view.ts')).catalogView(library.catalogs, provisions, title, standing);
}

export async function reportCatalog(
  format: PageFormat,
  design: Design,
  inputs: Inputs,
  ...of: Parameters<typeof viewCatalog>
): Promise<string> {
  const [, provisions, , standing] = of;
  const view = () => viewCatalog(...of);
  const text = async () => (await json()).catalogJson(provisions, standing, inputs);
  const report: Report = { page: 'catalog', view, json: text };
  return pageOf(report, format, design);
}

export async function reportDiagnostics(diagnostics: readonly Diagnostic[], files: number): Promise<string> {
  return (await json()).validateJson(diagnostics, files);
}
