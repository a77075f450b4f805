// matrix --fill: a buyer's own workbook with its answers, and what became of its rows.

import { cellAt } from '../exchange/cell.ts';
import { type FormFilled, fillForm } from '../exchange/fill/fill-form.ts';
import { limits } from '../exchange/limits.ts';
import { type FormField, formFields } from '../model/buyer-form.ts';
import { SourceError, UsageError } from '../model/errors.ts';
import { findVendor } from '../model/lookup.ts';
import * as pipeline from '../pipeline.ts';
import { filledForm } from '../words/buyer-form.ts';
import { noteLine } from '../words/remarks.ts';
import type { Options } from './commands.ts';
import { type Io, say } from './io.ts';

type MatrixOptions = Options<'matrix'>;
type Request = Awaited<ReturnType<typeof pipeline.requestMatrix>>;

/** `control=A,ownership=D`, as columns counted from 0. Throws UsageError. */
function mappedIn(texts: readonly string[]): ReadonlyMap<FormField, readonly number[]> {
  const mapped = new Map<FormField, readonly number[]>();
  for (const text of texts.flatMap((t) => t.split(','))) {
    const [, name, letters] = /^\s*([a-z]+)\s*=\s*([A-Za-z]{1,3})\s*$/.exec(text) ?? [];
    const field = formFields.find((f) => f === name);
    const column = letters === undefined ? undefined : cellAt(`${letters}1`)?.[0];
    if (field === undefined || column === undefined || column > 16_383)
      throw new UsageError({ says: 'fill-map', text: text.trim(), fields: formFields });
    const held = mapped.get(field) ?? [];
    if ([...mapped.values()].flat().includes(column))
      throw new UsageError({ says: 'fill-map-twice', text: letters ?? '' });
    if (held.length > 0 && field !== 'control') throw new UsageError({ says: 'fill-map-twice', text: field });
    mapped.set(field, [...held, column]);
  }
  return mapped;
}

/** What became of the form, a line each. @param all every row is listed */
function told({ sheets, leftOut, formulas }: FormFilled, all: boolean): readonly string[] {
  const lines = sheets.flatMap((one) => [
    filledForm.answered(one.sheet, one.answered, one.rows),
    ...[...one.blank].map(([why, rows]) => filledForm.blank(why, rows, all)),
    ...[...one.wordless].map(([head, rows]) => filledForm.noWord(head, rows, all)),
    ...one.unread.map(filledForm.unreadList),
    ...(one.kept === 0 ? [] : [filledForm.kept(one.kept)]),
    ...(one.hidden === 0 ? [] : [filledForm.hidden(one.hidden)]),
  ]);
  return [
    ...lines,
    ...leftOut.map(({ sheet, why }) => noteLine(filledForm.leftOut(sheet, why))),
    ...(formulas ? [noteLine(filledForm.formulas)] : []),
    ...(sheets.some(({ answered }) => answered > 0) ? [noteLine(filledForm.check)] : []),
  ];
}

/** The answered workbook; prints what became of its rows. Throws UsageError and SourceError. */
export async function fillFor(path: string, request: Request, options: MatrixOptions, io: Io): Promise<Buffer> {
  const { map = [], sheet = [], overwrite = false } = options;
  const mapped = mappedIn(map);
  const { bytes, label } = await pipeline.readNamedBytes(path, limits.fileBytes);
  const { library } = request;
  const crosswalks = request.crosswalk === null ? library.crosswalks : [request.crosswalk];
  const answering = await pipeline.answeringFor(request, pipeline.citationsOf(library), crosswalks);
  const vendor = findVendor(library, request.service.vendor)?.name ?? '';
  const filled = fillForm(bytes, label, { vendor, answering, mapped, sheets: sheet, overwrite });
  if (options.quiet !== true) for (const line of told(filled, options.verbose === true)) say(io.stderr, line);
  if (filled.sheets.every(({ answered }) => answered === 0)) throw new SourceError({ says: 'fill-nothing', label });
  return filled.bytes;
}
