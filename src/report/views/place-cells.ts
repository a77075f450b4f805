// Who acts for one row in each place: columns where they fit on a page, groups of places where they do not.

import type { Determination, Place } from '../../model/assessment.ts';
import type { Disposition, Parties } from '../../model/parties.ts';
import { dispositionWords, partyWord } from '../../words/labels.ts';
import { placeNames } from '../../words/many.ts';

/** More places than this are grouped by who acts. */
const columnsThatFit = 5;

export interface PlaceCell {
  readonly title: string;
  /** The disposition that the place would have alone; empty where the rule does not reach it. */
  readonly sign: Disposition | '';
  readonly word: string;
}

/** Places as columns, in profile order; `fit` is false where there are too many. */
export interface PlaceColumns {
  readonly titles: readonly string[];
  readonly fit: boolean;
}

/** A long title without a trailing parenthesis; the table of places has the full title. */
export const headOf = (title: string) => (title.length > 40 ? title.replace(/ \([^()]*\)$/, '') : title);

export function placeColumns(places: readonly Place[]): PlaceColumns {
  return { titles: places.map((p) => headOf(p.title)), fit: places.length > 1 && places.length <= columnsThatFit };
}

/** The disposition that a place would have alone. */
function signOf(parties: Parties): Disposition | '' {
  if (parties.includes('vendor')) return parties.length > 1 ? 'shared' : 'inherited';
  if (parties.includes('customer')) return 'customer';
  return parties.includes('silent') ? 'unaddressed' : '';
}

export function placeCells(row: Determination, places: readonly Place[]): readonly PlaceCell[] {
  const nameOf = (place: { readonly system: string; readonly use: string | null }) =>
    `${place.system}\0${place.use ?? ''}`;
  const outcomes = new Map(row.systems.map((p) => [nameOf(p), p]));
  return places.map((place) => {
    const { title } = place;
    const outcome = outcomes.get(nameOf(place));
    const sign = outcome === undefined ? '' : signOf(outcome.parties);
    return { title, sign, word: outcome === undefined || sign === '' ? '' : partyWord(outcome.parties) };
  });
}

/** `you: A, B; vendor: C`, where places do not fit as columns. */
export function groupedCells(
  cells: readonly PlaceCell[],
): readonly { readonly word: string; readonly titles: string }[] {
  const words = [...new Set(cells.map((c) => c.word).filter((word) => word !== ''))];
  return words.map((word) => ({
    word,
    titles: placeNames(cells.flatMap((c) => (c.word === word ? [c.title] : []))),
  }));
}

/** Letters for filters: that of the row, then one per place; `-` where the rule does not reach it. */
export function lettersOf(row: Determination, cells: readonly PlaceCell[]): string {
  let letters = dispositionWords[row.disposition].letter;
  for (const { sign } of cells) letters += sign === '' ? '-' : dispositionWords[sign].letter;
  return letters;
}
