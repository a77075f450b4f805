// What a prospect may still choose of a service (a variant, plan, feature, setting), and what it would bring on one row.

import type { ClaimShown, Conditional, Determination } from '../../model/assessment.ts';
import { conditionKey } from '../../model/condition.ts';
import { conditionText } from '../../words/conditions.ts';
import { providedOn } from '../words.ts';

/** One choice, in words, with what the vendor would do and what it would ask of the customer. */
export interface Option {
  readonly when: string;
  /** What would count, with what is not verified in it. */
  readonly provides: readonly string[];
  /** What would count leaves the customer nothing to join. */
  readonly alone: boolean;
  /** What is stated and would not stand: PHI would reach a party without an agreement. */
  readonly voided: readonly string[];
  readonly duties: readonly string[];
}

/** All that the vendor states for the choice; what would not stand says so. */
export const statedIn = ({ provides, voided }: Option): readonly string[] => [...provides, ...voided];

// Neither half: a verdict of the vendor's that names no control.
const verdictOf = ({ says = '' }: Partial<ClaimShown>) => `Its own verdict is "${says}".`;

/** What one choice brings. A statement outranks a verdict on the same choice, as it would once it is made. */
function optionOf(when: string, stated: readonly Conditional[], claim: ClaimShown | null): Option {
  const outranked = stated.some((c) => c.chain !== null);
  const provides = new Set<string>();
  const voided = new Set<string>();
  for (const { provides: half, duties, chain } of stated) {
    const verdict = chain === null && duties.length === 0;
    if (verdict && !outranked) provides.add(half.length === 0 ? verdictOf(claim ?? {}) : providedOn(half, chain));
    else if (!verdict && half.length > 0) (chain?.state === 'void' ? voided : provides).add(providedOn(half, chain));
  }
  const duties = [...new Set(stated.flatMap((c) => c.duties))];
  const alone = stated.every((c) => c.alone || c.provides.length === 0);
  return { when, provides: [...provides], alone, voided: [...voided], duties };
}

/** The choices that bear on a row and are still open, each once, in the order in which the row has them. */
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
