// Ids of rows in a page: stable, and safe in HTML and URLs without escaping.

import type { Citation } from '../model/citation.ts';

/** `r-164.312-a-2-iv` for 164.312(a)(2)(iv). */
export function anchorOf(citation: Citation): string {
  const dashed = citation.replace(/\)?\(/g, '-');
  return `r-${dashed.endsWith(')') ? dashed.slice(0, -1) : dashed}`;
}

/** A citation, and the anchor of its row; empty for a citation without a row (it states no duty of its own). */
export interface CitationLink {
  readonly citation: string;
  readonly anchor: string;
}

export function linkTo(citation: Citation): CitationLink {
  return { citation, anchor: anchorOf(citation) };
}
