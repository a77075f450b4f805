// Options that a prospect may still choose (variant, plan, feature, setting), and what each would add to one row.

import type { ClaimShown, Conditional, Determination } from '../../model/assessment.ts';
import { conditionKey } from '../../model/condition.ts';
import { conditionText } from '../../words/conditions.ts';
import { ownVerdict } from '../../words/forms.ts';
import { providedOn } from '../../words/labels.ts';

/** One choice in words, with what the vendor would do and what it would ask of the customer. */
export interface Option {
  readonly when: string;
  /** What would count, including anything unverified in it. */
  readonly provides: readonly string[];
  /** True where what would count leaves the customer no part. */
  readonly alone: boolean;
  /** What is stated but would be void: PHI would reach a party without an agreement. */
  readonly voided: readonly string[];
  readonly duties: readonly string[];
}

/** Everything that the vendor states for the choice; void texts are worded as such. */
export const statedIn = ({ provides, voided }: Option): readonly string[] => [...provides, ...voided];

/** What one choice adds. A statement outranks a verdict on the same choice, as it does after the choice is made. */
function optionOf(when: string, stated: readonly Conditional[], claim: ClaimShown | null): Option {
  const outranked = stated.some((c) => c.chain !== null);
  const provides = new Set<string>();
  const voided = new Set<string>();
  for (const { provides: half, duties, chain } of stated) {
    const verdict = chain === null && duties.length === 0;
    if (verdict && !outranked)
      provides.add(half.length === 0 ? ownVerdict(claim?.says ?? '') : providedOn(half, chain));
    else if (!verdict && half.length > 0) (chain?.state === 'void' ? voided : provides).add(providedOn(half, chain));
  }
  const duties = [...new Set(stated.flatMap((c) => c.duties))];
  const alone = stated.every((c) => c.alone || c.provides.length === 0);
  return { when, provides: [...provides], alone, voided: [...voided], duties };
}

/** The open choices of a row, each once, in row order. */
export function optionsOf(row: Determination): readonly Option[] {
  const options = new Map<string, { when: string; stated: Conditional[]; claim: ClaimShown | null }>();
  for (const { claim, conditional } of row.systems) {
    for (const stated of conditional) {
      if (!stated.open) continue;
      const key = stated.when === null ? '' : conditionKey(stated.when);
      const option = options.get(key) ?? { when: conditionText(stated.when), stated: [], claim };
      options.set(key, option);
      option.stated.push(stated);
    }
  }
  return [...options.values()].map(({ when, stated, claim }) => optionOf(when, stated, claim));
}
