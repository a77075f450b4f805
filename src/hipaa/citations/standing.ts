// Determines what represents a paragraph of the law.

import type { Provision } from '../../model/catalog.ts';
import { asCitation, type Citation } from '../../model/citation.ts';
import type { Paragraph, Standing } from '../../model/paragraph.ts';

/** The citation without its last bracket; null for a section. */
export function enclosing(citation: Citation): Citation | null {
  const open = citation.lastIndexOf('(');
  return open < 0 ? null : asCitation(citation.slice(0, open));
}

/** Uses the paragraph's own provision, else the nearest ancestor that determines it. */
export function standingOf(
  paragraph: Paragraph,
  find: {
    readonly provision: (citation: Citation) => Provision | undefined;
    readonly paragraph: (citation: Citation) => Paragraph | undefined;
    /** Rows under it: for a roll-up its descendants by `parent`, otherwise by citation. */
    readonly below: (citation: Citation) => readonly Citation[];
  },
): Standing {
  const { citation, read } = paragraph;
  const own = find.provision(citation);
  const heading = paragraph.heading ?? own?.title ?? null;
  const below = find.below(own?.citation ?? citation);
  const told = (is: Standing['is'], rows: readonly Citation[] = below): Standing => ({
    citation,
    heading,
    is,
    rows,
    read,
  });
  if (own?.role === 'obligation') return told('obligation', [own.citation]);
  if (own?.role === 'rollup') return told('rollup');
  for (let at: Citation | null = citation; at !== null; at = enclosing(at)) {
    const provision = find.provision(at);
    if (provision?.status === 'vacated') return told('vacated');
    if (provision?.role === 'obligation' && at !== citation) return told('part', [provision.citation]);
    if (provision?.role === 'general') return told('general');
    const is = find.paragraph(at)?.is;
    if (is != null) return told(is);
  }
  return told('heading');
}
