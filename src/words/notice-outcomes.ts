// The outcome of a row in a notice: who acted before, who acts now, and what to do.

import type { Reason } from '../model/assessment.ts';
import type { Consequence } from '../model/change.ts';
import type { Fact } from '../model/change-facts.ts';
import { type Disposition, dispositionOf } from '../model/parties.ts';
import { askForTerm } from './notice.ts';

const past = {
  inherited: 'the vendor did this',
  shared: 'you and the vendor shared this',
  customer: 'this was your responsibility',
  unaddressed: 'no document said who does this',
  'not-applicable': 'this did not apply to you',
  'vendor-direct': 'this bound only the vendor',
} as const satisfies Record<Disposition, string>;

const present = {
  inherited: 'the vendor does it',
  shared: 'you and the vendor share it',
  customer: 'it is your responsibility',
  unaddressed: 'no document says who does it',
  'not-applicable': 'it does not apply to you',
  'vendor-direct': 'it binds only the vendor',
} as const satisfies Record<Disposition, string>;

const because: Readonly<Partial<Record<Reason, string>>> = {
  'void-upstream': ', because a subcontractor has no agreement that covers PHI',
  'not-inheritable': ', because it cannot be inherited',
  ruling: ', by a reviewer’s ruling',
  gate: ', because a precondition is not met',
  excluded: ', because PHI is excluded there',
};

interface Outcome {
  readonly disposition: Disposition;
  readonly reason: Reason | null;
}

/** The outcome of a row or of one place; null for other facts. */
function outcomeIn(fact: Fact | null): Outcome | null {
  if (fact?.kind === 'outcome') return fact;
  return fact?.kind === 'parties' ? { disposition: dispositionOf(fact.parties), reason: null } : null;
}

/** What changed in one row. */
export function rowSentence({ before, after }: Pick<Consequence, 'before' | 'after'>): string {
  const [was, is] = [outcomeIn(before), outcomeIn(after)];
  if (is === null) return 'The rules no longer require this';
  const now = `${present[is.disposition]}${is.reason === null ? '' : (because[is.reason] ?? '')}`;
  if (was === null) return `The rules now require this, and ${now}`;
  return `Before, ${past[was.disposition]}. Now ${now}`;
}

/** What to do about a row that became worse. */
export function rowAct({ kind, after }: Pick<Consequence, 'kind' | 'after'>): string {
  if (kind === 'contract-element-lost') return askForTerm;
  switch (outcomeIn(after)?.disposition) {
    case 'unaddressed':
      return 'Ask the vendor, and do it yourself until it answers.';
    case 'shared':
      return 'Do your part.';
    default:
      return 'Do it yourself from now on.';
  }
}
