// What a paragraph of the law stands for.

import type { Citation } from '../model/citation.ts';
import type { Standing } from '../model/paragraph.ts';

const words = {
  obligation: 'a row of its own',
  rollup: 'a roll-up',
  heading: 'a heading',
  part: 'a part of',
  general: 'a general rule that applies to other rows',
  vacated: 'vacated by a court, so it requires nothing',
  definition: 'a definition',
  permission: 'a permission',
  exception: 'an exception',
  right: "an individual's right, answered by the rows beside it",
  scope: 'a statement of scope',
  rule: 'a rule on how to read other rules',
  procedure: 'what the Secretary of HHS does',
  transition: 'a rule for a transition that is over',
  reserved: 'reserved: it has no text',
} as const satisfies Record<Standing['is'], string>;

const listed = (rows: readonly Citation[], most = 8): string =>
  rows.slice(0, most).join(', ') + (rows.length > most ? ` and ${rows.length - most} more` : '');

/** What the paragraph is: `a heading`, `a part of 164.508(c)(1)`. */
export function standingName({ is, rows }: Standing): string {
  return is === 'part' ? `${words[is]} ${listed(rows)}` : words[is];
}

/** With the rows below it: `a heading; rows below: 164.316(b)(2)(i), …`. */
export function standingWords(standing: Standing, most = 8): string {
  const { is, rows } = standing;
  const name = standingName(standing);
  if (is === 'obligation' || is === 'part' || rows.length === 0) return name;
  return most === 0 ? `${name} (${rows.length} below)` : `${name}; rows below: ${listed(rows, most)}`;
}

/** Where to move an entry on a paragraph without a row of its own; empty where no row stands for the paragraph. */
export function insteadOf({ is, rows }: Standing): string {
  if (rows.length === 0) return '';
  return is === 'part' ? `put it on ${listed(rows)}` : `put it on the rows below that it fulfills: ${listed(rows)}`;
}
