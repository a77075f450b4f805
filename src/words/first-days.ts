// The first 30 days as a checklist: its parts, and the tasks that come neither from a finding nor from a vendor.

import type { Strength } from '../model/vendor.ts';
import { count } from './labels.ts';
import { sentence } from './sentences.ts';

/** For a customer, in the order in which to act. */
export const gapParts = {
  open: 'Close what is open today',
  first: 'Put in place, and record, what OCR asks for first',
  letter: 'Write one letter to each vendor',
  agreement: 'Review your agreement with each vendor, and amend it where needed',
  tasks: 'Do what the vendors leave to you',
} as const;

/** For a prospect. */
export const matrixParts = {
  before: 'Before any PHI goes in, put in place',
  noPhi: 'Tell everyone who will use it where PHI must not go',
  tasks: 'Do what the vendor leaves to the customer',
  other: 'Do what it also asks, outside HIPAA and in no row',
  record: 'Record',
} as const;

export const vendorQuestions = (system: string, n: number) =>
  `${system}: ${count(n, 'question')} (the findings whose ids begin with "q-").`;
export const agreementFindings = (system: string, n: number) => `${system}: ${count(n, 'finding')} about its terms.`;
export const unansweredTasks = (system: string, n: number) =>
  `${system}: ${count(n, 'task')} without an answer in the profile.`;

/** How binding the vendor's wording is. Weak wording does not weaken a rule that binds the customer. */
export const strengthWords = (strength: Strength, ruleBinds: boolean): string =>
  ruleBinds ? `the vendor writes "${strength}"; the rule itself still applies` : `the source says "${strength}"`;

export const ourReading = ' This is our interpretation: the source does not say so.';
export const outsideService = (where: string) => ` This is done outside the service: ${sentence(where)}`;
export const onlyWith = (choice: string) => ` (With ${choice}.)`;
export const underLaw = (task: string, law: string) => `${sentence(task)} Under ${sentence(law)}`;
