// The one-word answers of rows that together answer a question: can it be inherited, does the vendor do it, who owns it.

import type { Meanings, Verdicts } from '../../model/buyer-form.ts';
import { formAnswers } from '../../words/forms.ts';
import { caiqAnswer, caiqOwnership } from './caiq.ts';
import type { FormRow, Share } from './form-row.ts';

const { answers, ownerships } = formAnswers.caiq;

type Answer = Meanings['answer'];
type Ownership = Meanings['ownership'];

const answerOf = (row: FormRow): Answer | null => {
  switch (caiqAnswer(row)) {
    case answers.yes:
      return row.share === 'part' ? 'part' : 'yes';
    case answers.no:
      return 'no';
    case answers.none:
      return 'not-applicable';
    default:
      return null;
  }
};

const ownershipOf = (row: FormRow): Ownership | null => {
  if (row.disposition === 'not-applicable') return 'not-applicable';
  switch (caiqOwnership(row)) {
    case ownerships.vendor:
      return 'vendor';
    case ownerships.customer:
      return 'customer';
    case ownerships.others:
      return 'others';
    case ownerships.withOthers:
      return 'with-others';
    case ownerships.withCustomer:
      return row.dependence ?? 'shared';
    default:
      return null;
  }
};

/** The word that all have; undefined where they differ. */
const agreed = <T>(words: readonly T[]): T | undefined => (new Set(words).size === 1 ? words[0] : undefined);

function answersTogether(words: readonly (Answer | null)[]): Answer | null {
  return agreed(words) ?? (words.includes('yes') || words.includes('part') ? 'part' : null);
}

const byVendor: ReadonlySet<Ownership | null> = new Set(['vendor', 'others', 'with-others']);

function ownersTogether(words: readonly (Ownership | null)[]): Ownership | null {
  const same = agreed(words);
  if (same !== undefined) return same;
  if (words.every((word) => byVendor.has(word))) return 'with-others';
  // What the documents leave open stays with the customer; of rows of the customer alone it says nothing.
  if (words.every((word) => word === 'customer' || word === null || word === 'not-applicable')) return null;
  if (words.includes('dependent')) return 'dependent';
  return words.includes('shared') || words.includes(null) ? 'shared' : 'independent';
}

/** @param more the question also cites what no row is of, so nothing is wholly the vendor's */
export function buyerVerdicts(rows: readonly FormRow[], share: Share, more: boolean): Verdicts {
  const answer = answersTogether(rows.map(answerOf));
  const ownership = ownersTogether(rows.map(ownershipOf));
  const applies = rows.filter((row) => row.disposition !== 'not-applicable');
  const direct = applies.length > 0 && applies.every((row) => row.disposition === 'vendor-direct');
  return {
    inherited: applies.length === 0 ? 'not-applicable' : direct ? null : share,
    answer: more && answer === 'yes' ? 'part' : answer,
    ownership: more && byVendor.has(ownership) ? null : ownership,
  };
}
