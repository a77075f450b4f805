// What a person records in a profile: the entry that it is about, and the keys of it that change.

import type { AnswerTarget } from '../model/customer.ts';
import type { ChoiceTarget, EntryTarget } from '../model/entry-target.ts';
import type {
  ActivityAnswerEntry,
  AgreementEntry,
  AnswerEntry,
  GateEntryState,
  LetterEntry,
  ReplyEntry,
} from '../schema/profile-document.ts';

/** Keys and values as the file has them. What is left out stays as it is; null removes the key. */
type Changes<T> = { readonly [K in keyof T]?: T[K] | null };

interface Of<Target, Shape> {
  readonly target: Target;
  /** Null removes the entry. */
  readonly changes: Changes<Shape> | null;
}

/** A choice is no mapping, but one value. */
export interface ChoiceEntry {
  readonly value: string | readonly string[];
}

export type Entry =
  | Of<AnswerTarget, AnswerEntry>
  | Of<ChoiceTarget, ChoiceEntry>
  | Of<Extract<EntryTarget, { kind: 'agreement' }>, AgreementEntry>
  | Of<Extract<EntryTarget, { kind: 'activity' }>, ActivityAnswerEntry>
  | Of<Extract<EntryTarget, { kind: 'gate' }>, GateEntryState>
  | Of<Extract<EntryTarget, { kind: 'letter' }>, LetterEntry>
  | Of<Extract<EntryTarget, { kind: 'reply' }>, Omit<ReplyEntry, 'to' | 'question'>>;
