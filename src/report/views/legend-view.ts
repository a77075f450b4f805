// What the words and letters of a report mean, for somebody who has only the report.

import { type Reason, reasons } from '../../model/assessment.ts';
import type { Priority } from '../../model/finding.ts';
import { type Grade, grades } from '../../model/grade.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { dispositionWords, gradeWords, reasonWords } from '../words.ts';
import { choiceWord } from './choices.ts';

export interface LegendEntry {
  readonly of: string;
  readonly word: string;
  readonly meaning: string;
  /** The customer's next act; empty where there is none. */
  readonly act: string;
}

const dispositionMeanings: Readonly<Record<Disposition, string>> = {
  inherited: 'A vendor does it alone in every place that counts, while the conditions hold.',
  shared: 'A vendor does a part of it; the rest is yours.',
  customer: 'No vendor takes a part of it off you.',
  unaddressed: 'No document of a vendor says anything that applies. Silence is never inheritance.',
  'vendor-direct': 'The law binds business associates themselves.',
  'not-applicable': 'It does not bind you, by your role, your traits or the status of the rule.',
};

const reasonMeanings: Readonly<Record<Reason, string>> = {
  assigned: "It follows from what the vendor's documents say.",
  'not-inheritable': 'The law leaves it, or a part of it, with you, whatever a vendor does.',
  gate: 'What must hold before anything is inherited does not hold.',
  excluded: 'PHI is in a feature or a kind of data that the vendor excludes.',
  'void-upstream': 'PHI reaches a party behind the vendor without an agreement; what runs through it does not stand.',
  ruling: "A reviewer decided it, in place of the vendor's word.",
  'own-system': 'You run the system, so all of it is yours there.',
  silent: "The vendor's documents do not settle it.",
  scope: 'Whom the rule binds decides it, or its status; no vendor is asked.',
};

const gradeMeanings: Readonly<Record<Grade, string>> = {
  contract: 'It stands in a contract.',
  attestation: 'A third party attests to it.',
  policy: 'It stands in a policy of the vendor.',
  published: 'It stands on a page or in an article that the vendor published.',
  asserted: "It is the vendor's own verdict, without a document that says what is done.",
  interpretation: 'The document names no provision: the pairing is our own reading.',
  unverified: 'Something on the way to it is not confirmed.',
};

const priorityMeanings: Readonly<Record<Priority, string>> = {
  P1: 'PHI is uncovered, inheritance is blocked, or what OCR asks for first is not there.',
  P2: 'A gap, or an open question.',
  P3: 'To be put on record.',
};

/** Dispositions with their next acts, reasons, grades from the strongest to the weakest, priorities. */
export const legend: readonly LegendEntry[] = [
  ...dispositions.map((d) => {
    const { letter, label, act } = dispositionWords[d];
    return { of: 'disposition', word: `${letter} ${label}`, meaning: dispositionMeanings[d], act };
  }),
  ...reasons.map((r) => ({ of: 'reason', word: reasonWords[r], meaning: reasonMeanings[r], act: '' })),
  { of: 'reason', word: choiceWord, meaning: 'What its documents say applies for a choice that is not made.', act: '' },
  ...grades.map((g) => ({ of: 'on whose word', word: gradeWords[g], meaning: gradeMeanings[g], act: '' })),
  ...(['P1', 'P2', 'P3'] as const).map((p) => ({ of: 'priority', word: p, meaning: priorityMeanings[p], act: '' })),
];
