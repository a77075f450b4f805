// The implementation status of a row, as OSCAL has it. Nothing is called implemented because nothing speaks against it:
// silence, a closed precondition and an answer that is missing are "not-implemented".

import type { PlaceOutcome } from '../../model/assessment.ts';
import type { AnswerStatus } from '../../model/customer.ts';
import type { Grade } from '../../model/grade.ts';

/** The last is ours: OSCAL lets others be added, and tools take a state that is missing for anything. */
export const states = [
  'implemented',
  'alternative',
  'partial',
  'planned',
  'not-applicable',
  'not-implemented',
] as const;
export type State = (typeof states)[number];

/** Grades on which a vendor's part is at most partly there. */
const weak: ReadonlySet<Grade> = new Set(['asserted', 'interpretation', 'unverified']);

/** The vendor's part, as far as its documents carry it. */
const vendorState = (assurance: Grade | null): State =>
  assurance === null || weak.has(assurance) ? 'partial' : 'implemented';

const ofAnswer: Readonly<Record<AnswerStatus, State>> = {
  implemented: 'implemented',
  alternative: 'alternative',
  planned: 'planned',
  'not-started': 'not-implemented',
  'not-applicable': 'not-applicable',
  unknown: 'not-implemented',
  later: 'not-implemented',
};

/** The customer's part. @param unfit something stands against the answer: evidence that ran out, a rule without exception */
export function customerState(status: AnswerStatus | null, unfit: boolean): State {
  const state = status === null ? 'not-implemented' : ofAnswer[status];
  if (!unfit || state === 'planned') return state;
  return state === 'implemented' || state === 'alternative' ? 'partial' : 'not-implemented';
}

/** Of what a vendor's documents say of one row, for a customer that meets the preconditions. */
export function offeredState({ parties, assurance }: Pick<PlaceOutcome, 'parties' | 'assurance'>): State {
  if (!parties.includes('vendor')) return 'not-implemented';
  return parties.length > 1 ? 'partial' : vendorState(assurance);
}

/** Of one place. @param own the state of the customer's part */
export function placeState({ parties, assurance }: Pick<PlaceOutcome, 'parties' | 'assurance'>, own: State): State {
  if (!parties.includes('vendor')) return own;
  const vendors = vendorState(assurance);
  if (parties.length === 1) return vendors;
  return vendors === 'implemented' && (own === 'implemented' || own === 'alternative') ? own : 'partial';
}

/** Of all places: as weak as the weakest, but that what is done in some is partly done. */
export function wholeState(all: readonly State[]): State {
  const asked = all.filter((state) => state !== 'not-applicable');
  const [first] = asked;
  if (first === undefined) return all.length === 0 ? 'not-implemented' : 'not-applicable';
  if (asked.every((state) => state === first)) return first;
  if (asked.every((state) => state === 'implemented' || state === 'alternative')) return 'alternative';
  return asked.some((state) => state !== 'planned' && state !== 'not-implemented') ? 'partial' : 'not-implemented';
}
