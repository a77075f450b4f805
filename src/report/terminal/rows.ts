// Rows of a report as a table for the terminal.

import type { GapView } from '../views/gap-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { table } from './table.ts';

const letters: Readonly<Record<string, string>> = { Required: 'R', Addressable: 'A', '': '' };

/** Obligations only: roll-ups are shown in the written reports. */
export function rowTable(
  { families, crosswalk }: Pick<GapView, 'families' | 'crosswalk'>,
  paint: Painter,
  width: number,
): string {
  const rows = families.flatMap((family) =>
    family.rows
      .filter((row) => row.counted)
      .map((row) => [
        row.citation,
        row.title,
        letters[row.designation] ?? '',
        paintDisposition(paint, row.disposition, `${row.letter} ${row.label}${row.question ? ' ?' : ''}`),
        row.assurance,
        row.reason,
        ...(crosswalk === null ? [] : [row.crosswalk.join(', ')]),
      ]),
  );
  const heads = ['rule', 'title', 'R/A', 'who', 'word of', 'why', ...(crosswalk === null ? [] : [crosswalk.head])];
  const note = crosswalk === null ? '' : `${paint.dim(crosswalk.note)}\n`;
  return `${note}${table(heads, rows, width)}`;
}
