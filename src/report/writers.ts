// How a view becomes text or bytes: what reports have in common. What writes a format is loaded when it is asked for.

import type { Design } from '../model/brand.ts';
import type { Format } from '../model/format.ts';
import { inert, mapTexts } from '../model/inert.ts';
import type { Page } from '../words/pages.ts';
import type { FormPage } from './forms/form-page.ts';
import type { Workbook } from './sheets/sheet.ts';
import type { Painter } from './terminal/paint.ts';
import type { Outline } from './views/outline.ts';

/** What a report is printed on: page design, terminal colors and width. */
export interface Medium {
  readonly design: Design;
  readonly paint: Painter;
  readonly width: number;
}

/** The result of each format: text, in pieces where it may be long; bytes for a workbook. */
export interface Written extends Record<Exclude<Format, 'json' | 'xlsx'>, string> {
  readonly json: string | Iterable<string>;
  readonly xlsx: Uint8Array;
}

export type Writer<R, F extends Format> = (request: R, medium: Medium) => Promise<Written[F]>;
export type Writers<R> = { readonly [F in Format]?: Writer<R, F> };

type Later<T> = () => Promise<T>;
type ViewOf<R, V> = (request: R) => Promise<V>;

/** For a terminal; every text of the view is made inert first. */
export const terminal =
  <R, V>(view: ViewOf<R, V>, write: Later<(view: V, paint: Painter, width: number) => string>, harmless = inert) =>
  async (request: R, { paint, width }: Medium) =>
    (await write())(mapTexts(await view(request), harmless), paint, width);

/** Markdown and HTML, through the template of this name. */
export function pages<R>(page: Page, view: ViewOf<R, object>) {
  const as =
    (format: 'markdown' | 'html') =>
    async (request: R, { design }: Medium) =>
      (await import('./render.ts')).render(page, format, await view(request), design);
  return { markdown: as('markdown'), html: as('html') };
}

/** A short page, in a terminal and as Markdown. */
export const outline = <R>(view: ViewOf<R, Outline>) => ({
  table: terminal(view, async () => (await import('./terminal/outline.ts')).outlineText),
  markdown: async (request: R) => (await import('./outline-markdown.ts')).outlineMarkdown(await view(request)),
});

/** CSV has the one table that a tracker reads; XLSX has the whole workbook. */
export const cells = <R>(workbook: ViewOf<R, Workbook>) => ({
  csv: async (request: R) => (await import('./sheets/csv.ts')).csvOf((await workbook(request)).table),
  xlsx: async (request: R, { design: { brand } }: Medium) => {
    const { title, asOf, book } = await workbook(request);
    const sheets = brand === null ? book : (await import('./sheets/branded.ts')).branded(book, brand);
    return (await import('./sheets/xlsx.ts')).xlsxOf(sheets, { title, asOf });
  },
});

/** A form is one page and one sheet, whatever its subject. */
export const form = <R>(view: ViewOf<R, FormPage>) => ({
  table: terminal(view, async () => (await import('./terminal/form.ts')).formText),
  ...pages('form', view),
  ...cells(async (request: R) => {
    const { title, asOf, sheet } = await view(request);
    return { title, asOf, table: sheet, book: [sheet] };
  }),
});

/** Memoizes the view of a request across formats. */
export function once<R extends object, V>(make: ViewOf<R, V>): ViewOf<R, V> {
  const made = new WeakMap<R, Promise<V>>();
  return (request) => {
    const view = made.get(request) ?? make(request);
    made.set(request, view);
    return view;
  };
}
