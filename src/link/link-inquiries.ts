// Links what auditors ask about provisions that have a row.

import type { Document } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareCitations } from '../hipaa/citations/order.ts';
import { hasRow } from '../model/catalog.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { InquiryList } from '../model/inquiry.ts';
import { stableId } from '../model/stable-id.ts';
import type { InquiriesDocument } from '../schema/inquiries-document.ts';
import { reporterFor } from './reporter.ts';
import { readCitationKeys, reportWithoutDuty } from './vendor-scope.ts';

/** An activity identifies an inquiry, so it must be unique within its provision. */
export function linkInquiries(document: Document<InquiriesDocument>, index: CitationIndex): Checked<InquiryList> {
  const r = reporterFor(document);
  const { data } = document;
  const cited = [...readCitationKeys({ r, index }, Object.keys(data.asks), ['asks'])].filter(([citation, text]) => {
    const provision = index.provisions.get(citation);
    if (provision !== undefined && hasRow(provision)) return true;
    reportWithoutDuty({ r, index }, citation, text, ['asks', text]);
    return false;
  });
  const ids = new Set<string>();
  const asks = cited
    .sort(([a], [b]) => compareCitations(a, b))
    .flatMap(([citation, text]) => {
      const activities = new Set<string>();
      return (data.asks[text] ?? []).map(({ id, activity, inquiry, evidence }, i) => {
        const path = ['asks', text, String(i)];
        const known = id ?? stableId('er', data.inquiries, citation, activity);
        if (activities.has(activity))
          r.report({ says: 'inquiry-duplicate', text, activity }, [...path, 'activity'], 'value');
        else if (ids.has(known))
          r.report(
            { says: 'inquiry-duplicate/id', id: known },
            [...path, id === undefined ? 'activity' : 'id'],
            'value',
          );
        activities.add(activity);
        ids.add(known);
        return { id: known, citation, activity, inquiry, evidence, at: r.at(path) };
      });
    });
  return {
    value: { id: data.inquiries, title: data.title, source: data.source, asOf: data['as-of'], asks, at: r.at([]) },
    diagnostics: r.diagnostics,
  };
}
