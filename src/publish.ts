// The map of reports and formats: which formats each report has, and what writes them. A new format of a report is one
// line here. Writers are loaded on demand.

import type { OscalDocument } from './exchange/oscal/document.ts';
import type { Found } from './history/report-log.ts';
import type { Comparison } from './model/change.ts';
import { type Format, formats } from './model/format.ts';
import { inertLines } from './model/inert.ts';
import type { FormName } from './report/forms/forms.ts';
import type { CiteRequest } from './report/terminal/cite.ts';
import type { DiagnosticsRequest } from './report/terminal/diagnostics.ts';
import type { CatalogRequest } from './report/views/catalog-view.ts';
import type { CompareRequest } from './report/views/compare-view.ts';
import type { EventRequest, EventsRequest } from './report/views/event-request.ts';
import type { ExplainRequest } from './report/views/explain-view.ts';
import type { GapRequest } from './report/views/gap-view.ts';
import type { LetterRequest, LettersRequest } from './report/views/letter-view.ts';
import type { MatrixRequest } from './report/views/matrix-view.ts';
import type { NoticeView } from './report/views/notice-view.ts';
import type { PlanRequest } from './report/views/plan-view.ts';
import type { ProfileRequest } from './report/views/profile-view.ts';
import type { SheetRequest } from './report/views/sheet-view.ts';
import type { StaleRequest } from './report/views/stale-view.ts';
import type { VendorRequest } from './report/views/vendor-look.ts';
import type { VendorsRequest } from './report/views/vendors-view.ts';
import {
  cells,
  form,
  type Medium,
  once,
  outline,
  pages,
  terminal,
  type Writers,
  type Written,
} from './report/writers.ts';

export type { Medium } from './report/writers.ts';

/** What each report is made from. */
interface Requests {
  readonly gap: GapRequest;
  readonly 'evidence-requests': GapRequest;
  readonly plan: PlanRequest;
  readonly 'owner-page': PlanRequest;
  readonly matrix: MatrixRequest;
  readonly form: { readonly form: FormName; readonly matrix: MatrixRequest };
  readonly compare: CompareRequest;
  readonly explain: ExplainRequest;
  readonly event: EventRequest;
  readonly events: EventsRequest;
  readonly catalog: CatalogRequest;
  readonly diff: Comparison;
  readonly notice: NoticeView;
  readonly letter: LetterRequest;
  readonly letters: LettersRequest;
  readonly sheet: SheetRequest;
  readonly profile: ProfileRequest;
  readonly vendors: VendorsRequest;
  readonly vendor: VendorRequest;
  readonly stale: StaleRequest;
  readonly log: Found;
  readonly validate: DiagnosticsRequest;
  readonly cite: CiteRequest;
  readonly oscal: OscalDocument;
}

export type ReportName = keyof Requests;

const json = () => import('./report/json.ts');

const gapView = once(async (request: GapRequest) => (await import('./report/views/gap-view.ts')).gapView(request));
const screenOfGap = async (request: GapRequest) =>
  (await import('./report/views/gap-screen.ts')).gapScreen(await gapView(request));
const evidenceView = async (request: GapRequest) =>
  (await import('./report/forms/evidence-requests.ts')).evidenceRequestsPage(request);
const planView = once(async (request: PlanRequest) => (await import('./report/views/plan-view.ts')).planView(request));
const ownerView = async (request: PlanRequest) =>
  (await import('./report/views/owner-page-view.ts')).ownerPageView(request);
const matrixView = once(async (request: MatrixRequest) =>
  (await import('./report/views/matrix-view.ts')).matrixView(request),
);
const formView = async (request: Requests['form']) =>
  (await import('./report/forms/forms.ts')).formView(request.form, request.matrix);
const compareView = async (request: CompareRequest) =>
  (await import('./report/views/compare-view.ts')).compareView(request);
const explainView = async (request: ExplainRequest) =>
  (await import('./report/views/explain-view.ts')).explainView(request);
const playbookView = async (request: EventRequest) => (await import('./report/views/event-view.ts')).eventView(request);
const eventListView = async (request: EventsRequest) =>
  (await import('./report/views/events-view.ts')).eventsView(request);
const catalogView = async (request: CatalogRequest) =>
  (await import('./report/views/catalog-view.ts')).catalogView(request);
const diffView = async (comparison: Comparison) => (await import('./report/views/diff-view.ts')).diffView(comparison);
const letterView = once(async (request: LetterRequest) =>
  (await import('./report/views/letter-view.ts')).letterView(request),
);
const lettersView = async (request: LettersRequest) =>
  (await import('./report/views/letter-view.ts')).lettersView(request);
const sheetView = once(async (request: SheetRequest) =>
  (await import('./report/views/sheet-view.ts')).sheetView(request),
);
const profileOutline = async (request: ProfileRequest) =>
  (await import('./report/views/profile-view.ts')).profileOutline(request);
const vendorLines = async (request: VendorsRequest) =>
  (await import('./report/views/vendors-view.ts')).vendorsView(request);
const vendorsOutline = async (request: VendorsRequest) =>
  (await import('./report/views/vendors-outline.ts')).vendorsOutline(await vendorLines(request));
const vendorOutline = async (request: VendorRequest) =>
  (await import('./report/views/vendors-outline.ts')).vendorOutline(
    (await import('./report/views/vendor-look.ts')).vendorLook(request),
  );
const noticeView = async (view: NoticeView) => view;

const reports: { readonly [N in ReportName]: Writers<Requests[N]> } = {
  gap: {
    table: terminal(screenOfGap, async () => (await import('./report/terminal/gap.ts')).gapText),
    ...pages('gap', gapView),
    json: async (request) => (await json()).gapJson(request),
    ...cells(async (request: GapRequest) =>
      (await import('./report/sheets/gap-sheets.ts')).gapWorkbook(request, await gapView(request)),
    ),
  },
  'evidence-requests': {
    ...form(evidenceView),
    json: async (request) =>
      (await json()).customerFormJson('evidence-requests', (await evidenceView(request)).sheet, request),
  },
  plan: {
    table: terminal(planView, async () => (await import('./report/terminal/plan.ts')).planText),
    ...pages('plan', planView),
    json: async (request) => (await import('./report/plan-json.ts')).planJson(request),
    ...cells(async (request: PlanRequest) =>
      (await import('./report/sheets/plan-sheets.ts')).planWorkbook(request, await planView(request)),
    ),
    ics: async (request) => (await import('./report/ics.ts')).planIcs(request),
  },
  'owner-page': pages('owner-page', ownerView),
  matrix: {
    table: terminal(matrixView, async () => (await import('./report/terminal/matrix.ts')).matrixText),
    ...pages('matrix', matrixView),
    json: async (request) => (await json()).matrixJson(request),
    ...cells(async (request: MatrixRequest) =>
      (await import('./report/sheets/matrix-sheets.ts')).matrixWorkbook(request, await matrixView(request)),
    ),
  },
  form: {
    ...form(formView),
    json: async (request) => (await json()).formJson(request.form, (await formView(request)).sheet, request.matrix),
  },
  compare: {
    table: terminal(compareView, async () => (await import('./report/terminal/compare.ts')).compareText),
    ...pages('compare', compareView),
    json: async (request) => (await json()).compareJson(request),
  },
  explain: {
    table: terminal(explainView, async () => (await import('./report/terminal/explain.ts')).explainText),
    ...pages('explain', explainView),
    json: async (request) => (await json()).explainJson(request),
  },
  event: {
    table: terminal(playbookView, async () => (await import('./report/terminal/event.ts')).eventText),
    ...pages('event', playbookView),
    json: async (request) => (await import('./report/event-json.ts')).eventJson(request),
  },
  events: {
    table: terminal(eventListView, async () => (await import('./report/terminal/event.ts')).eventsText),
    ...pages('events', eventListView),
    json: async (request) => (await import('./report/event-json.ts')).eventsJson(request),
  },
  catalog: {
    table: terminal(catalogView, async () => (await import('./report/terminal/catalog.ts')).catalogText),
    ...pages('catalog', catalogView),
    json: async (request) => (await json()).catalogJson(request),
  },
  diff: {
    table: terminal(diffView, async () => (await import('./report/terminal/diff.ts')).diffText, inertLines),
    ...pages('diff', diffView),
    json: async (comparison) => (await import('./report/diff-json.ts')).diffJson(comparison),
    github: async (comparison) => (await import('./report/annotations.ts')).diffAnnotations(comparison),
  },
  notice: {
    table: terminal(noticeView, async () => (await import('./report/terminal/diff.ts')).noticeText, inertLines),
    ...pages('notice', noticeView),
  },
  letter: {
    table: terminal(letterView, async () => (await import('./report/terminal/letter.ts')).letterText),
    ...pages('letter', letterView),
    json: async (request) => (await import('./report/letter-json.ts')).letterJson(request),
  },
  letters: {
    table: terminal(lettersView, async () => (await import('./report/terminal/letter.ts')).lettersText),
    json: async (request) => (await import('./report/letter-json.ts')).lettersJson(request),
  },
  sheet: {
    table: terminal(sheetView, async () => (await import('./report/terminal/sheet.ts')).sheetText),
    ...pages('sheet', sheetView),
    json: async (request) => (await import('./report/sheet-json.ts')).sheetJson(request),
  },
  profile: {
    ...outline(profileOutline),
    json: async (request) => (await import('./report/profile-json.ts')).profileJson(request),
  },
  vendors: {
    ...outline(vendorsOutline),
    json: async (request) => (await import('./report/vendors-json.ts')).vendorsJson(request),
    csv: async (request) => (await import('./report/sheets/vendors-sheet.ts')).vendorsCsv(await vendorLines(request)),
  },
  stale: {
    ...outline(async (request: StaleRequest) => (await import('./report/views/stale-view.ts')).staleOutline(request)),
    json: async (request) => (await import('./report/vendors-json.ts')).staleJson(request),
    csv: async (request) => (await import('./report/sheets/vendors-sheet.ts')).staleCsv(request),
  },
  vendor: {
    ...outline(vendorOutline),
    json: async (request) => (await import('./report/vendors-json.ts')).vendorJson(request),
  },
  log: {
    table: async ({ steps }, { paint }) => (await import('./report/terminal/log.ts')).logText(steps, paint),
    markdown: async (request) => (await import('./history/report-log.ts')).logMarkdown(request),
    json: async (request) => (await import('./history/report-log.ts')).logJson(request),
  },
  validate: {
    table: async (request, { paint }) => (await import('./report/terminal/diagnostics.ts')).judgedText(request, paint),
    json: async (request) => (await json()).validateJson(request),
    github: async (request) => (await import('./report/annotations.ts')).diagnosticAnnotations(request),
  },
  cite: {
    table: async (request, { width }) => (await import('./report/terminal/cite.ts')).citeText(request, width),
    json: async (request) => (await json()).citeJson(request),
  },
  oscal: {
    json: async (document) => (await import('./exchange/oscal/write.ts')).oscalJson(document),
    yaml: async (document) => (await import('./exchange/oscal/write.ts')).oscalYaml(document),
  },
};

/** The formats of a report, in the order of help texts. */
export const formatsOf = (report: ReportName): readonly Format[] =>
  formats.filter((format) => reports[report][format] !== undefined);

/** Writes a report in one of its formats. */
export async function publish<N extends ReportName, F extends Format>(
  report: N,
  format: F,
  request: Requests[N],
  medium: Medium,
): Promise<Written[F]> {
  const writers: Writers<Requests[N]> = reports[report];
  const write: Writers<Requests[N]>[F] = writers[format];
  if (write === undefined) throw new Error(`no ${report} as ${format}`);
  return write(request, medium);
}
