// Citations of 45 CFR in canonical form, e.g. 164.312(a)(2)(iv).

declare const brand: unique symbol;

/** Canonical text of a citation: part, section, paragraph designators. */
export type Citation = string & { readonly [brand]: 'Citation' };

/** Result of reading a text as a citation, best first; a list has the worst status of its members. */
export const readingStatuses = ['exists', 'alias', 'ambiguous', 'unknown', 'stale', 'malformed'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

const canonical = /^\d{1,3}\.\d{1,4}(\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,3})\))*$/;

/** Returns null for anything but the canonical form. Does not check that the provision exists. */
export function asCitation(text: string): Citation | null {
  return text.length <= 80 && canonical.test(text) ? (text as Citation) : null;
}
