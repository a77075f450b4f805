// The filters of a page: family, disposition, place, priority. They need scripts; without them every row is shown.

import type { Place } from '../../model/assessment.ts';
import { dispositions } from '../../model/parties.ts';
import { dispositionWords } from '../../words/labels.ts';
import type { FamilyView } from './family-view.ts';
import { placeColumns } from './place-cells.ts';

export interface FiltersView {
  readonly families: readonly { readonly anchor: string; readonly label: string }[];
  /** Those of rows and places. */
  readonly dispositions: readonly { readonly letter: string; readonly label: string }[];
  /** `index`: its position in `letters` of a row. */
  readonly places: readonly { readonly index: number; readonly title: string }[];
}

/** The choices that these rows offer. */
export function filtersView(families: readonly FamilyView[], places: readonly Place[]): FiltersView {
  const { titles } = placeColumns(places);
  const letters = [...new Set(families.flatMap((family) => family.rows.map((row) => row.letters)))].join('');
  return {
    families: families.map(({ anchor, citation, title }) => ({ anchor, label: `${citation} ${title}` })),
    dispositions: dispositions
      .map((d) => ({ letter: dispositionWords[d].letter, label: dispositionWords[d].label }))
      .filter(({ letter }) => letters.includes(letter)),
    places: titles.length > 1 ? titles.map((title, i) => ({ index: i + 1, title })) : [],
  };
}
