// Shared parts of the sentences of findings.

import type { FindingDetails, FindingKind, LinkTold } from '../../model/finding.ts';

export interface FindingWords {
  /** An imperative sentence. */
  readonly do: string;
  readonly why: string;
  readonly closes: string;
}

export type FindingTable = { readonly [K in FindingKind]: (details: FindingDetails[K]) => FindingWords };

/** A title within a sentence: the first word in lower case, unless it is an abbreviation. */
export const inSentence = (title: string): string => title.replace(/^[A-Z](?=[a-z' -])/, (c) => c.toLowerCase());

/** `a`, `a and b`, `a, b, and c`. */
export const and = (items: readonly string[]): string =>
  items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;

/** What a party asks for before its word counts, and nobody says is in place: only the vendor that uses it can tell. */
export const askedFirst = (links: readonly LinkTold[]): readonly string[] => [
  ...new Set(links.flatMap(({ step }) => (step.says === 'hop-gates' ? step.of.gates : []))),
];

/** What a party does not cover, whatever agreement there is. */
export const notCovered = (links: readonly LinkTold[]): readonly string[] => [
  ...new Set(links.flatMap(({ step }) => (step.says === 'hop-excludes' ? step.of.title : []))),
];

/** Joins the non-empty sentences. */
export const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
