// Words that our reports must not use in their own voice, and absolute promises. The tables are the complete policy.
// Text in quotation marks belongs to a source or is a name, and is skipped.

import type { Grade } from './grade.ts';

/** What to write instead. */
export type Advice = 'deed' | 'who-and-when' | 'who-says' | 'algorithm' | 'extent' | 'halves' | 'quote' | 'undertaking';

interface Row {
  readonly words: RegExp;
  readonly advice: Advice;
}

const claims: readonly Row[] = [
  { words: /(?<!non-)\bcompliant\b/gi, advice: 'deed' },
  { words: /\bcompliance (?:is|are) (?:guaranteed|ensured|assured)\b/gi, advice: 'deed' },
  { words: /\b(?:ensur|assur)(?:e|es|ed|ing) (?:[\w-]+ ){0,3}compliance\b/gi, advice: 'deed' },
  {
    words: /\bguarant(?:y|ee|ees|eed|eeing)\b/gi,
    advice: 'who-and-when',
  },
  { words: /\bcertified\b/gi, advice: 'who-says' },
  { words: /\b(?:fully|completely|totally|absolutely) (?:secure|secured|safe|protected)\b/gi, advice: 'deed' },
  {
    words: /\b(?:bank|military|enterprise|hospital)[- ]grade\b/gi,
    advice: 'algorithm',
  },
  { words: /(?:\b100 ?%|\b100 percent\b)/gi, advice: 'extent' },
];

const split: readonly Row[] = [
  {
    words:
      /\bshared responsibilit(?:y|ies)\b|\b(?:is|are) (?:a )?shared(?=[.,;]|$)|\bjointly\b|\bshares? (?:the )?responsibilit(?:y|ies)\b/gi,
    advice: 'halves',
  },
];

const absolute =
  /\b(?:always|never|at all times|in (?:all|any|every) cases?|under (?:all|any) circumstances|continuous(?:ly)?|immediate(?:ly)?|instant(?:ly)?|around the clock|completely|everything|nobody|no one)\b|\b24\/7\b|\b(?:all|every|any) (?:[\w-]+ )?(?:data|e?PHI|information|traffic|connections?|transmissions?|access|systems?|accounts?|users?)\b/gi;

/** Grades too weak to support an absolute promise. */
export const weakGrades: ReadonlySet<Grade> = new Set(['published', 'asserted', 'interpretation', 'unverified']);

export interface WordFound {
  readonly word: string;
  readonly advice: Advice;
}

const quoted = /"[^"]*"|“[^”]*”/g;

function find(text: string, rows: readonly Row[]): readonly WordFound[] {
  const own = text.replace(quoted, '""');
  return rows.flatMap(({ words, advice }) => [...own.matchAll(words)].map(([word]) => ({ word, advice })));
}

/**
 * Claim words, in table order.
 * @param halves the text describes one party's part, so vague words for sharing are also refused
 */
export function claimWordsIn(text: string, halves = false): readonly WordFound[] {
  return find(text, halves ? [...claims, ...split] : claims);
}

/** Words that promise without exception. */
export function absoluteWordsIn(text: string): readonly WordFound[] {
  return find(text, [{ words: absolute, advice: 'quote' }]);
}

/** General promises of a vendor about itself; these do not move a row. */
const general: readonly Row[] = [
  {
    words:
      /\b(?:compl(?:y|ies|ying)|conforms?|adheres?|in compliance) (?:with|to)\b[^.;]*\b(?:HIPAA|HITECH|(?:Security|Privacy|Breach Notification) Rules?|45 CFR|regulations?|laws?|requirements?)\b/gi,
    advice: 'undertaking',
  },
  {
    words:
      /\b(?:implements?|maintains?|provides?|has|uses?) (?:(?:all|the|appropriate|reasonable|required|necessary|adequate|administrative|physical|technical|and|,) ?)+(?:safeguards|security measures|controls)\b(?=[.;,]|$| (?:that|required|as|to protect|of the))/gi,
    advice: 'undertaking',
  },
  {
    words:
      /\b(?:trains?|educates?|screens?|background[- ]checks?) (?:(?:all|its|of|their|own|the) )*(?:workforce|employees|staff|personnel|team)\b/gi,
    advice: 'undertaking',
  },
  { words: /\b(?:SOC ?[123]|PCI(?:[- ]DSS)?|ISO(?:\/IEC)? ?27\d{3}|HITRUST|FedRAMP)\b/gi, advice: 'undertaking' },
];

/** The first general promise in the text; null if none. */
export function generalPromiseIn(text: string): WordFound | null {
  return find(text, general)[0] ?? null;
}
