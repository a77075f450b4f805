// Looks up citations: whether one exists, is an alias, stale, malformed, or unknown.

import type { Provision, RetiredCitation } from '../../model/catalog.ts';
import { asCitation, type Citation } from '../../model/citation.ts';
import { lazily } from '../../model/lazily.ts';
import { nearest, within } from '../../model/nearest.ts';
import type { Paragraph, Standing } from '../../model/paragraph.ts';
import { compareCitations, paragraphsOf, sectionOf } from './order.ts';
import { indexParagraphs } from './paragraph-index.ts';

export interface CitationReading {
  readonly input: string;
  readonly status: 'exists' | 'alias' | 'stale' | 'malformed' | 'unknown';
  /** The provision or paragraph meant, for `exists` and `alias`. */
  readonly citation: Citation | null;
  /** The citation to write instead; null if none is close. */
  readonly suggestion: Citation | null;
  readonly near: Nearby;
}

/** What is known about a text that is not a valid citation. */
export type Nearby =
  | { readonly is: 'meant'; readonly citation: Citation }
  | { readonly is: 'no-section'; readonly section: string }
  | { readonly is: 'beneath'; readonly paragraph: string; readonly rows: readonly Citation[] }
  | { readonly is: 'retired'; readonly see: Citation | null; readonly because: string }
  | { readonly is: 'misspelled' | 'nothing' };

export interface CitationIndex {
  readonly provisions: ReadonlyMap<Citation, Provision>;
  /** All spellings of provisions: canonical citations and aliases. */
  readonly spellings: ReadonlyMap<Citation, Citation>;
  /** Spellings by section. */
  readonly inSection: (section: string) => readonly Citation[];
  /** The replacement of a stale citation; undefined if it is not stale. */
  readonly stale: (text: string) => { readonly see: Citation | null } | undefined;
  /** The provision of a spelling, preferring an exact match to one that ignores case; null for none. */
  readonly spelled: (text: string) => Citation | null;
  /** Spellings and paragraphs of the law by section. */
  readonly inLaw: (section: string) => readonly Citation[];
  /** The paragraph of a spelling, matched like `spelled`. */
  readonly paragraph: (text: string) => Citation | null;
  /** What represents a provision or paragraph; null if it is neither. */
  readonly standing: (citation: Citation) => Standing | null;
  /** Reads canonical citations and aliases only; read-citations.ts reads what people type. */
  readonly resolve: (text: string) => CitationReading;
}

const nothing: Nearby = { is: 'nothing' };

function normalize(text: string): string {
  return text
    .slice(0, 200)
    .replace(/^\s*45\s+C\.?F\.?R\.?\s*/i, '')
    .replace(/^§+/, '')
    .replace(/\s+/g, '');
}

/** Indexes linked provisions with their aliases, retired citations, and all paragraphs of the law. */
export function indexCitations(
  provisions: readonly Provision[],
  retired: readonly RetiredCitation[] = [],
  all: () => readonly Paragraph[] = () => [],
): CitationIndex {
  const byCitation = new Map(provisions.map((p) => [p.citation, p]));
  const aliases = new Map(provisions.flatMap((p) => p.aliases.map((alias) => [alias, p.citation] as const)));
  const gone = new Map(retired.map((r) => [r.citation, r]));
  const law = lazily(() => indexParagraphs(byCitation, aliases, all()));

  const meant = (citation: Citation) => (byCitation.has(citation) ? citation : aliases.get(citation));

  // The deepest existing ancestor and its rows, which help more than a single guess.
  const neighbors = (citation: Citation): Pick<CitationReading, 'suggestion' | 'near'> => {
    const section = sectionOf(citation);
    const inSection = [...byCitation.keys()].filter((c) => sectionOf(c) === section).sort(compareCitations);
    if (inSection.length === 0) {
      const sections = new Set([...byCitation.keys()].map(sectionOf));
      const near = nearest(section, sections);
      // Of a section number two slips are another section.
      const whole =
        near === null || !within(near, section, 1)
          ? undefined
          : meant((near + citation.slice(section.length)) as Citation);
      if (whole !== undefined) return { suggestion: whole, near: { is: 'meant', citation: whole } };
      return { suggestion: null, near: { is: 'no-section', section } };
    }
    const paragraphs = paragraphsOf(citation);
    for (let depth = paragraphs.length - 1; depth >= 0; depth--) {
      const prefix =
        section +
        paragraphs
          .slice(0, depth)
          .map((p) => `(${p})`)
          .join('');
      const below = inSection.filter((c) => c.startsWith(`${prefix}(`));
      if (below.length === 0) continue;
      const hanging = below.filter((c) => !below.includes(byCitation.get(c)?.parent as Citation));
      const suggestion = nearest(citation, below) as Citation | null;
      return { suggestion, near: { is: 'beneath', paragraph: prefix, rows: hanging } };
    }
    return { suggestion: null, near: nothing };
  };

  const readings = new Map<string, CitationReading>();
  const resolve = (text: string): CitationReading => {
    const held = readings.get(text) ?? readAnew(text);
    if (readings.size < 10_000) readings.set(text, held);
    return held;
  };
  const readAnew = (text: string): CitationReading => {
    const none = { input: text, citation: null, suggestion: null, near: nothing };
    const exact = asCitation(text);
    if (exact === null) {
      const tidied = asCitation(normalize(text));
      const target = tidied === null ? undefined : meant(tidied);
      if (target === undefined) {
        return { ...none, status: 'malformed', near: { is: 'misspelled' } };
      }
      return { ...none, status: 'malformed', suggestion: target, near: { is: 'meant', citation: target } };
    }
    if (byCitation.has(exact)) return { ...none, status: 'exists', citation: exact };
    const alias = aliases.get(exact);
    if (alias !== undefined) return { ...none, status: 'alias', citation: alias };
    const old = gone.get(exact);
    if (old !== undefined) {
      const { see, because } = old;
      return { ...none, status: 'stale', suggestion: see, near: { is: 'retired', see, because } };
    }
    if (law().spelled(exact) === exact) return { ...none, status: 'exists', citation: exact };
    return { ...none, status: 'unknown', ...neighbors(exact) };
  };
  const spellings = new Map<Citation, Citation>([...[...byCitation.keys()].map((c) => [c, c] as const), ...aliases]);
  const folded = new Map([...spellings].map(([spelling, citation]) => [spelling.toLowerCase(), citation]));
  const spelled = (text: string) => spellings.get(text as Citation) ?? folded.get(text.toLowerCase()) ?? null;
  const sections = new Map<string, Citation[]>();
  for (const spelling of spellings.keys()) {
    const section = sectionOf(spelling);
    const held = sections.get(section);
    if (held === undefined) sections.set(section, [spelling]);
    else held.push(spelling);
  }
  const whole = new Map<string, readonly Citation[]>();
  return {
    provisions: byCitation,
    spellings,
    inSection: (section) => sections.get(section) ?? [],
    stale: (text) => gone.get(text as Citation),
    spelled,
    inLaw: (section) => {
      const held = whole.get(section) ?? [...new Set([...(sections.get(section) ?? []), ...law().inSection(section)])];
      whole.set(section, held);
      return held;
    },
    paragraph: (text) => law().spelled(text),
    standing: (citation) => law().standing(citation),
    resolve,
  };
}
