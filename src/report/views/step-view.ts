import type { Customer } from '../../model/customer.ts';
import type { Step } from '../../model/step.ts';
import { gradeWords } from '../../words/labels.ts';
import { stepText } from '../../words/steps.ts';
import { placeTitle } from './halves.ts';

export interface StepView {
  readonly rule: string;
  readonly text: string;
  readonly source: string;
  readonly grade: string;
}

export function stepView(step: Step, customer: Customer): StepView {
  return {
    rule: step.rule,
    text: stepText(step, (place) => placeTitle(customer, place)),
    source: step.source ?? '',
    grade: step.grade === null ? '' : gradeWords[step.grade],
  };
}
