// Where a profile has what a person records: the target of an entry.

import { type AnswerTarget, targetKey } from './customer.ts';

/** What a profile says of how a service is used, by its key there. */
export const choiceKeys = ['variant', 'plan', 'features', 'data-classes', 'phi-free', 'agent'] as const;
export type ChoiceKey = (typeof choiceKeys)[number];

/** A choice about a system, the value of one of its settings, or the states of the customer. */
export type ChoiceTarget =
  | { readonly kind: 'choice'; readonly system: string; readonly choice: ChoiceKey }
  | { readonly kind: 'choice'; readonly system: string; readonly choice: 'setting'; readonly setting: string }
  | { readonly kind: 'choice'; readonly system: null; readonly choice: 'states' };

/** Where it stands in a profile. A reply is the one to this question of this system. */
export type EntryTarget =
  | AnswerTarget
  | ChoiceTarget
  | { readonly kind: 'agreement'; readonly system: string }
  | { readonly kind: 'activity'; readonly activity: string }
  | { readonly kind: 'gate'; readonly system: string; readonly gate: string }
  | { readonly kind: 'letter'; readonly vendor: string }
  | { readonly kind: 'reply'; readonly system: string; readonly question: string };

export type EntryKind = EntryTarget['kind'];

/** A target in full, as a person may type it: `work/risk-analysis`, `crm/baa-executed`, `letter/lume`, `research`, `crm/features`. */
export function targetText(target: EntryTarget): string {
  switch (target.kind) {
    case 'activity':
      return target.activity;
    case 'agreement':
      return `agreement/${target.system}`;
    case 'choice':
      if (target.choice === 'states') return target.choice;
      return `${target.system}/${target.choice === 'setting' ? `settings/${target.setting}` : target.choice}`;
    case 'gate':
      return `${target.system}/${target.gate}`;
    case 'letter':
      return `letter/${target.vendor}`;
    case 'reply':
      return `${target.system}/${target.question}`;
    default:
      return targetKey(target);
  }
}
