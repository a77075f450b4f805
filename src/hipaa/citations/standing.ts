// What a paragraph of the law stands for.

import type { Provision } from '../../model/catalog.ts';
import { asCitation, type Citation } from '../../model/citation.ts';
import type { Paragraph, Standing } from '../../model/paragraph.ts';

/** The same paragraph with its last bracket cut off; null for a section. */
export function enclosing(citation: Citation): Citation | null {
  const open = citation.lastIndexOf('(');
  return open < 0 ? null : asCitation(citation.slice(0, open));
}

/** What stands for a paragraph: its own provision, else the nearest word on the way up. */
export function standingOf(
  paragraph: Paragraph,
  find: {
    readonly provision: (citation: Citation) => Provision | undefined;
    readonly paragraph: (citation: Citation) => Paragraph | undefined;
    /** The rows beneath: for a roll-up those that hang on it, for all else those that stand inside it. */
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
