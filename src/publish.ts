// The map of reports and formats: which formats each report has, and what writes them. A new format of a report is one
// line here. Writers are loaded on demand.

import type { Found } from './history/report-log.ts';
import type { Design } from './model/brand.ts';
import type { Comparison } from './model/change.ts';
import { type Format, formats } from './model/format.ts';
import { inert, inertLines, mapTexts } from './model/inert.ts';
import type { FormPage } from './report/forms/form-page.ts';
import type { FormName } from './report/forms/forms.ts';
import type { Workbook } from './report/sheets/sheet.ts';
import type { CiteRequest } from './report/terminal/cite.ts';
import type { DiagnosticsRequest } from './report/terminal/diagnostics.ts';
import type { Painter } from './report/terminal/paint.ts';
import type { CatalogRequest } from './report/views/catalog-view.ts';
import type { CompareRequest } from './report/views/compare-view.ts';
import type { EventRequest, EventsRequest } from './report/views/event-request.ts';
import type { ExplainRequest } from './report/views/explain-view.ts';
import type { GapRequest } from './report/views/gap-view.ts';
import type { MatrixRequest } from './report/views/matrix-view.ts';
import type { NoticeView } from './report/views/notice-view.ts';
import type { PlanRequest, PlanTextRequest } from './report/views/plan-view.ts';
import type { Page } from './words/pages.ts';

/** What a report is printed on: page design, terminal colors and width. */
export interface Medium {
  readonly design: Design;
  readonly paint: Painter;
  readonly width: number;
}

/** What each report is made from. */
interface Requests {
  readonly gap: GapRequest;
  readonly 'evidence-requests': GapRequest;
  readonly plan: PlanTextRequest;
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
  readonly log: Found;
  readonly validate: DiagnosticsRequest;
  readonly cite: CiteRequest;
}

export type ReportName = keyof Requests;

/** The result of each format: text, in pieces where it may be long; bytes for a workbook. */
interface Written extends Record<Exclude<Format, 'json' | 'xlsx'>, string> {
  readonly json: string | Iterable<string>;
  readonly xlsx: Uint8Array;
}

type Writer<R, F extends Format> = (request: R, medium: Medium) => Promise<Written[F]>;
type Writers<R> = { readonly [F in Format]?: Writer<R, F> };

type Later<T> = () => Promise<T>;
type ViewOf<R, V> = (request: R) => Promise<V>;

/** For a terminal; every text of the view is made inert first. */
const terminal =
  <R, V>(view: ViewOf<R, V>, write: Later<(view: V, paint: Painter, width: number) => string>, harmless = inert) =>
  async (request: R, { paint, width }: Medium) =>
    (await write())(mapTexts(await view(request), harmless), paint, width);

/** Markdown and HTML, through the template of this name. */
function pages<R>(page: Page, view: ViewOf<R, object>) {
  const as =
    (format: 'markdown' | 'html') =>
    async (request: R, { design }: Medium) =>
      (await import('./report/render.ts')).render(page, format, await view(request), design);
  return { markdown: as('markdown'), html: as('html') };
}

/** CSV has the one table that a tracker reads; XLSX has the whole workbook. */
const cells = <R>(workbook: ViewOf<R, Workbook>) => ({
  csv: async (request: R) => (await import('./report/sheets/csv.ts')).csvOf((await workbook(request)).table),
  xlsx: async (request: R, { design: { brand } }: Medium) => {
    const { title, asOf, book } = await workbook(request);
    const sheets = brand === null ? book : (await import('./report/sheets/branded.ts')).branded(book, brand);
    return (await import('./report/sheets/xlsx.ts')).xlsxOf(sheets, { title, asOf });
  },
});

/** A form is one page and one sheet, whatever its subject. */
const form = <R>(view: ViewOf<R, FormPage>) => ({
  table: terminal(view, async () => (await import('./report/terminal/form.ts')).formText),
  ...pages('form', view),
  ...cells(async (request: R) => {
    const { title, asOf, sheet } = await view(request);
    return { title, asOf, table: sheet, book: [sheet] };
  }),
});

/** Memoizes the view of a request across formats. */
function once<R extends object, V>(make: ViewOf<R, V>): ViewOf<R, V> {
  const made = new WeakMap<R, Promise<V>>();
  return (request) => {
    const view = made.get(request) ?? make(request);
    made.set(request, view);
    return view;
  };
}

const json = () => import('./report/json.ts');

const gapView = once(async (request: GapRequest) => (await import('./report/views/gap-view.ts')).gapView(request));
const evidenceView = async (request: GapRequest) =>
  (await import('./report/forms/evidence-requests.ts')).evidenceRequestsPage(request);
const planView = once(async (request: PlanTextRequest) =>
  (await import('./report/views/plan-view.ts')).planView(request),
);
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
const noticeView = async (view: NoticeView) => view;

const reports: { readonly [N in ReportName]: Writers<Requests[N]> } = {
  gap: {
    table: terminal(gapView, async () => (await import('./report/terminal/gap.ts')).gapText),
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
    table: terminal(
      async (request) => ({ ...(await planView(request)), showDone: request.showDone }),
      async () => (await import('./report/terminal/plan.ts')).planText,
    ),
    ...pages('plan', planView),
    json: async (request) => (await import('./report/plan-json.ts')).planJson(request),
    ...cells(async (request: PlanTextRequest) =>
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
  log: {
    table: async ({ steps }, { paint }) => (await import('./report/terminal/log.ts')).logText(steps, paint),
    markdown: async (request) => (await import('./history/report-log.ts')).logMarkdown(request),
    json: async (request) => (await import('./history/report-log.ts')).logJson(request),
  },
  validate: {
    table: async (request, { paint }) => (await import('./report/terminal/diagnostics.ts')).judgedText(request, paint),
    json: async (request) => (await json()).validateJson(request),
  },
  cite: {
    table: async (request, { width }) => (await import('./report/terminal/cite.ts')).citeText(request, width),
    json: async (request) => (await json()).citeJson(request),
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
