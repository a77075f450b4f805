// What the rows of a page can be narrowed to: family, disposition, place, priority. Scripts only; without them all is there.

import type { Place } from '../../model/assessment.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import { dispositions } from '../../model/parties.ts';
import { dispositionWords } from '../words.ts';
import { placeColumns } from './place-cells.ts';
import type { FamilyView } from './row-view.ts';

export interface FiltersView {
  readonly families: readonly { readonly anchor: string; readonly label: string }[];
  /** Those of the rows and those of the places. */
  readonly dispositions: readonly { readonly letter: string; readonly label: string }[];
  /** `index` of a place is its letter's position in `letters` of a row. */
  readonly places: readonly { readonly index: number; readonly title: string }[];
  /** Heads of the columns of places, where they fit. */
  readonly columns: readonly string[];
  /** Columns of the table of rows. */
  readonly span: number;
}

/** Columns of the table beside those of the places: in a gap report, and with both halves in a matrix. */
const fixedColumns = 5;

/** The choices that these rows offer. */
export function filtersView(
  families: readonly FamilyView[],
  places: readonly Place[],
  crosswalk: Crosswalk | null,
): FiltersView {
  const { titles, fit } = placeColumns(places);
  const columns = fit ? titles : [];
  const letters = new Set(families.flatMap((family) => family.rows.flatMap((row) => [...row.letters])));
  return {
    families: families.map(({ anchor, citation, title }) => ({ anchor, label: `${citation} ${title}` })),
    dispositions: dispositions
      .map((d) => ({ letter: dispositionWords[d].letter, label: dispositionWords[d].label }))
      .filter(({ letter }) => letters.has(letter)),
    places: titles.length > 1 ? titles.map((title, i) => ({ index: i + 1, title })) : [],
    columns,
    span: fixedColumns + columns.length + (crosswalk === null ? 0 : 1),
  };
}
