// Both halves of a row in the terms of a form (CSP and customer), the sources of the vendor's half, and why nothing is
// inherited. A half quotes what was stated and adds nothing.

import type { Determination } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Step } from '../../model/step.ts';
import { dutyTexts } from '../../words/duties.ts';
import { confidenceText, whyNothing } from '../../words/forms.ts';
import { whyWords } from '../../words/labels.ts';
import { stepText } from '../../words/steps.ts';
import type { RowView } from '../views/row-view.ts';
import type { Option } from './form-options.ts';

const textsOf = (steps: readonly Step[], ...rules: readonly Step['rule'][]): readonly string[] => [
  ...new Set(steps.filter((s) => rules.includes(s.rule)).map((s) => stepText(s))),
];

/** Why nothing is inherited, or why the row is not in scope; empty where something is inherited. */
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
      return whyNothing.notInheritable(provision.because);
    case 'silent':
      if (!row.openQuestion) return options.length > 0 ? whyNothing.ownChoice : whyNothing.own;
      if (options.some((option) => option.provides.length > 0)) return whyNothing.choiceProvides;
      if (options.every((option) => option.voided.length === 0) && options.length > 0) return whyNothing.choiceOnly;
      return options.length > 0
        ? whyNothing.choiceVoid
        : row.bears.length > 0 || row.systems.some((place) => place.claim !== null)
          ? whyNothing.unsettled
          : whyNothing.silent;
    case 'void-upstream':
      return whyNothing.voidUpstream;
    case 'ruling':
    case 'assigned': {
      // Listed duties outrank a verdict of the vendor's.
      const outranked = row.reason === 'assigned' && row.duties.length > 0;
      return outranked || said === undefined ? whyNothing.left : said;
    }
    default:
      return whyNothing.other(whyWords[row.reason]);
  }
}

const spoken: ReadonlySet<Step['rule']> = new Set(['statement', 'claim', 'contract', 'via', 'hop']);

/** The parties that the vendor's half runs through, and the confidence with its sources. */
export function groundOf(view: RowView, steps: readonly Step[]): readonly string[] {
  const through = textsOf(steps, 'via');
  if (view.assurance === '') return through;
  // A step without a grade (a clause for another variant, an outranked verdict) does not count and is no source.
  const counted = steps.filter((s) => spoken.has(s.rule) && (s.grade !== null || s.rule === 'via'));
  const sources = [...new Set(counted.flatMap((s) => s.source ?? []))];
  return [...through, confidenceText(view.assurance, sources)];
}

/**
 * What the vendor does. A contract term is quoted with its party and its weaknesses. Where no statement has a text, the
 * vendor's verdict or a reviewer's ruling is used.
 */
export function vendorHalf(row: Determination, view: RowView, steps: readonly Step[]): readonly string[] {
  if (row.disposition !== 'inherited' && row.disposition !== 'shared') return view.vendorHalf;
  const terms = textsOf(steps, 'contract');
  if (terms.length > 0) return terms;
  return view.vendorHalf.length > 0 ? view.vendorHalf : textsOf(steps, 'claim', 'ruling');
}

/** The listed duties of the customer; for a shared row without any, a sentence that the split is not stated. */
export function customerHalf(row: Determination): readonly string[] {
  const duties = dutyTexts(row.duties);
  if (row.disposition !== 'shared' || duties.length > 0) return duties;
  return [whyNothing.splitNotStated];
}
