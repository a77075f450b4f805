// Reads any text as citations: which provisions it means, and how certain that is. Expands lists and ranges. Reports
// stale, malformed, and ambiguous texts instead of guessing.

import { type Citation, type ReadingStatus, readingStatuses } from '../../model/citation.ts';
import type { CitationIndex } from './citation-index.ts';
import { inProperCase, kindsOf, wellFormed } from './designators.ts';
import { type Item, readItems, type Written } from './grammar.ts';
import { actRange, isActSection, ofTheAct } from './hitech.ts';
import { compareCitations, paragraphsOf } from './order.ts';
import { maxCitationText, tokenize } from './tokens.ts';

export interface TextReading {
  readonly input: string;
  readonly status: ReadingStatus;
  /** Provisions meant, in legal order; if the text has faults, only the certain ones. */
  readonly citations: readonly Citation[];
  /** Text to write instead; for an ambiguous text, its possible reading. */
  readonly suggestion: string | null;
}

interface Member {
  readonly status: ReadingStatus;
  readonly citations: readonly Citation[];
  readonly suggestion: string | null;
}

const write = (section: string, paragraphs: readonly string[]) => section + paragraphs.map((p) => `(${p})`).join('');

const parts = new Set(['160', '162', '164']);

/** Start of the sections of each subpart, by part and letter. */
const subparts: Readonly<Record<string, string>> = {
  '160 C': '160.3',
  '164 A': '164.1',
  '164 C': '164.3',
  '164 D': '164.4',
  '164 E': '164.5',
};

const member = (
  status: ReadingStatus,
  citations: readonly Citation[] = [],
  suggestion: string | null = null,
): Member => ({
  status,
  citations,
  suggestion,
});

// Handles a missing level: the only provision of the section that has all these designators, in order, and one more.
function withMissingLevel(index: CitationIndex, section: string, paragraphs: readonly string[]): Citation | null {
  const fits = index.inSection(section).filter((citation) => {
    if (!index.provisions.has(citation)) return false;
    const whole = paragraphsOf(citation);
    let k = 0;
    for (const level of whole) if (level.toLowerCase() === paragraphs[k]?.toLowerCase()) k++;
    return k === paragraphs.length && whole.length === paragraphs.length + 1;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Whether a designator has the same kind as its siblings in the law. Some sections skip a level. */
function fitsSiblings(index: CitationIndex, section: string, paragraphs: readonly string[]): boolean {
  const prefix = write(section, paragraphs.slice(0, -1));
  const kinds = kindsOf(paragraphs.at(-1) ?? '');
  return index.inLaw(section).some((citation) => {
    if (!citation.startsWith(`${prefix}(`)) return false;
    const sibling = paragraphsOf(citation)[paragraphs.length - 1] ?? '';
    return kindsOf(sibling).some((kind) => kinds.includes(kind));
  });
}

/** The provisions in the library that implement the paragraph of the Act. */
function readAct(index: CitationIndex, at: Written, found = ofTheAct(at.section, at.paragraphs)): Member {
  const known = found.filter((citation) => index.standing(citation) !== null);
  return member(at.broken ? 'malformed' : known.length > 0 ? 'exists' : 'unknown', at.broken ? [] : known);
}

function readOne(index: CitationIndex, at: Written): Member {
  if (isActSection(at.section)) return readAct(index, at);
  if (at.label !== null) {
    const withLabel = readOne(index, { ...at, paragraphs: [...at.paragraphs, at.label], label: null });
    return withLabel.citations.length > 0 ? withLabel : readOne(index, { ...at, label: null });
  }
  const text = write(at.section, at.paragraphs);
  const meant = index.spelled(text);
  if (at.broken) return member('malformed', [], meant);
  if (meant !== null)
    return member(index.provisions.has(meant) && meant.toLowerCase() === text.toLowerCase() ? 'exists' : 'alias', [
      meant,
    ]);
  const paragraph = index.paragraph(text);
  if (paragraph !== null) return member('exists', [paragraph]);
  for (let depth = at.paragraphs.length; depth > 0; depth--) {
    const stale = index.stale(write(at.section, inProperCase(at.paragraphs.slice(0, depth))));
    if (stale !== undefined) return member('stale', [], stale.see);
  }
  const [part = '', number = ''] = at.section.split('.');
  if (!parts.has(part)) return member('malformed', [], index.spelled(write(`164.${number}`, at.paragraphs)));
  if (!wellFormed(at.paragraphs) && !fitsSiblings(index, at.section, at.paragraphs)) {
    return member('malformed', [], withMissingLevel(index, at.section, at.paragraphs));
  }
  return member('unknown', [], index.resolve(write(at.section, inProperCase(at.paragraphs))).suggestion);
}

/** Provisions from one end to the other, inclusive, in legal order; empty if the ends are not siblings. */
function siblings(index: CitationIndex, from: Written, to: Written): readonly Citation[] {
  const a = inProperCase(from.paragraphs);
  const b = inProperCase(to.paragraphs);
  const prefix = write(from.section, a.slice(0, -1));
  if (a.length !== b.length) return [];
  if (a.length > 0 && (from.section !== to.section || prefix !== write(to.section, b.slice(0, -1)))) return [];
  const end = (at: Written, proper: readonly string[]) => {
    const spelling = write(at.section, at.paragraphs) as Citation;
    return index.spellings.has(spelling) ? spelling : (write(at.section, proper) as Citation);
  };
  const low = end(from, a);
  const high = end(to, b);
  // A range of sections means the rules in it; a section of definitions is included only if named.
  const candidates =
    a.length > 0
      ? index.inLaw(from.section)
      : [...index.provisions.keys(), ...[low, high].flatMap((c) => index.paragraph(c) ?? [])];
  const inside = candidates.filter((citation) => {
    if (paragraphsOf(citation).length !== a.length) return false;
    if (a.length > 0 && !citation.startsWith(`${prefix}(`)) return false;
    return compareCitations(citation, low) >= 0 && compareCitations(citation, high) <= 0;
  });
  const provisions = inside.map((spelling) => index.spellings.get(spelling) ?? spelling);
  return [...new Set(provisions)].sort(compareCitations);
}

function sectionsOf(index: CitationIndex, start: string): Member {
  const sections = [...index.provisions.keys()].filter((c) => c.startsWith(start) && !c.includes('('));
  return member(sections.length > 0 ? 'exists' : 'unknown', sections.sort(compareCitations));
}

function readItem(index: CitationIndex, item: Item): Member {
  switch (item.kind) {
    case 'one':
      return readOne(index, item.at);
    case 'range': {
      if (isActSection(item.from.section) && item.from.section === item.to.section)
        return readAct(index, item.to, actRange(item.to.section, item.from.paragraphs, item.to.paragraphs));
      const ends = [readOne(index, item.from), readOne(index, item.to)];
      const worst = worstOf(ends);
      const between = siblings(index, item.from, item.to);
      if (worst !== 'exists' && worst !== 'alias') {
        const { citations, suggestion } = joined(ends);
        return { status: worst, citations: between.length > 0 ? between : citations, suggestion };
      }
      if (between.length === 0) return member('malformed', [], ends.flatMap((e) => e.citations).join(' and ') || null);
      return member(worst, between);
    }
    case 'subpart': {
      // Subpart C is the Security Rule in Part 164 and procedure in Part 160; D and E identify one rule each.
      const part = item.part ?? (item.letter === 'D' || item.letter === 'E' ? '164' : null);
      if (part === null) return member('ambiguous', [], `Subpart ${item.letter} of Part 164`);
      const start = subparts[`${part} ${item.letter}`];
      return start === undefined ? member('unknown') : sectionsOf(index, start);
    }
    case 'part':
      return sectionsOf(index, `${item.part}.`);
    case 'malformed':
      return member('malformed');
    case 'dangling': {
      if (item.at === null) return member('ambiguous');
      const reading = readOne(index, item.at);
      const { section } = item.at;
      return (index.spelled(section) ?? index.paragraph(section)) === null
        ? member('malformed')
        : member('ambiguous', [], reading.citations[0] ?? reading.suggestion);
    }
  }
}

function worstOf(members: readonly Member[]): ReadingStatus {
  const rank = Math.max(...members.map((m) => readingStatuses.indexOf(m.status)));
  return readingStatuses[rank] ?? 'malformed';
}

function joined(members: readonly Member[]): Pick<Member, 'citations' | 'suggestion'> {
  const citations = [...new Set(members.flatMap((m) => m.citations))].sort(compareCitations);
  const suggestion = members.flatMap((m) => m.suggestion ?? [])[0] ?? null;
  return { citations, suggestion };
}

/** Reads a text of any length and content. Never throws; linear in its length. */
export function readCitations(index: CitationIndex, input: string): TextReading {
  if (input.length > maxCitationText) return { input, status: 'malformed', citations: [], suggestion: null };
  const members = readItems(tokenize(input)).map((item) => readItem(index, item));
  if (members.length === 0) return { input, status: 'malformed', citations: [], suggestion: null };
  return { input, status: worstOf(members), ...joined(members) };
}
