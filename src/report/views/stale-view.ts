// Documents that should be read again, over the vendors of a library.

import { formatSpan, type Span } from '../../model/clock.ts';
import { suppliedBy, toReadAgain } from '../../model/document-age.ts';
import type { Vendor } from '../../model/vendor.ts';
import { ageText } from '../../words/document-age.ts';
import { staleLead, stalePage } from '../../words/vendors.ts';
import { type Outline, tableOr } from './outline.ts';
import type { Inputs } from './provenance-view.ts';

export interface StaleRequest {
  readonly vendors: readonly Vendor[];
  readonly span: Span;
  readonly asOf: string;
  readonly inputs: Inputs;
}

export interface StaleDocument {
  /** `aws/workbook`. */
  readonly pointer: string;
  readonly title: string;
  readonly version: string | null;
  readonly date: string | null;
  readonly changed: string | null;
  /** Null where no mapping says. */
  readonly retrieved: string | null;
  readonly url: string | null;
}

/** Those without a day of reading first, then the one that was read longest ago. */
export const staleView = ({ vendors, span, asOf }: StaleRequest): readonly StaleDocument[] =>
  toReadAgain(suppliedBy(vendors), span, asOf).map(({ vendor, document: d }) => {
    const { title, version, date, changed, retrieved, url } = d;
    return { pointer: `${vendor.id}/${d.id}`, title, version, date, changed, retrieved, url };
  });

/** Heads and cells, for CSV and the terminal alike. */
export function staleCells(request: StaleRequest) {
  const rows = staleView(request).map(({ pointer, title, date, changed, retrieved, url }) => {
    const day = date ?? changed ?? retrieved;
    const age = day === null ? '' : ageText(day, request.asOf);
    return [pointer, title, date ?? changed ?? '', age, retrieved ?? stalePage.notStated, url ?? ''];
  });
  return { heads: stalePage.heads, rows };
}

export function staleOutline(request: StaleRequest): Outline {
  const { heads, rows } = staleCells(request);
  const span = formatSpan(request.span);
  const all = suppliedBy(request.vendors).length;
  return {
    title: stalePage.title,
    parts: [
      { heading: '', lines: [staleLead(rows.length, all, span, request.asOf)] },
      { heading: '', ...tableOr(heads, rows, stalePage.none) },
    ],
  };
}
