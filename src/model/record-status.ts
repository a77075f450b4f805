// What a person can say of an act or a finding in one word, and what a profile records for it.

import type { AnswerStatus, GateState } from './customer.ts';

interface StatusRow {
  readonly answer: AnswerStatus;
  /** States of an agreement and of any other precondition; missing where none says it. */
  readonly agreement?: GateState;
  readonly gate?: GateState;
  /** A letter has no status of its own: it waits for the vendor once it was sent. */
  readonly letter?: 'open' | 'sent';
  /** It is recorded only with its reason, or has one if there is a note. */
  readonly reason?: 'needed' | 'taken';
}

/** In the order in which they are offered. */
export const recordStatuses = {
  open: { answer: 'not-started', agreement: 'none', gate: 'closed', letter: 'open' },
  planned: { answer: 'planned' },
  waiting: { answer: 'planned', agreement: 'requested', letter: 'sent' },
  done: { answer: 'implemented', agreement: 'executed', gate: 'open' },
  'done-another-way': { answer: 'alternative', reason: 'needed' },
  'not-applicable': { answer: 'not-applicable', reason: 'needed' },
  later: { answer: 'later', reason: 'taken' },
  unknown: { answer: 'unknown' },
} as const satisfies Readonly<Record<string, StatusRow>>;

export type RecordStatus = keyof typeof recordStatuses;

export const statusRow = (status: RecordStatus): StatusRow => recordStatuses[status];
export const recordStatusNames = Object.keys(recordStatuses) as readonly RecordStatus[];

const ofAnswer: Readonly<Record<AnswerStatus, RecordStatus>> = {
  implemented: 'done',
  planned: 'planned',
  alternative: 'done-another-way',
  'not-started': 'open',
  'not-applicable': 'not-applicable',
  unknown: 'unknown',
  later: 'later',
};

const ofGate: Readonly<Record<GateState, RecordStatus>> = {
  none: 'open',
  closed: 'open',
  requested: 'waiting',
  signed: 'waiting',
  executed: 'done',
  open: 'done',
};

export const statusOfAnswer = (status: AnswerStatus): RecordStatus => ofAnswer[status];
export const statusOfGate = (state: GateState): RecordStatus => ofGate[state];
