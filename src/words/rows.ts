// The sentences of one row: what vendors do, what stays with the customer and why, and on what conditions.

import type { Conditional, Reason } from '../model/assessment.ts';
import type { FactsOf } from '../model/step.ts';
import { describeAgreement } from './agreements.ts';
import { conditionText } from './conditions.ts';
import { count, providedOn, type Why, whyWords } from './labels.ts';
import { placeNames } from './many.ts';
import { sentence } from './sentences.ts';

/** What would hold with another use of the service. */
export function conditionalText({ when, provides, duties, chain }: Conditional): string {
  const gains = provides.length === 0 ? [] : [`the vendor: ${providedOn(provides, chain)}`];
  const asks = duties.map((duty) => `you: ${duty}`);
  return `If ${conditionText(when)}: ${[...gains, ...asks].join(' ')}`;
}

/** A subcontractor on the way, as a condition; what it is for stands in the steps and in the table of parties. */
export const throughText = (upstream: FactsOf<'runs-through'>): string =>
  `Runs through ${upstream.name}: ${describeAgreement(upstream)}.`;

export const noteText = (text: string, source: string) => `Note: ${sentence(text)} (${source})`;

export const bearsText = (text: string, source: string | null) =>
  `Related: ${sentence(text)}${source === null ? '' : ` (${source})`}`;

/** What a vendor does counts only where it is a party; otherwise this says why it does not. */
const uncounted: Partial<Record<Reason, string>> = {
  gate: 'On hold',
  'void-upstream': 'Does not count',
  'not-inheritable': 'Support only',
};

export const uncountedMark = (reason: Reason): string => uncounted[reason] ?? 'Not counted';

export const noSystem = 'All of it. No system with PHI is recorded.';

/** Systems in which all of it is the customer's for one reason. */
interface Whole {
  readonly why: Why;
  readonly titles: readonly string[];
  /** The customer also has other systems. */
  readonly several: boolean;
  /** Not settled: the vendor must be asked. */
  readonly open: boolean;
}

const askFirst = 'Ask the vendor. Until it answers, it is a customer responsibility.';

/** "All of it …" as a sentence, with its reason. */
export function wholeText({ why, titles, several, open }: Whole): string {
  const all = `All of it${several ? ` in ${placeNames(titles)}` : ''}`;
  const ask = open ? ` ${askFirst}` : '';
  switch (why) {
    case 'choice':
      return `${all}, until you choose: what is stated depends on a choice.`;
    case 'own-system':
      if (!several) return `${all}, because it is your own system.`;
      return titles.length === 1 ? `${all}: your own system.` : `${all}: your own systems.`;
    case 'gate':
      return `${all}, because a precondition for the vendor's part is not met.`;
    case 'ruling':
      return `${all}, as decided by a reviewer.`;
    case 'assigned':
      return `${all}, as stated.`;
    case 'silent':
      return `${all}, because no document addresses it.${ask}`;
    case 'not-inheritable':
      return `${all}, because it cannot be inherited.`;
    default:
      return `${all}, because ${whyWords[why]}.${ask}`;
  }
}

/** The same in one sentence for several reasons, for a page with a column per system. */
export function wholeInShort(whys: readonly Why[], systems: number, all: number, open: boolean): string {
  const where =
    systems === all ? '' : ` in ${systems} of ${count(all, 'system')} (${whys.map((why) => whyWords[why]).join('; ')})`;
  return `All of it${where}.${open ? ` Where the documents do not settle it, ask the vendor; until it answers, it is a customer responsibility.` : ''}`;
}

/** Refers to another command for a derivation. */
export const stepsElsewhere = (citation: string) => `devolve explain '${citation}' shows the steps.`;
