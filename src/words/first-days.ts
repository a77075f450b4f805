// The first 30 days as a checklist: its parts, and the tasks that come neither from a finding nor from a vendor.

import type { Strength } from '../model/vendor.ts';
import { sentence } from './sentences.ts';

/** For a prospect. */
export const matrixParts = {
  before: 'Before any PHI goes in, put in place',
  noPhi: 'Tell everyone who will use it where PHI must not go',
  tasks: 'Do what the vendor leaves to the customer',
  other: 'Do what it also asks, outside HIPAA and in no row',
  record: 'Record',
} as const;

/** How binding the vendor's wording is. Weak wording does not weaken a rule that binds the customer. */
export const strengthWords = (strength: Strength, ruleBinds: boolean): string =>
  ruleBinds ? `the vendor writes "${strength}"; the rule itself still applies` : `the source says "${strength}"`;

export const ourReading = ' This is our interpretation: the source does not say so.';
export const outsideService = (where: string) => ` This is done outside the service: ${sentence(where)}`;
export const onlyWith = (choice: string) => ` (With ${choice}.)`;
export const underLaw = (task: string, law: string) => `${sentence(task)} Under ${sentence(law)}`;
