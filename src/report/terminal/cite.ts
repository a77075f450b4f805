// What citation texts mean, for a terminal.

import type { TextReading } from '../../hipaa/citations/read-citations.ts';
import { inert } from '../../model/inert.ts';
import type { Standing } from '../../model/paragraph.ts';
import { heads } from '../../words/heads.ts';
import { standingWords } from '../../words/standing.ts';
import { table } from './table.ts';

/** A text as parsed, and what its citations stand for. */
export type CiteRequest = readonly (TextReading & { readonly standsFor: readonly Standing[] })[];

export function citeText(readings: CiteRequest, width: number): string {
  const rows = readings.map((r) => {
    // For a long list (a whole rule), only the citations are printed.
    const told = r.standsFor.length > 4 ? [] : r.standsFor;
    const words = told.map((s) => (told.length > 1 ? `${s.citation}: ${standingWords(s, 0)}` : standingWords(s, 4)));
    return [inert(r.input), r.status, r.citations.join(' '), r.suggestion ?? '', words.join('. ')];
  });
  return table([heads.text, heads.status, heads.citations, heads.suggestion, heads.standsFor], rows, width);
}
