// What hangs on a choice that is still open (a variant, plan, feature, kind of data, setting), and how a page says so.

import { choicesOf, type Determination, openChoicesOf, type PlaceOutcome } from '../../model/assessment.ts';
import { conditionText } from '../../words/conditions.ts';
import { reasonOf, rowReason } from '../words.ts';

/** In the place of "nothing stated" and of what does not settle it: something is stated, for a choice. */
export const choiceWord = 'depends on your choice';

/** Why a place came out so. */
export const whyOfPlace = (place: PlaceOutcome): string => (choicesOf(place).length > 0 ? choiceWord : reasonOf(place));

/** Whether a choice alone settles the row: nothing else is stated on it, in none of its places. */
export function hangsOnChoice(row: Determination): boolean {
  const silent = row.systems.filter((place) => place.reason === 'silent');
  return row.reason === 'silent' && silent.length > 0 && silent.every((place) => choicesOf(place).length > 0);
}

/** Why a row came out so. */
export const whyOfRow = (row: Determination): string => (hangsOnChoice(row) ? choiceWord : rowReason(row));

/** The choices that are open and would bring something more on the row, for the vendor or the customer. */
export const openChoices = (row: Determination): readonly string[] =>
  openChoicesOf(row.systems.flatMap((place) => place.conditional)).map(conditionText);

interface ChoosingRow {
  readonly citation: string;
  readonly anchor: string;
  readonly title: string;
  readonly choices: readonly string[];
}

export interface ChoiceView {
  /** The choice as a clause behind "if". */
  readonly when: string;
  readonly rows: readonly Omit<ChoosingRow, 'choices'>[];
}

/** Choice by choice the rows on which it would bring something more. */
export function choiceViews(rows: readonly ChoosingRow[]): readonly ChoiceView[] {
  const choices = new Set(rows.flatMap((row) => row.choices));
  return [...choices].map((when) => ({
    when,
    rows: rows
      .filter((row) => row.choices.includes(when))
      .map(({ citation, anchor, title }) => ({ citation, anchor, title })),
  }));
}
