// Every paragraph of the law: its id, its heading, and what it stands for (domain, section 2: every paragraph has a place).

import type { Citation } from './citation.ts';

/** What a paragraph is where no row stands for it. What hangs below is the same unless it says otherwise. */
export const paragraphKinds = [
  'definition',
  'permission',
  'exception',
  'right',
  'scope',
  'rule',
  'procedure',
  'transition',
  'reserved',
] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

export interface Paragraph {
  readonly citation: Citation;
  /** As the text prints it; null where it prints none. */
  readonly heading: string | null;
  readonly is: ParagraphKind | null;
  /** false: written without the text at hand. */
  readonly read: boolean;
}

export interface Standing {
  readonly citation: Citation;
  readonly heading: string | null;
  /**
   * obligation: its own row. rollup: a row that gathers those beneath. heading: rows beneath, none of its own. part: it
   * stands inside the text of another row. general: it applies to other rows.
   */
  readonly is: 'obligation' | 'rollup' | 'heading' | 'part' | 'general' | 'vacated' | ParagraphKind;
  /** The rows that it is, holds, or is part of, in legal order: obligations, and standards with a sentence of their own. */
  readonly rows: readonly Citation[];
  /** false: the paragraph was not read against the text of the law. */
  readonly read: boolean;
}

const words: Readonly<Record<Standing['is'], string>> = {
  obligation: 'a row of its own',
  rollup: 'a roll-up',
  heading: 'a heading',
  part: 'a part of',
  general: 'a general rule that applies to other rows',
  vacated: 'vacated by a court: nobody is asked for it',
  definition: 'a definition',
  permission: 'a permission',
  exception: 'an exception',
  right: "an individual's right, answered by the rows beside it",
  scope: 'a statement of scope',
  rule: 'a rule on how others are read',
  procedure: 'what the Secretary of HHS does',
  transition: 'a rule of a transition that is over',
  reserved: 'reserved: it has no text',
};

const listed = (rows: readonly Citation[], most = 8): string =>
  rows.slice(0, most).join(', ') + (rows.length > most ? ` and ${rows.length - most} more` : '');

/** What it is: `a heading`, `a part of 164.508(c)(1)`. */
export function standingName({ is, rows }: Standing): string {
  return is === 'part' ? `${words[is]} ${listed(rows)}` : words[is];
}

/** What it is and stands for: `a heading; rows beneath: 164.316(b)(2)(i), …`. */
export function standingWords(standing: Standing, most = 8): string {
  const { is, rows } = standing;
  const name = standingName(standing);
  if (is === 'obligation' || is === 'part' || rows.length === 0) return name;
  return most === 0 ? `${name} (${rows.length} beneath)` : `${name}; rows beneath: ${listed(rows, most)}`;
}
