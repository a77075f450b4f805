// Links provisions to the controls of another framework.

import type { Document } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareCitations } from '../hipaa/citations/order.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { CrosswalkDocument } from '../schema/crosswalk-document.ts';
import { reporterFor } from './reporter.ts';
import { readCitationKeys, reportWithoutDuty } from './vendor-scope.ts';

/** Controls are kept verbatim. */
export function linkCrosswalk(document: Document<CrosswalkDocument>, index: CitationIndex): Checked<Crosswalk> {
  const r = reporterFor(document);
  const { data } = document;
  const pairs = [...readCitationKeys({ r, index }, Object.keys(data.relates), ['relates'])]
    .filter(([citation, text]) => {
      if (index.provisions.has(citation)) return true;
      reportWithoutDuty({ r, index }, citation, text, ['relates', text]);
      return false;
    })
    .sort(([a], [b]) => compareCitations(a, b))
    .map(([citation, text]) => ({ citation, controls: data.relates[text] ?? [], at: r.at(['relates', text]) }));
  return {
    value: { id: data.crosswalk, title: data.title, source: data.source, asOf: data['as-of'], pairs, at: r.at([]) },
    diagnostics: r.diagnostics,
  };
}
