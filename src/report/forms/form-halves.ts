// Both halves of a row in the words of a form, what the vendor's rests on, and why nothing is inherited where that is so.
// CSP and customer are the words of the forms; a half quotes what was stated, and adds nothing to it.

import type { Determination } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Step } from '../../model/step.ts';
import { dutyTexts } from '../../words/duties.ts';
import { stepText } from '../../words/steps.ts';
import type { RowView } from '../views/row-view.ts';
import { reasonWords } from '../words.ts';
import type { Option } from './form-options.ts';

const textsOf = (steps: readonly Step[], ...rules: readonly Step['rule'][]): readonly string[] => [
  ...new Set(steps.filter((s) => rules.includes(s.rule)).map((s) => stepText(s))),
];

/** Why nothing is inherited, or why the row is not in scope; empty where something is. */
export function whyOf(
  row: Determination,
  provision: Provision,
  steps: readonly Step[],
  options: readonly Option[],
): string {
  if (row.disposition === 'inherited' || row.disposition === 'shared') return '';
  const [said] = textsOf(steps, 'ruling', 'contract', 'claim').slice(-1);
  switch (row.reason) {
    case 'scope':
      return row.derivation.map((s) => stepText(s)).join(' ');
    case 'not-inheritable':
      return `Cannot be inherited${provision.because === null ? '' : `: ${provision.because}`}.`;
    case 'silent':
      if (!row.openQuestion)
        return options.length > 0
          ? 'This is for the organization itself to do; what the CSP states on it depends on the choice below.'
          : 'This is for the organization itself to do, and the CSP does not state that it does it.';
      if (options.some((option) => option.provides.length > 0))
        return 'Stated by the CSP only for the choice below. Without it nothing is inherited; ask.';
      if (options.every((option) => option.voided.length === 0) && options.length > 0)
        return 'Depends on the customer’s choice below. Without it the CSP states nothing; it is the customer’s until then.';
      return options.length > 0
        ? 'Stated by the CSP only for the choice below, where it would not stand. Nothing is inherited; ask.'
        : row.bears.length > 0 || row.systems.some((place) => place.claim !== null)
          ? 'What the CSP states bears on it and does not settle it: ask. It is the customer’s until answered.'
          : 'Not stated by the CSP: ask. Silence is not inheritance; it is the customer’s until answered.';
    case 'void-upstream':
      return 'What the CSP states does not stand: PHI reaches a party behind it without an agreement.';
    case 'ruling':
    case 'assigned': {
      // Where duties are listed, a verdict of the vendor's is outranked by them.
      const outranked = row.reason === 'assigned' && row.duties.length > 0;
      return outranked || said === undefined ? 'The documents of the CSP leave it to the customer.' : said;
    }
    default:
      return `Nothing is inherited: ${reasonWords[row.reason]}.`;
  }
}

const spoken: ReadonlySet<Step['rule']> = new Set(['statement', 'claim', 'contract', 'via', 'hop']);

/** The parties that the vendor's half runs through, and on whose word it rests. */
export function groundOf(view: RowView, steps: readonly Step[]): readonly string[] {
  const through = textsOf(steps, 'via');
  if (view.assurance === '') return through;
  // A clause for another variant, or a verdict that is outranked, carries no grade and is no source.
  const counted = steps.filter((s) => spoken.has(s.rule) && (s.grade !== null || s.rule === 'via'));
  const sources = [...new Set(counted.flatMap((s) => s.source ?? []))];
  return [...through, `On a word that is: ${view.assurance}${sources.length === 0 ? '' : ` (${sources.join(', ')})`}.`];
}

/**
 * What the vendor does. A term of a contract is told with whose word it is and what is weak in it; where no statement is
 * worded, the vendor's verdict or the ruling of a reviewer stands for it.
 */
export function vendorHalf(row: Determination, view: RowView, steps: readonly Step[]): readonly string[] {
  if (row.disposition !== 'inherited' && row.disposition !== 'shared') return view.vendorHalf;
  const terms = textsOf(steps, 'contract');
  if (terms.length > 0) return terms;
  return view.vendorHalf.length > 0 ? view.vendorHalf : textsOf(steps, 'claim', 'ruling');
}

/** What the customer must do beside the duty as such, where that is its own. */
export function customerHalf(row: Determination): readonly string[] {
  const duties = dutyTexts(row.duties);
  if (row.disposition !== 'shared' || duties.length > 0) return duties;
  return ['Which part is the customer’s is not stated: ask.'];
}
