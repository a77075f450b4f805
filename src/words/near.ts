// Suggestions of what was meant.

import type { Nearby } from '../hipaa/citations/citation-index.ts';
import type { Near } from '../model/nearest.ts';

/** `a, b, c and 3 more` */
export function listed(items: readonly string[], most = 8, more = Math.max(0, items.length - most)): string {
  return `${items.slice(0, most).join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

export const quoted = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');

/**
 * `did you mean "x"?`, or the known names.
 * @param otherwise what to do where there are none
 */
export function nearWords({ meant, known, more }: Near, otherwise = ''): string {
  if (meant !== null) return `did you mean "${meant}"?`;
  return known.length === 0 ? otherwise : `use one of: ${listed(known, known.length, more)}`;
}

/** What to write instead of a text that is no citation of the library. */
export function nearbyWords(near: Nearby): string {
  switch (near.is) {
    case 'meant':
      return `did you mean ${near.citation}?`;
    case 'no-section':
      return `no catalog has section ${near.section}; devolve catalog lists the sections`;
    case 'beneath':
      return `use one of the paragraphs of ${near.paragraph}: ${listed(near.rows)}`;
    case 'retired':
      return `${near.see === null ? '' : `did you mean ${near.see}? `}${near.because}`;
    case 'misspelled':
      return 'write it as the catalog does, such as 164.312(a)(2)(iv)';
    case 'nothing':
      return '';
  }
}
