// The citation index of a linked library.

import { type CitationIndex, indexCitations } from '../hipaa/citations/citation-index.ts';
import type { Library } from '../model/library.ts';

export function citationsOf(library: Pick<Library, 'provisions' | 'catalogs' | 'paragraphs'>): CitationIndex {
  return indexCitations(
    library.provisions,
    library.catalogs.flatMap((c) => c.retired),
    library.paragraphs,
  );
}
