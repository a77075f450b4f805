// The word of a form for what an answer means. The buyer's own list wins; a word that would say more is never taken.

import type { Meanings, VerdictField } from '../../model/buyer-form.ts';
import {
  caiqWords,
  isCaiqHead,
  meaningInstead,
  meaningWords,
  plainHead,
  plainWord,
  plainWords,
} from '../../words/buyer-form.ts';

export interface Choice {
  /** The list of the cell; undefined for none, null for one that cannot be read. */
  readonly allowed: readonly string[] | null | undefined;
  readonly head: string;
  readonly vendor: string;
}

function fromList<F extends VerdictField>(field: F, meaning: Meanings[F], words: readonly string[], vendor: string) {
  const patterns: Readonly<Record<Meanings[F], RegExp>> = meaningWords[field];
  const instead: Partial<Record<Meanings[F], Meanings[F]>> = meaningInstead[field];
  const next = instead[meaning];
  for (const one of [meaning, ...(next === undefined ? [] : [next])]) {
    const found = words.find((word) => patterns[one].test(plainWord(word, vendor)));
    if (found !== undefined) return found;
  }
  return null;
}

function withoutList<F extends VerdictField>(field: F, meaning: Meanings[F], head: string, vendor: string) {
  const of = isCaiqHead(plainHead(head, vendor)) ? caiqWords : plainWords;
  const words: Readonly<Partial<Record<Meanings[F], string>>> = of[field];
  return words[meaning] ?? null;
}

/** Null where the form has no word that means the same. */
export function chooseWord<F extends VerdictField>(
  field: F,
  meaning: Meanings[F],
  { allowed, head, vendor }: Choice,
): string | null {
  if (allowed === null) return null;
  return allowed === undefined ? withoutList(field, meaning, head, vendor) : fromList(field, meaning, allowed, vendor);
}
