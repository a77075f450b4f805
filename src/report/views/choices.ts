// Open choices (variant, plan, feature, kind of data, setting), and what depends on them.

import { type Determination, openChoicesOf } from '../../model/assessment.ts';
import { conditionText } from '../../words/conditions.ts';

/** The open choices that would add something to the row, for the vendor or the customer. */
export const openChoices = (row: Determination): readonly string[] =>
  openChoicesOf(row.systems.flatMap((place) => place.conditional)).map(conditionText);

interface ChoosingRow {
  readonly citation: string;
  readonly anchor: string;
  readonly title: string;
  readonly choices: readonly string[];
}

export interface ChoiceView {
  /** A clause to follow "if". */
  readonly when: string;
  readonly rows: readonly Omit<ChoosingRow, 'choices'>[];
}

/** The choices, each with the rows to which it would add something. */
export function choiceViews(rows: readonly ChoosingRow[]): readonly ChoiceView[] {
  const choices = new Set(rows.flatMap((row) => row.choices));
  return [...choices].map((when) => ({
    when,
    rows: rows
      .filter((row) => row.choices.includes(when))
      .map(({ citation, anchor, title }) => ({ citation, anchor, title })),
  }));
}
