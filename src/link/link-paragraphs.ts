// Links indexes of the law's paragraphs. Those that the build checked are loaded on first use.

import type { Document } from '../document/document.ts';
import { compareCitations } from '../hipaa/citations/order.ts';
import { asCitation, type Citation } from '../model/citation.ts';
import type { Checked } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { IndexDocument } from '../schema/index-document.ts';
import { reporterFor, reportMalformed } from './reporter.ts';

function paragraphsOf(document: Document<IndexDocument>): Checked<readonly Paragraph[]> {
  const r = reporterFor(document);
  const value = Object.entries(document.data.paragraphs).flatMap(([text, entry]): readonly Paragraph[] => {
    const citation = asCitation(text);
    if (citation !== null)
      return [{ citation, heading: entry.heading ?? null, is: entry.is ?? null, read: document.data.read }];
    reportMalformed(r, text, ['paragraphs', text], 'key');
    return [];
  });
  return { value, diagnostics: r.diagnostics };
}

/** All paragraphs in legal order. If two indexes contain the same one, the first wins. */
export function linkParagraphs(documents: readonly Document<IndexDocument>[]): Checked<() => readonly Paragraph[]> {
  const own = documents.filter((document) => document.file.compiled === undefined);
  const value = lazily(() => {
    const byCitation = new Map<Citation, Paragraph>();
    for (const document of documents)
      for (const p of paragraphsOf(document).value) if (!byCitation.has(p.citation)) byCitation.set(p.citation, p);
    return [...byCitation.values()].sort((a, b) => compareCitations(a.citation, b.citation));
  });
  return { value, diagnostics: own.flatMap((document) => paragraphsOf(document).diagnostics) };
}
