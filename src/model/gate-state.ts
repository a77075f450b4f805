// Whether a gate is open on a given day. Used by the algebra, the blocks, and the diff.

import type { GateAnswer, GateState } from './customer.ts';
import type { GateKind } from './vendor.ts';

/** Agreements have stages; all other gates are open or closed. */
export const isAgreement = (kind: GateKind): boolean => kind === 'baa' || kind === 'agreement';

/**
 * An agreement is open once both sides have executed it, and closed again if the signer or the details change later.
 * @param asOf YYYY-MM-DD; later dates have not happened yet
 */
export function isOpen(kind: GateKind, answer: GateAnswer | undefined, asOf: string): boolean {
  if (answer === undefined || (answer.on !== null && answer.on > asOf)) return false;
  if (!isAgreement(kind)) return answer.state === 'open';
  if (answer.state !== 'executed') return false;
  if (answer.changed === null || answer.changed > asOf) return true;
  return answer.on !== null && answer.on >= answer.changed;
}

/** Stage of a gate according to the profile. */
export interface GateStage {
  /** Null if the profile does not say. */
  readonly state: GateState | null;
  readonly on: string | null;
  /** It is dated after `asOf`. */
  readonly ahead: boolean;
  /** Date of the change that closed an executed agreement again. */
  readonly reopened: string | null;
}

export function gateStage(kind: GateKind, answer: GateAnswer | undefined, asOf: string): GateStage {
  if (answer === undefined) return { state: null, on: null, ahead: false, reopened: null };
  const { state, on, changed } = answer;
  const ahead = on !== null && on > asOf;
  const reopened = !ahead && state === 'executed' && !isOpen(kind, answer, asOf) ? changed : null;
  return { state, on, ahead, reopened };
}

/** What keeps the vendor's part from counting: a gate, or gates of which one is enough. */
export interface HeldBack {
  readonly titles: readonly string[];
  /** Which gate applies depends on a choice that is not stated. */
  readonly byChoice: boolean;
  /** Without repetition. */
  readonly stages: readonly GateStage[];
}
