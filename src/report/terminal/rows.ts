import { heads } from '../../words/heads.ts';
import { sentence } from '../../words/sentences.ts';
import type { CrosswalkView } from '../views/crosswalk-view.ts';
import type { FamilyView } from '../views/family-view.ts';
import type { RowView } from '../views/row-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { table } from './table.ts';

/** With what takes something back of the vendor's part. */
const reasonOf = ({ reason, hedges }: RowView): string =>
  hedges.length === 0 ? reason : [sentence(reason), ...hedges].join(' ');

/** Obligations only; written reports also show roll-ups. */
export function rowTable(
  { families, crosswalk }: { readonly families: readonly FamilyView[]; readonly crosswalk: CrosswalkView | null },
  paint: Painter,
  width: number,
): string {
  const rows = families.flatMap((family) =>
    family.rows
      .filter((row) => row.counted)
      .map((row) => [
        row.citation,
        row.title,
        row.designation.slice(0, 1),
        paintDisposition(paint, row.disposition, `${row.letter} ${row.label}${row.question ? ' ?' : ''}`),
        row.assurance,
        ...(crosswalk === null ? [] : [row.crosswalk.join(', ')]),
        // The last, because it can be long.
        reasonOf(row),
      ]),
  );
  const columns = [
    heads.rule,
    heads.title,
    'R/A',
    heads.who,
    heads.confidence,
    ...(crosswalk === null ? [] : [crosswalk.head]),
    heads.why,
  ];
  const note = crosswalk === null ? '' : `${paint.dim(crosswalk.note)}\n`;
  return `${note}${table(columns, rows, width)}`;
}
