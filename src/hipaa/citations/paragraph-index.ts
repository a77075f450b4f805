// Indexes paragraphs of the law by spelling and section.

import { isAsked, type Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import { lazily } from '../../model/lazily.ts';
import type { Paragraph, Standing } from '../../model/paragraph.ts';
import { compareCitations, sectionOf } from './order.ts';
import { standingOf } from './standing.ts';

export function indexParagraphs(
  provisions: ReadonlyMap<Citation, Provision>,
  aliases: ReadonlyMap<Citation, Citation>,
  all: readonly Paragraph[],
) {
  const byCitation = new Map(all.map((p) => [p.citation, p]));
  const folded = new Map(all.map((p) => [p.citation.toLowerCase(), p.citation]));
  const bySection = new Map<string, Citation[]>();
  for (const p of all) {
    const section = sectionOf(p.citation);
    const held = bySection.get(section);
    if (held === undefined) bySection.set(section, [p.citation]);
    else held.push(p.citation);
  }
  const asked = lazily(() =>
    [...provisions.values()].filter(isAsked).sort((a, b) => compareCitations(a.citation, b.citation)),
  );
  const hangsOn = (p: Provision, root: Citation): boolean => {
    for (let at = p.parent; at !== null; at = provisions.get(at)?.parent ?? null) if (at === root) return true;
    return false;
  };
  const provision = (citation: Citation) => provisions.get(aliases.get(citation) ?? citation);
  const below = (citation: Citation) => {
    const rollup = provisions.get(citation)?.role === 'rollup';
    return asked().flatMap((p) =>
      (rollup ? hangsOn(p, citation) : p.citation.startsWith(`${citation}(`)) ? [p.citation] : [],
    );
  };
  return {
    inSection: (section: string) => bySection.get(section) ?? [],
    spelled: (text: string) => byCitation.get(text as Citation)?.citation ?? folded.get(text.toLowerCase()) ?? null,
    standing: (citation: Citation): Standing | null => {
      const paragraph = byCitation.get(citation);
      if (paragraph === undefined && provision(citation) === undefined) return null;
      const found = paragraph ?? { citation, heading: null, is: null, read: true };
      return standingOf(found, { provision, paragraph: (c) => byCitation.get(c), below });
    },
  };
}
