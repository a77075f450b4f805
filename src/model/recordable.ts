// A place in a profile that records what a person says of an act or a finding, and what stands there now.

import { type Answer, type AnswerTarget, type Customer, type GateAnswer, type Letter, targetKey } from './customer.ts';
import type { EntryTarget } from './entry-target.ts';
import { isAgreement } from './gate-state.ts';
import { evidenceLine, nothingRecorded, type Recorded, type RecordField } from './record.ts';
import { statusOfAnswer, statusOfGate } from './record-status.ts';
import type { Instead } from './recorded-at.ts';
import type { Gate } from './vendor.ts';

/** What a row of a report records. An activity has no row, a choice and an agreement no status. */
export type RecordTarget =
  | Exclude<EntryTarget, { kind: 'activity' | 'agreement' | 'choice' | 'gate' }>
  | (Extract<EntryTarget, { kind: 'gate' }> & { readonly agreement: boolean });

/** The fields that each place has a key for. */
export const fieldsOf: Readonly<Record<RecordTarget['kind'], readonly RecordField[]>> = {
  work: ['status', 'owner', 'due', 'on', 'evidence', 'note'],
  obligation: ['status', 'owner', 'due', 'on', 'evidence', 'note'],
  place: ['status', 'owner', 'due', 'on', 'evidence', 'note'],
  duty: ['status', 'owner', 'due', 'on', 'evidence', 'note'],
  gate: ['status', 'owner', 'due', 'on', 'note'],
  letter: ['status', 'owner', 'due', 'on', 'note'],
  // Done: the vendor answered; the note is what it said, and the evidence is the document.
  reply: ['status', 'on', 'evidence', 'note'],
};

/** As `rowToken` carries it: the key of an answer, `gate:crm/baa`, `letter:lume`, `reply:crm/q-164.312-d`. */
export function addressOf(target: RecordTarget): string {
  if (target.kind === 'gate') return `gate:${target.system}/${target.gate}`;
  if (target.kind === 'letter') return `letter:${target.vendor}`;
  return target.kind === 'reply' ? `reply:${target.system}/${target.question}` : targetKey(target);
}

export interface Recordable {
  readonly id: string;
  /** Null where nothing in a profile records it; `instead` says what to do. */
  readonly target: RecordTarget | null;
  readonly instead: Instead | null;
  /** The answer that speaks for it, be it of a wider target. */
  readonly speaks: Answer | null;
  /** Whether the profile has an entry at the target itself. */
  readonly exists: boolean;
  readonly now: Recorded;
}

const open: Recorded = { ...nothingRecorded, status: 'open' };

/** Nothing in a profile records it. @param now what a report shows beside it */
export const notRecorded = (id: string, instead: Instead, now: Partial<Recorded> = {}): Recordable => ({
  ...{ id, target: null, instead, speaks: null, exists: false },
  now: { ...open, ...now },
});

const recorded = (id: string, target: RecordTarget, exists: boolean, now: Partial<Recorded>): Recordable => ({
  ...{ id, target, instead: null, speaks: null, exists },
  now: { ...open, ...now },
});

/** @param speaks the answer that is in force there, be it of a wider target */
export function recordedAnswer(id: string, target: AnswerTarget, speaks: Answer | undefined): Recordable {
  if (speaks === undefined) return recorded(id, target, false, {});
  const { status, owner, due, on, evidence, because, note } = speaks;
  const now = {
    status: statusOfAnswer(status),
    owner: owner ?? '',
    due: due ?? '',
    on: on ?? '',
    evidence: evidence.map(evidenceLine).join('\n'),
    note: note ?? because ?? '',
  };
  return { ...recorded(id, target, targetKey(speaks.target) === targetKey(target), now), speaks };
}

export function recordedGate(id: string, system: string, gate: Gate, said: GateAnswer | undefined): Recordable {
  const target = { kind: 'gate', system, gate: gate.id, agreement: isAgreement(gate.kind) } as const;
  if (said === undefined) return recorded(id, target, false, {});
  const { state, owner, due, on, note } = said;
  const now = { owner: owner ?? '', due: due ?? '', on: on ?? '', note: note ?? '' };
  return recorded(id, target, true, { status: statusOfGate(state), ...now });
}

export function recordedLetter(id: string, vendor: string, letters: Customer['letters']): Recordable {
  const target = { kind: 'letter', vendor } as const;
  const said: Letter | undefined = letters.find((l) => l.vendor === vendor);
  if (said === undefined) return recorded(id, target, false, {});
  const { sent, owner, due, note } = said;
  const now = { owner: owner ?? '', due: due ?? '', on: sent ?? '', note: note ?? '' };
  return recorded(id, target, true, { status: sent === null ? 'open' : 'waiting', ...now });
}

/** Of several replies to a question, the last. */
export function recordedReply(id: string, system: string, question: string, replies: Customer['replies']): Recordable {
  const target = { kind: 'reply', system, question } as const;
  const said = replies.filter((r) => r.to === system && r.question === question);
  const last = said.reduce<(typeof said)[number] | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
  if (last === null) return recorded(id, target, false, {});
  return recorded(id, target, true, { status: 'done', on: last.on, evidence: last.source ?? '', note: last.says });
}
