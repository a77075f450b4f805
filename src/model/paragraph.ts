// Every paragraph of the law: citation, heading, and the rows that represent it.

import type { Citation } from './citation.ts';

/** Kind of a paragraph without a row. Inherited by the paragraphs under it unless they state their own. */
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
  /** As printed in the text; null if it prints none. */
  readonly heading: string | null;
  readonly is: ParagraphKind | null;
  /** False if written without the text at hand. */
  readonly read: boolean;
}

export interface Standing {
  readonly citation: Citation;
  readonly heading: string | null;
  /**
   * obligation: has its own row. rollup: a row that groups those under it. heading: only rows under it. part: belongs
   * to the text of another row. general: applies to other rows.
   */
  readonly is: 'obligation' | 'rollup' | 'heading' | 'part' | 'general' | 'vacated' | ParagraphKind;
  /** Rows that it is, contains, or is part of, in legal order: obligations, and standards that state a duty. */
  readonly rows: readonly Citation[];
  /** False if the paragraph was not checked against the text of the law. */
  readonly read: boolean;
}
