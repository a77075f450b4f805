// What depends on a choice that is still open (a variant, plan, feature, kind of data, setting), and how a page says so.

import { type Determination, openChoicesOf } from '../../model/assessment.ts';
import { conditionText } from '../../words/conditions.ts';

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
