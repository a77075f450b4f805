// Every paragraph of the law: its id, its heading, and what it stands for.

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
