// Whether a gate is open on a day: one answer for the algebra, for what blocks, and for what changed.

import type { GateAnswer } from './customer.ts';
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
