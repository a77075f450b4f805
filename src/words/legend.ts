// What the words and letters of a report mean, for a reader who has only the report.

import { reasons } from '../model/assessment.ts';
import type { Priority } from '../model/finding.ts';
import { type Grade, grades } from '../model/grade.ts';
import { type Disposition, dispositions } from '../model/parties.ts';
import { dispositionWords, gradeWords, type Why, whyWords } from './labels.ts';

export interface LegendEntry {
  readonly of: string;
  readonly word: string;
  readonly meaning: string;
  /** The customer's next act; empty where there is none. */
  readonly act: string;
}

const dispositionMeanings: Readonly<Record<Disposition, string>> = {
  inherited: 'A vendor alone does it in every system that counts, while the preconditions are met.',
  shared: 'A vendor does part of it; the customer does the rest.',
  customer: 'No vendor does any part of it.',
  unaddressed: "No document that applies addresses it. A vendor's silence is never inheritance.",
  'vendor-direct': 'The law binds business associates themselves.',
  'not-applicable': 'It does not bind the customer, because of its role, its traits or the status of the rule.',
};

const whyMeanings: Readonly<Record<Why, string>> = {
  assigned: "It follows from what the vendor's documents say.",
  'not-inheritable': 'The law leaves it, or part of it, with the customer, whatever a vendor does.',
  gate: 'A precondition for inheritance is not met.',
  excluded: 'PHI is in a feature or a kind of data that the vendor excludes.',
  'void-upstream': 'PHI reaches a subcontractor that has no agreement; what depends on it does not count.',
  ruling: "A reviewer's decision replaces what the vendor says.",
  'own-system': 'The customer runs the system, so all of it stays with the customer there.',
  silent: "The vendor's documents do not address it.",
  scope: 'It follows from whom the rule binds, or from its status; no vendor is asked.',
  choice: 'What the documents say applies to a choice that is not made yet.',
  unsettled: "Something in the vendor's documents is related to it, but does not settle it.",
  'not-in-contract': 'The agreement was read and lacks this term.',
  'contract-not-supplied': 'The agreement exists, but was not supplied to be read.',
};

const gradeMeanings: Readonly<Record<Grade, string>> = {
  contract: 'A contract says so.',
  attestation: 'A third party attests to it.',
  policy: 'A policy of the vendor says so.',
  published: 'A page or an article that the vendor published says so.',
  asserted: "It is the vendor's own verdict; no document says what it does.",
  interpretation: 'The document does not name the provision; we matched it.',
  unverified: 'No document confirms it, or part of what it depends on.',
};

const priorityMeanings: Readonly<Record<Priority, string>> = {
  P1: 'PHI is not covered, inheritance is blocked, or something that OCR asks for first is missing.',
  P2: 'A gap, or an open question.',
  P3: 'Something to record.',
};

const priorities = ['P1', 'P2', 'P3'] as const satisfies readonly Priority[];
const whys: readonly Why[] = [...reasons, 'choice', 'unsettled', 'not-in-contract', 'contract-not-supplied'];

/** Dispositions with their next acts, reasons, grades from strongest to weakest, priorities. */
export const legend: readonly LegendEntry[] = [
  ...dispositions.map((d) => {
    const { letter, label, act } = dispositionWords[d];
    return { of: 'disposition', word: `${letter} ${label}`, meaning: dispositionMeanings[d], act };
  }),
  ...whys.map((w) => ({ of: 'reason', word: whyWords[w], meaning: whyMeanings[w], act: '' })),
  ...grades.map((g) => ({ of: 'confidence', word: gradeWords[g], meaning: gradeMeanings[g], act: '' })),
  ...priorities.map((p) => ({ of: 'priority', word: p, meaning: priorityMeanings[p], act: '' })),
];
