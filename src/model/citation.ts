// A citation of 45 CFR as the catalog writes it, e.g. 164.312(a)(2)(iv).

declare const brand: unique symbol;

/** Canonical text of a citation: part, section, paragraph designators. */
export type Citation = string & { readonly [brand]: 'Citation' };

/** What a text means as a citation. Best first; the status of a list is the worst of its members. */
export const readingStatuses = ['exists', 'alias', 'ambiguous', 'unknown', 'stale', 'malformed'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

const canonical = /^\d{1,3}\.\d{1,4}(\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,3})\))*$/;

/** Accepts only the canonical form; null for anything else. Whether the provision exists is the catalog's to say. */
export function asCitation(text: string): Citation | null {
  return text.length <= 80 && canonical.test(text) ? (text as Citation) : null;
}
