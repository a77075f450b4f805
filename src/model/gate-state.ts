// Whether a gate is open on a day: one answer for the algebra, for what blocks, and for what changed.

import type { GateAnswer, GateState } from './customer.ts';
import type { GateKind } from './vendor.ts';

/** Gates that are agreements have stages; every other one is open or closed. */
export const isAgreement = (kind: GateKind): boolean => kind === 'baa' || kind === 'agreement';

/**
 * An agreement is open once both sides have executed it, and closed again when the signer or the details change.
 * @param asOf YYYY-MM-DD; what is dated later has not happened yet
 */
export function isOpen(kind: GateKind, answer: GateAnswer | undefined, asOf: string): boolean {
  if (answer === undefined || (answer.on !== null && answer.on > asOf)) return false;
  if (!isAgreement(kind)) return answer.state === 'open';
  if (answer.state !== 'executed') return false;
  if (answer.changed === null || answer.changed > asOf) return true;
  return answer.on !== null && answer.on >= answer.changed;
}

/** How far a closed gate is, as the profile has it. */
export interface GateStage {
  /** Null: the profile does not say. */
  readonly state: GateState | null;
  readonly on: string | null;
  /** It is dated after the day on which everything is judged. */
  readonly ahead: boolean;
  /** The day of the change that closed an executed agreement again. */
  readonly reopened: string | null;
}

export function gateStage(kind: GateKind, answer: GateAnswer | undefined, asOf: string): GateStage {
  if (answer === undefined) return { state: null, on: null, ahead: false, reopened: null };
  const { state, on, changed } = answer;
  const ahead = on !== null && on > asOf;
  const reopened = !ahead && state === 'executed' && !isOpen(kind, answer, asOf) ? changed : null;
  return { state, on, ahead, reopened };
}

/** What keeps the vendor's part from counting: the gate, or the gates of which any would do. */
export interface HeldBack {
  readonly titles: readonly string[];
  /** Which of them applies depends on a choice that is not stated. */
  readonly byChoice: boolean;
  /** Each once. */
  readonly stages: readonly GateStage[];
}
