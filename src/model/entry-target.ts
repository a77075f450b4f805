// Where a profile has what a person records: the target of an entry.

import { type AnswerTarget, targetKey } from './customer.ts';

/** Where it stands in a profile. A reply is the one to this question of this system. */
export type EntryTarget =
  | AnswerTarget
  | { readonly kind: 'activity'; readonly activity: string }
  | { readonly kind: 'gate'; readonly system: string; readonly gate: string }
  | { readonly kind: 'letter'; readonly vendor: string }
  | { readonly kind: 'reply'; readonly system: string; readonly question: string };

export type EntryKind = EntryTarget['kind'];

/** A target in full, as a person may type it: `work/risk-analysis`, `crm/baa-executed`, `letter/lume`, `research`. */
export function targetText(target: EntryTarget): string {
  switch (target.kind) {
    case 'activity':
      return target.activity;
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
