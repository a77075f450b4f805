// Words that a report of ours must not say in its own voice, and words that promise without exception. The tables are
// the whole policy. What stands in quotation marks is the word of a source, or a name, and is not looked at.

import type { Grade } from './grade.ts';

interface Row {
  readonly words: RegExp;
  readonly hint: string;
}

const done = 'write what is done, and leave the verdict to the reader; a word of the source goes in quotation marks';

const claims: readonly Row[] = [
  { words: /(?<!non-)\bcompliant\b/gi, hint: done },
  { words: /\bcompliance (?:is|are) (?:guaranteed|ensured|assured)\b/gi, hint: done },
  { words: /\b(?:ensur|assur)(?:e|es|ed|ing) (?:[\w-]+ ){0,3}compliance\b/gi, hint: done },
  {
    words: /\bguarant(?:y|ee|ees|eed|eeing)\b/gi,
    hint: 'write who does what, and by when; a promise is as good as its source',
  },
  { words: /\bcertified\b/gi, hint: 'write whose word it is: "a certification to … is claimed", by whom and for what' },
  { words: /\b(?:fully|completely|totally|absolutely) (?:secure|secured|safe|protected)\b/gi, hint: done },
  {
    words: /\b(?:bank|military|enterprise|hospital)[- ]grade\b/gi,
    hint: 'name the algorithm, or say that it is not stated',
  },
  { words: /(?:\b100 ?%|\b100 percent\b)/gi, hint: 'write what is covered and what is not' },
];

const split: readonly Row[] = [
  {
    words:
      /\bshared responsibilit(?:y|ies)\b|\b(?:is|are) (?:a )?shared(?=[.,;]|$)|\bjointly\b|\bshares? (?:the )?responsibilit(?:y|ies)\b/gi,
    hint: 'write both halves: what the vendor does under "provides", what the customer must do as a duty',
  },
];

const absolute =
  /\b(?:always|never|at all times|in (?:all|any|every) cases?|under (?:all|any) circumstances|continuous(?:ly)?|immediate(?:ly)?|instant(?:ly)?|around the clock|completely|everything|nobody|no one)\b|\b24\/7\b|\b(?:all|every|any) (?:[\w-]+ )?(?:data|e?PHI|information|traffic|connections?|transmissions?|access|systems?|accounts?|users?)\b/gi;

/** Grades on which a word without exception promises more than its source bears. */
export const weakGrades: ReadonlySet<Grade> = new Set(['published', 'asserted', 'interpretation', 'unverified']);

export interface WordFound {
  readonly word: string;
  readonly hint: string;
}

const quoted = /"[^"]*"|“[^”]*”/g;

function find(text: string, rows: readonly Row[]): readonly WordFound[] {
  const own = text.replace(quoted, '""');
  return rows.flatMap(({ words, hint }) => [...own.matchAll(words)].map(([word]) => ({ word, hint })));
}

/**
 * Words that claim, in the order of the table.
 * @param halves the text says what one party does: who does which half must then be said
 */
export function claimWordsIn(text: string, halves = false): readonly WordFound[] {
  return find(text, halves ? [...claims, ...split] : claims);
}

/** Words that promise without exception. */
export function absoluteWordsIn(text: string): readonly WordFound[] {
  return find(text, [
    { words: absolute, hint: 'say what is covered, or put the word of the source in quotation marks' },
  ]);
}

const undertake = 'put it under undertakings, with "about" for the rows that it bears on; say here what is done';

/** What a vendor promises about itself: it moves no row (domain, section 3). */
const general: readonly Row[] = [
  {
    words:
      /\b(?:compl(?:y|ies|ying)|conforms?|adheres?|in compliance) (?:with|to)\b[^.;]*\b(?:HIPAA|HITECH|(?:Security|Privacy|Breach Notification) Rules?|45 CFR|regulations?|laws?|requirements?)\b/gi,
    hint: undertake,
  },
  {
    words:
      /\b(?:implements?|maintains?|provides?|has|uses?) (?:(?:all|the|appropriate|reasonable|required|necessary|adequate|administrative|physical|technical|and|,) ?)+(?:safeguards|security measures|controls)\b(?=[.;,]|$| (?:that|required|as|to protect|of the))/gi,
    hint: undertake,
  },
  {
    words:
      /\b(?:trains?|educates?|screens?|background[- ]checks?) (?:(?:all|its|of|their|own|the) )*(?:workforce|employees|staff|personnel|team)\b/gi,
    hint: undertake,
  },
  { words: /\b(?:SOC ?[123]|PCI(?:[- ]DSS)?|ISO(?:\/IEC)? ?27\d{3}|HITRUST|FedRAMP)\b/gi, hint: undertake },
];

/** The first words of a text that promise something of the vendor itself; null where there are none. */
export function generalPromiseIn(text: string): WordFound | null {
  return find(text, general)[0] ?? null;
}
