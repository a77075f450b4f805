// How old the word of a document is, and which documents should be read again.

import type { Span } from './clock.ts';
import { endOf } from './day.ts';
import type { SourceDocument, Vendor } from './vendor.ts';

/** The day of its word: as printed on it, else of its last change, else the day on which it was read. */
export const wordDay = ({ date, changed, retrieved }: SourceDocument): string | null => date ?? changed ?? retrieved;

export interface DocumentOf {
  readonly vendor: Vendor;
  readonly document: SourceDocument;
}

/** The documents of these vendors that were given to us, in the order of the library. */
export const suppliedBy = (vendors: readonly Vendor[]): readonly DocumentOf[] =>
  vendors.flatMap((vendor) => vendor.documents.filter((d) => d.supplied).map((document) => ({ vendor, document })));

/** The document with the oldest word; null where none has a day. */
export function oldestWord(documents: readonly DocumentOf[]): (DocumentOf & { readonly day: string }) | null {
  return documents.reduce<(DocumentOf & { readonly day: string }) | null>((oldest, one) => {
    const day = wordDay(one.document);
    return day === null || (oldest !== null && oldest.day <= day) ? oldest : { ...one, day };
  }, null);
}

/** Documents that were last read longer ago than the span, or on a day that nobody wrote down; those first. */
export function toReadAgain(documents: readonly DocumentOf[], span: Span, asOf: string): readonly DocumentOf[] {
  const read = ({ document }: DocumentOf) => document.retrieved ?? '';
  return documents
    .filter((one) => read(one) === '' || endOf(read(one), span) < asOf)
    .sort((a, b) => (read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0));
}
