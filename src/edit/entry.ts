// What a person records in a profile: the entry that it is about, and the keys of it that change.

import { type AnswerTarget, targetKey } from '../model/customer.ts';
import type {
  ActivityAnswerEntry,
  AnswerEntry,
  GateEntryState,
  LetterEntry,
  ReplyEntry,
} from '../schema/profile-document.ts';

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

/** Keys and values as the file has them. What is left out stays as it is; null removes the key. */
type Changes<T> = { readonly [K in keyof T]?: T[K] | null };

interface Of<Target, Shape> {
  readonly target: Target;
  /** Null removes the entry. */
  readonly changes: Changes<Shape> | null;
}

export type Entry =
  | Of<AnswerTarget, AnswerEntry>
  | Of<Extract<EntryTarget, { kind: 'activity' }>, ActivityAnswerEntry>
  | Of<Extract<EntryTarget, { kind: 'gate' }>, GateEntryState>
  | Of<Extract<EntryTarget, { kind: 'letter' }>, LetterEntry>
  | Of<Extract<EntryTarget, { kind: 'reply' }>, Omit<ReplyEntry, 'to' | 'question'>>;
